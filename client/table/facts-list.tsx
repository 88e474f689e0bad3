/** Facts as a list of sentences. */
import type { Fact } from "../../game/log/facts";
import { sayFact } from "../present/say";
import { say } from "../words/words";
import { useTable } from "./context";

/** Class for a fact's mood: something won, something lost, or neither. */
const moodOf = (fact: Fact): string => {
  if (fact.kind === "track") return fact.by < 0 ? "t-bad" : "t-good";
  if (fact.kind === "lost" || fact.kind === "pledge-broken" || fact.kind === "line-crossed") return "t-bad";
  if (fact.kind === "served" || fact.kind === "served-privately" || fact.kind === "received") return "t-good";
  return "";
};

/** `more`: it can be done without. */
export function FactsList({ facts, more = false }: { facts: readonly Fact[]; more?: boolean }) {
  const { view, me } = useTable();
  if (facts.length === 0) return null;
  return (
    <ul class="t-facts" data-more={more || undefined}>
      {facts.map((fact, i) => (
        <li key={i} class={moodOf(fact)}>
          {say(sayFact(fact, { ...view, mine: me?.seat ?? null, situation: view.situation.id }))}
        </li>
      ))}
    </ul>
  );
}
