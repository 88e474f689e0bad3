/** What an option costs and risks at this table, now (R5.4, R8.1, R8.2). */
import type { Option } from "../content/schema";
import type { GameState } from "../state";
import type { Bundle } from "../vocabulary";
import { HIGH } from "./tracks";

/** From this Clarity on the risk of every option is one lower (R8.2). */
export const CLEAR = 6;

/** The cost at this table now, without an adaptation: Clarity 0 (R8.1) and tools counted in; the same for any number of seats (R5.4). */
export function costOf(G: GameState, option: Option): Bundle {
  const cost = { ...option.cost };
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
