import { expect, test } from "vitest";
import type { Effect } from "../../../game/effects/effect";
import { fate } from "../../../game/kit/fate";
import { eventIn, fullEffects, isGood } from "../../../game/mechanics/events";
import { viewFor } from "../../../game/view";
import { cards, EVENT, type EventCardIn } from "../../kit/cards";
import { KVARTERET } from "../../kit/content";
import { given, type Wish } from "../../kit/given";
import { outcome } from "../../kit/outcome";
import { kinds, only, pressAll, seedFor } from "../../kit/walk";

const QUIET = outcome();
const track = (name: "trust" | "clarity" | "anchoring" | "value", by: number): Effect => ({
  do: "track",
  track: name,
  by,
});
/** The table just before everybody presses on in phase 5, where every event is this card and strikes seat 1. */
const STRIKES = seedFor((s) => fate(s, "phase/5/event/seat").shuffle(["0", "1", "2", "3"])[0] === "1");
const before = (event: Partial<EventCardIn>, wish: Wish = {}) =>
  given({
    content: cards({ event: { ...EVENT, ...event } }),
    seed: STRIKES,
    phase: 5,
    step: "outcome",
    now: { outcome: QUIET },
    ...wish,
    tracks: { value: 5, ...wish.tracks },
  });

test.each([
  [3, false],
  [4, true],
  [11, true],
  [12, false],
])("[R11.1] phase %i has an event: %s", (phase, has) => {
  const t = given({ phase, step: "outcome", now: { outcome: QUIET } });
  expect(kinds(pressAll(t)).includes("event")).toBe(has);
});

test("[R11.1] it comes after the outcome, when all have pressed on", () => {
  const t = before({});
  for (const seat of ["0", "1", "2"] as const) expect(kinds(t.does(seat, "pressOn", false))).toEqual([]);
  expect(kinds(t.does("3", "pressOn", false))).toEqual(["event", "event-hit", "track"]);
});

test("[R11.1] each event comes at most once a game", () => {
  for (let i = 0; i < 30; i++) {
    const { G } = given({ content: KVARTERET, seed: `s${i}` });
    const ids = [4, 5, 6, 7, 8, 9, 10, 11].map((phase) => eventIn(G, KVARTERET, phase).id);
    expect(new Set(ids).size).toBe(8);
  }
});

test("[R11.1] fate points at a partner, each about as often", () => {
  const hits = new Map<number, number>();
  for (let i = 0; i < 400; i++) {
    const seat = Number(fate(`s${i}`, "phase/5/event/seat").shuffle(["0", "1", "2", "3"])[0]);
    hits.set(seat, (hits.get(seat) ?? 0) + 1);
  }
  for (const count of hits.values()) expect(Math.abs(count - 100)).toBeLessThan(40);
});

test.each([
  [3, 2, 1],
  [1, 1, 0],
  [0, 0, 0],
])("[R11.1] a partner with %i funds loses %i of the two on the card", (funds, lost, left) => {
  const t = before({ full: [{ do: "lose", resource: "funds", amount: 2 }] }, { every: { has: { funds } } });
  const facts = pressAll(t);
  expect(only(facts, "event")[0]!.seat).toBe("1");
  expect(only(facts, "lost")).toEqual([{ kind: "lost", seat: "1", resource: "funds", amount: lost }]);
  expect(["0", "1", "2"].map((s) => t.G.seats[s]!.has.funds)).toEqual([funds, left, funds]);
});

const TEMPTS: Partial<EventCardIn> = {
  full: [{ do: "tempt", hours: 2 }, track("anchoring", -1)],
  mild: [track("clarity", -1)],
};
const pledges = [
  { by: "1", resource: "reach", amount: 1, due: 8 },
  { by: "1", resource: "funds", amount: 2, due: 6 },
  { by: "0", resource: "hours", amount: 1, due: 6 },
] as const;

test("[R11.1] a temptation: pay the hours", () => {
  const t = before(TEMPTS, { pledges, seats: { 1: { has: { hours: 2 } } } });
  const facts = pressAll(t);
  expect(only(facts, "tempted")).toEqual([{ kind: "tempted", seat: "1", hours: 2 }]);
  expect(t.G.step).toBe("event");
  expect(viewFor(t.G, t.content, "0").event).toMatchObject({ how: "tempting", seat: "1", hours: 2, answer: null });
  const answered = t.does("1", "answerTemptation", true);
  expect(answered).toEqual([{ kind: "temptation-paid", seat: "1", hours: 2 }]);
  expect(t.G.seats["1"]!.has.hours).toBe(0);
  expect(t.G.pledges.every((p) => p.state === "standing")).toBe(true);
  expect(t.G.phase.event).toMatchObject({ how: "hit", answer: "paid" });
  expect(t.G.step).toBe("pulse");
});

test("[R11.1] [R10.3] or break the pledge of yours that is due first", () => {
  const t = before(TEMPTS, { pledges });
  pressAll(t);
  const facts = t.does("1", "answerTemptation", false);
  expect(only(facts, "pledge-broken")).toMatchObject([{ seat: "1", resource: "funds", amount: 2, couldNot: false }]);
  expect(t.G.pledges.map((p) => p.state)).toEqual(["standing", "broken", "standing"]);
  expect([t.G.tracks.trust, t.G.seats["1"]!.gain.open]).toEqual([2, -2]);
  expect(t.G.phase.event).toMatchObject({ how: "hit", answer: "broke" });
  expect(t.G.step).toBe("pulse");
});

test("[R11.1] who cannot pay can only break; nobody else answers, and not at another time", () => {
  const t = before(TEMPTS, { pledges, seats: { 1: { has: { hours: 1 } } } });
  expect(t.why("1", "answerTemptation", false)).toBe("not-now");
  pressAll(t);
  expect(t.why("1", "answerTemptation", true)).toBe("cannot-pay");
  expect(t.why("1", "answerTemptation", false)).toBeUndefined();
  expect(t.why("0", "answerTemptation", false)).toBe("not-you");
});

test("[R11.1] a temptation falls on the first in fate's order that has a pledge to break", () => {
  const t = before(TEMPTS, { pledges: [pledges[2]] });
  pressAll(t);
  expect(t.G.phase.event).toMatchObject({ how: "tempting", seat: "0" });
});

test.each([
  [TEMPTS.mild!],
  [[...TEMPTS.mild!, { do: "tempt", hours: 1 } as const]],
])("[R11.1] where nobody has one the mild effect applies, without temptation", (mild) => {
  const t = before({ ...TEMPTS, mild }, { pledges: [] });
  const facts = pressAll(t);
  expect(t.G.phase.event).toMatchObject({ how: "mild", seat: "1", hours: 0 });
  expect(only(facts, "track").map((f) => [f.track, f.by])).toEqual([["clarity", -1]]);
  expect([t.G.step, only(facts, "tempted")]).toEqual(["pulse", []]);
});

test.each([
  [true, "paid", "standing"],
  [false, "broke", "broken"],
] as const)("[R11.2] [R11.1] one that is absorbed may still tempt, with fewer hours; answered %s: %s", (pay, answer, state) => {
  const event = { ...TEMPTS, mild: [{ do: "tempt", hours: 1 } as const], absorbedBy: { clauses: ["logo" as const] } };
  const t = before(event, { pledges: [pledges[0]], clauses: ["logo"], seats: { 1: { has: { hours: 1 } } } });
  const facts = pressAll(t);
  expect(only(facts, "event-absorbed").length).toBe(1);
  expect(t.G.phase.event).toMatchObject({ how: "tempting", seat: "1", hours: 1, by: { clause: "logo" } });
  t.does("1", "answerTemptation", pay);
  expect(t.G.phase.event).toMatchObject({ how: "absorbed", answer });
  expect(t.G.pledges[0]!.state).toBe(state);
});

test("[R11.1] [R11.3] what a temptation costs is what it cost when it came, though the card itself lowers Anchoring", () => {
  const t = before(TEMPTS, { pledges, tracks: { anchoring: 3 }, seats: { 1: { has: { hours: 2 } } } });
  pressAll(t);
  expect(t.G.tracks.anchoring).toBe(2);
  t.does("1", "answerTemptation", true);
  expect(t.G.seats["1"]!.has.hours).toBe(0);
});

test("[R11.3] with Anchoring under 3 a temptation costs an hour more", () => {
  const t = before(TEMPTS, { pledges, tracks: { anchoring: 2 }, seats: { 1: { has: { hours: 2 } } } });
  expect(only(pressAll(t), "tempted")[0]!.hours).toBe(3);
  expect(t.why("1", "answerTemptation", true)).toBe("cannot-pay");
});

const GUARDED: Partial<EventCardIn> = {
  full: [track("value", -2)],
  mild: [track("clarity", -1)],
  absorbedBy: { clauses: ["contact-persons", "communication"], track: { track: "trust", at: 6 } },
};
const shield = { kind: "people", seat: "3" } as const;
test.each<[string, Wish, unknown, unknown]>([
  ["a clause", { clauses: ["communication"] }, { clause: "communication" }, [shield]],
  [
    "the first of two clauses",
    { clauses: ["communication", "contact-persons"] },
    { clause: "contact-persons" },
    [shield],
  ],
  ["a shield before a track", { tracks: { trust: 9 } }, { shield: "people", seat: "3" }, []],
  [
    "a clause before a shield",
    { clauses: ["contact-persons"], tracks: { trust: 9 } },
    { clause: "contact-persons" },
    [shield],
  ],
])("[R11.2] absorbed by %s: only the mild effect, and all are told which", (_what, wish, by, shields) => {
  const t = before(GUARDED, { ...wish, state: { shields: [shield] } });
  const facts = pressAll(t);
  expect(t.G.phase.event).toMatchObject({ how: "absorbed", by });
  expect(only(facts, "track").map((f) => [f.track, f.by])).toEqual([["clarity", -1]]);
  expect(only(facts, "event-absorbed").length).toBe(1);
  expect(t.G.shields).toEqual(shields);
});

test.each([
  [6, "absorbed"],
  [5, "hit"],
])("[R11.2] absorbed by a track at a level: with Trust %i it is %s", (trust, how) => {
  const t = before(GUARDED, { tracks: { trust } });
  pressAll(t);
  expect(t.G.phase.event).toMatchObject({ how, by: how === "absorbed" ? { track: "trust" } : null });
});

test("[R11.2] a shield against another kind does not help and is not used up", () => {
  const other = { kind: "money", seat: "3" } as const;
  const t = before(GUARDED, { state: { shields: [other] } });
  const facts = pressAll(t);
  expect(only(facts, "event-hit")).toMatchObject([{ wouldHaveHelped: ["contact-persons", "communication"] }]);
  expect(only(facts, "track").map((f) => [f.track, f.by])).toEqual([["value", -2]]);
  expect(t.G.shields).toEqual([other]);
});

test("[R11.2] of two shields of a kind one is used up", () => {
  const t = before(GUARDED, { state: { shields: [shield, { ...shield, seat: "0" }] } });
  pressAll(t);
  expect(t.G.shields).toEqual([{ kind: "people", seat: "0" }]);
});

test("[R11.1] sometimes it goes right: nothing absorbs a good card and no shield is spent on it", () => {
  const t = before(
    { full: [{ do: "receive", resource: "funds", amount: 2 }, track("trust", 1)], absorbedBy: { clauses: ["money"] } },
    { clauses: ["money"], state: { shields: [shield] }, seats: { 1: { has: { funds: 0 } } } },
  );
  const facts = pressAll(t);
  expect(t.G.phase.event).toMatchObject({ how: "good", by: null });
  expect(only(facts, "received")).toEqual([{ kind: "received", seat: "1", resource: "funds", amount: 2 }]);
  expect([t.G.tracks.trust, t.G.shields.length]).toEqual([5, 1]);
});

test.each<[string, number, readonly Effect[], readonly Effect[]]>([
  ["Anchoring 3: as printed", 3, [track("value", -2)], [track("value", -2)]],
  ["Anchoring 2: one larger", 2, [track("value", -2)], [track("value", -3)]],
  ["the largest", 0, [track("trust", -1), track("value", -2)], [track("trust", -1), track("value", -3)]],
  ["the first, if several", 2, [track("trust", -1), track("value", -1)], [track("trust", -2), track("value", -1)]],
  [
    "a resource",
    2,
    [track("trust", -1), { do: "lose", resource: "funds", amount: 2 }],
    [track("trust", -1), { do: "lose", resource: "funds", amount: 3 }],
  ],
  ["not what is won", 2, [track("value", 2), track("trust", -1)], [track("value", 2), track("trust", -2)]],
  ["nothing to lose", 2, [track("value", 2)], [track("value", 2)]],
])("[R11.3] %s", (_what, anchoring, full, now) => {
  const { G } = given({ tracks: { anchoring } });
  const content = cards({ event: { ...EVENT, full: [...full] } });
  expect(fullEffects(G, content.scenario.events[0]!)).toEqual(now);
});

test("[R11.3] the mild effect stays as it is", () => {
  const t = before(GUARDED, { tracks: { anchoring: 1 }, clauses: ["communication"] });
  expect(only(pressAll(t), "track").map((f) => f.by)).toEqual([-1]);
});

test("[R11.1] about a third of the real events take from one partner or tempt it; some are good", () => {
  const { events } = KVARTERET.scenario;
  const personal = events.filter((e) => e.full.some((x) => x.do === "lose" || x.do === "tempt"));
  expect(personal.length / events.length).toBeGreaterThanOrEqual(0.25);
  expect(events.filter(isGood).length).toBeGreaterThan(0);
});
