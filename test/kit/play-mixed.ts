/** A whole game by mixed players, recorded. */
import type { BareRules } from "../../game/bare";
import type { Content } from "../../game/content/content";
import { stepKey } from "../../game/phases/waiting";
import { begun, type Coverage, note } from "./coverage";
import { type MixedPlan, nextOf } from "./mixed";
import { endOf, markOf, type Recording, rowOf } from "./recording";

/** More than any of these games needs. */
const MOST_ACTIONS = 2500;

/** Plays to the end and writes it down. Throws if a player's move is refused, nobody moves or the game does not end. */
export function playMixed(
  rules: BareRules,
  content: Content,
  plan: MixedPlan,
): { readonly recording: Recording; readonly seen: Coverage } {
  const { setup, players } = plan;
  const { match } = rules.start(setup);
  const seen: Coverage = new Set();
  begun(seen, setup, match.G);
  const actions: Recording["actions"][number][] = [];
  while (!match.G.end) {
    const key = stepKey(match.G);
    const action = nextOf(plan, match.G, content);
    if (!action || actions.length > MOST_ACTIONS) throw new Error(`No end in sight: seed "${setup.seed}", ${key}`);
    const result = rules.step(match, action.seat, action.move, action.args);
    if (!result.ok) throw new Error(`Refused (${result.why}): seed "${setup.seed}", ${key}, ${JSON.stringify(action)}`);
    note(seen, content, match.G, action, result.facts);
    actions.push(rowOf(action, key, markOf(match.G)));
  }
  return { recording: { head: { ...setup, players: players.join(" ") }, actions, end: endOf(match.G) }, seen };
}
