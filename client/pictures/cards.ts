/** A small picture for each card, from what the card says: phase, tags, kind, effects. The same card looks the same everywhere. */
import type { EventCard, Option, Role, Situation, Tool } from "../../game/content/schema";
import { actIn, type ClauseId, type LengthId, RESOURCES, type Tag } from "../../game/vocabulary";
import { ACT_COLOURS, INK, PAPER, SAND, SAND_DARK, SEAT_COLOURS } from "../board/art/palette";
import { BOAT, BUSH, CRATES, FLOWERS, HOUSE_YELLOW, HUT, MILL, PINE, REEDS, ROCKS, TENT } from "../board/art/props";
import { at, n } from "../board/art/svg";
import { between, noise } from "../board/hash";
import { actShape, roundedBox } from "../board/shapes";
import { EVENT_SIGNS, RESOURCE_SIGNS, TRACK_SIGNS } from "../board/signs";
import { cloud, coin, disc, island, letters, parchment, piece, sea, seal, sign } from "./brush";
import { clauseOutline, tagOutline, toolOutline } from "./signs";

/** Colours of the toolbox's eight chapters; the number is there too. */
const CHAPTERS = ["#234670", "#17667A", "#51407F", "#852B61", "#9C3324", "#A95500", "#5B661B", "#2E7E6C"] as const;
const THINGS = [PINE, HUT, BUSH, HOUSE_YELLOW, MILL, TENT, CRATES, ROCKS] as const;

const pick = <T>(list: readonly T[], seed: string, i = 0): T => list[Math.floor(noise(seed, i) * list.length)]!;
const outline = (d: string, x: number, y: number, size: number, colour: string): string =>
  `<path transform="translate(${n(x - size / 2)} ${n(y - size / 2)}) scale(${n((size / 256) * 1000) / 1000})" d="${d}" fill="${colour}"/>`;

/** One arm of a signpost: to the right or left, with the sign of what lies there. */
function arm(x: number, y: number, right: boolean, tag: Tag, colour: string, turn: number): string {
  const w = 58;
  const d = right ? `M-6 -10h${w - 6}l10 10-10 10h${-(w - 6)}z` : `M6 -10h${-(w - 6)}l-10 10 10 10h${w - 6}z`;
  const middle = (right ? 1 : -1) * (w / 2 - 6);
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})"><path d="${d}" transform="translate(1 2.500)" fill="${INK}" fill-opacity=".3"/><path d="${d}" fill="#E7C48A" stroke="#4A2E1B" stroke-width="1.800" stroke-linejoin="round"/>${outline(tagOutline(tag), middle, 0, 16, colour)}</g>`;
}

/** A signpost with one arm for each option, on the island of the phase, in the colour of the act in which a game of this length plays it. */
export function situationPicture(
  { id, phase, options }: Pick<Situation, "id" | "phase" | "options">,
  length: LengthId = "full",
): string {
  const act = actIn(length, phase);
  const colour = ACT_COLOURS[act].strong;
  const x = between(98, 142, id, 1);
  const arms = options
    .map(({ serves }: Option, i) =>
      arm(x, 30 + i * 21, (i + (noise(id, 2) > 0.5 ? 1 : 0)) % 2 === 0, serves[0]!, INK, between(-5, 5, id, 10 + i)),
    )
    .join("");
  const things = [
    at(between(34, 62, id, 3), 104, pick(THINGS, id, 4), 1.1),
    at(between(176, 206, id, 5), 104, pick(THINGS, id, 6), 1.1),
    at(between(60, 84, id, 7), 128, pick([FLOWERS, REEDS, ROCKS], id, 8)),
  ].join("");
  const badge = `<g transform="translate(24 25)"><path d="${actShape(act, 14)}" fill="${PAPER}" stroke="${PAPER}" stroke-width="6" stroke-linejoin="round"/><path d="${actShape(act, 14)}" fill="${colour}"/>${letters(`${phase}`, 0, 5, 14, "#fff")}</g>`;
  return `${sea(id)}${island(phase, 120, 112, 100, 30, act)}${things}<path d="M${n(x - 3)} 16h6v108h-6z" fill="#6B4526" stroke="#4A2E1B" stroke-width="1.400"/>${arms}${badge}`;
}

const isGood = ({ full }: Pick<EventCard, "full">): boolean =>
  full.every((effect) => effect.do === "receive" || (effect.do === "track" && effect.by > 0));

/** A boat in the weather that the event makes, with the sign of its kind and of what it moves. */
export function eventPicture({ id, kind, full }: Pick<EventCard, "id" | "kind" | "full">): string {
  const good = isGood({ full });
  const tempts = full.some((effect) => effect.do === "tempt");
  const x = between(64, 100, id, 1);
  const moves = full.slice(0, 3).flatMap((effect) => {
    if (effect.do === "track") return [TRACK_SIGNS[effect.track]];
    if (effect.do === "lose" || effect.do === "receive") return [RESOURCE_SIGNS[effect.resource]];
    return effect.do === "tempt" ? ["hourglass-medium"] : [];
  });
  const sky = good
    ? `<circle cx="${n(between(150, 205, id, 3))}" cy="34" r="20" fill="#F2C14E"/>${cloud(60, 32, 0.5, "#fff")}`
    : `${cloud(between(150, 180, id, 3), 44, 0.95, "#34505F", true)}${cloud(between(70, 110, id, 4), 34, 0.6, "#4F6B79")}`;
  const crew = piece(Math.floor(noise(id, 5) * 6), tempts ? "scales" : "users-three", x, 98, 15);
  return `${sea(id, good ? "calm" : "storm")}${sky}${at(x, 126, BOAT, 2.4)}${crew}${disc(EVENT_SIGNS[kind], 178, 72, 32, good ? "#1F6455" : "#9C3324")}${moves.map((name, i) => coin(name, 150 + i * 28, 124, 12)).join("")}`;
}

/** What the tool is, on a sheet in its chapter's colour, on the workbench. */
export function toolPicture({ id, chapter, cost }: Pick<Tool, "id" | "chapter" | "cost">): string {
  const colour = CHAPTERS[chapter - 1] ?? INK;
  const bench = `<rect width="240" height="150" fill="#C8935A"/><path d="M0 30h240M0 66h240M0 104h240" stroke="#A9743F" stroke-width="2"/><path d="M70 0v30M180 30v36M50 66v38M150 104v46" stroke="#A9743F" stroke-width="2"/>`;
  const turn = between(-5, 5, id, 1);
  const box = roundedBox(-56, -62, 112, 124, 9);
  const sheet = `<g transform="translate(120 75) rotate(${n(turn)})"><path d="${box}" transform="translate(3 6)" fill="${INK}" fill-opacity=".3"/><path d="${box}" fill="${PAPER}" stroke="${INK}" stroke-width="2"/><path d="M-56 -53q0-9 9-9h94q9 0 9 9v15h-112z" fill="${colour}"/>${letters(`${chapter}`, -42, -43, 17, "#fff")}${outline(toolOutline(id), 0, 12, 76, colour)}</g>`;
  const price = Array.from({ length: cost }, (_, i) => coin("clock", 200 + i * 10, 118 - i * 16, 14)).join("");
  return bench + sheet + price;
}

/** A page of the agreement with its seal. */
export function clausePicture(clause: ClauseId): string {
  return `${sea(clause)}${island(3, 120, 116, 104, 26)}${parchment(76, 70, 1.15, 2)}${seal(104, 106, 13)}<circle cx="166" cy="70" r="40" fill="${INK}" fill-opacity=".22" transform="translate(2 5)"/><circle cx="166" cy="70" r="40" fill="${PAPER}" stroke="${SAND_DARK}" stroke-width="3"/>${outline(clauseOutline(clause), 166, 70, 50, INK)}`;
}

/** The organisation on its quay with what it brings; `seat` 0..5 gives shape and colour. */
export function rolePicture({ id, emblem, income }: Pick<Role, "id" | "emblem" | "income">, seat: number): string {
  const coins = RESOURCES.flatMap((r) => Array.from({ length: income[r] }, () => RESOURCE_SIGNS[r]));
  const quay = `<path d="M0 104h240v46h-240z" fill="${SAND}"/><path d="M0 104h240v6h-240z" fill="${SAND_DARK}"/><path d="M20 110v26M64 110v26M108 110v26M152 110v26M196 110v26" stroke="${SAND_DARK}" stroke-width="2"/>`;
  const houses = [30, 58, 186, 214]
    .map((x, i) => at(x, 105, pick([HUT, HOUSE_YELLOW, PINE, BUSH], id, i), 1.5))
    .join("");
  const flag = `<path d="M158 104v-70" stroke="${PAPER}" stroke-width="4"/><path d="M160 34h30l-8 9 8 9h-30z" fill="${SEAT_COLOURS[seat % 6]!.fill}" stroke="${INK}" stroke-width="1.500"/>`;
  return `${sea(id)}${quay}${houses}${flag}${piece(seat, emblem, 112, 72, 40)}${coins.map((name, i) => coin(name, 120 + (i - (coins.length - 1) / 2) * 27, 130, 11)).join("")}`;
}

/** A picture of nothing yet: for a card that cannot be read. */
export const brokenPicture = (): string => `${sea("broken", "storm")}${sign("warning", 120, 75, 70, "#F2C14E")}`;
