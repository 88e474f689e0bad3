import { between, noise } from "../hash";
import { houseBoxes } from "../homes";
import type { Layout } from "../layout";
import { type Box, type Point, smooth } from "../shapes";
import { POWER } from "../ways";
import { at, n } from "./svg";

const SHEEP = `<ellipse cx="1" cy="1" rx="8" ry="2.200" fill="#1C2B39" fill-opacity=".16"/><path d="M-4-1v3M4-1v3" stroke="#3A2E26" stroke-width="1.500"/><path d="M-7-4q-1-4 3-4 2-3 5-1 4-1 5 3 2 4-3 5h-6q-4 0-4-3z" fill="#FFFDF6" stroke="#D8CBB0" stroke-width=".8"/><ellipse cx="-7.500" cy="-5" rx="2.400" ry="3" fill="#3A2E26"/>`;
const COATS = ["#C13A36", "#3B7ABD", "#DB9500", "#51407F", "#2E7E6C", "#FBF6EC"] as const;
const PERSON = (coat: string): string =>
  `<ellipse cx="1" cy="0" rx="4.500" ry="1.500" fill="#1C2B39" fill-opacity=".2"/><path d="M-3.200 0q-.6-9 3.200-9t3.200 9z" fill="${coat}" stroke="#1C2B39" stroke-opacity=".45" stroke-width=".7"/><circle cy="-11" r="2.700" fill="#F1C9A5" stroke="#1C2B39" stroke-opacity=".4" stroke-width=".6"/>`;

/** What lies flat and what walks on the home island: the road through the village, fields, sheep and people; about its middle. */
export function grounds(plan: Layout): string {
  const { home } = plan;
  const free = meadow(plan);
  const tilled = tilledSpots(home, free);
  const open: Free = (p, wide, high) =>
    free(p, wide, high) && tilled.every((t) => Math.abs(t.x - p.x) > 34 + wide || Math.abs(t.y - p.y) > 18 + high);
  return road(plan) + fields(tilled) + flock(home, open) + people(plan, open);
}

type Free = (p: Point, wide: number, high: number) => boolean;

/** Whether there is meadow at a point about the island's middle, so far to its sides and above and below it clear of panels, houses and shore. */
function meadow({ home, gauges, agreement, event, die, homes, title, library, quay }: Layout): Free {
  const ashore = quay === "sides" ? [] : [agreement, event, die];
  const name: Box = { x: title.x - title.size * 4, y: title.y - title.size, w: title.size * 8, h: title.size * 1.25 };
  const k = library.scale;
  const town: Box = { x: library.x - 128 * k, y: library.y - 96 * k, w: 256 * k, h: 100 * k };
  // A home island without partners has words of the page upon it.
  const words: Box = { x: home.x - home.rx + 128, y: library.y + 4, w: home.rx * 2 - 256, h: home.ry * 2 };
  const taken = [
    ...(homes.length === 0 ? [words] : []),
    ...gauges,
    ...ashore,
    ...homes.flatMap(houseBoxes),
    name,
    town,
  ];
  return (p, wide, high) => {
    const { x, y } = { x: home.x + p.x, y: home.y + p.y };
    const inland = Math.abs(p.x / (home.rx - 34 - wide)) ** POWER + Math.abs(p.y / (home.ry - 30 - high)) ** POWER < 1;
    return (
      inland && taken.every((b) => x < b.x - wide || x > b.x + b.w + wide || y < b.y - high || y > b.y + b.h + high)
    );
  };
}

/** From the houses in the west by the library's door to those in the east. */
function road({ home, library }: Layout): string {
  const y = library.y - home.y + 5;
  const x = library.x - home.x;
  const reach = home.rx * 0.66;
  const line = smooth(
    [
      { x: -reach, y: -home.ry * 0.6 },
      { x: (x - reach) / 2, y: y - 16 },
      { x, y: y + 3 },
      { x: (x + reach) / 2, y: y - 16 },
      { x: reach, y: -home.ry * 0.6 },
    ],
    false,
  );
  return `<path d="${line}" fill="none" stroke="#C9B27C" stroke-opacity=".55" stroke-width="13" stroke-linecap="round"/><path d="${line}" fill="none" stroke="#F3E3B8" stroke-width="9.500" stroke-linecap="round"/>`;
}

/** Where there is room for a whole field. */
function tilledSpots(home: Layout["home"], free: Free): readonly Point[] {
  const found: Point[] = [];
  for (let i = 0; i < 420 && found.length < 14; i++) {
    const p = { x: between(-home.rx, home.rx, "fieldx", i), y: between(-home.ry, home.ry, "fieldy", i) };
    if (free(p, 34, 18) && found.every((f) => Math.hypot(f.x - p.x, (f.y - p.y) * 1.5) >= 74)) found.push(p);
  }
  return found;
}

/** Grain and grass with furrows. */
function fields(spots: readonly Point[]): string {
  const colours = ["#E6D391", "#C3D694", "#DCCB83", "#B6CE8A"] as const;
  const furrows = [-13, -6.5, 0, 6.5, 13].map((y) => `M-27 ${y}q27-3 54 0`).join("");
  return spots
    .map(({ x, y }, i) => {
      const colour = colours[i % colours.length]!;
      return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(between(-14, 14, "fieldt", i))})"><path d="M-32-14q32-7 64 0 4 14 0 29-32 6-64 0-4-15 0-29z" fill="${colour}" fill-opacity=".75" stroke="#7A9455" stroke-opacity=".45" stroke-width="1.400"/><path d="${furrows}" fill="none" stroke="#7A6A2E" stroke-opacity=".26" stroke-width="1.800"/></g>`;
    })
    .join("");
}

/** Sheep, in twos and threes. */
function flock(home: Layout["home"], free: Free): string {
  let out = "";
  for (let i = 0, found = 0; i < 160 && found < 4; i++) {
    const p = { x: between(-home.rx, home.rx, "flockx", i), y: between(-home.ry, home.ry, "flocky", i) };
    if (!free(p, 26, 12)) continue;
    found++;
    for (let k = 0; k < 2 + (noise("flock", i) > 0.5 ? 1 : 0); k++)
      out += at(p.x + k * 15 - 14, p.y + between(-5, 5, `sheep${i}`, k), SHEEP, 0.9);
  }
  return out;
}

/** People on the road and before the library. */
function people({ home, library }: Layout, free: Free): string {
  const [x, y] = [library.x - home.x, library.y - home.y];
  const k = library.scale;
  const before = [-146, -132, -118, 118, 133, 149].map((dx, i) => ({
    x: x + dx * k,
    y: y + between(-5, 3, "walk", i),
  }));
  const about = Array.from({ length: 60 }, (_, i) => ({
    x: between(-home.rx, home.rx, "peoplex", i),
    y: between(-home.ry, home.ry, "peopley", i),
  })).filter((p) => free(p, 8, 12));
  return [...before, ...about.slice(0, 7)]
    .sort((a, b) => a.y - b.y)
    .map((p, i) => at(p.x, p.y, PERSON(COATS[i % COATS.length]!), 0.95))
    .join("");
}
