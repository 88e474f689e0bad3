/** The built bridge as the board paints it, where there is no room for the board: fetched when it is first to be seen. */
import type { Act } from "../../game/vocabulary";
import { ACT_COLOURS } from "../board/art/palette";
import { BEACON } from "../board/art/props";
import { at, n } from "../board/art/svg";
import { between } from "../board/hash";
import { type BridgeLook, isPatch, paintBridge, paintPlank, paintUnbuilt, planks, strip } from "../board/paint/bridge";
import { PAWN, paintPawn, type Wearer } from "../board/paint/pawn";
import { blank, pen } from "../board/raster";
import { PHASE_SIGNS } from "../board/signs";
import { island, sign } from "../pictures/brush";
import {
  HALF,
  HIGH,
  ISLAND,
  lastsFor,
  type Moment,
  middleOf,
  momentAt,
  pawnScale,
  type Story,
  walking,
  wayOver,
} from "./bridge-scene";

export interface Shore {
  readonly phase: number;
  readonly act: Act;
}

export interface BuiltLook extends Story {
  readonly from: Shore;
  /** null: the last bridge leads home. */
  readonly to: Shore | null;
  readonly crew: readonly Wearer[];
}

/** Sea and islands, as the inside of an SVG that is so many units wide. */
function seaAndIslands({ from, to }: BuiltLook, wide: number): string {
  const waves = Array.from({ length: Math.round(wide / 13) }, (_, i) => {
    const x = between(0, wide - 20, "built x", i);
    const y = between(8, HIGH - 6, "built y", i);
    const s = between(0.7, 1.1, "built s", i);
    return `M${n(x)} ${n(y)}q${n(5 * s)} ${n(-5 * s)} ${n(10 * s)} 0t${n(10 * s)} 0`;
  }).join("");
  const { rx, ry, y } = ISLAND;
  const left = middleOf(wide);
  const right = wide - left;
  const mark = ({ phase, act }: Shore, x: number): string =>
    sign(PHASE_SIGNS[phase - 1]!, x, y - 4, 30, ACT_COLOURS[act].strong);
  return `<path d="${waves}" fill="none" stroke="#fff" stroke-opacity=".65" stroke-width="1.600" stroke-linecap="round"/>
${island(from.phase, left, y, rx, ry, from.act)}${mark(from, left + 20)}
${to ? island(to.phase, right, y, rx, ry, to.act) + mark(to, right - 20) : island(12, right, y, rx, ry, "anchor") + at(right - 26, y + 2, BEACON, 2)}`;
}

/** A picture of so many units, painted once at `scale` device pixels a unit. */
function once(w: number, h: number, scale: number, paint: (pen: CanvasRenderingContext2D) => void): HTMLCanvasElement {
  const canvas = blank(w, h, scale);
  const own = pen(canvas);
  own.scale(scale, scale);
  paint(own);
  return canvas;
}

/** Foam about what floats. */
function ring(to: CanvasRenderingContext2D, x: number, y: number): void {
  to.strokeStyle = "rgba(255, 255, 255, 0.8)";
  to.lineWidth = 1.6;
  to.beginPath();
  to.ellipse(x, y, 21, 7, 0, 0, Math.PI * 2);
  to.stroke();
}

/** Paints moments of the bridge upon a canvas that is so many units wide, `scale` device pixels a unit. */
function painter(look: BuiltLook, wide: number, scale: number): (to: CanvasRenderingContext2D, moment: Moment) => void {
  const way = wayOver(wide);
  const row = planks(way);
  const bridge: BridgeLook = { phase: look.from.phase, how: look.how, setback: false, half: HALF };
  const whole = once(wide, HIGH, scale, (own) => paintBridge(own, way, bridge));
  const patched = look.setback
    ? once(wide, HIGH, scale, (own) => paintBridge(own, way, { ...bridge, setback: true }))
    : whole;
  const size = pawnScale(look.partners);
  const pawns = look.crew.map((who) =>
    once(PAWN.w * size, PAWN.h * size, scale, (own) => {
      own.scale(size, size);
      paintPawn(own, who);
    }),
  );
  const broken = row.flatMap((_, i) => (isPatch(i, row.length) ? [i] : []));

  /** Of a picture, the stretches of the planks that `shows` says. */
  const stretches = (to: CanvasRenderingContext2D, picture: HTMLCanvasElement, shows: (i: number) => boolean): void => {
    const part = new Path2D();
    row.forEach((_, i) => {
      if (shows(i)) part.addPath(strip(row, i, HALF));
    });
    to.save();
    to.clip(part);
    to.drawImage(picture, 0, 0, wide, HIGH);
    to.restore();
  };

  const plankAt = (to: CanvasRenderingContext2D, x: number, y: number, turn: number, alpha: number): void => {
    to.save();
    to.translate(x, y);
    to.rotate(turn);
    to.globalAlpha = alpha;
    paintPlank(to, bridge);
    to.restore();
  };

  return (to, { laid, fallen, patched: mended, gone, joy }) => {
    to.clearRect(0, 0, wide, HIGH);
    const stands = laid * row.length;
    const done = Math.floor(stands);
    if (done < row.length) {
      const rest = way.filter(({ x }) => x >= (row[done]?.x ?? 0));
      if (rest.length > 1) paintUnbuilt(to, rest, HALF - 3);
    }
    const mends = Math.floor(mended * broken.length);
    const isGap = (i: number): boolean => fallen > 0 && broken.indexOf(i) >= mends;
    const picture = mended > 0 ? patched : whole;
    if (done === row.length && (fallen === 0 || mended === 1)) to.drawImage(picture, 0, 0, wide, HIGH);
    else stretches(to, picture, (i) => i < done && !isGap(i));
    const next = row[done];
    if (next && laid < 1) {
      const down = Math.min(1, (stands - done) * 1.5);
      plankAt(to, next.x, next.y - (1 - down * down) * 34, next.turn, Math.min(1, down * 2));
    }
    // What broke falls into the water, and one plank of it is left floating there.
    if (fallen > 0)
      for (const [k, i] of broken.entries()) {
        const { x, y, turn } = row[i]!;
        const deep = fallen * fallen * (HALF * 2 + 8);
        if (k > 0) {
          plankAt(to, x, y + deep, turn - fallen * 0.8, 1 - fallen);
          continue;
        }
        if (fallen === 1) ring(to, x, y + deep + 3);
        plankAt(to, x, y + deep, turn + fallen * 1.05, 1 - fallen * 0.25);
      }
    const jump = Math.abs(Math.sin(joy * Math.PI * 2)) * 9;
    gone
      .map((share, i) => ({ i, ...walking(way, i, look.partners, wide, share) }))
      .sort((a, b) => a.y - b.y)
      .forEach(({ i, x, y }) => {
        const [w, h] = [PAWN.w * size, PAWN.h * size];
        to.drawImage(pawns[i]!, x - w / 2, y - h + 6 * size - (gone[i] === 1 && joy > 0 ? jump : 0), w, h);
      });
  };
}

/**
 * Shows the bridge in a host that holds an `svg` and a `canvas`, both as large as itself: built before one's eyes if `live`, else
 * standing. Drawn again when the host's width changes. Returns how to end it, and how to come to the end at once.
 */
export function showBridge(host: HTMLElement, look: BuiltLook, live: boolean): { settle(): void; end(): void } {
  const svg = host.querySelector("svg")!;
  const canvas = host.querySelector("canvas")!;
  const lasts = lastsFor(look);
  let began = live ? performance.now() : Number.NEGATIVE_INFINITY;
  let frame = 0;
  let paint: ((moment: Moment) => void) | null = null;
  const draw = (now: number): void => {
    const ms = Math.max(0, now - began);
    paint?.(momentAt(ms, look));
    frame = ms < lasts ? requestAnimationFrame(draw) : 0;
  };
  const fit = (): void => {
    const { clientWidth: w, clientHeight: h } = host;
    if (w === 0 || h === 0) return;
    const wide = (w * HIGH) / h;
    const scale = (h / HIGH) * Math.min(3, devicePixelRatio);
    svg.setAttribute("viewBox", `0 0 ${n(wide)} ${HIGH}`);
    svg.innerHTML = seaAndIslands(look, wide);
    canvas.width = Math.ceil(wide * scale);
    canvas.height = Math.ceil(HIGH * scale);
    const own = pen(canvas);
    own.scale(scale, scale);
    const paints = painter(look, wide, scale);
    paint = (moment) => paints(own, moment);
    cancelAnimationFrame(frame);
    draw(performance.now());
  };
  const watch = new ResizeObserver(fit);
  watch.observe(host);
  return {
    settle() {
      began = Number.NEGATIVE_INFINITY;
      if (frame === 0) paint?.(momentAt(lasts, look));
    },
    end() {
      watch.disconnect();
      cancelAnimationFrame(frame);
    },
  };
}
