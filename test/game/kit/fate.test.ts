import { expect, test } from "vitest";
import { eventOf } from "../../../game/content/content";
import { fate } from "../../../game/kit/fate";
import { eventIn } from "../../../game/mechanics/events";
import { newPhase } from "../../../game/phases/flow";
import type { LengthId } from "../../../game/vocabulary";
import { KVARTERET } from "../../kit/content";
import { playOut } from "../../kit/play";

test("[R2.1] the same seed and key give the same chance, however often and in whatever order they are asked", () => {
  const first = fate("s", "phase/3/die").roll(6);
  fate("s", "phase/4/die").roll(6);
  expect(fate("s", "phase/3/die").roll(6)).toBe(first);
  expect(fate("s", "x").shuffle([1, 2, 3, 4, 5])).toEqual(fate("s", "x").shuffle([1, 2, 3, 4, 5]));
});

test("[R2.1] another seed or another key gives other chance", () => {
  const rolls = (seed: string, about: string) =>
    Array.from({ length: 20 }, (_, i) => fate(seed, `${about}/${i}`).roll(6)).join();
  expect(rolls("a", "x")).not.toBe(rolls("b", "x"));
  expect(rolls("a", "x")).not.toBe(rolls("a", "y"));
  // Seed and key are kept apart: where one ends and the other begins matters.
  expect(rolls("a/x", "y")).not.toBe(rolls("a", "x/y"));
});

test.each(["", " ", "Ærø", "ærø", "a ", "A", "🎲"])("[R2.1] the seed %j is used as typed", (seed) => {
  const mine = Array.from({ length: 30 }, (_, i) => fate(seed, `k${i}`).roll(6)).join();
  for (const other of [seed.trim(), seed.toLowerCase(), seed.normalize("NFD")].filter((o) => o !== seed))
    expect(Array.from({ length: 30 }, (_, i) => fate(other, `k${i}`).roll(6)).join()).not.toBe(mine);
});

test("a roll is a whole number from 1 to its sides, and every side comes up about as often", () => {
  const counts = new Map<number, number>();
  for (let i = 0; i < 6000; i++) {
    const n = fate("even", `${i}`).roll(6);
    counts.set(n, (counts.get(n) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test("a shuffle keeps what it is given, leaves the list alone, and puts each first about as often", () => {
  const list = ["a", "b", "c", "d"];
  const firsts = new Map<string, number>();
  for (let i = 0; i < 4000; i++) {
    const shuffled = fate("even", `${i}`).shuffle(list);
    expect([...shuffled].sort()).toEqual(list);
    firsts.set(shuffled[0]!, (firsts.get(shuffled[0]!) ?? 0) + 1);
  }
  expect(list).toEqual(["a", "b", "c", "d"]);
  for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test("[R2.1] known values: a change here would make old games play differently", () => {
  expect([1, 2, 3, 4, 5, 6].map((i) => fate("twelve bridges", `phase/${i}/die`).roll(6))).toMatchInlineSnapshot(`
    [
      4,
      1,
      6,
      3,
      4,
      1,
    ]
  `);
  expect(fate("twelve bridges", "events").shuffle(["a", "b", "c", "d", "e"])).toMatchInlineSnapshot(`
    [
      "d",
      "b",
      "c",
      "e",
      "a",
    ]
  `);
});

/** What fate decided in a game: situations, events, dice and fated seats by phase, and hands at the start. */
function decided(policy: "advisor" | "random" | "anything", length: LengthId, seed: string): Map<string, string> {
  const found = new Map<string, string>();
  playOut({ content: KVARTERET, length, seats: 4, seed, policy }, ({ G, facts }) => {
    for (const f of facts) {
      if (f.kind === "die") found.set(`${G.phase.number}/die`, `${f.roll}`);
      // A temptation looks for a promise (R11.1): whom it finds is the players' doing.
      const tempts = (id: string) => eventOf(KVARTERET, id).full.some((e) => e.do === "tempt");
      if (f.kind === "event") found.set(`${G.phase.number}/event`, `${f.event} ${tempts(f.event) ? "" : f.seat}`);
      if (f.kind === "phase-began") found.set(`${f.phase}/situation`, f.situation);
    }
  });
  return found;
}

test("[R2.2] however two tables with one seed play, they meet the same situations, events, fated partners and dice", () => {
  for (const length of ["full", "short"] as const) {
    const one = decided("advisor", length, "shared");
    const other = decided("anything", length, "shared");
    const both = [...one.keys()].filter((key) => other.has(key));
    expect(both.length).toBeGreaterThan(8);
    for (const key of both) expect(`${key}: ${other.get(key)}`).toBe(`${key}: ${one.get(key)}`);
  }
});

test("[R2.2] situations and events of a phase are the same in every length", () => {
  const full = newPhase("one", KVARTERET, "full", 6, 4);
  const short = newPhase("one", KVARTERET, "short", 3, 4);
  expect([full.number, full.situation]).toEqual([7, short.situation]);
  const at = (length: LengthId) => ({ setup: { scenario: "kvarteret", length, seats: 4, seed: "one" } }) as never;
  expect(eventIn(at("full"), KVARTERET, 7).id).toBe(eventIn(at("short"), KVARTERET, 7).id);
});
