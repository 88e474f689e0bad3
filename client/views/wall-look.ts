/** How far tables have come, for the wall. Pure. */
import type { TableInfo } from "../../game/protocol/contract";
import { actIn, LENGTHS, type LengthId } from "../../game/vocabulary";
import type { SceneLook } from "../ui/scene-svg";

const begun = (tables: readonly TableInfo[]): readonly TableInfo[] => tables.filter((t) => t.state !== "waiting");

/** What share of the tables under way has the bridge of this phase behind it, 0..1; a game that has ended stays where it ended. */
export function shareAcross(tables: readonly TableInfo[], phase: number): number {
  const under = begun(tables);
  return under.length === 0 ? 0 : under.filter((t) => t.phase > phase).length / under.length;
}

/** One phase of a game on its way: behind the table, where it is, or still to come. */
export interface Pip {
  readonly phase: number;
  readonly act: ReturnType<typeof actIn>;
  readonly is: "done" | "now" | "ahead";
}

/** The phases of the length, act by act, as this table has come through them. */
export const pipsOf = ({ state, phase: at }: TableInfo, length: LengthId): readonly (readonly Pip[])[] =>
  LENGTHS[length].map((act) =>
    act.map((phase) => ({
      phase,
      act: actIn(length, phase),
      is:
        state === "waiting"
          ? "ahead"
          : phase < at || (phase === at && state === "over")
            ? "done"
            : phase === at
              ? "now"
              : "ahead",
    })),
  );

interface Written {
  /** In large letters on the home island. */
  readonly motto: string;
  /** Below it; null: nothing. */
  readonly note: string | null;
  readonly name: (phase: number) => string;
}

/** The sea with the tables on it. An island has its colours once somebody has been there, a bridge stands once somebody is across. */
export function lookOf(tables: readonly TableInfo[], length: LengthId, written: Written): SceneLook {
  const under = begun(tables);
  const first = Math.max(1, ...under.map((t) => t.phase));
  return {
    ...written,
    act: (phase) => actIn(length, phase),
    reached: (phase) => phase <= first,
    built: (phase) => shareAcross(tables, phase),
    tables: (phase) =>
      under
        .filter((t) => (phase === 0 ? t.state === "over" : t.state !== "over" && t.phase === phase))
        .map((t) => ({ table: t.number, paused: t.state === "paused" })),
  };
}
