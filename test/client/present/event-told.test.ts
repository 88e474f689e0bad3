import { expect, test } from "vitest";
import { eventCame, struck } from "../../../client/present/event-told";
import { viewFor } from "../../../game/view";
import { KVARTERET } from "../../kit/content";
import { given } from "../../kit/given";
import { readBoth } from "./kit";

const { G } = given({ content: KVARTERET, step: "pulse" });
const view = viewFor(G, KVARTERET, "0");
type Event = NonNullable<typeof view.event>;
const event = (how: Event["how"], by: Event["by"] = null) => ({ id: "savings-round", seat: "1", how, by }) as Event;
const HELD = { clause: "money" } as const;

test.each<[Event["how"], Event["by"], "absorbed" | "hit", boolean]>([
  ["hit", null, "hit", true],
  ["good", null, "hit", false],
  ["mild", null, "absorbed", false],
  ["absorbed", HELD, "absorbed", false],
  ["tempting", null, "hit", true],
  ["tempting", HELD, "absorbed", false],
])("an event that came as %s, held by %j, is told as its card tells it (R11.2)", (how, by, words, bad) => {
  const line = eventCame(view, event(how, by));
  expect(line.key).toBe(`kvarteret.event.savings-round.${words}`);
  expect(struck(event(how, by))).toBe(bad);
  if (words === "hit") expect(readBoth(line).da).toContain("Mirabellen");
});
