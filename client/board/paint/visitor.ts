import type { EventKind } from "../../../game/vocabulary";
import { BRICK, GOLD, INK, PAPER } from "../art/palette";
import { type Pen, path, sign } from "./brush";

/** Size of the picture of what comes with an event. */
export const VISITOR = { w: 200, h: 176 } as const;

/** Visitors that come over the water; the others come through the air. */
export const SAILS: ReadonlySet<EventKind> = new Set(["people", "image", "time"]);

/** Who or what comes: a ferry with a traveller, a storm, a reporter in a motor boat, a gull with a letter, a wave with a clock. */
export function paintVisitor(pen: Pen, kind: EventKind): void {
  pen.translate(VISITOR.w / 2, 0);
  switch (kind) {
    case "people":
      return ferry(pen);
    case "money":
      return storm(pen);
    case "image":
      return reporter(pen);
    case "rules":
      return gull(pen);
    case "time":
      return wave(pen);
  }
}

function water(pen: Pen, y: number, reach: number): void {
  pen.fillStyle = "rgba(15, 58, 71, 0.3)";
  pen.beginPath();
  pen.ellipse(3, y, reach, 9, 0, 0, Math.PI * 2);
  pen.fill();
  const foam = `M${-reach} ${y}q10 -7 20 0t20 0 20 0 20 0M${reach - 70} ${y + 5}q9 -6 18 0t18 0 18 0`;
  path(pen, foam, 0, 0, null, "#FFFFFF", 3);
}

/** Head and shoulders, feet behind the gunwale at y. */
function person(pen: Pen, x: number, y: number, coat: string, hair: string): void {
  path(pen, "M-17 0V-22Q-17 -36 0 -36Q17 -36 17 -22V0Z", x, y, coat, INK, 2.6);
  pen.beginPath();
  pen.arc(x, y - 48, 14, 0, Math.PI * 2);
  pen.fillStyle = "#F1C9A0";
  pen.fill();
  pen.lineWidth = 2.4;
  pen.strokeStyle = INK;
  pen.stroke();
  path(pen, "M-14 -2Q-14 -17 0 -17Q14 -17 14 -2Q7 -9 -2 -8Q-9 -7 -14 -2Z", x, y - 48, hair, INK, 2);
}

function ferry(pen: Pen): void {
  water(pen, 154, 92);
  person(pen, -34, 112, "#3B7ABD", "#5B3A22");
  path(pen, "M-8 -4H26V20H-8Z", 6, 92, "#8F5A2B", INK, 2.6);
  path(pen, "M4 -4V-11H14V-4M-8 5H26", 6, 92, null, INK, 2.6);
  path(pen, "M-74 0H84Q78 40 52 42H-48Q-70 40 -74 0Z", 0, 110, "#F7EEDB", INK, 3.4);
  path(pen, "M-71 16H80L76 26H-68Z", 0, 110, BRICK);
  path(pen, "M40 0V-56", 0, 110, null, "#4A2E1B", 5);
  path(pen, "M43 -56L78 -46L43 -34Z", 0, 110, GOLD, INK, 2.4);
  for (const x of [-44, -14, 16]) {
    pen.beginPath();
    pen.arc(x, 143, 4.5, 0, Math.PI * 2);
    pen.fillStyle = "#35596B";
    pen.fill();
  }
}

function storm(pen: Pen): void {
  const cloud = "M-72 30a28 28 0 0 1 4 -56a42 42 0 0 1 78 -16a32 32 0 0 1 54 26a24 24 0 0 1 4 46z";
  path(pen, "M-52 34l-12 34M-24 34l-14 40M36 34l-12 36M60 34l-11 30", 0, 74, null, "#4E7487", 5);
  path(pen, cloud, 4, 78, "rgba(15, 40, 50, 0.3)");
  path(pen, cloud, 0, 70, "#4A6371", INK, 3.4);
  path(pen, "M-60 4a18 18 0 0 1 6 -28a32 32 0 0 1 52 -16", 0, 70, null, "#9DB2BC", 6);
  path(pen, "M10 22L-16 62H4L-8 98L32 50H12L24 22Z", 0, 72, "#F6CF73", INK, 3);
}

function reporter(pen: Pen): void {
  water(pen, 154, 92);
  person(pen, -12, 112, "#7A4A6C", "#2B3946");
  // The camera, held before the eye, and its flash.
  path(pen, "M-2 -12H8L12 -18H26L30 -12H38V14H-2Z", 2, 66, "#26323D", INK, 2);
  pen.beginPath();
  pen.arc(20, 67, 8.5, 0, Math.PI * 2);
  pen.fillStyle = "#9FD0E0";
  pen.fill();
  pen.lineWidth = 3;
  pen.strokeStyle = PAPER;
  pen.stroke();
  path(
    pen,
    "M0 -26L6 -8L24 -12L11 1L22 15L4 10L-4 26L-8 8L-26 8L-12 -3L-20 -19L-4 -11Z",
    62,
    36,
    "#FFF3B0",
    "#C98A12",
    2.6,
  );
  path(pen, "M-78 0H64Q88 2 94 8Q80 38 46 40H-58Q-74 38 -78 0Z", 0, 112, "#2F5568", INK, 3.4);
  path(pen, "M-76 14H86L80 22H-74Z", 0, 112, PAPER);
  path(pen, "M30 0L48 -26H70L66 2Z", 0, 112, "rgba(214, 240, 234, 0.9)", INK, 2.6);
  path(pen, "M-92 -14H-74V22H-92Z", 0, 116, "#4A5866", INK, 2.6);
}

function gull(pen: Pen): void {
  path(pen, "M-10 0Q-46 -58 -92 -44Q-64 -34 -52 -6Q-34 16 -8 16Z", 0, 74, "#FFFFFF", INK, 3);
  path(pen, "M10 0Q46 -58 92 -44Q64 -34 52 -6Q34 16 8 16Z", 0, 74, "#F0EBDD", INK, 3);
  path(pen, "M-92 -44Q-78 -44 -70 -38L-78 -34ZM92 -44Q78 -44 70 -38L78 -34Z", 0, 74, "#4A5866");
  path(pen, "M-16 -18Q0 -34 16 -18Q22 12 0 34Q-22 12 -16 -18Z", 0, 78, "#FFFFFF", INK, 3);
  pen.fillStyle = INK;
  for (const x of [-6, 6]) {
    pen.beginPath();
    pen.arc(x, 62, 2.8, 0, Math.PI * 2);
    pen.fill();
  }
  path(pen, "M-5 -3H5L0 10Z", 0, 71, "#E69B1F", INK, 2);
  path(pen, "M-42 0H42V54H-42Z", 0, 110, "#FFFDF6", INK, 3);
  path(pen, "M-42 0L0 30L42 0", 0, 110, null, INK, 3);
  pen.beginPath();
  pen.arc(0, 141, 14, 0, Math.PI * 2);
  pen.fillStyle = BRICK;
  pen.fill();
  sign(pen, "scales", 0, 141, 19, "#FFFFFF");
}

function wave(pen: Pen): void {
  path(
    pen,
    "M-96 160Q-88 96 -46 78Q2 58 34 76Q62 92 44 116Q34 130 14 120Q30 114 28 100Q18 88 -4 98Q-22 116 12 144Q50 158 96 160Z",
    0,
    0,
    "#35819A",
    INK,
    3.2,
  );
  path(pen, "M-84 152Q-72 104 -38 90Q0 74 26 86M-62 154Q-48 122 -26 112", 0, 0, null, "#BFE6EA", 5);
  path(pen, "M-96 162q12 -9 24 0t24 0 24 0 24 0 24 0 24 0 24 0 24 0", 0, 0, null, "#FFFFFF", 5);
  const [x, y] = [44, 48];
  pen.beginPath();
  pen.arc(x, y, 35, 0, Math.PI * 2);
  pen.fillStyle = "#FFFDF6";
  pen.fill();
  pen.lineWidth = 8;
  pen.strokeStyle = BRICK;
  pen.stroke();
  pen.beginPath();
  pen.arc(x, y, 39.5, 0, Math.PI * 2);
  pen.lineWidth = 2.6;
  pen.strokeStyle = INK;
  pen.stroke();
  path(pen, `M${x} ${y - 21}V${y}L${x + 15} ${y + 9}`, 0, 0, null, INK, 5);
}
