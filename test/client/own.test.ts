/** The form's draft of an own partnership: kept, handed out, taken in, and given back. */
import { beforeEach, expect, test } from "vitest";
import {
  addPartner,
  before,
  change,
  changePartner,
  draft,
  EMPTY,
  fromFile,
  readDraft,
  readiness,
  removePartner,
  replace,
  toFile,
  undo,
} from "../../client/own/draft";
import { OWN_FAULTS, ownContent } from "../../game/content/own";
import { readJson } from "../kit/content";
import { OWN_FILES, TYPED } from "../kit/own";

type Draft = Parameters<typeof replace>[0];
const FILLED = TYPED as Draft;

beforeEach(() => {
  replace(EMPTY);
  undo();
  replace(EMPTY);
});

test("[R1.1] an empty form has four partners, the library first, and says what is missing", () => {
  expect(draft.value.partners.map((p) => p.archetype)).toEqual(["library", "", "", ""]);
  const read = readiness();
  expect(read.ok || read.problems.map((p) => p.at)).toEqual([
    "name",
    "about",
    "partners.0.name",
    ...[1, 2, 3].flatMap((i) => [`partners.${i}.name`, `partners.${i}.archetype`]),
  ]);
});

test("a name given twice is said together with what is missing", () => {
  change({ name: "Sag" });
  for (const i of [1, 3]) changePartner(i, { name: i === 1 ? "Skolen" : " skolen" });
  const read = readiness();
  expect(read.ok || read.problems.map((p) => `${p.at} ${p.why}`)).toEqual([
    "about missing",
    "partners.0.name missing",
    "partners.1.archetype no-type",
    "partners.2.name missing",
    "partners.2.archetype no-type",
    "partners.3.archetype no-type",
    "partners.3.name same-name",
  ]);
});

test("what is filled in can be played", () => {
  replace(FILLED);
  const read = readiness();
  expect(read.ok && ownContent(read.own, OWN_FILES).scenario.roles.length).toBe(5);
});

test("fields change one by one; partners come up to six and go down to three, the library never", () => {
  change({ name: "Sag" });
  changePartner(1, { name: "Skolen", archetype: "school" });
  expect([draft.value.name, draft.value.partners[1]!.name, draft.value.partners[2]!.name]).toEqual([
    "Sag",
    "Skolen",
    "",
  ]);
  for (let i = 0; i < 5; i++) addPartner();
  expect(draft.value.partners.length).toBe(6);
  for (let i = 0; i < 9; i++) removePartner(0);
  expect(draft.value.partners.length).toBe(6);
  for (let i = 0; i < 9; i++) removePartner(2);
  expect(draft.value.partners.map((p) => p.name)).toEqual(["", "Skolen", ""]);
});

test("an example or a file takes the place of what was written, and gives it back", () => {
  change({ name: "Mit eget" });
  replace(FILLED);
  expect(draft.value.name).toBe(TYPED.name);
  expect(before.value?.name).toBe("Mit eget");
  undo();
  expect(draft.value.name).toBe("Mit eget");
  expect(before.value).toBeNull();
});

test("a file from here comes back as it was, also half filled in", () => {
  for (const one of [FILLED, EMPTY, { ...FILLED, about: "", partners: FILLED.partners.slice(0, 3) }]) {
    replace(one);
    expect(fromFile(toFile())).toEqual(one);
  }
});

test.each([
  ["nothing", ""],
  ["no JSON", "{"],
  ["another file", JSON.stringify({ hello: 1 })],
  ["a draft that nobody signed", JSON.stringify(TYPED)],
  [
    "too many partners",
    JSON.stringify({ "tolv-broer": "own-partnership", ...TYPED, partners: Array(7).fill(TYPED.partners[1]) }),
  ],
  ["a book for a name", JSON.stringify({ "tolv-broer": "own-partnership", ...TYPED, name: "x".repeat(3000) })],
  [
    "an aim that is none",
    JSON.stringify({ "tolv-broer": "own-partnership", ...TYPED, partners: [{ ...TYPED.partners[0], aim: "x" }] }),
  ],
])("a file with %s is none of ours", (_, text) => {
  expect(fromFile(text)).toBeNull();
});

test("what this browser kept is filled up to three partners, and forgotten where it cannot be read", () => {
  expect(readDraft(JSON.stringify({ ...TYPED, partners: TYPED.partners.slice(0, 1) }))?.partners.length).toBe(3);
  expect(readDraft(null)).toBeNull();
  expect(readDraft("[]")).toBeNull();
});

test.each(OWN_FAULTS)("%s is said in both languages", (why) => {
  for (const language of ["da", "en"])
    expect(readJson(`assets/words/${language}/own.json`)).toHaveProperty([`own.fault.${why}`]);
});
