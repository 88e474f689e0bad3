/** Real files are right; broken ones the game refuses too; other numbers are other content. */
import { expect, test } from "vitest";
import { ContentError, makeContent } from "../../game/content/content";
import { filesOf } from "../kit/content";
import { CARDS, type Loose, problems } from "./broken";

test("the real files with figures of their own are right", () => {
  expect(problems(() => {})).toEqual([]);
});

test("the game refuses broken content too, and lists every problem at once", () => {
  const files = filesOf("kvarteret") as { scenario: Loose; deck: Loose; measured: Loose };
  const scenario = structuredClone(files.scenario);
  scenario.situations[0].options[0].risk = 9;
  scenario.roles[1].emblem = 3;
  try {
    makeContent({ ...files, scenario }, "kvarteret");
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ContentError);
    const { file, problems: all, message } = error as ContentError;
    expect([file, all.length]).toEqual([CARDS, 2]);
    expect(message.split("\n").every((line) => line.startsWith(`${CARDS} › `))).toBe(true);
  }
});

test("numbers that differ give content another fingerprint; words are no part of it", () => {
  const files = filesOf("kvarteret") as { scenario: Loose; deck: Loose; measured: Loose };
  const other = structuredClone(files.scenario);
  other.roles[0].income.hours += 1;
  expect(makeContent({ ...files, scenario: other }).fingerprint).not.toBe(makeContent(files).fingerprint);
  expect(makeContent(structuredClone(files)).fingerprint).toBe(makeContent(files).fingerprint);
});
