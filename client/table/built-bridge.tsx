/** The bridge that the deal has built, where there is no room for the whole board: plank by plank, and all walk over. */
import { useState } from "preact/hooks";
import { actIn } from "../../game/vocabulary";
import { useTable } from "./context";
import { ActSign, SeatSign } from "./signs";

const PLANKS = Array.from({ length: 11 }, (_, n) => n);
/** The plank that a setback breaks. */
const BROKEN = 6;
/** Where plank n lies, in the drawing's units, and how far it is turned (degrees) when the work was hard or half done. */
const across = (n: number): number => 84 + n * 15.2;
const down = (n: number): number => 40 + 9 * Math.sin((Math.PI * (n + 0.5)) / PLANKS.length);
const turned = (n: number, most: number): number => ((n * 7) % (2 * most + 1)) - most;

export function BuiltBridge() {
  const { view } = useTable();
  const { outcome, phases, position, length } = view;
  // A page that has just been opened shows it standing.
  const [built] = useState(() => document.querySelector(".t-page") !== null);
  if (!outcome) return null;
  const [here, next] = [phases[position], phases[position + 1]];
  const how = outcome.option === null ? "drifted" : outcome.tries > 1 ? "hard-won" : "at-once";
  const slack = { drifted: 12, "hard-won": 5, "at-once": 0 }[how];
  const laid = how === "drifted" ? PLANKS.filter((n) => n % 3 !== 1) : PLANKS;
  return (
    <div
      data-part="bridge"
      class={`t-built t-built-${how} ${built ? "t-built-now" : ""} ${outcome.die === null ? "" : "t-built-risk"}`}
      aria-hidden="true"
    >
      <svg viewBox="0 0 320 84" preserveAspectRatio="none" aria-hidden="true">
        <path
          class="t-built-sand"
          d="M-8 90C-8 40 12 26 44 28S88 44 92 90ZM328 90C328 40 308 26 276 28S232 44 228 90Z"
        />
        <path class="t-built-rope" d={`M76 34Q160 ${how === "drifted" ? 66 : 54} 244 34`} />
        {laid.map((n) => {
          const fell = outcome.setback && n === BROKEN;
          const [dy, turn] = fell ? [20, 38] : [0, turned(n, slack)];
          return (
            <g
              key={n}
              class={fell ? "t-built-fell" : ""}
              transform={`translate(${across(n)} ${down(n) + dy}) rotate(${turn})`}
            >
              <rect class="t-built-plank" style={{ "--n": n }} x="-6" y="-10" width="12" height="20" rx="2" />
            </g>
          );
        })}
        {how === "hard-won" && (
          <path class="t-built-brace" d="M118 34L150 58M150 34L118 58M184 34L210 56M210 34L184 56" />
        )}
        {how === "at-once" && !outcome.setback && (
          <path
            class="t-built-flags"
            d="M104 24h12l-6 10ZM130 28h12l-6 10ZM156 30h12l-6 10ZM182 28h12l-6 10ZM208 24h12l-6 10Z"
          />
        )}
      </svg>
      {here !== undefined && (
        <span class="t-built-sign">
          <ActSign act={actIn(length, here)}>{here}</ActSign>
        </span>
      )}
      {next !== undefined && (
        <span class="t-built-sign t-built-sign-next">
          <ActSign act={actIn(length, next)}>{next}</ActSign>
        </span>
      )}
      {view.partners.map((p, n) => (
        <span key={p.seat} class="t-built-walker" style={{ "--n": n, "--of": view.partners.length }}>
          <SeatSign seat={p.seat} />
        </span>
      ))}
    </div>
  );
}
