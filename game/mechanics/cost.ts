/** What an option costs and risks at this table, now (R5.4, R8.1, R8.2). */
import type { Option } from "../content/schema";
import type { GameState } from "../state";
import { type Bundle, RESOURCES, type Resource } from "../vocabulary";
import { total } from "./purse";
import { HIGH } from "./tracks";

/** From this Clarity on the risk of every option is one lower (R8.2). */
export const CLEAR = 6;

/** The kind an option needs most of; the first in the order hours, skills, funds, reach if several (R5.4). */
const mostNeeded = (cost: Bundle): Resource =>
  RESOURCES.reduce((most, r) => (cost[r] > cost[most] ? r : most), "hours" as Resource);

/**
 * Costs are written for four partners. With K seats a cost of 4 or more is K - 4 higher (or lower),
 * a smaller one half of that, towards 0; one at a time on the kind it needs most (R5.4).
 */
export function forSeats(cost: Bundle, seats: number): Bundle {
  const difference = total(cost) >= 4 ? seats - 4 : Math.trunc((seats - 4) / 2);
  const scaled = { ...cost };
  for (let i = 0; i < Math.abs(difference); i++) scaled[mostNeeded(scaled)] += Math.sign(difference);
  return scaled;
}

/** The cost at this table now, without an adaptation: seats, Clarity 0 (R8.1) and tools counted in. */
export function costOf(G: GameState, option: Option): Bundle {
  const cost = { ...forSeats(option.cost, G.setup.seats) };
  if (G.tracks.clarity === 0) cost.hours += 1;
  cost.hours = Math.max(0, cost.hours - G.phase.deal.discount);
  return cost;
}

/** Sixths, 0..4, at this table now (R8.2). */
export const riskOf = (G: GameState, option: Option): number =>
  Math.max(
    0,
    option.risk - (G.tracks.clarity >= CLEAR ? 1 : 0) - (G.tracks.trust >= HIGH ? 1 : 0) - G.phase.deal.riskCut,
  );
