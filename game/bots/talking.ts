/** What is said before anything is proposed: aims shown, questions asked, tools played (R6.3, R7.2, R9.5). */
import { toolOf } from "../content/content";
import { adaptHours } from "../mechanics/proposal";
import type { View } from "../view-types";
import { LENGTHS, RESOURCES, type Resource, type Tag } from "../vocabulary";
import type { Idea, Thought } from "./bot";
import { best } from "./manners";
import { adaptation } from "./proposals";
import { leanToTool } from "./temper";
import { hoursWorth, stepWorth } from "./weigh";

/** What this seat has to say now; null: nothing. */
export function talkFirst(thought: Thought): Idea {
  const { view } = thought;
  const { me, choices } = view;
  const aim = aimToShow(thought);
  if (aim) return { move: "showAim", args: [aim] };
  if (choices.ask === null) return { move: "ask", args: [] };
  if (choices.playTool !== null) return null;
  for (const tool of me.tools) {
    if (tool.refused !== null) continue;
    const choice = useOf(thought, tool.id);
    if (choice) return { move: "playTool", args: [tool.id, choice] };
  }
  return null;
}

/** Which act of the length it is, and which phase of the act, from 0; `last`: no other comes in this act. */
export function placeIn(view: View): { readonly act: number; readonly place: number; readonly last: boolean } {
  const acts = LENGTHS[view.length] as readonly (readonly number[])[];
  const act = acts.findIndex((phases) => phases.includes(view.phase));
  const place = acts[act]!.indexOf(view.phase);
  return { act, place, last: place === acts[act]!.length - 1 };
}

/**
 * A private aim to show now, or null. One an act, so that asking keeps its use: after somebody else, or when an option could
 * then be turned towards it (R7.6), and at the latest in the act's last phase. The careful wait for others, the eager do not.
 * Of two, the one that the options at hand serve least comes first.
 */
export function aimToShow({ view, temperament }: Thought): Tag | null {
  const { me, choices, aimShown, situation, deal } = view;
  if (choices.showAim !== null || deal.proposal) return null;
  const { act, place, last } = placeIn(view);
  const hidden = me.aims.filter((a) => !a.shown);
  const shown = me.aims.length - hidden.length;
  if (hidden.length === 0 || shown > act) return null;
  // Never two in one act: in later acts the second comes when the act begins, a first that is late comes after that.
  if (act > 0 && shown > 0 !== (place === 0)) return null;
  if (temperament === "careful" && act === 0 && !last && !(aimShown && place > 0)) return null;
  const served = (tag: Tag) => situation.options.filter((o) => o.serves.includes(tag)).length;
  const { tag } = best(hidden, (a) => -served(a.tag))!;
  const hours = view.partners.reduce((sum, p) => sum + p.has.hours, 0);
  const couldAdapt = situation.options.some(
    (o) =>
      !o.serves.includes(tag) &&
      !o.crosses.includes(tag) &&
      hours >= o.cost.hours + adaptHours(adaptation(view, tag, tag)),
  );
  return last || aimShown || couldAdapt || temperament === "eager" ? tag : null;
}

/** Whether a tool is worth its hours now, and what to name; null if it can wait. */
function useOf(thought: Thought, id: string): Record<string, unknown> | null {
  const { view, content } = thought;
  const tool = toolOf(content, id);
  const choice: Record<string, unknown> = {};
  let value = 0;
  for (const effect of tool.effects) {
    switch (effect.do) {
      case "track":
        value += effect.by * (effect.track === "value" ? 8 : stepWorth(view, effect.track));
        break;
      case "find":
        choice["resource"] = scarcest(view);
        value += effect.amount * 4;
        break;
      case "see-aim": {
        const partner = best(
          view.partners.filter((p) => p.seat !== view.me.seat),
          (p) => 2 - p.shown.length - (view.me.known[p.seat]?.length ?? 0),
        )!;
        choice["partner"] = partner.seat;
        value += partner.shown.length + (view.me.known[partner.seat]?.length ?? 0) < 2 ? 3 : 0;
        break;
      }
      case "lower-risk": {
        const risk = view.deal.proposal?.risk ?? 0;
        value += Math.min(effect.by, risk) * 4;
        break;
      }
      case "shield":
        value += view.phase >= 4 && view.phase < 11 ? 5 : 0;
        break;
      case "one-more":
        value += view.deal.declined.length === 2 && !view.deal.proposal ? 6 : 0;
        break;
      case "postpone": {
        const mine = view.pledges.find((p) => p.state === "standing" && view.deal.dueIn.includes(p.due));
        if (mine) choice["pledge"] = mine.id;
        break;
      }
      case "save-hour":
        value += view.deal.proposal ? 0 : 4;
        break;
      case "see-event":
      case "insight":
        value += 1;
        break;
    }
  }
  if (tool.effects.some((e) => e.do === "postpone") && choice["pledge"] === undefined && tool.effects.length === 1)
    return null;
  // A leaning hastens or delays what is of some use; it makes nothing useful.
  const leant = value > 0 ? value + leanToTool(thought.temperament, tool.effects) : 0;
  return leant > hoursWorth(view, tool.cost, dealHours(view)) ? choice : null;
}

/** Hours that the deal of this phase will need: those of the open proposal are not to be had any more. */
const dealHours = (view: View): number =>
  view.deal.proposal?.cost.hours ?? Math.max(...view.situation.options.map((o) => o.cost.hours)) + 1;

/** The kind of which the table has least, counted against what an option asks. */
function scarcest(view: View): Resource {
  const asked = (r: Resource) => view.situation.options.reduce((sum, o) => sum + o.missing[r] * 4 + o.cost[r], 0);
  const has = (r: Resource) => view.partners.reduce((sum, p) => sum + p.has[r], 0);
  return best(RESOURCES, (r) => asked(r) - has(r))!;
}
