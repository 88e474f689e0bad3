import { type Act, actOfPhase } from "../../../game/vocabulary";
import { ACT_COLOURS, INK, MUTED, PAPER, SHOW } from "../art/palette";
import type { Layout } from "../layout";
import type { BoardIsland, BoardModel } from "../model";
import { actShape } from "../shapes";
import { PHASE_SIGNS } from "../signs";
import { type Pen, path, sign, write, writeIn } from "./brush";

/** Number, sign and name of an island, about its middle. */
export function paintIslandLabel(pen: Pen, plan: Layout, island: BoardIsland): void {
  const { rx, ry, text } = plan.island;
  const act: Act = actOfPhase(island.phase);
  const colour = ACT_COLOURS[act].strong;
  if (island.state === "skipped") {
    write(pen, String(island.phase), 0, 7, {
      size: text,
      weight: 700,
      colour: MUTED,
      align: "center",
      halo: "rgba(255,255,255,.6)",
    });
    return;
  }
  const small = plan.kind === "lens";
  const icon = small ? 26 : ry * 0.58;
  sign(pen, PHASE_SIGNS[island.phase - 1] ?? "flag", 0, -ry * (small ? 0.5 : 0.46), icon, colour);
  const room = { x: 0, y: ry * (small ? 0.12 : 0.2), w: rx * (small ? 1.74 : 1.66), lines: 3, least: small ? 15 : 19 };
  writeIn(pen, island.name, room, { size: text, weight: 700, align: "center" });
  badge(pen, act, island, -rx * 0.83, -ry * 0.66, small ? 14 : 19);
}

function badge(pen: Pen, act: Act, island: BoardIsland, x: number, y: number, r: number): void {
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
  pen.arc(x + r * 0.95, y + r * 0.95, r * 0.5, 0, Math.PI * 2);
  pen.fillStyle = PAPER;
  pen.fill();
  sign(pen, "check-fat", x + r * 0.95, y + r * 0.95, r * 0.72, "#1F6B5A");
}

/** Names of the acts in their corners. */
export function paintActs(pen: Pen, plan: Layout, acts: BoardModel["acts"]): void {
  const k = plan.zone.w < 1180 ? 0.84 : 1;
  plan.acts.forEach((corner, i) => {
    const act = acts[i];
    if (!act) return;
    const dir = corner.right ? -1 : 1;
    const align = corner.right ? "right" : "left";
    const x = corner.x + dir * 24;
    const hand = { size: 38 * k, weight: 650, family: SHOW, colour: "#FFFFFF", align } as const;
    const note = { size: 21, weight: 600, colour: "#FFFFFF", align } as const;
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
export function paintTitle(pen: Pen, text: string, x: number, y: number, size: number): void {
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
