import { between, noise } from "../hash";
import { LENS_SHORE } from "../homes";
import type { Layout } from "../layout";
import { moved, type Point, shore, smooth, superellipse } from "../shapes";
import { POWER } from "../ways";
import { life, SAILS } from "./life";
import { SAND, SAND_DARK } from "./palette";
import { at, n, picture } from "./svg";

export type Mood = "calm" | "sun" | "storm" | "evening";

const MOODS = {
  calm: { light: "#ACD8DA", mid: "#8CC3CB", deep: "#5E9FB1", shallow: "#D6F0EA", foam: "#FFFFFF", wave: "#FFFFFF" },
  sun: { light: "#BCEDE3", mid: "#84D4D5", deep: "#48A8BA", shallow: "#E9FBEA", foam: "#FFFFFF", wave: "#FFFFFF" },
  storm: { light: "#93A9B2", mid: "#7B95A1", deep: "#5F7C8B", shallow: "#A5BCC2", foam: "#E9F0F0", wave: "#E4ECEE" },
  evening: { light: "#3F7287", mid: "#2B5870", deep: "#1B3C56", shallow: "#5A8B97", foam: "#F6E2B6", wave: "#F3CF8E" },
} as const;

/** The whole sea in one mood: depth, shallows round each island, waves, and what swims and sails on it. */
export function seaSvg(plan: Layout, mood: Mood): string {
  const { width: w, height: h } = plan;
  const c = MOODS[mood];
  const cx = plan.home.x;
  const cy = plan.home.y;
  const defs = `<defs><radialGradient id="d" gradientUnits="userSpaceOnUse" cx="${cx}" cy="${cy}" r="${n(Math.max(w, h) * 0.68)}">
<stop offset="0" stop-color="${c.light}"/><stop offset=".55" stop-color="${c.mid}"/><stop offset="1" stop-color="${c.deep}"/></radialGradient>
<linearGradient id="l" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="${{ calm: 0.3, sun: 0.42, storm: 0.08, evening: 0.08 }[mood]}"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/></linearGradient></defs>`;
  const shallows = [62, 40, 22]
    .map((grow, i) => `<g opacity="${[0.16, 0.22, 0.36][i]}" fill="${c.shallow}">${coasts(plan, grow)}</g>`)
    .join("");
  return picture(
    0,
    0,
    w,
    h,
    `${defs}<rect width="${w}" height="${h}" fill="url(#d)"/>${currents(plan, c.foam)}<rect width="${w}" height="${h}" fill="url(#l)"/>${swell(plan, mood)}${shallows}${mood === "sun" ? sunshine(plan) : ""}${waves(plan, mood, c.wave)}${traffic(plan, mood)}${life(plan, mood)}${lensShore(plan)}`,
  );
}

function coasts(plan: Layout, grow: number): string {
  const small = plan.islands.map((i) => {
    const scale = i.inPlay ? 1 : 0.7;
    return smooth(
      moved(shore(`island/${i.phase}`, plan.island.rx * scale, plan.island.ry * scale, grow), i.x, i.y + 4),
    );
  });
  const home = smooth(moved(homeShore(plan, grow), plan.home.x, plan.home.y + 6));
  return [...small, home].map((d) => `<path d="${d}"/>`).join("");
}

/** The shore of the home island, about its middle. */
export const homeShore = (plan: Layout, grow: number): Point[] =>
  shore("home", plan.home.rx, plan.home.ry, grow, { count: 26, wobble: 0.016, power: POWER + 0.2 });

/** Broad pale streams that follow the ring. */
function currents(plan: Layout, colour: string): string {
  if (plan.kind === "lens") return "";
  const { x, y, rx, ry } = plan.home;
  return [0.16, 0.46, 0.76, 1.12]
    .map((k, i) => {
      const points = Array.from({ length: 40 }, (_, j) => {
        const a = (j / 40) * Math.PI * 2;
        const grow = 70 + k * 190 + between(-9, 9, `current${i}`, j);
        const p = superellipse(a, rx + grow, ry + grow, 2.2);
        return { x: x + p.x, y: y + p.y };
      });
      return `<path d="${smooth(points)}" fill="none" stroke="${colour}" stroke-opacity="${i === 1 ? 0.13 : 0.08}" stroke-width="${[34, 52, 30, 44][i]}"/>`;
    })
    .join("");
}

/** Long backs of water with a dark and a light side: the sea's own depth, seen where nothing lies upon it. */
function swell(plan: Layout, mood: Mood): string {
  if (plan.kind === "lens") return "";
  const count = Math.round((plan.width * plan.height) / 15_000);
  let dark = "";
  let light = "";
  for (let i = 0; i < count; i++) {
    const x = between(-20, plan.width, "swellx", i);
    const y = between(0, plan.height, "swelly", i);
    const long = between(60, 150, "swelll", i);
    const high = between(5, 11, "swellh", i);
    const back = `M${n(x)} ${n(y)}q${n(long * 0.3)} ${n(-high)} ${n(long * 0.55)} ${n(-high * 0.3)}t${n(long * 0.45)} ${n(-high * 0.2)}q${n(-long * 0.3)} ${n(high * 1.1)} ${n(-long * 0.5)} ${n(high * 0.7)}t${n(-long * 0.5)} ${n(-high * 0.2)}z`;
    if (noise("swell", i) > 0.5) light += back;
    else dark += back;
  }
  const strength = { calm: 0.13, sun: 0.17, storm: 0.14, evening: 0.12 }[mood];
  return `<path d="${dark}" fill="#0F4A5C" fill-opacity="${n(strength * 0.75)}"/><path d="${light}" fill="${mood === "evening" ? "#F3CF8E" : "#fff"}" fill-opacity="${strength}"/>`;
}

function waves(plan: Layout, mood: Mood, colour: string): string {
  const rough = mood === "storm";
  const share = plan.kind === "lens" ? 4200 : 8200;
  const count = Math.round(((plan.width * plan.height) / share) * (rough ? 1.35 : 1));
  let d = "";
  let caps = "";
  for (let i = 0; i < count; i++) {
    const x = between(10, plan.width - 10, `${mood}x`, i);
    const y = between(10, plan.height - 10, `${mood}y`, i);
    if (ashore(plan, x, y)) continue;
    const s = between(0.7, 1.35, "size", i) * (rough ? 1.25 : 1);
    if (rough) {
      d += `M${n(x)} ${n(y)}q${n(6 * s)} ${n(-11 * s)} ${n(15 * s)} ${n(-3 * s)}q${n(6 * s)} ${n(-9 * s)} ${n(14 * s)} ${n(-1 * s)}`;
      if (noise("cap", i) > 0.62)
        caps += `<path d="M${n(x)} ${n(y + 3)}q${n(7 * s)} ${n(-15 * s)} ${n(19 * s)} ${n(-7 * s)}q${n(-7 * s)} ${n(-1 * s)} ${n(-9 * s)} ${n(6 * s)}z" fill="#fff" fill-opacity=".75"/>`;
    } else {
      d += `M${n(x)} ${n(y)}q${n(6 * s)} ${n(-6 * s)} ${n(12 * s)} 0t${n(12 * s)} 0`;
      if (noise("two", i) > 0.6) d += `M${n(x + 9 * s)} ${n(y + 6 * s)}q${n(5 * s)} ${n(-5 * s)} ${n(10 * s)} 0`;
    }
  }
  const line = `<path d="${d}" fill="none" stroke="${colour}" stroke-opacity="${rough ? 0.5 : 0.6}" stroke-width="${rough ? 2.4 : 2}" stroke-linecap="round"/>`;
  return line + caps + (mood === "storm" ? "" : glints(plan, mood));
}

/** Points of light on a kind sea, or the stars in an evening one. */
function glints(plan: Layout, mood: Mood): string {
  let out = "";
  for (let i = 0; i < (mood === "sun" ? 150 : 46); i++) {
    const x = between(0, plan.width, `glint${mood}`, i);
    const y = between(0, plan.height, `glinty${mood}`, i);
    if (ashore(plan, x, y)) continue;
    const r = between(2.2, 4.6, "glintr", i) * (mood === "sun" ? 1.5 : 1);
    out += `<path d="M${n(x - r)} ${n(y)}Q${n(x)} ${n(y)} ${n(x)} ${n(y - r)}Q${n(x)} ${n(y)} ${n(x + r)} ${n(y)}Q${n(x)} ${n(y)} ${n(x)} ${n(y + r)}Q${n(x)} ${n(y)} ${n(x - r)} ${n(y)}Z"/>`;
  }
  return `<g fill="${{ calm: "#fff", sun: "#FFFBE0", storm: "#fff", evening: "#FFE3A3" }[mood]}" fill-opacity=".85">${out}</g>`;
}

const ashore = (plan: Layout, x: number, y: number): boolean => {
  const near = (px: number, py: number, rx: number, ry: number): boolean =>
    ((x - px) / rx) ** 2 + ((y - py) / ry) ** 2 < 1;
  if (near(plan.home.x, plan.home.y, plan.home.rx * 1.2 + 20, plan.home.ry * 1.2 + 20)) return true;
  return plan.islands.some((i) => near(i.x, i.y + 6, plan.island.rx + 34, plan.island.ry + 34));
};

/** On a phone: the strip of land under the sea on which the partners' houses stand. */
function lensShore({ kind, homes, width, zone }: Layout): string {
  if (kind !== "lens" || homes.length === 0) return "";
  const foot = zone.h + LENS_SHORE;
  const line = (dy: number): string => {
    const points = Array.from({ length: 11 }, (_, i) => ({
      x: (width * (i - 0.5)) / 9,
      y: foot - 15 + dy + between(-2.5, 2.5, "lens shore", i),
    }));
    return `${smooth(points, false)}L${width + 40} ${foot + 2}L-40 ${foot + 2}Z`;
  };
  return `<path d="${line(-7)}" fill="#fff" fill-opacity=".4"/><path d="${line(-2)}" fill="${SAND_DARK}"/><path d="${line(-3)}" fill="${SAND}"/><path d="${line(4)}" fill="#C6D6A0"/>`;
}

/** Boats and gulls where there is open water: none in a storm, gone home by evening. */
function traffic(plan: Layout, mood: Mood): string {
  if (plan.kind === "lens") return "";
  const { zone } = plan;
  if (mood === "storm") return rain(plan) + clouds(plan);
  if (mood === "evening") return "";
  // Where each partner has a boat of its own, no other is taken for one.
  const sails = (plan.homes.length > 0 ? [] : SAILS)
    .map(([x, y, colour, k]) => at(zone.x + zone.w * x, zone.y + zone.h * y, sail(colour), k))
    .join("");
  const gulls = [
    [0.262, 0.05],
    [0.285, 0.03],
    [0.735, 0.955],
    [0.055, 0.375],
  ]
    .map(([x, y]) => at(zone.x + zone.w * x!, zone.y + zone.h * y!, GULL))
    .join("");
  return sails + gulls;
}

/** The sun over the open water between the last island and the first, and its way on the sea. */
function sunshine(plan: Layout): string {
  if (plan.kind === "lens") return "";
  const { zone } = plan;
  const [x, y] = [zone.x + zone.w / 2, zone.y + 4];
  const rays = Array.from({ length: 24 }, (_, i) => {
    const a = (i / 24) * Math.PI * 2;
    const r = i % 2 === 0 ? 300 : 230;
    const p = (angle: number): string => `${n(x + Math.cos(angle) * r)} ${n(y + Math.sin(angle) * r)}`;
    return `M${n(x)} ${y}L${p(a - 0.05)}L${p(a + 0.05)}Z`;
  }).join("");
  return `<defs><radialGradient id="s" gradientUnits="userSpaceOnUse" cx="${n(x)}" cy="${y}" r="300"><stop offset="0" stop-color="#FFF6C9" stop-opacity=".95"/><stop offset="1" stop-color="#FFF6C9" stop-opacity="0"/></radialGradient></defs>
<path d="${rays}" fill="url(#s)"/><circle cx="${n(x)}" cy="${y}" r="120" fill="url(#s)"/><circle cx="${n(x)}" cy="${y}" r="46" fill="#FFD873" stroke="#FFF6D6" stroke-width="6"/>`;
}

const sail = (colour: string): string =>
  `<ellipse cx="1" cy="20" rx="20" ry="4.5" fill="#1F5563" fill-opacity=".28"/><path d="M-17 8h34q-3 11-12 11h-11q-8 0-11-11z" fill="#5B3A22"/><path d="M-17 8h34l-1 3.4h-32z" fill="#F8EBD2"/><path d="M0 6v-30" stroke="#4A2E1B" stroke-width="2.2"/><path d="M2.4-25q15 12 16 29h-16z" fill="${colour}"/><path d="M-2-20q-10 11-11 24h11z" fill="#FBF6EC"/>`;

const GULL = `<path d="M-11 0q5-6 10-1 1 1 1 1 0 0 1-1 5-5 10 1" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/>`;

/** Rain on the open water, and the rings that it makes. */
function rain({ width, height }: Layout): string {
  let streaks = "";
  let rings = "";
  const count = Math.round((width * height) / 5200);
  for (let i = 0; i < count; i++) {
    const [x, y] = [between(0, width, "rainx", i), between(0, height, "rainy", i)];
    const long = between(14, 30, "rain", i);
    streaks += `M${n(x)} ${n(y)}l${n(-long * 0.34)} ${n(long)}`;
    if (i % 3 === 0) rings += `M${n(x - long * 0.34 - 5)} ${n(y + long + 2)}a5 2 0 1 0 10 0a5 2 0 1 0-10 0`;
  }
  return `<path d="${streaks}" fill="none" stroke="#E9F0F0" stroke-opacity=".3" stroke-width="1.600" stroke-linecap="round"/><path d="${rings}" fill="none" stroke="#fff" stroke-opacity=".34" stroke-width="1.200"/>`;
}

/** Rain clouds along the rim. */
function clouds(plan: Layout): string {
  const { zone } = plan;
  const one = `<path d="M-50 14a20 20 0 0 1 4-39 30 30 0 0 1 54-10 22 22 0 0 1 36 19 17 17 0 0 1 4 30z"/>`;
  const rain = `<path d="M-34 24l-7 17M-12 24l-7 17M12 24l-7 17M34 24l-7 17" stroke="#3F5867" stroke-opacity=".5" stroke-width="3" stroke-linecap="round"/>`;
  return [
    [0.272, 0.04, 0.82],
    [0.735, 0.03, 0.66],
    [0.738, 0.955, 0.66],
    [0.03, 0.4, 0.6],
  ]
    .map(([x, y, k]) =>
      at(
        zone.x + zone.w * x!,
        zone.y + zone.h * y!,
        `${rain}<g fill="#4A6371" fill-opacity=".8">${one}</g><g fill="#8CA0AA" transform="translate(-4 -6) scale(.9)">${one}</g>`,
        k!,
      ),
    )
    .join("");
}
