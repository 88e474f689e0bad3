/** What changed, said once and in order to those who listen: facts in batches, and last what is expected now. A lost line is said by the page around the table. */
import { useEffect, useRef } from "preact/hooks";
import { eventCame } from "../present/event-told";
import { nextStep } from "../present/next-step";
import { sayFact } from "../present/say";
import { knows, type ToldTo, tellingOf } from "../present/telling";
import type { TableStore } from "../store/table";
import { announce } from "../ui/announcer";
import { say } from "../words/words";
import { useTable } from "./context";

/** ms that facts are gathered before they are said. */
const BATCH = 500;

/** How far each table has been told on this page: it outlives the change from one seat's eyes to another's. */
const told = new WeakMap<TableStore, ToldTo>();
/** Whether one has been told of the key that leads to the step: once on a page is enough. */
let wayTold = false;
const isElsewhere = (): boolean => document.activeElement?.closest(".talk-box, .t-more, .t-board-part") != null;

export function Announcements() {
  const { view, me, store, status, look } = useTable();
  const log = store.log.value;
  const step = nextStep(view);
  const paused = status?.state === "paused";
  const mine = step.mine && !paused;
  const expected = say(paused ? "table.link.paused" : step.line);
  /** The same sentence is said again where it is a new turn of mine. */
  const turn = mine ? `${view.key} ${step.doing} ${expected}` : expected;

  const seat = me?.seat ?? null;
  const now = { log, seat, alone: !look, mine, turn, expected, view };
  const latest = useRef(now);
  latest.current = now;
  const turnTold = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  if (!told.has(store)) told.set(store, knows(log));

  const tell = useRef(() => {});
  tell.current = () => {
    timer.current = undefined;
    // Nothing is read of a page that is not looked at: it is said when one comes back.
    if (document.hidden) return;
    const { log, seat, alone, mine, turn, expected, view } = latest.current;
    const telling = tellingOf(log, seat, alone, told.get(store)!);
    told.set(store, telling.told);
    const sentences = telling.lines.flatMap((line) => {
      if (line === null) return [say("table.told.others")];
      const { fact, situation } = line;
      const said = say(sayFact(fact, { ...view, mine: seat, situation }));
      // The event that is on the table says what it did as its card does: its name alone says little.
      return fact.kind === "event" && view.event?.id === fact.event ? [said, say(eventCame(view, view.event))] : [said];
    });
    if (telling.left > 0) sentences.unshift(say("table.told.earlier", { n: telling.left }));
    // What the end tells holds what 1 + 1 became; that the game is over need not be said again.
    const ended = telling.lines.some((line) => line?.fact.kind === "ended");
    if (turn !== turnTold.current && !ended) {
      sentences.push(expected);
      if (mine && !wayTold && isElsewhere()) {
        wayTold = true;
        sentences.push(say("table.told.way"));
      }
    }
    turnTold.current = turn;
    if (sentences.length > 0) announce(sentences.join(" "));
  };
  // A batch under way is not put off by what comes meanwhile: bots at speed would put it off for ever.
  const soon = () => {
    timer.current ??= setTimeout(() => tell.current(), BATCH);
  };
  useEffect(soon, [log.length, log.at(-1)?.seq, turn]);
  useEffect(() => {
    document.addEventListener("visibilitychange", soon);
    return () => {
      document.removeEventListener("visibilitychange", soon);
      clearTimeout(timer.current);
    };
  }, []);

  return null;
}
