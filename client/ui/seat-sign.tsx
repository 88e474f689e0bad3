import type { Seat } from "../../game/vocabulary";
import { iconPath } from "../board/icons";
import { seatShape } from "../board/shapes";

/** A seat's own colour and shape with its organisation's emblem, as on the board; its number while the emblem is not known. */
export const SeatSign = ({ seat, emblem }: { readonly seat: Seat; readonly emblem: string | null }) => (
  <svg class={`seat-sign seat-sign-${seat}`} viewBox="-16 -16 32 32" aria-hidden="true" focusable="false">
    <path class="seat-sign-rim" d={seatShape(Number(seat), 12.5)} />
    <path class="seat-sign-fill" d={seatShape(Number(seat), 11)} />
    {emblem ? (
      <path class="seat-sign-on" d={iconPath(emblem)} transform="translate(-7.2 -7.2) scale(0.05625)" />
    ) : (
      <text class="seat-sign-on" y="4.6" text-anchor="middle">
        {Number(seat) + 1}
      </text>
    )}
  </svg>
);
