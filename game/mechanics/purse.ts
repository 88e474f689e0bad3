/** What a partner has in hand (R3.2, R3.3): four resources, whole numbers, never below 0. */
import { roleOf } from "../content/content";
import { draftSeat, type Scene, seatOf } from "../scene";
import type { GameState } from "../state";
import { type Bundle, RESOURCES, type Resource, type Seat } from "../vocabulary";

/** Most of each kind that is kept at an act's start (R3.3). */
export const KEEP = 6;
/** Hours of each partner that daily operations take in an act (R3.4). */
export const OPERATIONS = 1;

export const NOTHING: Bundle = { hours: 0, skills: 0, funds: 0, reach: 0 };
export const bundle = (of: (resource: Resource) => number): Bundle => ({
  hours: of("hours"),
  skills: of("skills"),
  funds: of("funds"),
  reach: of("reach"),
});
export const total = (b: Bundle): number => RESOURCES.reduce((sum, r) => sum + b[r], 0);

/** What the open proposal has reserved of a partner's resources (R7.3). */
export const reserved = (G: GameState, seat: Seat): Bundle =>
  bundle((r) => given(G.phase.deal.proposal?.now ?? [], seat, r));

/** What a list of contributions asks of one partner, of one resource. */
export const given = (
  lines: readonly { readonly seat: Seat; readonly resource: Resource; readonly amount: number }[],
  seat: Seat,
  resource: Resource,
): number => lines.reduce((sum, l) => (l.seat === seat && l.resource === resource ? sum + l.amount : sum), 0);

/** What a partner can spend now: what it has, less what is reserved. */
export const free = (G: GameState, seat: Seat, resource: Resource): number =>
  seatOf(G, seat).has[resource] - reserved(G, seat)[resource];

/** Adds (or, with a negative amount, takes) a resource. Throws if less than nothing would be left: the caller has checked. */
export function change(scene: Scene, seat: Seat, resource: Resource, by: number): void {
  const has = draftSeat(scene, seat).has;
  if (has[resource] + by < 0) throw new Error(`Seat ${seat} would hold ${has[resource] + by} ${resource}`);
  has[resource] += by;
}

/** Takes so much, or what there is (R11.1); returns what was taken. */
export function lose(scene: Scene, seat: Seat, resource: Resource, amount: number): number {
  const taken = Math.min(amount, seatOf(scene.G, seat).has[resource]);
  change(scene, seat, resource, -taken);
  scene.facts.push({ kind: "lost", seat, resource, amount: taken });
  return taken;
}

/** What happens to a purse when an act begins: hours lost, income, no more than six kept, operations (R3.3, R3.4). */
export function refill(scene: Scene, seat: Seat): void {
  const has = draftSeat(scene, seat).has;
  if (has.hours > 0) scene.facts.push({ kind: "hours-lost", seat, hours: has.hours });
  has.hours = 0;
  const { income } = roleOf(scene.content, seat);
  for (const r of RESOURCES) has[r] = Math.min(KEEP, has[r] + income[r]);
  scene.facts.push({ kind: "income", seat, got: income });
  has.hours = Math.max(0, has.hours - OPERATIONS);
  scene.facts.push({ kind: "operations", seat });
}
