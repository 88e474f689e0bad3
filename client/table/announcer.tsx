/** What changed, said once and in order to those who listen: facts politely, in batches; my turn at once. A lost line is said by the page around the table. */
import { useEffect, useRef } from "preact/hooks";
import { entries } from "../present/happened";
import { nextStep } from "../present/next-step";
import { sayFact } from "../present/say";
import { announce } from "../ui/announcer";
import { say } from "../words/words";
import { useTable } from "./context";

/** ms that facts are gathered before they are said. */
const BATCH = 500;
/** Nobody listens to thirty sentences: only the last so many are said. */
const MOST = 12;

export function Announcements() {
  const { view, me, store, status } = useTable();
  const all = entries(store.log.value);
  const told = useRef(all.length);
  const before = useRef("");
  const step = nextStep(view);
  const paused = status?.state === "paused";
  const mine = step.mine && !paused;
  const waits = mine ? "" : say(paused ? "table.link.paused" : step.line);

  useEffect(() => {
    if (all.length < told.current) told.current = all.length;
    const timer = setTimeout(() => {
      const fresh = all.slice(told.current);
      told.current = all.length;
      const sentences = fresh
        .slice(-MOST)
        .map(({ fact, situation }) => say(sayFact(fact, { ...view, mine: me?.seat ?? null, situation })));
      const news = [...sentences, waits === before.current ? "" : waits].filter(Boolean).join(" ");
      if (news) announce(news);
      before.current = waits;
    }, BATCH);
    return () => clearTimeout(timer);
  }, [all.length, waits]);

  useEffect(() => {
    if (mine) announce(say(step.line), "assertive");
  }, [mine, step.doing, view.key]);

  return null;
}
