import { expect, test } from "vitest";
import { inPlace } from "../../../game/mechanics/agreement";
import { viewFor } from "../../../game/view";
import { CLAUSES, type ClauseId } from "../../../game/vocabulary";
import { KVARTERET } from "../../kit/content";
import { given } from "../../kit/given";
import { deal, kinds, only } from "../../kit/walk";

const DEAL = { step: "deal", phase: 6, tracks: { clarity: 3, anchoring: 4, trust: 7 } } as const;

test("[R9.1] there are thirteen clauses, and the deck knows each once", () => {
  expect(CLAUSES.length).toBe(13);
  expect(KVARTERET.deck.clauses.map((c) => c.id)).toEqual([...CLAUSES]);
});

test("[R9.2] an adopted clause stands on the agreement with its phase, at no cost", () => {
  const t = given(DEAL);
  const facts = deal(t, "a", { clause: "logo" });
  expect(t.G.agreement).toEqual([{ clause: "logo", phase: 6, by: "1" }]);
  expect(only(facts, "clause")).toEqual([{ kind: "clause", clause: "logo", seat: "1" }]);
  expect(only(facts, "paid").reduce((sum, f) => sum + f.gave.hours, 0)).toBe(2);
  expect(viewFor(t.G, t.content, "table").deal.clausesLeft).not.toContain("logo");
});

test("[R9.2] a clause that is declined is not adopted", () => {
  const t = given(DEAL);
  t.does("1", "propose", {
    option: "a",
    now: [{ seat: "1", resource: "hours", amount: 2 }],
    later: [],
    clause: "logo",
    adapt: null,
  });
  t.does("2", "decline", "unclear", null);
  expect(inPlace(t.G, "logo")).toBe(false);
});

test.each([
  [0, 3, 4, false],
  [1, 4, 4, false],
  [2, 3, 5, true],
  [3, 4, 4, false],
  [4, 3, 4, false],
  [5, 4, 4, false],
])("[R9.2] [R9.4] one more than %i in place: Clarity %i, Anchoring %i, signed now: %s", (before, clarity, anchoring, signed) => {
  const clauses = CLAUSES.filter((c) => c !== "logo").slice(0, before) as ClauseId[];
  const t = given({ ...DEAL, clauses });
  const facts = deal(t, "a", { clause: "logo" });
  expect([t.G.tracks.clarity, t.G.tracks.anchoring]).toEqual([clarity, anchoring]);
  expect(kinds(facts).includes("signed")).toBe(signed);
  expect(t.G.signed).toBe(signed ? 6 : null);
});

test.each([
  [6, "clarity"],
  [7, "value"],
])("[R9.2] a second clause at Clarity %i gives %s", (clarity, track) => {
  const t = given({ ...DEAL, tracks: { ...DEAL.tracks, clarity }, clauses: ["money"] });
  const facts = deal(t, "a", { clause: "logo" });
  expect(only(facts, "track").filter((f) => f.cause === "second-clause")).toMatchObject([{ track, by: 1 }]);
});

test("[R9.3] clauses in place make options possible, and the view says which is missing", () => {
  const option = (clauses: readonly ClauseId[]) => {
    const t = given({ ...DEAL, clauses });
    return viewFor(t.G, t.content, "0").situation.options[2]!.requires;
  };
  expect(option([])).toEqual({ clause: "money", inPlace: false });
  expect(option(["money"])).toEqual({ clause: "money", inPlace: true });
});
