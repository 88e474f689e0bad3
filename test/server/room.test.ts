import { describe, expect, it } from "vitest";
import { botMove } from "../../game/bots/bot";
import { hosted } from "../../game/engine";
import type { Fact } from "../../game/log/facts";
import { factsFor } from "../../game/log/facts";
import type { BotLevel, Delta } from "../../game/protocol/contract";
import { patch } from "../../game/protocol/diff";
import { viewFor } from "../../game/view";
import type { View, Viewer } from "../../game/view-types";
import { SEATS, type Seat } from "../../game/vocabulary";
import type { Logger } from "../../server/log";
import { JournalFault } from "../../server/room/position";
import { type Act, MOST_WAITING, Room } from "../../server/room/room";
import { RING } from "../../server/room/viewers";
import type { Appended, JournalRow } from "../../server/store/store";
import { contentOf } from "./contents";
import { why } from "./house";

const content = contentOf("kvarteret");
const rules = hosted(content);
const json = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A journal in memory that can be made to fail in every way a real one can. */
class Journal {
  rows: JournalRow[] = [];
  /** What happens to the next appends; then all is well. */
  next: ("lost" | "written-but-unsaid")[] = [];
  down = false;
  async append(_match: string, row: JournalRow): Promise<Appended> {
    if (this.down) throw new Error("the store is gone");
    const how = this.next.shift();
    if (how === "lost") throw new Error("no answer");
    const known = this.rows.find((one) => one.id === row.id);
    if (known) return { ok: false, why: "id-known", seq: known.seq };
    if (row.seq <= this.rows.length) return { ok: false, why: "seq-taken" };
    this.rows.push(json(row));
    if (how === "written-but-unsaid") throw new Error("no answer");
    return { ok: true };
  }
  async journal(_match: string, after: number): Promise<readonly JournalRow[]> {
    if (this.down) throw new Error("the store is gone");
    return this.rows.filter((row) => row.seq > after);
  }
}

function given(journal: Journal, tell: (viewer: Viewer, delta: Delta) => void = () => {}, logged: string[] = []) {
  const say = (fields: object, message: string) => void logged.push(JSON.stringify([fields, message]));
  const log: Logger = { error: say, warn: say, info: say, debug: say };
  const counts = { applied: 0, refused: 0, repeated: 0 };
  const setup = { scenario: "kvarteret", length: "full" as const, seats: 4, seed: "a-seed-like-no-other" };
  return {
    match: "m",
    setup,
    content,
    rules,
    store: journal,
    clock: { now: () => 1000 },
    log,
    counts,
    tell,
    changed: () => {},
  };
}
const stand = (room: Room, seat: Seat, id = `stand-${seat}`): Act => ({
  id,
  seat,
  move: "stand",
  args: [room.view("table").key, "a", "b"],
  by: "seat",
});
/** What the bots at all seats would do now, one action. */
function botAct(room: Room, n: number, level: BotLevel = "advisor"): Act | undefined {
  const { waiting } = room.view("table");
  for (const seat of waiting) {
    const choice = botMove(level, viewFor(room.G, content, seat), content, `bot-${seat}`);
    if (choice) return { id: `bot-${n}`, seat, ...choice, by: "bot" };
  }
  return undefined;
}

describe("deltas", () => {
  it("give every viewer, at every number of a whole game, exactly its view and its facts; none of the others'", async () => {
    const seats = SEATS.slice(0, 4);
    const viewers: readonly Viewer[] = [...seats, "table"];
    const held = new Map<Viewer, { view: View; seq: number; facts: Fact[] }>();
    const bytes: number[] = [];
    const room: Room = await Room.load(
      given(new Journal(), (viewer, delta) => {
        const sent = json(delta);
        bytes.push(JSON.stringify(delta).length);
        const at = held.get(viewer)!;
        expect(sent.from).toBe(at.seq);
        at.view = patch(at.view, sent.ops);
        at.seq = sent.seq;
        at.facts.push(...sent.facts);
      }),
    );
    const all: Fact[] = [];
    for (const viewer of viewers) {
      const shown = room.enter(viewer, null);
      if (!shown.full) throw new Error("expected the whole view");
      held.set(viewer, { view: json(shown.view), seq: shown.seq, facts: shown.log.flatMap((one) => [...one.facts]) });
    }
    for (let n = 0; !room.over && n < 600; n++) {
      if (n % 40 === 7) await room.record("pause");
      if (n % 40 === 7) await room.record("resume");
      const act = botAct(room, n);
      expect(act).toBeDefined();
      expect(why(await room.act(act!))).toBe("ok");
      for (const viewer of viewers) {
        expect(held.get(viewer)!.seq).toBe(room.seq);
        expect(held.get(viewer)!.view).toEqual(json(viewFor(room.G, content, viewer)));
      }
    }
    expect(room.over).toBe(true);
    for (const viewer of viewers) {
      const late = room.enter(viewer, null);
      if (!late.full) throw new Error("expected the whole view");
      const log = late.log.flatMap((one) => [...one.facts]);
      expect(held.get(viewer)!.facts).toEqual(json(log));
      all.push(...log);
    }
    // Nothing addressed to others is in what a viewer holds.
    for (const viewer of viewers) expect(factsFor(held.get(viewer)!.facts, viewer)).toEqual(held.get(viewer)!.facts);
    const mean = bytes.reduce((sum, n) => sum + n, 0) / bytes.length;
    expect(mean).toBeLessThan(1500);
  });

  it("are sent again to one who missed some, from any number the ring still holds; else the whole view", async () => {
    const room = await Room.load(given(new Journal()));
    const first = room.enter("0", null);
    if (!first.full) throw new Error("expected the whole view");
    const views = [json(first.view)];
    for (let n = 0; n < RING + 12; n++) {
      // Now and then a room record, which moves the number on and leaves the view as it is.
      if (n % 9 === 4) await room.record(room.paused ? "resume" : "pause");
      else await room.act({ ...botAct(room, n)!, by: "system" });
      expect(views.push(json(room.view("0")))).toBe(room.seq + 1);
    }
    for (let since = 0; since <= room.seq; since++) {
      const shown = room.enter("0", since);
      expect(shown.full).toBe(room.seq - since > RING);
      if (shown.full) continue;
      expect(shown.deltas.length).toBe(room.seq - since);
      expect(shown.deltas.reduce((view, delta) => patch(view, json(delta).ops), views[since]!)).toEqual(
        views[room.seq],
      );
    }
    expect(room.enter("0", room.seq + 1).full).toBe(true);
    // A viewer that nobody has followed has no ring.
    expect(room.enter("1", room.seq).full).toBe(true);
  });
});

describe("an action", () => {
  it("is on disk before anybody is told of it", async () => {
    const journal = new Journal();
    const rowsWhenTold: number[] = [];
    const room = await Room.load(given(journal, () => rowsWhenTold.push(journal.rows.length)));
    room.enter("1", null);
    await room.act(stand(room, "0"));
    expect(rowsWhenTold).toEqual([1]);
    expect(journal.rows[0]).toMatchObject({ seq: 1, kind: "action", seat: "0", move: "stand", by: "seat", at: 1000 });
  });

  it("is applied once whatever the store says of it, and nothing is lost", async () => {
    for (const next of [
      ["lost"],
      ["written-but-unsaid"],
      ["lost", "written-but-unsaid"],
      ["lost", "lost", "lost"],
    ] as const) {
      const journal = new Journal();
      const room = await Room.load(given(journal));
      journal.next = [...next];
      const act = stand(room, "0");
      expect(await room.act(act)).toEqual({ ok: true, value: { seq: 1 } });
      expect(await room.act(act)).toEqual({ ok: true, value: { seq: 1 } });
      expect(journal.rows).toHaveLength(1);
      expect(room.seq).toBe(1);
    }
  });

  it("is answered store-failed while the store is gone; nobody sees it, and it may come again", async () => {
    const journal = new Journal();
    const told: Delta[] = [];
    const room = await Room.load(given(journal, (_viewer, delta) => told.push(delta)));
    room.enter("1", null);
    const act = stand(room, "0");
    journal.down = true;
    expect(why(await room.act(act))).toBe("store-failed");
    expect(why(await room.act(act))).toBe("store-failed");
    expect(told).toEqual([]);
    journal.down = false;
    expect(await room.act(act)).toEqual({ ok: true, value: { seq: 1 } });
    expect(told).toHaveLength(1);
  });

  it("of another process is followed and told before our own is tried again", async () => {
    const journal = new Journal();
    const told: number[] = [];
    const [here, there] = [
      await Room.load(given(journal, (_viewer, delta) => told.push(delta.seq))),
      await Room.load(given(journal)),
    ];
    here.enter("3", null);
    await there.act(stand(there, "1"));
    await there.record("pause");
    await there.record("resume");
    expect(await here.act(stand(here, "0"))).toEqual({ ok: true, value: { seq: 4 } });
    expect(told).toEqual([1, 2, 3, 4]);
    expect(here.view("table").stood).toEqual(["0", "1"]);
    // The same id through both: the second is an answer, not an action.
    expect(await there.act(stand(there, "0"))).toEqual({ ok: true, value: { seq: 4 } });
    expect(journal.rows).toHaveLength(4);
  });

  it("waits for its turn, fifty at most", async () => {
    const journal = new Journal();
    const room = await Room.load(given(journal));
    const answers = await Promise.all(
      Array.from({ length: MOST_WAITING + 10 }, (_, i) => room.act(stand(room, "0", `press-${i}`))),
    );
    expect(answers.map(why).filter((answer) => answer === "busy")).toHaveLength(10);
    expect(answers.map(why).filter((answer) => answer === "ok")).toHaveLength(1);
    expect(journal.rows).toHaveLength(1);
  });
});

describe("a journal", () => {
  it("gives the same table again", async () => {
    const journal = new Journal();
    const room = await Room.load(given(journal));
    for (let n = 0; n < 80 && !room.over; n++) await room.act(botAct(room, n)!);
    const again = await Room.load(given(journal));
    expect(again.G).toEqual(room.G);
    expect(again.seq).toBe(room.seq);
    expect(await again.act({ ...botAct(room, 999)!, id: "bot-3", seat: journal.rows[3]!.seat! })).toMatchObject({
      ok: true,
      value: { seq: 4 },
    });
  });

  it("that the rules do not follow is a fault with its line, and no seed", async () => {
    const journal = new Journal();
    const room = await Room.load(given(journal));
    for (let n = 0; n < 10; n++) await room.act(botAct(room, n)!);
    const whole = journal.rows;
    const changes: ((rows: JournalRow[]) => unknown)[] = [
      (rows) => rows.splice(4, 1, { ...rows[4]!, fingerprint: "0000000000000000" }),
      (rows) => rows.splice(4, 1, { ...rows[4]!, seat: rows[4]!.seat === "0" ? "1" : "0" }),
      (rows) => rows.splice(4, 1, { ...rows[4]!, args: ["9/deal/9"] }),
      (rows) => rows.splice(4, 1),
    ];
    for (const change of changes) {
      journal.rows = json(whole);
      change(journal.rows);
      const fault = await Room.load(given(journal)).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(fault).toBeInstanceOf(JournalFault);
      expect((fault as JournalFault).seq).toBeGreaterThanOrEqual(5);
      expect(String(fault)).not.toContain("a-seed-like-no-other");
    }
  });

  it("that goes wrong while we play closes the table and says so", async () => {
    const journal = new Journal();
    const logged: string[] = [];
    const room = await Room.load(given(journal, () => {}, logged));
    await room.act(stand(room, "0"));
    journal.rows.push({ ...journal.rows[0]!, seq: 2, id: "strange", seat: "1", fingerprint: "0000000000000000" });
    expect(why(await room.act(stand(room, "2")))).toBe("store-failed");
    expect(room.broken).toBe(true);
    expect(why(await room.act(stand(room, "3")))).toBe("store-failed");
    expect(logged.join()).toContain("a table is closed");
    expect(logged.join()).not.toContain("a-seed-like-no-other");
  });
});
