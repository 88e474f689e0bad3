/** Takes a kind of move away from a policy, to see what it is worth: the policy is shown a view in which it does not exist. */
import type { MeView, View } from "../view-types";
import type { ClauseId } from "../vocabulary";
import type { Policy, Thought } from "./bot";

/** Kinds of moves that can be taken away; talk is showing aims, asking by insight, and adapting. */
export const WITHOUTS = ["clauses", "tools", "talk", "pledges", "showing", "asking", "adapting"] as const;
type Without = (typeof WITHOUTS)[number];

/** A kind of moves, or one card: `clause/logo`, `tool/flow-map`. */
export type Barred = Without | `clause/${string}` | `tool/${string}`;

/** The policy without these kinds of moves and cards. */
export function without(policy: Policy, barred: readonly Barred[]): Policy {
  if (barred.length === 0) return policy;
  const bars = new Set<string>(barred);
  if (bars.has("talk")) for (const part of ["showing", "asking", "adapting"]) bars.add(part);
  return (thought) =>
    policy({ ...thought, view: shrunk(thought.view, bars), mayAdapt: thought.mayAdapt && !bars.has("adapting") });
}

function shrunk(view: Thought["view"], bars: ReadonlySet<string>): Thought["view"] {
  const choices: { -readonly [M in keyof View["choices"]]: View["choices"][M] } = { ...view.choices };
  if (bars.has("showing")) choices.showAim = "not-now";
  if (bars.has("asking")) choices.ask = "not-now";
  if (bars.has("tools")) choices.playTool = "not-now";
  const left = (clause: ClauseId) => !bars.has("clauses") && !bars.has(`clause/${clause}`);
  const deal: View["deal"] = {
    ...view.deal,
    clausesLeft: view.deal.clausesLeft.filter(left),
    ...(bars.has("pledges") ? { credit: 0, dueIn: [] } : {}),
  };
  const me: MeView = {
    ...view.me,
    tools: view.me.tools.filter((t) => !bars.has("tools") && !bars.has(`tool/${t.id}`)),
  };
  return { ...view, choices, deal, me };
}
