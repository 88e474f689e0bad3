/** The sea with its islands, as on the board, as one SVG string; pure. */
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
import type { Act } from "../../game/vocabulary";
import { HOME_RIM, homeSvg, LAMP } from "../board/art/home";
import { islandSvg, RIM, shoalSvg } from "../board/art/island";
import { ACT_COLOURS, DOTS, INK, PAPER } from "../board/art/palette";
import { seaSvg } from "../board/art/sea";
import { at, n } from "../board/art/svg";
import { badgeSpot } from "../board/badge";
import type { Layout } from "../board/layout";
import { steps } from "../board/paint/bridge";
import { actShape, type Point } from "../board/shapes";

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
/** Half the width of a whole bridge and of the narrowest, units. */
const HALF = 15;
const NARROW = 4;
/** The last step to the whole width is one that shows. */
const NEARLY = 12.5;

const pathOf = (svg: string): string => / d="([^"]+)"/.exec(svg)?.[1] ?? "";

/** A name in one or two lines: broken at its soft hyphen or a space where it is long. */
export function inLines(name: string): readonly string[] {
  const plain = name.replaceAll("\u00ad", "");
  if (plain.length <= 11) return [plain];
  const soft = name.indexOf("\u00ad");
  if (soft > 0) return [`${name.slice(0, soft)}-`, name.slice(soft + 1).replaceAll("\u00ad", "")];
  const middle = plain.length / 2;
  const spaces = [...plain.matchAll(/ /g)].map((m) => m.index);
  const at = spaces.sort((x, y) => Math.abs(x - middle) - Math.abs(y - middle))[0];
  return at === undefined ? [plain] : [plain.slice(0, at), plain.slice(at + 1)];
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Number and sign of a phase on its island, and its name where there is one to show. */
function markSvg(plan: Layout, phase: number, act: Act, name: string | null): string {
  const { ry } = plan.island;
  const colour = ACT_COLOURS[act].strong;
  const size = ry * (name ? 0.56 : 0.86);
  const sign = at(
    -size / 2,
    name ? -ry * 0.74 : -size / 2,
    `<path transform="scale(${n(size / 256)})" d="${pathOf(SIGNS[phase - 1]!)}" fill="${colour}"/>`,
  );
  const shape = actShape(act, 19);
  const badge = `<path d="${shape}" fill="${PAPER}" stroke="${PAPER}" stroke-width="7" stroke-linejoin="round"/><path d="${shape}" fill="${colour}"/><text y="7" text-anchor="middle" font-size="20" font-weight="800" fill="#fff">${phase}</text>`;
  const lines = name ? inLines(name) : [];
  const text = lines
    .map(
      (line, i) =>
        `<text y="${n(5 + i * 19 + (lines.length === 1 ? 4 : 0))}" text-anchor="middle" font-size="19" font-weight="700" fill="${INK}">${escaped(line)}</text>`,
    )
    .join("");
  const spot = badgeSpot(plan, phase);
  return sign + text + at(spot.x, spot.y, badge);
}

/** How far below an island's middle the discs of tables lie at least, units: clear of a name in two lines. */
const BELOW_NAME = 47;

/** A table of the workshop where it has come to. */
interface Marker {
  readonly table: number;
  readonly paused: boolean;
}

/** Discs with table numbers in rows, about the middle of the top row; smaller where there are many. */
function markersSvg(tables: readonly Marker[]): string {
  const many = tables.length > 10;
  const rows = Math.ceil(tables.length / (many ? 7 : 5));
  const perRow = Math.ceil(tables.length / Math.max(1, rows));
  const discs = tables
    .map(({ table, paused }, i) => {
      const row = Math.floor(i / perRow);
      const inRow = Math.min(perRow, tables.length - row * perRow);
      const x = ((i % perRow) - (inRow - 1) / 2) * 37;
      const rim = paused
        ? `stroke="${INK}" stroke-width="3" stroke-dasharray="4 3"`
        : `stroke="${PAPER}" stroke-width="4"`;
      return at(
        x,
        row * 37,
        `<circle cy="3" r="18" fill="#0F3A47" fill-opacity=".35"/><circle r="16" fill="${paused ? PAPER : INK}" ${rim}/><text y="6.500" text-anchor="middle" font-size="19" font-weight="800" fill="${paused ? INK : PAPER}">${table}</text>`,
      );
    })
    .join("");
  return many ? `<g transform="scale(0.75)">${discs}</g>` : discs;
}

/** Every so many planks of a whole bridge have a post on both sides. */
const POST = 7;

/**
 * A bridge of planks between its dotted lines: of `share` 0..1 it has so much of its width. The whole one alone has rails with
 * posts, so that it is told by more than its width.
 */
function bridgeSvg({ points }: { readonly points: readonly Point[] }, share: number): string {
  const row = steps(points, 9.6);
  const isWhole = share >= 1;
  const half = isWhole ? HALF : NARROW + (NEARLY - NARROW) * share;
  const side = (by: number): string =>
    row
      .map((s, i) => `${i === 0 ? "M" : "L"}${n(s.x - Math.sin(s.turn) * by)} ${n(s.y + Math.cos(s.turn) * by)}`)
      .join("");
  const line = (by: number, colour: string, width: number): string =>
    `<path d="${side(by)}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round"/>`;
  const planks = row
    .map(
      (s, i) =>
        `<path transform="translate(${n(s.x)} ${n(s.y)}) rotate(${n((s.turn * 180) / Math.PI)})" d="M-4.200 -${n(half)}h8.400v${n(half * 2)}h-8.400z" fill="${["#C08B52", "#B37D45", "#CB9860"][i % 3]}"/>`,
    )
    .join("");
  const edges = isWhole
    ? [-HALF + 2, HALF - 2].map((by) => line(by, "#6B4526", 3.4) + line(by, "#8F6236", 1.4))
    : [-half, half].map((by) => line(by, "#6B4526", 1.6));
  const posts = row
    .filter((_, i) => isWhole && (i % POST === 3 || i === row.length - 1 || i === 0))
    .flatMap((s) =>
      [-HALF + 2, HALF - 2].map(
        (by) =>
          `<circle cx="${n(s.x - Math.sin(s.turn) * by)}" cy="${n(s.y + Math.cos(s.turn) * by)}" r="4.200" fill="#6B4526" stroke="${PAPER}" stroke-width="1.600"/>`,
      ),
    );
  const shadow = `<path d="${side(half / 3)}" fill="none" stroke="#0F3A47" stroke-opacity=".2" stroke-width="${n(half * 2)}"/>`;
  return shadow + planks + edges.join("") + posts.join("");
}

/** How a bridge looks with so many tables across, for a legend: inside an `<svg>` of 96 by 40. */
export function sampleSvg(share: number): string {
  const span = { points: Array.from({ length: 9 }, (_, i) => ({ x: 4 + i * 11, y: 20 })) };
  const dots = share < 1 ? `<g fill="${DOTS}">${dotsSvg(span)}</g>` : "";
  return dots + (share > 0 ? bridgeSvg(span, share) : "");
}

const dotsSvg = ({ points }: { readonly points: readonly Point[] }): string =>
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

/** What the scene shows of how far things have come. */
export interface SceneLook {
  /** The act in which a phase is played, and so its colour and shape. */
  readonly act: (phase: number) => Act;
  /** The island of this phase lies in full colour. */
  readonly reached: (phase: number) => boolean;
  /** How much of the bridge that leaves this phase's island stands, 0..1: 0 is a dotted way, 1 the whole width with rails. */
  readonly built: (phase: number) => number;
  /** What is written on the island; null: nothing. */
  readonly name: (phase: number) => string | null;
  /** Tables that are at this phase; at 0: those that have come home. */
  readonly tables: (phase: number) => readonly Marker[];
  /** In large letters on the home island; null: nothing. */
  readonly motto: string | null;
  /** In small letters below it; null: nothing. */
  readonly note: string | null;
}

/** Everything inside the `<svg>` of a scene, in the plan's units. */
export function sceneSvg(plan: Layout, look: SceneLook): string {
  const { rx, ry } = plan.island;
  const { home, library } = plan;
  const islands = plan.islands
    .map(({ phase, x, y, inPlay }) =>
      at(
        x - rx - RIM,
        y - ry - RIM,
        inPlay
          ? islandSvg({ phase, act: look.act(phase), rx, ry, reached: look.reached(phase) })
          : shoalSvg(phase, rx, ry),
      ),
    )
    .join("");
  const played = plan.islands.filter((island) => island.inPlay);
  const marks = played
    .map(({ phase, x, y }) => at(x, y, markSvg(plan, phase, look.act(phase), look.name(phase))))
    .join("");
  const ways = plan.spans.slice(0, -1);
  const bridges = ways
    .filter(({ phase }) => look.built(phase) > 0)
    .map((span) => bridgeSvg(span, look.built(span.phase)));
  const dots = ways.filter(({ phase }) => look.built(phase) < 1).map(dotsSvg);
  const land = at(home.x - home.rx - HOME_RIM.side, home.y - home.ry - HOME_RIM.top, homeSvg(plan));
  const lamp = beam(library.x + LAMP.x * library.scale, library.y + (LAMP.y + 3) * library.scale, library.scale);
  const markers = played
    .map(({ phase, x, y }) => at(x, y + Math.max(ry * 0.78, BELOW_NAME), markersSvg(look.tables(phase))))
    .join("");
  const motto = look.motto
    ? `<text class="scene-motto" x="${n(home.x)}" y="${n(home.y + 26)}" text-anchor="middle" font-size="${look.motto.length > 9 ? 72 : 84}" fill="${INK}">${escaped(look.motto)}</text>`
    : "";
  const note = look.note
    ? `<text class="scene-note" x="${n(home.x)}" y="${n(home.y + 64)}" text-anchor="middle" font-size="28" font-weight="700" fill="${INK}">${escaped(look.note)}</text>`
    : "";
  const atHome = at(home.x, home.y + home.ry * (look.note ? 0.5 : 0.4), markersSvg(look.tables(0)));
  return `<defs><linearGradient id="beam"><stop offset="0" stop-color="#FFF3C4" stop-opacity=".9"/><stop offset="1" stop-color="#FFF3C4" stop-opacity="0"/></linearGradient></defs>${seaSvg(plan, "calm")}${islands}${lamp}<g fill="${DOTS}">${dots.join("")}</g>${bridges.join("")}${marks}${land}${motto}${note}${markers}${atHome}`;
}
