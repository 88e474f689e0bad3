import type { Seat } from "../../game/vocabulary";
import { seatShape } from "../board/shapes";

/** A seat's own colour, shape and number, as on the board; decoration beside a name. */
export const SeatSign = ({ seat }: { readonly seat: Seat }) => (
  <svg class={`seat-sign seat-sign-${seat}`} viewBox="-16 -16 32 32" aria-hidden="true" focusable="false">
    <path class="seat-sign-rim" d={seatShape(Number(seat), 12.5)} />
    <path class="seat-sign-fill" d={seatShape(Number(seat), 11)} />
    <text y="4.6" text-anchor="middle">
      {Number(seat) + 1}
    </text>
  </svg>
);
