/** The partnership is signed: the table says so, visibly, for as long as that phase lasts (R9.4). */
import { useState } from "preact/hooks";
import { between } from "../board/hash";
import { Icon } from "../ui/icon";
import { say } from "../words/words";
import { useTable } from "./context";
import { SeatSign, Sign } from "./signs";

/** Scraps of paper in the air, and where each flies from the seal. */
const SCRAPS = Array.from({ length: 26 }, (_, i) => ({
  "--to-x": `${Math.round(between(-14, 74, "scrap x", i))}cqw`,
  "--up": `${Math.round(between(-150, -30, "scrap up", i))}px`,
  "--down": `${Math.round(between(50, 150, "scrap down", i))}px`,
  "--turn": `${Math.round(between(-700, 700, "scrap turn", i))}deg`,
  "--late": `${Math.round(between(0, 160, "scrap late", i))}ms`,
}));

export function Celebration() {
  const { view } = useTable();
  const [away, setAway] = useState(false);
  if (away || view.signed !== view.phase || view.step === "over") return null;
  return (
    <div class="t-celebration">
      <Page />
      <div class="t-celebration-words">
        <strong>{say("table.signed.title")}</strong>
        <p>{say("table.signed.text")}</p>
      </div>
      <p class="t-celebration-marks" aria-hidden="true">
        {view.partners.map(({ seat }, i) => (
          <span key={seat} style={{ "--n": i }}>
            <SeatSign seat={seat} />
          </span>
        ))}
      </p>
      <button
        type="button"
        class="button-away t-celebration-away"
        title={say("table.close")}
        onClick={() => setAway(true)}
      >
        <Icon name="x" />
        <span class="hidden-text">{say("table.close")}</span>
      </button>
      <span class="t-celebration-air" aria-hidden="true">
        {SCRAPS.map((flight) => (
          <i key={flight["--turn"]} style={flight} />
        ))}
      </span>
    </div>
  );
}

/** The agreement with its seal. */
const Page = () => (
  <span class="t-celebration-page" aria-hidden="true">
    <svg viewBox="0 0 76 92" aria-hidden="true">
      <path class="t-celebration-shade" d="M8 6h46l16 16v64q0 4-4 4H8q-4 0-4-4V10q0-4 4-4z" />
      <path class="t-celebration-sheet" d="M6 3h46l16 16v64q0 4-4 4H6q-4 0-4-4V7q0-4 4-4z" />
      <path class="t-celebration-fold" d="M52 3v12q0 4 4 4h12z" />
      <path
        class="t-celebration-lines"
        d="M24 26h24M24 41h34M24 56h28M10 26l3 3.500 5-6.500M10 41l3 3.500 5-6.500M10 56l3 3.500 5-6.500"
      />
    </svg>
    <span class="t-celebration-seal">
      <Sign name="handshake" />
    </span>
  </span>
);
