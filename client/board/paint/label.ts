import { ACTS } from "../../../game/vocabulary";
import { ACT_COLOURS, INK, MUTED, PAPER, READ, SHOW } from "../art/palette";
import { badgeSpot } from "../badge";
import type { Layout } from "../layout";
import type { BoardIsland, BoardModel } from "../model";
import { standsLow } from "../party";
import { actShape } from "../shapes";
import { PHASE_SIGNS } from "../signs";
import { fitText } from "../text";
import { measure, type Pen, path, sign, write, writeIn } from "./brush";

/** Number, sign and name of an island, about its middle. */
export function paintIslandLabel(pen: Pen, plan: Layout, island: BoardIsland): void {
  const { rx, ry, text } = plan.island;
  const { act } = island;
  const colour = ACT_COLOURS[act].strong;
  if (island.state === "skipped") {
    // Beside the bridge that passes over the shoal, on the outer side.
    const at = plan.islands.find((i) => i.phase === island.phase) ?? plan.home;
    const out = Math.hypot(at.x - plan.home.x, at.y - plan.home.y) || 1;
    const [x, y] = [((at.x - plan.home.x) / out) * 40, ((at.y - plan.home.y) / out) * 36];
    write(pen, String(island.phase), x, y + 7, {
      size: text,
      weight: 700,
      colour: MUTED,
      align: "center",
      halo: "rgba(255,255,255,.7)",
    });
    return;
  }
  const small = plan.kind === "lens";
  // Where the party stands, the name moves up and the sign makes room for the pawns, if they cannot stand lower.
  const here = island.state === "here" && !standsLow(plan);
  if (!here)
    sign(pen, PHASE_SIGNS[island.phase - 1] ?? "flag", 0, -ry * (small ? 0.5 : 0.48), small ? 26 : ry * 0.56, colour);
  const y = ry * (here ? (small ? -0.36 : -0.4) : small ? 0.14 : 0.19);
  // Where the name has moved up it stands beside the badge, not under it.
  const beside = here && !small && !badgeSpot(plan, island.phase).aside;
  const w = rx * (small ? 1.74 : beside ? 1.48 : 1.6);
  const least = small ? 15 : 19;
  const two = fitText(island.name, w, 2, text, least, measure(pen, 700));
  const lines = two.lines.some((line) => line.endsWith("…")) ? 3 : 2;
  const room = { x: beside ? rx * 0.2 : here ? 7 : 0, y: y + (lines - 2) * 4, w, lines, least };
  writeIn(pen, island.name, room, {
    size: text,
    weight: 700,
    align: "center",
    halo: island.state === "here" ? ACT_COLOURS[act].tint : undefined,
  });
}

/** The number of an island in its act's shape, with a tick when it is done, about (x, y). */
export function paintBadge(pen: Pen, island: BoardIsland, x: number, y: number, r: number): void {
  const { act } = island;
  const shape = actShape(act, r);
  path(pen, shape, x + 1, y + 3, "rgba(15, 40, 50, 0.3)", "rgba(15, 40, 50, 0.3)", 5);
  path(pen, shape, x, y, ACT_COLOURS[act].strong, PAPER, r * 0.36);
  const drop = act === "do" ? r * 0.58 : r * 0.4;
  write(pen, String(island.phase), x, y + drop, {
    size: r * (act === "do" ? 1.06 : 1.2),
    weight: 800,
    colour: "#FFFFFF",
    align: "center",
  });
  if (island.state !== "done") return;
  pen.beginPath();
  pen.arc(x + r * 0.98, y + r * 0.9, r * 0.6, 0, Math.PI * 2);
  pen.fillStyle = PAPER;
  pen.fill();
  sign(pen, "check-fat", x + r * 0.98, y + r * 0.9, r * 0.86, "#1F6B5A");
}

/** How wide an act's name and its note may be in their corner, units of the larger board. */
const NAME_ROOM = 186;
const NOTE_ROOM = 172;

/** Names of the acts in their corners; a corner whose act is not among `acts` stays sea. */
export function paintActs(pen: Pen, plan: Layout, acts: BoardModel["acts"]): void {
  const k = plan.zone.w < 1180 ? 0.84 : 1;
  plan.acts.forEach((corner, i) => {
    const act = acts.find((a) => a.act === ACTS[i]);
    if (!act) return;
    const dir = corner.right ? -1 : 1;
    const align = corner.right ? "right" : "left";
    const x = corner.x + dir * 24;
    // The corner ends where its coast falls away; a long name is written smaller.
    const shrunk = (text: string, size: number, weight: number, family: string, room: number): number =>
      Math.min(size, (size * room * k) / measure(pen, weight, family)(text, size));
    const size = shrunk(act.name, 38 * k, 650, SHOW, NAME_ROOM);
    const hand = { size, weight: 650, family: SHOW, colour: "#FFFFFF", align } as const;
    const mark = {
      x: x + dir * (measure(pen, 650, SHOW)(act.name, hand.size) + 24),
      y: corner.y + (corner.low ? -31 : 31) * k,
    };
    path(pen, actShape(act.act, 11), mark.x, mark.y, "rgba(255, 255, 255, 0.92)");
    const note = { size: shrunk(act.note, 21, 600, READ, NOTE_ROOM), weight: 600, colour: "#FFFFFF", align } as const;
    if (corner.low) {
      write(pen, act.note, x, corner.y - 58 * k, note);
      write(pen, act.name, x, corner.y - 18 * k, hand);
    } else {
      write(pen, act.name, x, corner.y + 44 * k, hand);
      write(pen, act.note, x, corner.y + 74 * k, note);
    }
  });
}

/** The name of the game under the library. */
export function paintTitle(pen: Pen, text: string, x: number, y: number, most: number, room: number): void {
  const size = Math.min(most, (most * room) / measure(pen, 700, SHOW)(text, most));
  write(pen, text, x, y, {
    size,
    weight: 700,
    family: SHOW,
    colour: INK,
    align: "center",
    halo: "rgba(250, 243, 224, 0.85)",
  });
}

/** What 1 + 1 became, on a banner of `w` x `h`. */
export function paintEnd(pen: Pen, w: number, h: number, onePlusOne: string): void {
  const notch = h * 0.3;
  const ribbon = `M0 8H${w}L${w - notch} ${h / 2}L${w} ${h - 8}H0L${notch} ${h / 2}Z`;
  path(pen, ribbon, 3, 7, "rgba(15, 40, 50, 0.3)");
  path(pen, ribbon, 0, 0, "#8F2A22");
  const inset = h * 0.38;
  path(pen, `M${inset} 0H${w - inset}V${h}H${inset}Z`, 3, 6, "rgba(15, 40, 50, 0.25)");
  path(pen, `M${inset} 0H${w - inset}V${h}H${inset}Z`, 0, 0, PAPER, "#B9862C", 3);
  const size = h * 0.66;
  write(pen, `1 + 1 = ${onePlusOne}`, w / 2, h / 2 + size * 0.34, { size, weight: 700, family: SHOW, align: "center" });
}
