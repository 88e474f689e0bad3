import { between, noise } from "../hash";
import { headlands } from "../headland";
import { boatBox } from "../homes";
import type { Layout } from "../layout";
import { type Point, within } from "../shapes";
import type { Mood } from "./sea";
import { at } from "./svg";

const RIPPLE =
  '<path d="M-13 3q6 4 12 0 6 4 13 0" fill="none" stroke="#fff" stroke-opacity=".7" stroke-width="1.500"/>';

/** What swims, floats and rows, each about the middle of its water line. */
const DUCK = (x: number, k: number): string =>
  `<g transform="translate(${x} 0) scale(${k})"><path d="M-8-2q2 6 9 5 7-1 7-6-3 2-7 1-5-2-9 0z" fill="#7A4A28"/><path d="M5-4q-1-7 3-7t4 4l3 1-4 1q-1 3-4 3z" fill="#2F6B55"/><path d="M11-7l4 1-4 1z" fill="#E9B44C"/></g>`;
const DUCKS = `${DUCK(-4, 1)}${DUCK(15, 0.62)}${DUCK(27, 0.58)}<path d="M-14 4q8 3 16 0M10 4q6 2 10 0M24 4q5 2 9 0" fill="none" stroke="#fff" stroke-opacity=".75" stroke-width="1.500"/>`;
const SEAL = `<ellipse cy="2" rx="13" ry="4" fill="#1F5563" fill-opacity=".3"/><path d="M-8 2q-1-13 8-13t9 13q-8 3-17 0z" fill="#4E5D66"/><path d="M-8 2q-1-11 5-12.500-3 5-1 13z" fill="#697982"/><circle cx="-1" cy="-5" r="1.300" fill="#1C2B39"/><circle cx="5" cy="-5" r="1.300" fill="#1C2B39"/><path d="M1-1.500l1.500 1.200 1.500-1.200z" fill="#1C2B39"/>${RIPPLE}`;
const PORPOISE = `<path d="M-19 3q4-15 20-14 9 1 15 13-8-5-14-4-12 1-21 5z" fill="#3F6478"/><path d="M-19 3q6-6 18-7 8 0 16 5-8-3-14-2-11 1-20 4z" fill="#C9DCE0"/><path d="M-2-11l-1-8 9 9z" fill="#35576A"/><circle cx="9" cy="-4" r="1.200" fill="#1C2B39"/><path d="M-26 5q5-6 9-1 3-5 7 0M8 5q4-5 8-1 4-4 8 1" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/>`;
const BUOY = `<ellipse cy="3" rx="9" ry="3" fill="#1F5563" fill-opacity=".35"/><path d="M-6 2l3-16h6l3 16q-6 3-12 0z" fill="#C13A36"/><path d="M-4.400-7h8.800l.9 5h-10.600z" fill="#FBF6EC"/><path d="M-2.500-14v-4h5v4z" fill="#26323D"/><circle cy="-19.500" r="2.200" fill="#FFD978"/>${RIPPLE}`;
const KAYAK = `<path d="M-24 0q10-5 24-5t24 5q-10 6-24 6t-24-6z" fill="#E0912B"/><path d="M-24 0q24-5 48 0-10 2-24 2t-24-2z" fill="#F4C676"/><path d="M-4-2q-1-9 4-9t4 9z" fill="#275A91"/><circle cy="-14" r="4" fill="#F1C9A5"/><path d="M-4-15q4-6 8 0z" fill="#26323D"/><path d="M-16-14l32 12" stroke="#6B4526" stroke-width="1.800"/><path d="M-19-17q5-1 5 4zM19 1q-5 1-5-4z" fill="#FBF6EC"/><path d="M-30 6q6 3 12 0M16 7q7 3 14-1" fill="none" stroke="#fff" stroke-opacity=".8" stroke-width="1.600"/>`;
const SHOAL = `<g fill="#175266" fill-opacity=".3"><path d="M-20 0q6-5 13 0l4-3v6l-4-3q-7 5-13 0z"/><path d="M4-9q6-5 13 0l4-3v6l-4-3q-7 5-13 0z"/><path d="M2 9q6-5 13 0l4-3v6l-4-3q-7 5-13 0z"/></g>`;
const SWIMMER = `<ellipse cx="2" cy="2" rx="14" ry="3.500" fill="#1F5563" fill-opacity=".25"/><circle cx="-5" cy="-3" r="4" fill="#F1C9A5"/><path d="M-9-4a4 4 0 0 1 8 0z" fill="#C13A36"/><path d="M0 0q5-9 11-4" fill="none" stroke="#F1C9A5" stroke-width="3" stroke-linecap="round"/>${RIPPLE}`;

/** What there is, each with the weather in which it is seen: the same in a calm and in a sunny sea, which lie over one another. */
const ALIVE: readonly (readonly [thing: string, moods: readonly Mood[]])[] = [
  [DUCKS, ["calm", "sun"]],
  [SHOAL, ["calm", "sun", "storm", "evening"]],
  [BUOY, ["calm", "sun", "storm", "evening"]],
  [KAYAK, ["calm", "sun"]],
  [SEAL, ["calm", "sun", "evening"]],
  [PORPOISE, ["calm", "sun"]],
  [SWIMMER, ["calm", "sun"]],
  [SHOAL, ["calm", "sun", "storm", "evening"]],
];

/** Sails on a sea without partners: where, in shares of the zone, their colour and size. */
export const SAILS = [
  [0.026, 0.5, "#33275E", 0.86],
  [0.972, 0.46, "#C13A36", 0.92],
  [0.272, 0.95, "#DB9500", 1],
  [0.712, 0.055, "#33275E", 0.9],
] as const;

/** How near to one another they are, and to what lies on the sea; units. */
const APART = 190;
const CLEAR = { island: 46, bridge: 58, boat: 40, edge: 34 } as const;

/** Small life where there is open water: what of it, by the weather. None on a phone's board. */
export function life(plan: Layout, mood: Mood): string {
  if (plan.kind === "lens") return "";
  const { zone } = plan;
  const wanted = Math.min(ALIVE.length, Math.round((zone.w * zone.h) / 120_000));
  const found: Point[] = [];
  const free = openWater(plan);
  for (let i = 0; i < 260 && found.length < wanted; i++) {
    const p = { x: zone.x + zone.w * noise("lifex", i), y: zone.y + zone.h * noise("lifey", i) };
    if (free(p) && found.every((f) => Math.hypot(f.x - p.x, f.y - p.y) > APART)) found.push(p);
  }
  return found
    .map((p, i) => {
      const [thing, moods] = ALIVE[i]!;
      return moods.includes(mood) ? at(p.x, p.y, thing, between(0.92, 1.1, "lifek", i)) : "";
    })
    .join("");
}

/** Whether a small thing may lie at a point: away from shores, ways, boats and where the party lands. */
function openWater(plan: Layout): (p: Point) => boolean {
  const { zone, island, home } = plan;
  // Where the sun stands on a kind sea.
  const sun = { x: zone.x + zone.w / 2, y: zone.y };
  const land = headlands(plan, 56);
  const ways = plan.spans.flatMap(({ points }) => points.filter((_, i) => i % 4 === 0));
  const boats =
    plan.homes.length > 0
      ? plan.homes.map(boatBox)
      : SAILS.map(([x, y]) => ({ x: zone.x + zone.w * x - 30, y: zone.y + zone.h * y - 30, w: 60, h: 60 }));
  const around = (p: Point, at: Point, rx: number, ry: number): boolean =>
    Math.abs((p.x - at.x) / rx) ** 2.4 + Math.abs((p.y - at.y) / ry) ** 2.4 < 1;
  return (p) =>
    p.x > zone.x + CLEAR.edge &&
    p.x < zone.x + zone.w - CLEAR.edge &&
    p.y > zone.y + CLEAR.edge &&
    p.y < zone.y + zone.h - CLEAR.edge &&
    Math.hypot(p.x - sun.x, p.y - sun.y) > 150 &&
    !around(p, home, home.rx + 40, home.ry + 40) &&
    plan.islands.every(
      (i) => !around(p, { x: i.x, y: i.y + 10 }, island.rx + CLEAR.island, island.ry + CLEAR.island),
    ) &&
    ways.every((w) => Math.hypot(w.x - p.x, w.y - p.y) > CLEAR.bridge) &&
    boats.every((b) => Math.hypot(b.x + b.w / 2 - p.x, b.y + b.h / 2 - p.y) > CLEAR.boat + b.w / 2) &&
    !land.some((shore) => within(shore, p));
}
