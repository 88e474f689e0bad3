/** What is done to all tables at once. Its buttons keep their places whatever the tables do, so that nothing under them moves. */
import { signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { TableInfo, WorkshopInfo } from "../../game/protocol/contract";
import { announce } from "../ui/announcer";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { say, sayList, sayNumber } from "../words/words";
import { BotKind, botKind } from "./bot-kind";
import type { DeskAsk } from "./desk";
import { startsWithAll, whyNoStart } from "./desk-tables";
import { free } from "./seats";

/** What the desk has just done; it stands in a line that is always there. */
const news = signal<{ readonly text: string } | null>(null);
/** ms for which it stands there */
const SHOWN = 8_000;

/** Says what the desk has done, aloud and in its line; it never lies over a table. */
export function tellDesk(text: string): void {
  announce(text);
  news.value = { text };
}

const counted = (tables: readonly TableInfo[], state: TableInfo["state"]): number =>
  tables.filter((t) => t.state === state).length;

export function Conduct({ workshop, ask }: { readonly workshop: WorkshopInfo; readonly ask: DeskAsk }) {
  const busy = useSignal(false);
  const { tables } = workshop;
  const ready = tables.filter(startsWithAll);
  const why = whyNoStart(tables);
  const gaps = tables.filter((t) => t.state === "waiting" && t.seats.some((s) => s.name) && free(t).length > 0);
  const during = (work: () => Promise<unknown>) => async () => {
    busy.value = true;
    await work();
    busy.value = false;
  };
  const start = during(async () => {
    const done = await ask("desk:start", { table: null });
    if (!done) return;
    const named = (key: string, numbers: readonly number[]): readonly string[] =>
      numbers.length > 0 ? [say(key, { tables: sayList(numbers.map((n) => sayNumber(n))) })] : [];
    tellDesk([...named("desk.started", done.started), ...named("desk.not-ready", done.notReady)].join(" "));
  });
  const fill = during(async () => {
    if ((await ask("desk:fill", { table: null, ...botKind() })) !== false) tellDesk(say("desk.filled-all"));
  });
  const playing = counted(tables, "playing");
  const rests = playing === 0 && counted(tables, "paused") > 0;
  const pause = during(async () => {
    if ((await ask("desk:pause", { table: null, on: !rests })) !== false)
      tellDesk(say(rests ? "desk.resumed-all" : "desk.paused-all"));
  });
  return (
    <div class="desk-conduct">
      <div class="desk-conduct-row">
        <Button
          kind={ready.length > 0 ? "main" : "plain"}
          size="large"
          icon="play"
          busy={busy.value}
          disabled={ready.length === 0}
          aria-describedby={why ? "start-why" : undefined}
          onClick={start}
        >
          {say("desk.start-all", { n: ready.length })}
        </Button>
        <Button icon="robot" busy={busy.value} disabled={gaps.length === 0} onClick={fill}>
          {say("desk.fill-all")}
        </Button>
        <Button
          kind={rests ? "main" : "plain"}
          icon={rests ? "play" : "pause"}
          busy={busy.value}
          disabled={!rests && playing === 0}
          onClick={pause}
        >
          {say(rests ? "desk.resume-all" : "desk.pause-all")}
        </Button>
        <BotKind />
      </div>
      <Line why={why && say(why)} />
    </div>
  );
}

/** What has just been done; else why nothing can be started. It has its room also while it is empty. */
function Line({ why }: { readonly why: string | null }) {
  const told = news.value;
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => {
      if (news.peek() === told) news.value = null;
    }, SHOWN);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <div class="desk-line">
      {told && (
        <p class="desk-told" aria-hidden="true">
          <Icon name="check" />
          <span>{told.text}</span>
        </p>
      )}
      {why && (
        <p id="start-why" class={told ? "hidden-text" : "small"}>
          {why}
        </p>
      )}
    </div>
  );
}
