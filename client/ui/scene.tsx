/** The sea with its twelve islands, as on the board, drawn once as SVG behind the front page's welcome. */
import anchor from "@phosphor-icons/core/assets/fill/anchor-fill.svg?raw";
import basket from "@phosphor-icons/core/assets/fill/basket-fill.svg?raw";
import binoculars from "@phosphor-icons/core/assets/fill/binoculars-fill.svg?raw";
import chatsCircle from "@phosphor-icons/core/assets/fill/chats-circle-fill.svg?raw";
import compass from "@phosphor-icons/core/assets/fill/compass-fill.svg?raw";
import flag from "@phosphor-icons/core/assets/fill/flag-fill.svg?raw";
import hammer from "@phosphor-icons/core/assets/fill/hammer-fill.svg?raw";
import handshake from "@phosphor-icons/core/assets/fill/handshake-fill.svg?raw";
import mapTrifold from "@phosphor-icons/core/assets/fill/map-trifold-fill.svg?raw";
import ruler from "@phosphor-icons/core/assets/fill/ruler-fill.svg?raw";
import sliders from "@phosphor-icons/core/assets/fill/sliders-fill.svg?raw";
import steeringWheel from "@phosphor-icons/core/assets/fill/steering-wheel-fill.svg?raw";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { actOfPhase } from "../../game/vocabulary";
import { HOME_RIM, homeSvg } from "../board/art/home";
import { islandSvg, RIM } from "../board/art/island";
import { ACT_COLOURS, DOTS, PAPER } from "../board/art/palette";
import { seaSvg } from "../board/art/sea";
import { at, n } from "../board/art/svg";
import { type Layout, layout, type Span } from "../board/layout";
import { steps } from "../board/paint/bridge";
import { actShape } from "../board/shapes";

const SIGNS = [
  binoculars,
  compass,
  handshake,
  mapTrifold,
  steeringWheel,
  basket,
  hammer,
  ruler,
  chatsCircle,
  sliders,
  anchor,
  flag,
] as const;
const PHASES = SIGNS.map((_, i) => i + 1);
/** The story so far, in the picture: this many bridges stand. */
const BUILT = 5;
/** Half the width of a bridge, units. */
const HALF = 15;

const pathOf = (svg: string): string => / d="([^"]+)"/.exec(svg)?.[1] ?? "";

/** Number and sign of a phase on its island. */
function markSvg(phase: number, rx: number, ry: number): string {
  const colour = ACT_COLOURS[actOfPhase(phase)].strong;
  const size = ry * 0.86;
  const sign = `<g transform="translate(${n(-size / 2)} ${n(-size / 2)}) scale(${n(size / 256)})"><path d="${pathOf(SIGNS[phase - 1]!)}" fill="${colour}"/></g>`;
  const badge = `<path d="${actShape(actOfPhase(phase), 19)}" fill="${PAPER}" stroke="${PAPER}" stroke-width="7" stroke-linejoin="round"/><path d="${actShape(actOfPhase(phase), 19)}" fill="${colour}"/><text y="7" text-anchor="middle" font-size="20" font-weight="800" fill="#fff">${phase}</text>`;
  return sign + at(-rx * 0.78, -ry * 0.62, badge);
}

/** A bridge of planks with rails. */
function bridgeSvg({ points }: Span): string {
  const row = steps(points, 9.6);
  const side = (by: number): string =>
    row
      .map((s, i) => `${i === 0 ? "M" : "L"}${n(s.x - Math.sin(s.turn) * by)} ${n(s.y + Math.cos(s.turn) * by)}`)
      .join("");
  const planks = row
    .map(
      (s, i) =>
        `<path transform="translate(${n(s.x)} ${n(s.y)}) rotate(${n((s.turn * 180) / Math.PI)})" d="M-4.2 -${HALF}h8.400v${HALF * 2}h-8.400z" fill="${["#C08B52", "#B37D45", "#CB9860"][i % 3]}"/>`,
    )
    .join("");
  const rails = [-HALF + 2, HALF - 2]
    .map(
      (by) =>
        `<path d="${side(by)}" fill="none" stroke="#6B4526" stroke-width="3.400" stroke-linecap="round"/><path d="${side(by)}" fill="none" stroke="#8F6236" stroke-width="1.400" stroke-linecap="round"/>`,
    )
    .join("");
  return `<path d="${side(5)}" fill="none" stroke="#0F3A47" stroke-opacity=".2" stroke-width="${HALF * 2}"/>${planks}${rails}`;
}

const dotsSvg = ({ points }: Span): string =>
  steps(points, 10)
    .flatMap((s) =>
      [-HALF + 3, HALF - 3].map(
        (by) => `<circle cx="${n(s.x - Math.sin(s.turn) * by)}" cy="${n(s.y + Math.cos(s.turn) * by)}" r="2.200"/>`,
      ),
    )
    .join("");

/** The light of the lighthouse over the sea. */
const beam = (x: number, y: number, k: number): string =>
  `<path d="M${n(x)} ${n(y - 5 * k)}L${n(x + 250 * k)} ${n(y - 46 * k)}L${n(x + 250 * k)} ${n(y + 36 * k)}L${n(x)} ${n(y + 5 * k)}Z" fill="url(#beam)"/>`;

function sceneSvg(plan: Layout): string {
  const { rx, ry } = plan.island;
  const islands = plan.islands
    .map(({ phase, x, y }) => at(x - rx - RIM, y - ry - RIM, islandSvg({ phase, rx, ry, reached: phase <= BUILT + 1 })))
    .join("");
  const marks = plan.islands.map(({ phase, x, y }) => at(x, y, markSvg(phase, rx, ry))).join("");
  const ways = plan.spans.slice(0, 11);
  const home = at(plan.home.x - plan.home.rx - HOME_RIM.side, plan.home.y - plan.home.ry - HOME_RIM.top, homeSvg(plan));
  const lamp = { x: plan.library.x + 92 * plan.library.scale, y: plan.library.y - 147 * plan.library.scale };
  return `<defs><linearGradient id="beam"><stop offset="0" stop-color="#FFF3C4" stop-opacity=".95"/><stop offset="1" stop-color="#FFF3C4" stop-opacity="0"/></linearGradient></defs>${seaSvg(plan, "calm")}${islands}<g fill="${DOTS}">${ways.slice(BUILT).map(dotsSvg).join("")}</g>${ways.slice(0, BUILT).map(bridgeSvg).join("")}${marks}${beam(lamp.x, lamp.y, plan.library.scale)}${home}`;
}

/** Below this width the picture is a cut-out above the text; from it on, the text stands on the home island. */
const ROOMY = 960;
/** The measures the cut-out is taken from. */
const CUT = { w: 1440, h: 836 } as const;

/** Fills its parent, which must have a size of its own. A picture only: it says nothing the page does not. */
export function Scene() {
  const host = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ readonly w: number; readonly h: number }>(CUT);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: w, clientHeight: h } = element;
      setSize((old) => {
        const next = w >= ROOMY && h > 0 ? { w, h } : CUT;
        return old.w === next.w && old.h === next.h ? old : next;
      });
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const plan = useMemo(() => layout(size.w, size.h, PHASES, 0), [size]);
  const markup = useMemo(() => sceneSvg(plan), [plan]);
  const picture = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (picture.current) picture.current.innerHTML = markup;
  }, [markup]);
  return (
    <div ref={host} class="scene" aria-hidden="true">
      <svg
        ref={picture}
        class="scene-picture"
        viewBox={`0 0 ${n(plan.width)} ${n(plan.height)}`}
        preserveAspectRatio="xMidYMid slice"
        focusable="false"
      />
    </div>
  );
}
