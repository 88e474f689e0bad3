/** Which sounds belong to what has happened. Pure. */
import type { Fact } from "../../game/log/facts";
import type { Sound } from "../ui/sound";

/** The sounds of one batch of facts, in their order, each once. */
export function soundsOf(facts: readonly Fact[]): readonly Sound[] {
  const heard = new Set<Sound>();
  for (const fact of facts) {
    if (fact.kind === "die") heard.add("die");
    else if (fact.kind === "deal") heard.add("plank");
    else if (fact.kind === "signed") heard.add("bell");
    else if (fact.kind === "event") heard.add("wave");
  }
  return [...heard];
}
