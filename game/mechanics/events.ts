/** Events: drawn by fate, absorbed by what the partners agreed on, or not (R11). */
import { type Content, eventOf } from "../content/content";
import type { EventCard } from "../content/schema";
import type { Effect } from "../effects/effect";
import { fate } from "../kit/fate";
import { EVENT_PHASES, phasesOf } from "../phases/length";
import { type Scene, seatsOf } from "../scene";
import type { EventState, GameState } from "../state";
import type { ClauseId, Seat } from "../vocabulary";
import { inPlace } from "./agreement";
import { standing } from "./pledges";
import { change, lose } from "./purse";
import { moveTrack } from "./tracks";

/** Under this Anchoring the largest loss on a card is one larger (R11.3). */
export const ANCHORED = 3;

export const hasEvent = (phase: number): boolean => phase >= EVENT_PHASES.from && phase <= EVENT_PHASES.to;

/** The event of a phase; no event comes twice in a game (R2.1, R11.1). */
export function eventIn(G: GameState, content: Content, phase: number): EventCard {
  const order = fate(G.setup.seed, "events").shuffle(content.scenario.events.map((e) => e.id));
  return eventOf(content, order[(phase - EVENT_PHASES.from) % order.length]!);
}

/** The phase of the event that comes next, this phase's own included while it has not come. */
export const nextEventPhase = (G: GameState): number | undefined =>
  phasesOf(G.setup.length)
    .slice(G.position)
    .find((phase) => hasEvent(phase) && !(phase === G.phase.number && G.phase.event));

/** The partner that fate points at in this phase's event; a temptation falls on the first in fate's order with a pledge to break (R11.1). */
function fatedSeat(G: GameState, card: EventCard): Seat {
  const order = fate(G.setup.seed, `phase/${G.phase.number}/event/seat`).shuffle(seatsOf(G));
  return (tempts(card.full) ? order.find((seat) => temptedPledge(G, seat)) : undefined) ?? order[0]!;
}

const tempts = (effects: readonly Effect[]): boolean => effects.some((e) => e.do === "tempt");

const NEEDS_SEAT: readonly Effect["do"][] = ["lose", "receive", "tempt"];
export const needsSeat = (card: EventCard): boolean => card.full.some((e) => NEEDS_SEAT.includes(e.do));
/** A card that nothing needs to absorb. */
export const isGood = (card: EventCard): boolean =>
  card.full.every((e) => e.do === "receive" || (e.do === "track" && e.by > 0));

/** What holds against a card: a clause first, then a shield, then a track (R11.2). */
function absorber(G: GameState, card: EventCard): EventState["by"] {
  const clause = card.absorbedBy.clauses.find((c) => inPlace(G, c));
  if (clause) return { clause };
  const shield = G.shields.find((s) => s.kind === card.kind);
  if (shield) return { shield: shield.kind, seat: shield.seat };
  const need = card.absorbedBy.track;
  if (need && G.tracks[need.track] >= need.at) return { track: need.track };
  return null;
}

const size = (e: Effect): number =>
  e.do === "track" ? -e.by : e.do === "lose" ? e.amount : e.do === "tempt" ? e.hours : 0;

/** The full effect, its largest loss one larger where Anchoring is low (R11.3). */
export function fullEffects(G: GameState, card: EventCard): readonly Effect[] {
  const largest = Math.max(...card.full.map(size));
  if (G.tracks.anchoring >= ANCHORED || largest <= 0) return card.full;
  const at = card.full.findIndex((e) => size(e) === largest);
  return card.full.map((e, i) => {
    if (i !== at) return e;
    if (e.do === "track") return { ...e, by: e.by - 1 };
    if (e.do === "lose") return { ...e, amount: e.amount + 1 };
    return e.do === "tempt" ? { ...e, hours: e.hours + 1 } : e;
  });
}

/** Hours that the tempted partner must find (R11.1). */
export const temptation = (G: GameState): number => G.phase.event?.hours ?? 0;
const hoursAsked = (effects: readonly Effect[]): number =>
  effects.reduce((sum, e) => (e.do === "tempt" ? sum + e.hours : sum), 0);

function strike(scene: Scene, effects: readonly Effect[], seat: Seat | null): void {
  for (const effect of effects) {
    if (effect.do === "track") moveTrack(scene, effect.track, effect.by, "event");
    else if (seat && effect.do === "lose") lose(scene, seat, effect.resource, effect.amount);
    else if (seat && effect.do === "receive") {
      const { resource, amount } = effect;
      change(scene, seat, resource, amount);
      scene.facts.push({ kind: "received", seat, resource, amount });
    } else if (seat && effect.do === "tempt") scene.facts.push({ kind: "tempted", seat, hours: effect.hours });
  }
}

/** The pledge a tempted partner would break: the one of its own that is due first. */
export const temptedPledge = (G: GameState, seat: Seat) =>
  standing(G)
    .filter((p) => p.by === seat)
    .sort((a, b) => a.due - b.due || a.id - b.id)[0];

/** The event of this phase happens. Afterwards `G.phase.event.how` tells how; `tempting` waits for an answer. */
export function happen(scene: Scene): void {
  const { G, content, facts } = scene;
  const card = eventIn(G, content, G.phase.number);
  const seat = needsSeat(card) ? fatedSeat(G, card) : null;
  facts.push({ kind: "event", event: card.id, seat });
  const set = (how: EventState["how"], by: EventState["by"] = null, hours = 0) => {
    G.phase.event = { id: card.id, seat, how, by, hours, answer: null };
  };
  if (isGood(card)) {
    set("good");
    return strike(scene, card.full, seat);
  }
  const by = absorber(G, card);
  const pledged = seat !== null && temptedPledge(G, seat) !== undefined;
  if (by) {
    set("absorbed", by);
    const clause: ClauseId | null = "clause" in by ? by.clause : null;
    const shield = "shield" in by ? by.shield : null;
    facts.push({ kind: "event-absorbed", event: card.id, clause, shield, track: "track" in by ? by.track : null });
    if (shield) G.shields = G.shields.filter((s) => s !== G.shields.find((x) => x.kind === shield));
    const effects = card.mild.filter((e) => e.do !== "tempt" || pledged);
    if (tempts(effects)) set("tempting", by, hoursAsked(effects));
    return strike(scene, effects, seat);
  }
  if (tempts(card.full) && !pledged) {
    set("mild");
    return strike(
      scene,
      card.mild.filter((e) => e.do !== "tempt"),
      seat,
    );
  }
  const effects = fullEffects(G, card);
  set(tempts(effects) ? "tempting" : "hit", null, hoursAsked(effects));
  facts.push({ kind: "event-hit", event: card.id, wouldHaveHelped: card.absorbedBy.clauses });
  strike(scene, effects, seat);
}
