import { expect, test } from "vitest";
import { stillWants } from "../../../client/present/still-wants";
import { bare } from "../../../game/bare";
import type { Declined, Proposal } from "../../../game/state";
import { viewFor } from "../../../game/view";
import type { View } from "../../../game/view-types";
import { KVARTERET } from "../../kit/content";
import { readBoth } from "./kit";

const { match } = bare(KVARTERET).start({ scenario: KVARTERET.scenario.id, length: "short", seats: 4, seed: "still" });
const begun = viewFor(match.G, KVARTERET, "0");
const draft = { option: "b", now: [], later: [], clause: null, adapt: null };
const proposal = { ...draft, by: "0", risk: 1, answersReason: false } as unknown as Proposal;
const stands = { "1": { option: "b", guess: "b", mirror: "2", right: true } } as unknown as View["stands"];
const no: Declined = { convenor: "0", how: "declined", by: "1", reason: "too-dear", tag: null, proposal };

test("[R7.4] who declines its own wish is said to want it still, and what was wrong", () => {
  const view = { ...begun, stands };
  expect(stillWants(view, no)).toBe("price");
  expect(stillWants(view, { ...no, reason: "too-risky" })).toBe("risk");
  expect(stillWants(view, { ...no, reason: "unclear" })).toBe("terms");
  expect(stillWants(view, { ...no, reason: "not-our-purpose", tag: "learning" })).toBe("tag");
  expect(stillWants(view, { ...no, reason: "not-our-purpose" })).toBeNull();
  expect(stillWants(view, { ...no, reason: "crosses-our-line" })).toBeNull();
});

test("so is who proposes the same option then; nobody else, and never the viewer", () => {
  expect(stillWants(begun, no)).toBeNull();
  const again = { ...begun, deal: { ...begun.deal, proposal: { ...begun.deal.proposal!, ...proposal, by: "1" } } };
  expect(stillWants(again as View, no)).toBe("price");
  expect(stillWants({ ...begun, stands }, { ...no, by: "2" })).toBeNull();
  expect(stillWants({ ...begun, stands, me: { ...begun.me!, seat: "1" } }, no)).toBeNull();
});

test.each(["price", "risk", "terms", "tag", ""])("with %j the sentence is whole in both languages", (wrong) => {
  const slots = { who: "A", by: "B", option: "B: X", reason: "No.", misses: "yes", tag: "læring", letter: "B", wrong };
  for (const sentence of Object.values(readBoth({ key: "table.declined.declined", slots })))
    expect(sentence).not.toMatch(/[⟦{]|læring.*læring/);
});
