/** Which cards a tool plays with, and for how many: `--scenario`, `--own` and `--seats`. */
import type { Content } from "../../game/content/content";
import { isOwnId } from "../../game/content/own-id";
import type { Loaded } from "../../server/deps";
import { UsageError, wholeFlag } from "./args";
import { FIRST_SCENARIO, loadScenario } from "./assets";
import { loadOwn } from "./own";

/** A scenario by its id, or an own partnership by its file. Throws a UsageError on both at once, or on what is not there. */
export function cardsOf(scenario: unknown, own: unknown): Loaded {
  if (own === undefined) return loadScenario(String(scenario ?? FIRST_SCENARIO));
  if (scenario !== undefined) throw new UsageError("--own is a case by itself: give it or --scenario, not both");
  return loadOwn(String(own));
}

/** `--seats`: 4 unless told; of an own partnership as many as it has, and no more. */
export function seatsOf(value: unknown, { scenario }: Content): number {
  const isOwn = isOwnId(scenario.id);
  const most = scenario.roles.length;
  if (isOwn && Number(value) > most && Number(value) <= 6)
    throw new UsageError(`--seats ${value} is more than the ${most} partners of the file`);
  return wholeFlag(value, "seats", isOwn ? most : 4, 3, Math.min(6, most));
}
