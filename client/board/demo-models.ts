import { ACTS, actIn, type Bundle, LENGTHS, type LengthId, type Seat } from "../../game/vocabulary";
import type { BoardModel, BoardShare } from "./model";

/** Named states of the board, to look at and to test with; all names are invented. */
export type DemoLanguage = "da" | "en";

const WORDS = {
  da: {
    title: "Tolv Broer",
    acts: ["Udforske", "Bygge", "Gøre", "Forankre"],
    note: (phases: string) => `fase ${phases}`,
    islands: [
      "Afdækning",
      "Partner\u00ADsøgning",
      "Relations\u00ADopbygning",
      "Planlægning",
      "Ledelse og drift",
      "Ressourcer",
      "Gennem\u00ADførelse",
      "Måling",
      "Evaluering",
      "Justering",
      "Forankring",
      "Videre\u00ADførelse eller afslutning",
    ],
    partners: [
      "Klitby Bibliotek",
      "Strandskolen",
      "Sundhedshuset",
      "Havnens Erhvervsforening",
      "Lokalrådet i Vestervang",
      "Musikforeningen",
    ],
    tracks: { trust: "Tillid", clarity: "Klarhed", anchoring: "Forankring", value: "Borgerværdi" },
    agreement: "Aftale",
    event: "Kontaktpersonen rejser",
    press: "Avisen kommer på besøg",
    end: "2,64",
  },
  en: {
    title: "Twelve Bridges",
    acts: ["Explore", "Build", "Do", "Anchor"],
    note: (phases: string) => `phases ${phases}`,
    islands: [
      "Scoping",
      "Identifying",
      "Building",
      "Planning",
      "Managing",
      "Resourcing",
      "Implement\u00ADing",
      "Measuring",
      "Reviewing",
      "Revising",
      "Institution\u00ADalising",
      "Sustaining or ending",
    ],
    partners: [
      "Dunetown Library",
      "Beach School",
      "Health House",
      "Harbour Trade Association",
      "Westfield Local Council",
      "Music Society",
    ],
    tracks: { trust: "Trust", clarity: "Clarity", anchoring: "Anchoring", value: "Citizens' value" },
    agreement: "Agreement",
    event: "The contact person leaves",
    press: "The paper comes to visit",
    end: "2.64",
  },
} as const;

const EMBLEMS = ["books", "student", "heartbeat", "storefront", "users-three", "music-notes"] as const;
const NONE: Bundle = { hours: 0, skills: 0, funds: 0, reach: 0 };
const RICH: readonly Bundle[] = [
  { hours: 4, skills: 3, funds: 1, reach: 2 },
  { hours: 3, skills: 2, funds: 0, reach: 3 },
  { hours: 5, skills: 1, funds: 2, reach: 0 },
  { hours: 2, skills: 0, funds: 6, reach: 4 },
  { hours: 6, skills: 2, funds: 0, reach: 1 },
  { hours: 1, skills: 4, funds: 3, reach: 5 },
];

/** A table that stands on the island of `phase` with nothing else happened. */
export function demoStart(lang: DemoLanguage, count = 4, length: LengthId = "full"): BoardModel {
  const words = WORDS[lang];
  const inPlay: readonly number[] = LENGTHS[length].flat();
  return {
    title: words.title,
    acts: LENGTHS[length].map((phases) => {
      const act = actIn(length, phases[0]!);
      return {
        act,
        name: words.acts[ACTS.indexOf(act)]!,
        note: words.note(length === "full" ? `${phases[0]}–${phases.at(-1)}` : phases.join(", ")),
      };
    }),
    islands: words.islands.map((name, i) => ({
      phase: i + 1,
      name,
      act: actIn(length, i + 1),
      state: !inPlay.includes(i + 1) ? "skipped" : i === 0 ? "here" : "ahead",
    })),
    bridges: [],
    partners: Array.from({ length: count }, (_, i) => ({
      seat: String(i) as Seat,
      name: words.partners[i]!,
      emblem: EMBLEMS[i]!,
      me: i === 1,
      convenor: i === 0,
      waiting: i === 2,
      bot: i === 3,
      has: RICH[i]!,
      offers: NONE,
      promised: 0,
      stand: null,
    })),
    promises: [],
    tracks: { trust: 4, clarity: 3, anchoring: 4, value: 0 },
    trackNames: words.tracks,
    clauses: 0,
    signed: false,
    agreementName: words.agreement,
    die: null,
    event: null,
    end: null,
  };
}

/** The party on the island of `phase`, all before it done. */
export function demoAt(model: BoardModel, phase: number): BoardModel {
  const hows = ["at-once", "at-once", "hard-won", "drifted", "at-once", "hard-won"] as const;
  const inPlay = model.islands.filter((i) => i.state !== "skipped").map((i) => i.phase);
  return {
    ...model,
    islands: model.islands.map((i) =>
      i.state === "skipped" ? i : { ...i, state: i.phase < phase ? "done" : i.phase === phase ? "here" : "ahead" },
    ),
    bridges: inPlay.filter((p) => p < phase).map((p) => ({ phase: p, how: hows[(p - 1) % 6]!, setback: p % 6 === 2 })),
  };
}

export const DEMO_STATES = [
  "start",
  "mid",
  "stood",
  "open",
  "offer",
  "crossed",
  "kept",
  "rewound",
  "hit",
  "low",
  "high",
  "short",
  "six",
  "eve",
  "end",
  "fell",
] as const;
export type DemoState = (typeof DEMO_STATES)[number];

/** The model of a named state. */
export function demoModel(state: DemoState, lang: DemoLanguage): BoardModel {
  const words = WORDS[lang];
  const mid: BoardModel = {
    ...demoAt(demoStart(lang), 5),
    tracks: { trust: 6, clarity: 5, anchoring: 4, value: 9 },
    clauses: 2,
    die: { roll: 4, risk: 2, setback: false },
  };
  switch (state) {
    case "start":
      return demoStart(lang);
    case "mid":
      return mid;
    case "offer":
      return {
        ...mid,
        die: null,
        partners: mid.partners.map((p, i) => ({
          ...p,
          waiting: i > 0,
          offers:
            [{ ...NONE, hours: 2, skills: 1 }, { ...NONE, reach: 1 }, NONE, { ...NONE, funds: 3, reach: 2 }][i] ?? NONE,
          promised: i === 2 ? 2 : 0,
        })),
        promises: [
          { key: "2/skills/8/0", seat: "2", resource: "skills", amount: 2, due: 8, state: "standing" },
          { key: "0/funds/7/0", seat: "0", resource: "funds", amount: 1, due: 7, state: "asked" },
        ],
      };
    case "stood":
      return {
        ...mid,
        die: null,
        partners: mid.partners.map((p, i) => ({ ...p, waiting: i === 2, stand: i === 2 ? null : { letter: null } })),
      };
    case "open":
      return {
        ...mid,
        die: null,
        partners: mid.partners.map((p, i) => ({
          ...p,
          waiting: i === 0,
          stand: { letter: ["B", "A", "B", "C"][i] ?? "A" },
        })),
      };
    case "kept": {
      const crossed = demoModel("crossed", lang);
      return {
        ...demoAt(crossed, 8),
        die: null,
        tracks: { trust: 8, clarity: 5, anchoring: 4, value: 12 },
        promises: crossed.promises.map((p) => ({ ...p, state: p.seat === "2" ? "kept" : "broken" })),
        partners: crossed.partners.map((p, i) => ({
          ...p,
          has: i === 2 ? less(p.has, { ...NONE, skills: 1 }) : p.has,
        })),
      };
    }
    case "rewound":
      return { ...demoModel("mid", lang), bridges: demoModel("mid", lang).bridges.slice(0, 3), die: null };
    case "crossed": {
      const offer = demoModel("offer", lang);
      return {
        ...demoAt(offer, 6),
        die: { roll: 5, risk: 2, setback: false },
        tracks: { trust: 7, clarity: 5, anchoring: 4, value: 12 },
        clauses: 3,
        signed: true,
        partners: offer.partners.map((p) => ({ ...p, offers: NONE, waiting: false, has: less(p.has, p.offers) })),
        promises: offer.promises.map((p) => ({ ...p, state: "standing" })),
      };
    }
    case "hit":
      return {
        ...mid,
        die: { roll: 1, risk: 2, setback: true },
        event: { kind: "people", title: words.event, outcome: "hit" },
        tracks: { trust: 5, clarity: 4, anchoring: 3, value: 8 },
        clauses: 3,
        signed: true,
      };
    case "low":
      return {
        ...demoAt(mid, 8),
        tracks: { trust: 1, clarity: 2, anchoring: 2, value: 6 },
        die: null,
        event: { kind: "money", title: words.event, outcome: "pending" },
      };
    case "high":
      return {
        ...demoAt(demoStart(lang, 5), 10),
        tracks: { trust: 9, clarity: 8, anchoring: 7, value: 21 },
        clauses: 7,
        signed: true,
        event: { kind: "image", title: words.press, outcome: "good" },
      };
    case "short":
      return { ...demoAt(demoStart(lang, 3, "short"), 7), clauses: 1 };
    case "six":
      return { ...demoAt(demoStart(lang, 6), 3), die: { roll: 2, risk: 1, setback: false } };
    case "eve":
      return {
        ...demoAt(demoStart(lang), 12),
        tracks: { trust: 7, clarity: 7, anchoring: 6, value: 21 },
        clauses: 7,
        signed: true,
      };
    case "end":
      return {
        ...demoAt(demoStart(lang), 13),
        tracks: { trust: 8, clarity: 7, anchoring: 6, value: 24 },
        clauses: 7,
        signed: true,
        end: { onePlusOne: words.end, shares: demoShares(lang, [1.4, 1.15, 1.62, 1.31, 1.5]), lit: true },
      };
    case "fell":
      return {
        ...demoAt(demoStart(lang), 9),
        tracks: { trust: 0, clarity: 3, anchoring: 1, value: 7 },
        end: {
          onePlusOne: lang === "da" ? "0,81" : "0.81",
          shares: demoShares(lang, [0.7, 0.42, 0.9, 0.55, 0.31]),
          lit: false,
        },
      };
  }
}

const demoShares = (lang: DemoLanguage, ratios: readonly number[]): BoardShare[] =>
  ratios.map((ratio, i) => ({
    seat: i === ratios.length - 1 ? null : (String(i) as Seat),
    ratio,
    text: ratio.toFixed(2).replace(".", lang === "da" ? "," : "."),
    smallest: ratio === Math.min(...ratios),
  }));

const less = (has: Bundle, by: Bundle): Bundle => ({
  hours: has.hours - by.hours,
  skills: has.skills - by.skills,
  funds: has.funds - by.funds,
  reach: has.reach - by.reach,
});
