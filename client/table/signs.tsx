/** Small pictures: signs of resources, tracks, seats and acts, and the die. Decoration unless a title is given. */

import type { Act, Resource, Seat, Track } from "../../game/vocabulary";
import { iconPath } from "../board/icons";
import { actShape, seatShape } from "../board/shapes";
import { RESOURCE_SIGNS, TRACK_SIGNS } from "../board/signs";
import { PIPS } from "../look/pips";
import { useTable } from "./context";

/** One icon, as large as the text around it. */
export const Sign = ({ name, class: more = "" }: { name: string; class?: string }) => (
  <svg class={`t-sign ${more}`} viewBox="0 0 256 256" aria-hidden="true">
    <path d={iconPath(name)} fill="currentColor" />
  </svg>
);
export const ResourceSign = ({ of }: { of: Resource }) => <Sign name={RESOURCE_SIGNS[of]} class={`t-resource-${of}`} />;
export const TrackSign = ({ of }: { of: Track }) => <Sign name={TRACK_SIGNS[of]} class={`t-track-${of}`} />;

/** A seat's own shape and colour with the emblem of its role. */
export function SeatSign({ seat }: { seat: Seat }) {
  const { view, content } = useTable();
  const role = view.partners.find((p) => p.seat === seat)?.role;
  const emblem = content.scenario.roles.find((r) => r.id === role)?.emblem ?? "star";
  return (
    <svg class={`t-seat-sign t-seat-${seat}`} viewBox="-64 -64 128 128" aria-hidden="true">
      <path class="t-seat-shape" d={seatShape(Number(seat), 52)} />
      <path class="t-seat-emblem" d={iconPath(emblem)} transform="translate(-31 -31) scale(0.242)" />
    </svg>
  );
}

/** Shape of an act with a number in it: colour is never alone. */
export const ActSign = ({ act, children }: { act: Act; children: number }) => (
  <svg class={`t-act-sign t-act-${act}`} viewBox="-64 -64 128 128" aria-hidden="true">
    <path d={actShape(act, 48)} />
    <text y={act === "do" ? 26 : 18} text-anchor="middle">
      {children}
    </text>
  </svg>
);

/** A face of the die, 1..6. */
export const Die = ({ roll, class: more = "" }: { roll: number; class?: string }) => (
  <svg class={`t-die ${more}`} viewBox="-32 -32 64 64" aria-hidden="true">
    <rect x="-29" y="-29" width="58" height="58" rx="12" />
    {(PIPS[roll - 1] ?? []).map(([x, y]) => (
      <circle key={`${x}/${y}`} cx={x * 15} cy={y * 15} r="5.6" />
    ))}
  </svg>
);

/** Six faces; those that mean a setback are marked, the one that was thrown is raised. */
export const RiskDice = ({ risk, roll }: { risk: number; roll?: number | null }) => (
  <span class="t-risk-dice" aria-hidden="true">
    {[1, 2, 3, 4, 5, 6].map((n) => (
      <Die key={n} roll={n} class={`${n <= risk ? "t-die-bad" : "t-die-good"} ${n === roll ? "t-die-thrown" : ""}`} />
    ))}
  </span>
);
