/** What a bot has just done, in one sentence made from what happened. */
import type { Line } from "../../game/kit/line";
import { entries } from "../present/happened";
import { sayFact } from "../present/say";
import type { LocalTable } from "./local-table";

/** The sentence of the latest action, if a bot made it and the person may know of it; null otherwise. */
export function lastMove(table: Pick<LocalTable, "game" | "view" | "log">): Line | null {
  const view = table.view.value;
  const row = table.game.value.rows.at(-1);
  if (!view || row?.by !== "bot") return null;
  const first = entries(table.log.value).find((entry) => entry.id.startsWith(`${row.seq}/`));
  if (!first) return null;
  return sayFact(first.fact, { ...view, mine: view.me?.seat ?? null, situation: first.situation });
}
