/** Tools: what each needs, whether it can do anything now, and what it does (R9.5). */
import { type Content, toolOf } from "../content/content";
import type { Effect } from "../effects/effect";
import { fate } from "../kit/fate";
import { never } from "../kit/never";
import type { ToolChoice } from "../moves/args";
import type { Refusal } from "../moves/refusal";
import { phaseAfter } from "../phases/length";
import { draftSeat, isSeat, type Scene, seatOf, seatsOf } from "../scene";
import type { GameState } from "../state";
import type { Seat } from "../vocabulary";
import { learnAim, unknownAims } from "./aims";
import { riskOf } from "./cost";
import { eventIn, nextEventPhase } from "./events";
import { moveDue, standing } from "./pledges";
import { optionsNow } from "./proposal";
import { change } from "./purse";
import { moveTrack, TOP } from "./tracks";

/** Insights a partner can keep (R6.3). */
export const MOST_INSIGHTS = 3;

/** The fated order of all tools for a seat (R9.5). */
export const toolOrder = (seed: string, content: Content, seat: Seat): readonly string[] =>
  fate(seed, `seat/${seat}/tools`).shuffle(content.deck.tools.map((t) => t.id));

export function drawTool(scene: Scene, seat: Seat): void {
  const draft = draftSeat(scene, seat);
  const tool = toolOrder(scene.G.setup.seed, scene.content, seat)[draft.drawn];
  if (!tool) return;
  draft.drawn += 1;
  draft.tools.push(tool);
  scene.facts.push({ kind: "tool-drawn", seat });
}

/** What the player must name. */
export function needs(effects: readonly Effect[]): ("partner" | "resource" | "pledge")[] {
  const list: ("partner" | "resource" | "pledge")[] = [];
  if (effects.some((e) => e.do === "see-aim")) list.push("partner");
  if (effects.some((e) => e.do === "find")) list.push("resource");
  if (effects.some((e) => e.do === "postpone")) list.push("pledge");
  return list;
}

const postponable = (G: GameState, id?: number) =>
  standing(G).find((p) => (id === undefined || p.id === id) && phaseAfter(G.setup.length, p.due) !== undefined);

/** Is there a risk left that this phase could bring? */
const anyRisk = (G: GameState, content: Content): boolean =>
  (G.phase.deal.proposal?.risk ?? 0) > 0 || optionsNow(G, content).some((option) => riskOf(G, option) > 0);

/** Would this effect do anything for this seat now? `choice` null asks whether it could, whatever is named. */
function doesSomething(G: GameState, content: Content, effect: Effect, seat: Seat, choice: ToolChoice | null): boolean {
  switch (effect.do) {
    case "track":
      return effect.by < 0 || G.tracks[effect.track] < TOP[effect.track];
    case "see-aim": {
      const whom = choice?.partner ? [choice.partner] : seatsOf(G).filter((s) => s !== seat);
      return whom.some((s) => unknownAims(G, seat, s).length > 0);
    }
    case "see-event": {
      const phase = nextEventPhase(G);
      return phase !== undefined && !G.foreseen.some((f) => f.seat === seat && f.phase === phase);
    }
    case "one-more":
      return G.phase.deal.extra === null;
    case "postpone":
      return (choice === null || choice.pledge !== undefined) && postponable(G, choice?.pledge) !== undefined;
    case "lower-risk":
      return anyRisk(G, content);
    case "shield":
      return nextEventPhase(G) !== undefined;
    case "insight":
      return seatOf(G, seat).insights < MOST_INSIGHTS;
    default:
      return true;
  }
}

/** Why a tool would be wasted or cannot be played so; `choice` null asks about the card as such. */
export function refuseTool(
  G: GameState,
  content: Content,
  seat: Seat,
  id: string,
  choice: ToolChoice | null,
): Refusal | undefined {
  const { effects } = toolOf(content, id);
  if (choice) {
    for (const need of needs(effects))
      if (choice[need] === undefined && !(need === "pledge" && effects.length > 1)) return "choice-needed";
    if (choice.partner !== undefined && (!isSeat(G, choice.partner) || choice.partner === seat)) return "choice-needed";
  }
  return effects.some((e) => doesSomething(G, content, e, seat, choice)) ? undefined : "nothing-to-gain";
}

/** Does what the tool says; effects that have nothing to work on are passed over. */
export function useTool(scene: Scene, seat: Seat, id: string, choice: ToolChoice): void {
  for (const effect of toolOf(scene.content, id).effects)
    if (doesSomething(scene.G, scene.content, effect, seat, choice)) use(scene, effect, seat, choice);
}

function use(scene: Scene, effect: Effect, seat: Seat, choice: ToolChoice): void {
  const { G, content, facts } = scene;
  switch (effect.do) {
    case "track":
      return moveTrack(scene, effect.track, effect.by, "tool");
    case "find":
      change(scene, seat, choice.resource!, effect.amount);
      facts.push({ kind: "found", seat, resource: choice.resource!, amount: effect.amount });
      return;
    case "see-aim":
      return learnAim(scene, seat, choice.partner!, `seat/${seat}/see-aim`);
    case "see-event": {
      const phase = nextEventPhase(G)!;
      G.foreseen.push({ seat, phase });
      facts.push({ kind: "event-foreseen", to: [seat], event: eventIn(G, content, phase).id, phase });
      return;
    }
    case "lower-risk": {
      const { deal } = G.phase;
      deal.riskCut += effect.by;
      if (deal.proposal) deal.proposal.risk = Math.max(0, deal.proposal.risk - effect.by);
      return;
    }
    case "one-more":
      G.phase.deal.extra = seat;
      return;
    case "shield":
      G.shields.push({ kind: effect.against, seat });
      return;
    case "postpone":
      return moveDue(scene, postponable(G, choice.pledge)!);
    case "save-hour":
      G.phase.deal.discount += 1;
      return;
    case "insight":
      draftSeat(scene, seat).insights += 1;
      facts.push({ kind: "insight", seat, from: "tool" });
      return;
    case "lose":
    case "receive":
    case "tempt":
      throw new Error(`The effect "${effect.do}" belongs to events, not to tools`);
    default:
      return never(effect);
  }
}
