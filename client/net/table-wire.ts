/** One table over the wire: a view kept up to date by differences, and actions that are sent until they are answered. */
import { batch, signal } from "@preact/signals";
import type { Whys } from "../../game/bots/reason";
import type { Content } from "../../game/content/content";
import type { Refusal } from "../../game/moves/refusal";
import type {
  Answer,
  Delta,
  Entered,
  NumberedFacts,
  TableStatus,
  WireFault,
  WorkshopOver,
} from "../../game/protocol/contract";
import { patch } from "../../game/protocol/diff";
import type { View } from "../../game/view-types";
import type { Link, TableStore } from "../store/table";
import { draftsOver } from "./draft-wire";
import { Outbox } from "./outbox";
import { type Hello, newId, openTableWire, type Wire } from "./socket";
import { talkOver } from "./talk-wire";

export interface WireTable extends TableStore {
  readonly place: { readonly value: Omit<Entered, "full" | "view" | "log" | "deltas" | "whys" | "draft"> | null };
  /** Why the server will not have us, or null. */
  readonly refused: { readonly value: WireFault | Refusal | null };
  /** What is left where it is refused because the workshop is over. */
  readonly over: { readonly value: WorkshopOver | null };
}

/** How a table's content is fetched: by fingerprint, again and again until it is there. */
type FetchContent = (fingerprint: string) => Promise<Content>;

/** Opens the table of a person's token, or (with `table`) one that a desk looks at. */
export const openTable = (hello: Hello, fetchContent: FetchContent): WireTable =>
  tableOver(openTableWire(hello), fetchContent);

/** The same over any line; tests bring their own. */
export function tableOver(wire: Wire, fetchContent: FetchContent): WireTable {
  const content = signal<Content | null>(null);
  const view = signal<View | null>(null);
  const before = signal<View | null>(null);
  const whys = signal<Whys>({});
  const log = signal<readonly NumberedFacts[]>([]);
  const status = signal<TableStatus | null>(null);
  const link = signal<Link>("connecting");
  const pending = signal(0);
  const place = signal<WireTable["place"]["value"]>(null);
  const refused = signal<WireFault | Refusal | null>(null);
  const over = signal<WorkshopOver | null>(null);
  /** The number of the view we have. */
  let seq: number | null = null;
  /** The same, for marks: the moment on the screen. */
  const at = signal(0);
  let entering = false;
  let enterAgain = false;
  let closed = false;

  const outbox = new Outbox(
    (action) => wire.ask("table:act", { id: action.id, move: action.move, args: [...action.args] }, 8_000),
    (n) => {
      pending.value = n;
    },
  );

  const talk = talkOver(wire, link, at);
  const drafts = draftsOver(wire, link, at, view);

  /** Applies differences in order; false where one does not start from what we have. */
  function follow(deltas: readonly Delta[]): boolean {
    let next = view.peek();
    let reached = seq;
    const facts: NumberedFacts[] = [];
    let whole = true;
    for (const delta of deltas) {
      if (reached !== null && delta.seq <= reached) continue;
      if (next === null || delta.from !== reached) {
        whole = false;
        break;
      }
      next = patch(next, delta.ops);
      reached = delta.seq;
      if (delta.facts.length > 0) facts.push({ seq: delta.seq, facts: delta.facts });
    }
    if (next !== view.peek())
      batch(() => {
        before.value = view.peek();
        view.value = next;
        if (facts.length > 0) log.value = [...log.peek(), ...facts];
      });
    seq = reached;
    at.value = reached ?? at.peek();
    return whole;
  }

  function take(entered: Entered): void {
    batch(() => {
      place.value = entered;
      status.value = entered.status;
      whys.value = { ...whys.peek(), ...entered.whys };
      refused.value = null;
      if (entered.full) {
        before.value = view.peek();
        view.value = entered.view;
        log.value = entered.log;
        seq = entered.seq;
        at.value = entered.seq;
      } else if (!follow(entered.deltas)) {
        seq = null;
        enterAgain = true;
      }
    });
    void loadContent(entered.content);
  }

  async function loadContent(fingerprint: string): Promise<void> {
    for (let wait = 500; !closed && content.peek()?.fingerprint !== fingerprint; wait = Math.min(wait * 2, 8_000)) {
      try {
        content.value = await fetchContent(fingerprint);
      } catch {
        await new Promise((go) => setTimeout(go, wait));
      }
    }
  }

  /** Asks for the table from the number we have; once at a time, and again if it was needed meanwhile. */
  async function enter(): Promise<void> {
    enterAgain = true;
    if (entering) return;
    entering = true;
    while (enterAgain && !closed && link.peek() === "online") {
      enterAgain = false;
      const answer = await wire.ask("table:enter", { since: seq });
      if (answer.ok) {
        try {
          take(answer.value);
          drafts.entered(answer.value);
          if (answer.value.seat !== null) void talk.enter();
        } catch {
          // A difference that does not fit: take the whole view instead.
          seq = null;
          enterAgain = true;
        }
      } else if (answer.why === "no-answer" || answer.why === "too-fast" || answer.why === "busy") {
        await new Promise((go) => setTimeout(go, 1_000));
        enterAgain = true;
      } else refused.value = answer.why;
    }
    entering = false;
    if (link.peek() === "online" && view.peek()) outbox.open();
  }

  wire.watch((to, why, left = null) => {
    link.value = to;
    over.value = left;
    if (to === "online") void enter();
    else outbox.shut();
    if (to === "refused") {
      refused.value = why;
      outbox.giveUp(why ?? "not-allowed");
    }
  });
  wire.on("delta", (delta) => {
    try {
      if (!follow([delta])) void enter();
    } catch {
      seq = null;
      void enter();
    }
  });
  wire.on("why", ({ seq: at, reason }) => {
    whys.value = { ...whys.peek(), [at]: reason };
  });
  wire.on("status", (told) => {
    status.value = told;
    if (!view.peek() && told.state !== "waiting") void enter();
  });

  return {
    content,
    view,
    before,
    log,
    status,
    link,
    pending,
    place,
    refused,
    over,
    whys,
    viewers: [],
    drafts: drafts.drafts,
    talk: talk.talk,
    marks: talk.marks,
    act(move, ...args): Promise<Answer<{ readonly seq: number }>> {
      const now = view.peek();
      if (!now) return Promise.resolve({ ok: false, why: "table-not-begun" });
      return outbox.send({ id: newId(), move, args: [now.key, ...args] });
    },
    close() {
      closed = true;
      talk.close();
      drafts.close();
      outbox.giveUp("server-closing");
      wire.close();
    },
  };
}

/** Where the finished game can be seen again; null while it is closed to this viewer (R14.5). */
export const replayUrl = (table: WireTable): string | null =>
  table.status.value?.replayOpen && table.place.value ? `/replay#${table.place.value.match}` : null;

/** The match at a desk's table, also when the workshop is over: asked for once, on a line of its own. Null where the server does not say. */
export async function matchAt(token: string, table: number): Promise<string | null> {
  const wire = openTableWire({ token, table });
  const left = new Promise<string | null>((found) => {
    wire.watch((to, _why, over) => {
      if (to === "refused") found(over?.games.find((game) => game.table === table)?.match ?? null);
    });
  });
  const asked = wire.ask("table:enter", { since: null }).then((answer) => (answer.ok ? answer.value.match : null));
  const match = await Promise.race([asked, left]);
  wire.close();
  return match;
}
