/** What a bot has just done, in one sentence made from what happened, and why. */
import { isTelling, type Reason } from "../../game/bots/reason";
import type { Line } from "../../game/kit/line";
import { entries } from "../present/happened";
import { sayFact } from "../present/say";
import type { LocalTable } from "./local-table";

interface LastMove {
  readonly line: Line;
  /** null: none that tells anything. */
  readonly reason: Reason | null;
  readonly situation: string | null;
  /** Number of the action. */
  readonly seq: number;
}

/** The latest action, if a bot made it and the person may know of it; null otherwise. */
export function lastMove(table: Pick<LocalTable, "game" | "view" | "log">): LastMove | null {
  const view = table.view.value;
  const { rows, whys } = table.game.value;
  const row = rows.at(-1);
  if (!view || row?.by !== "bot") return null;
  const first = entries(table.log.value).find((entry) => entry.id.startsWith(`${row.seq}/`));
  if (!first) return null;
  const { fact, situation } = first;
  const reason = whys?.[row.seq] ?? null;
  return {
    line: sayFact(fact, { ...view, mine: view.me?.seat ?? null, situation }),
    reason: reason && isTelling(reason) ? reason : null,
    situation,
    seq: row.seq,
  };
}
