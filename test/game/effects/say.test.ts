import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { type Effect, EVENT_EFFECTS, SHARED_EFFECTS, TOOL_EFFECTS } from "../../../game/effects/effect";
import { sayEffect } from "../../../game/effects/say";
import type { Line } from "../../../game/kit/line";
import { EVENT_KINDS, RESOURCES, TRACKS } from "../../../game/vocabulary";
import { readJson } from "../../kit/content";

/** One of every effect, with every word it can name. */
const EVERY: readonly Effect[] = [
  ...TRACKS.flatMap((track): Effect[] => [
    { do: "track", track, by: 2 },
    { do: "track", track, by: -1 },
  ]),
  ...RESOURCES.flatMap((resource): Effect[] => [
    { do: "lose", resource, amount: 1 },
    { do: "receive", resource, amount: 2 },
  ]),
  ...EVENT_KINDS.map((against): Effect => ({ do: "shield", against })),
  { do: "tempt", hours: 2 },
  { do: "find", amount: 2 },
  { do: "lower-risk", by: 1 },
  ...(["see-aim", "see-event", "one-more", "postpone", "save-hour", "insight"] as const).map((name) => ({ do: name })),
];

function say(line: Line, words: { readonly [key: string]: string }, language: string): string {
  const slots = Object.fromEntries(
    Object.entries(line.slots ?? {}).map(([name, slot]) => [
      name,
      typeof slot === "object" ? say(slot as Line, words, language) : slot,
    ]),
  );
  return new IntlMessageFormat(words[line.key] ?? `⟦${line.key}⟧`, language).format(slots) as string;
}

test("[R8.3] the vocabulary is whole: every effect belongs to options, events or tools, and is said here", () => {
  const allowed = new Set([...SHARED_EFFECTS, ...EVENT_EFFECTS, ...TOOL_EFFECTS]);
  expect(new Set(EVERY.map((e) => e.do))).toEqual(allowed);
});

test.each(["da", "en"])("[R8.3] the sentence on the card is made from the data, in %s", (language) => {
  const words = readJson(`assets/words/${language}/rules.json`) as { [key: string]: string };
  const said = EVERY.map((effect) => say(sayEffect(effect), words, language));
  for (const sentence of said) expect(sentence).not.toMatch(/[⟦{}]/);
  // What differs in the data differs in the sentence.
  expect(new Set(said).size).toBe(EVERY.length);
});

test.each([
  [{ do: "track", track: "trust", by: 2 }, "+2\u00a0trust."],
  [{ do: "track", track: "clarity", by: -1 }, "−1\u00a0clarity."],
  [{ do: "tempt", hours: 1 }, "The partner it hits pays 1 hour or breaks its next pledge."],
] as const)("[R8.3] %j reads %j", (effect, sentence) => {
  const words = readJson("assets/words/en/rules.json") as { [key: string]: string };
  expect(say(sayEffect(effect), words, "en")).toBe(sentence);
});
