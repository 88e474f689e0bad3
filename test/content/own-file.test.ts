/** The file that the form saves, as the tools read it: what is wrong is said in a sentence, with its place. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { OWN_FILE } from "../../game/content/own-id";
import { TYPED } from "../kit/own";
import { tempDir } from "../kit/temp-dir";
import { cardsOf, seatsOf } from "../tools/cards-of";
import { readOwnFile } from "../tools/own";

const { dir, drop } = tempDir();
afterAll(drop);
const FILE = { ...OWN_FILE, ...TYPED };
const kept = (content: unknown): string => {
  const path = join(dir, "own.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
const renamed = (i: number, change: object) => ({
  ...FILE,
  partners: TYPED.partners.map((one, at) => (at === i ? { ...one, ...change } : one)),
});

test("is a scenario with its words, for as many as it has partners", () => {
  const { content, words } = cardsOf(undefined, kept(FILE));
  expect(content.scenario.roles.map((role) => role.id)).toHaveLength(TYPED.partners.length);
  expect(words.en[`${content.scenario.id}.name`]).toBe(TYPED.name);
  expect(cardsOf(undefined, kept(FILE)).content.fingerprint).toBe(content.fingerprint);
  expect([seatsOf(undefined, content), seatsOf("3", content)]).toEqual([5, 3]);
  expect(() => seatsOf("6", content)).toThrow("--seats 6 is more than the 5 partners of the file");
  expect(seatsOf(undefined, cardsOf(undefined, undefined).content)).toBe(4);
});

test.each<[string, unknown, string]>([
  ["cut short", '{"name":', "is not JSON"],
  ["something else", [1], 'it has no "tolv-broer"'],
  ["a replay", { "tolv-broer": "replay" }, '"tolv-broer" is "replay", not "own-partnership"'],
  ["of a version to come", { ...FILE, format: 2 }, "has the format 2; this version reads 1"],
  ["without a case", { ...FILE, name: " " }, "\n  name: Something is missing here."],
  ["with a field of its own", { ...FILE, motto: "x" }, "\n  motto: This does not fit in."],
  [
    "with a name too long",
    renamed(1, { name: "x".repeat(33) }),
    "partners.1.name: That is too long. There is room for 32 characters.",
  ],
  ["with two of one name", renamed(2, { name: "TAGSKOLEN" }), "\n  partners.2.name: One of the others has that name"],
  ["with a kind unheard of", renamed(2, { archetype: "circus" }), "The archetypes are library, "],
  ["with one partner", { ...FILE, partners: TYPED.partners.slice(0, 1) }, "\n  partners: There must be at least three"],
])("%s is refused in words", (_, content, sentence) => {
  expect(() => readOwnFile(kept(content))).toThrow(sentence);
});

test("a file that is not there, a folder, and two cases at once are refused in words", () => {
  expect(() => readOwnFile(join(dir, "none.json"))).toThrow(/^There is no file /);
  expect(() => readOwnFile(dir)).toThrow("cannot be read (EISDIR)");
  expect(() => cardsOf("kvarteret", kept(FILE))).toThrow("not both");
});
