/** One small picture for each section of the telling, drawn from the board's own things. They say nothing that the words do not. */
import { ACT_COLOURS, GOLD, INK, MOSS, PAPER, SEAT_COLOURS } from "../board/art/palette";
import { BOAT, FLOWERS, HUT, PINE, ROCKS } from "../board/art/props";
import { at } from "../board/art/svg";
import {
  arc,
  bridge,
  bubble,
  card,
  cloud,
  coin,
  die,
  disc,
  dotted,
  gauge,
  island,
  letters,
  lighthouse,
  parchment,
  piece,
  sea,
  seal,
  sign,
} from "./brush";

const breath = (): string =>
  sea("breath") +
  dotted(arc(206, 66, 222, 48, 2), 4) +
  island(4, 220, 30, 22, 14) +
  bridge(arc(60, 118, 96, 104, 7), 6) +
  bridge(arc(142, 92, 172, 82, 6), 6) +
  island(1, 36, 122, 28, 17) +
  island(2, 118, 98, 28, 17) +
  island(3, 192, 78, 24, 15) +
  lighthouse(30, 120, 1.1) +
  piece(1, "student", 104, 92, 9) +
  piece(2, "heartbeat", 132, 92, 9) +
  piece(0, "books", 118, 100, 9) +
  disc("handshake", 76, 84, 15, INK) +
  disc("handshake", 152, 58, 15, INK);

const goal = (): string =>
  sea("goal") +
  island(5, 112, 112, 98, 28) +
  piece(0, "books", 42, 78, 24) +
  letters("+", 82, 92, 40) +
  piece(2, "heartbeat", 120, 78, 24) +
  letters("=", 159, 90, 40) +
  `<path d="M198 34l8.500 20 21.500 2-16.500 14.500 5 21.500-18.500-11.500-18.500 11.500 5-21.500-16.500-14.500 21.500-2z" transform="translate(2 3)" fill="${INK}" fill-opacity=".25"/><path d="M198 34l8.500 20 21.500 2-16.500 14.500 5 21.500-18.500-11.500-18.500 11.500 5-21.500-16.500-14.500 21.500-2z" fill="${GOLD}" stroke="${INK}" stroke-width="2.200" stroke-linejoin="round"/>` +
  letters("?", 198, 80, 30);

const board = (): string =>
  `<rect width="240" height="150" fill="#C8935A"/><path d="M0 26h240M0 58h240M0 92h240M0 124h240" stroke="#A9743F" stroke-width="2"/><path d="M60 0v26M170 26v32M90 58v34M200 92v32M40 92v32M130 124v26" stroke="#A9743F" stroke-width="2"/>` +
  gauge("trust", 35, 46, 0.4) +
  gauge("clarity", 91, 46, 0.3) +
  gauge("anchoring", 147, 46, 0.4) +
  gauge("value", 203, 46, 0.05) +
  coin("clock", 48, 112, 16) +
  coin("wrench", 96, 112, 16) +
  coin("coins", 144, 112, 16) +
  coin("megaphone", 192, 112, 16);

const optionFace = (letter: string, colour: string): string =>
  `<path d="M-20 -22q0-5 5-5h30q5 0 5 5v9h-40z" fill="${colour}"/>${letters(letter, 0, 15, 24)}`;

const stand = (): string =>
  sea("stand") +
  island(3, 120, 92, 96, 42) +
  card(70, 62, -9, { body: optionFace("A", "#234670") }) +
  card(120, 55, 0, { body: optionFace("B", "#A95500") }) +
  card(170, 62, 9, { body: optionFace("C", "#2E7E6C") }) +
  piece(0, "books", 52, 112, 17) +
  piece(1, "student", 98, 120, 17) +
  piece(2, "heartbeat", 143, 120, 17) +
  piece(3, "storefront", 188, 112, 17) +
  `<g transform="translate(75 100)"><circle r="9" fill="${PAPER}" stroke="${INK}" stroke-width="1.600"/>${letters("?", 0, 5.5, 15)}</g><g transform="translate(166 100)"><circle r="9" fill="${PAPER}" stroke="${INK}" stroke-width="1.600"/>${letters("?", 0, 5.5, 15)}</g>`;

const talk = (): string =>
  sea("talk") +
  at(60, 128, BOAT, 2.5) +
  at(178, 128, BOAT, 2.5) +
  piece(0, "books", 48, 98, 17) +
  piece(4, "hand-heart", 82, 101, 15) +
  piece(2, "heartbeat", 166, 101, 15) +
  piece(1, "student", 200, 98, 17) +
  bubble(66, 42, 68, 40, -12, sign("clock", -15, 0, 22, "#17667A") + sign("heart", 14, 0, 22, "#9C3324")) +
  bubble(172, 38, 76, 44, 14, sign("users-three", -16, 0, 25, MOSS) + letters("?", 16, 10, 28));

const deal = (): string =>
  sea("deal") +
  bridge(arc(58, 106, 184, 106, 14), 14) +
  island(4, 34, 108, 42, 28) +
  island(5, 208, 108, 42, 28) +
  piece(0, "books", 28, 98, 17) +
  piece(1, "student", 58, 110, 15) +
  piece(3, "storefront", 212, 98, 17) +
  piece(2, "heartbeat", 182, 112, 15) +
  coin("clock", 84, 68, 10) +
  coin("coins", 156, 68, 10) +
  coin("wrench", 70, 44, 9) +
  coin("megaphone", 170, 44, 9) +
  disc("handshake", 120, 52, 30, INK);

const promise = (): string =>
  sea("promise") +
  dotted(arc(74, 104, 176, 78, 10), 7) +
  island(6, 46, 108, 46, 30) +
  island(8, 198, 76, 38, 25) +
  piece(1, "student", 34, 102, 18) +
  coin("coins", 66, 112, 12) +
  `<path d="M62 84q20-62 92-56" fill="none" stroke="${INK}" stroke-width="2.600" stroke-dasharray="2 7" stroke-linecap="round"/><path d="M150 20l12 9-13 8z" fill="${INK}"/>` +
  disc("hourglass-medium", 102, 38, 20, "#A95500") +
  `<circle cx="186" cy="66" r="13" fill="${PAPER}" fill-opacity=".85" stroke="${INK}" stroke-width="1.800" stroke-dasharray="4 3"/>${sign("coins", 186, 66, 15, "#7A6A4A")}` +
  at(214, 76, PINE, 0.9);

const agreement = (): string =>
  sea("agreement") +
  island(3, 118, 106, 100, 34) +
  parchment(92, 72, 1.2, 3) +
  seal(122, 112, 14) +
  `<g transform="rotate(10 186 78)">${card(186, 78, 0, { body: `<path d="M-20 -22q0-5 5-5h30q5 0 5 5v9h-40z" fill="#5B661B"/>${sign("wrench", 0, 7, 26, "#5B661B")}` })}</g>` +
  `<g transform="rotate(-8 156 84)">${card(158, 82, 0, { body: `<path d="M-20 -22q0-5 5-5h30q5 0 5 5v9h-40z" fill="#51407F"/>${sign("compass", 0, 7, 26, "#51407F")}` })}</g>`;

const outcome = (): string =>
  sea("outcome", "storm") +
  cloud(172, 46, 1.05, "#34505F", true) +
  cloud(160, 40, 0.9, "#4F6B79") +
  `<path d="M178 62l-14 24h12l-8 22 24-30h-13l9-16z" fill="#F2C14E" stroke="${INK}" stroke-width="1.600" stroke-linejoin="round"/>` +
  island(7, 70, 112, 58, 30) +
  die(5, 58, 74, 50, -10) +
  `<path d="M118 78q14 0 20-9q6 9 20 9q2 34-20 45q-22-11-20-45z" transform="translate(2 3)" fill="${INK}" fill-opacity=".3"/><path d="M118 78q14 0 20-9q6 9 20 9q2 34-20 45q-22-11-20-45z" fill="#D0E8DF" stroke="${INK}" stroke-width="2.200" stroke-linejoin="round"/>${sign("scroll", 138, 96, 26, "#1F6455")}`;

const pulse = (): string =>
  sea("pulse") +
  `<path d="M12 44q108-14 216 0v66q-108 14-216 0z" transform="translate(2 4)" fill="${INK}" fill-opacity=".22"/><path d="M12 44q108-14 216 0v66q-108 14-216 0z" fill="${PAPER}" stroke="#C99F63" stroke-width="2"/>` +
  `<path d="M24 74h40l8-16 12 34 13-52 14 58 9-24h28" fill="none" stroke="#9C3324" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>` +
  sign("heart", 178, 72, 46, "#9C3324") +
  [1, 2, 3, 4, 5]
    .map((k) => {
      const x = 72 + (k - 1) * 24;
      const on = k === 4;
      return `<circle cx="${x}" cy="126" r="10" fill="${on ? "#9C3324" : PAPER}" stroke="${INK}" stroke-width="1.600"/>${letters(`${k}`, x, 131, 13, on ? "#fff" : INK)}`;
    })
    .join("");

const end = (): string =>
  sea("end", "evening") +
  `<path d="M150 50L-10 8v56z" fill="#FFF3C4" fill-opacity=".35"/><path d="M150 50l100-34v62z" fill="#FFF3C4" fill-opacity=".35"/>` +
  island(11, 150, 110, 84, 34) +
  lighthouse(150, 106, 2.1) +
  at(96, 112, HUT, 1) +
  at(206, 114, PINE, 1) +
  at(120, 130, FLOWERS, 0.9) +
  at(190, 128, ROCKS, 0.8) +
  `<g transform="translate(58 62)"><path d="M-46 -22h92l-10 20 10 20h-92l10-20z" transform="translate(2 4)" fill="${INK}" fill-opacity=".35"/><path d="M-46 -22h92l-10 20 10 20h-92l10-20z" fill="${PAPER}" stroke="${INK}" stroke-width="2"/>${letters("1 + 1", 0, 7, 26)}</g>` +
  [0, 1, 2, 3, 4]
    .map(
      (i) =>
        `<g transform="translate(${[24, 82, 206, 228, 112][i]} ${[22, 18, 20, 44, 34][i]})"><path d="M0-6L1.500-1.500 6 0 1.500 1.500 0 6-1.500 1.500-6 0-1.500-1.500z" fill="${["#F2C14E", SEAT_COLOURS[2].fill, "#F2C14E", "#FBF6EC", ACT_COLOURS.anchor.tint][i]}"/></g>`,
    )
    .join("");

const PICTURES: { readonly [section: string]: () => string } = {
  breath,
  goal,
  board,
  stand,
  talk,
  deal,
  promise,
  agreement,
  outcome,
  pulse,
  end,
};

/** Ids of the sections that have a picture. */
export const PICTURED: readonly string[] = Object.keys(PICTURES);
/** What is inside the `<svg>` of a section's picture, 240 by 150 units; nothing for a section without. */
export const pictureOf = (section: string): string => PICTURES[section]?.() ?? "";
