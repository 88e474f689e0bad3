import { expect, test } from "vitest";
import { factsFor } from "../../../game/log/facts";
import { eventIn } from "../../../game/mechanics/events";
import { toolOrder } from "../../../game/mechanics/tools";
import type { Refusal } from "../../../game/moves/refusal";
import { viewFor } from "../../../game/view";
import type { Seat } from "../../../game/vocabulary";
import { KVARTERET } from "../../kit/content";
import { given, type Wish } from "../../kit/given";
import { only, pressAll, propose } from "../../kit/walk";

const holding = (tool: string, wish: Wish = {}) =>
  given({
    step: "deal",
    phase: 5,
    ...wish,
    every: { has: { hours: 3, skills: 2, funds: 2 }, aims: ["innovation", "volunteers"], ...wish.every, tools: [tool] },
  });

test("[R9.5] the deck holds 24 tools, three from each of eight chapters", () => {
  const chapters = KVARTERET.deck.tools.map((t) => t.chapter);
  expect(chapters.length).toBe(24);
  for (let n = 1; n <= 8; n++) expect(chapters.filter((c) => c === n).length).toBe(3);
});

test("[R9.5] each seat draws from its own fated order of all 24: two at the start, one at the start of each later act", () => {
  const t = given({ content: KVARTERET, seed: "tools" });
  const order = (seat: Seat) => toolOrder("tools", KVARTERET, seat);
  expect([...order("0")].sort()).toEqual(KVARTERET.deck.tools.map((tool) => tool.id).sort());
  expect(order("0")).not.toEqual(order("1"));
  for (const seat of ["0", "1", "2", "3"] as const) expect(t.G.seats[seat]!.tools).toEqual(order(seat).slice(0, 2));
  for (const [acts, phase] of [3, 6, 9].entries()) {
    const later = given({
      content: KVARTERET,
      seed: "tools",
      phase,
      step: "act",
      every: { drawn: acts + 2, tools: [] },
    });
    pressAll(later);
    expect(later.G.seats["1"]!.tools).toEqual([order("1")[acts + 2]]);
  }
});

test("[R9.5] a tool costs its hours, leaves the hand, and only one is played in a phase", () => {
  const t = holding("find", { seats: { 0: { tools: ["find", "clarity"] } } });
  t.G.seats["0"]!.tools = ["find", "clarity"];
  const facts = t.does("0", "playTool", "find", { resource: "reach" });
  expect(facts).toEqual([
    { kind: "tool-played", seat: "0", tool: "find", partner: null },
    { kind: "found", seat: "0", resource: "reach", amount: 2 },
  ]);
  expect(t.G.seats["0"]!).toMatchObject({ tools: ["clarity"], has: { hours: 2 } });
  expect(t.why("0", "playTool", "clarity", {})).toBe("one-tool-a-phase");
  expect(viewFor(t.G, t.content, "0").me!.tools).toEqual([{ id: "clarity", refused: "one-tool-a-phase", needs: [] }]);
});

test.each<[string, string, unknown, Wish, Refusal | undefined]>([
  ["not in hand", "find", { resource: "hours" }, { seats: { 0: { tools: [] } } }, "tool-not-in-hand"],
  ["unknown", "magic", {}, { seats: { 0: { tools: [] } } }, "tool-not-in-hand"],
  ["before the stands", "clarity", {}, { step: "stand" }, "not-now"],
  ["after the deal", "clarity", {}, { step: "outcome" }, "not-now"],
  ["two hours for one", "dear", {}, { every: { has: { hours: 1 } } }, "too-poor"],
  ["two hours for two", "dear", {}, { every: { has: { hours: 2 } } }, undefined],
  ["finding what?", "find", {}, {}, "choice-needed"],
  ["whose aim?", "see-aim", {}, {}, "choice-needed"],
  ["one's own aim", "see-aim", { partner: "0" }, {}, "choice-needed"],
  ["the aim of nobody", "see-aim", { partner: "5" }, {}, "choice-needed"],
  ["which pledge?", "postpone", {}, { pledges: [{ due: 7 }] }, "choice-needed"],
  ["a word too many", "clarity", { why: "so" }, {}, "bad-arguments"],
])("[R9.5] refused: %s (%s)", (_what, tool, choice, wish, code) => {
  const t = holding(tool, wish);
  if (wish.seats?.[0]?.tools) t.G.seats["0"]!.tools = [];
  expect(t.why("0", "playTool", tool, choice)).toBe(code);
});

const KNOWN = { every: { known: { 1: ["innovation", "volunteers"] } } } as const;
test.each<[string, unknown, Wish, Refusal | undefined]>([
  ["clarity", {}, { tracks: { clarity: 10 } }, "nothing-to-gain"],
  ["clarity", {}, { tracks: { clarity: 9 } }, undefined],
  ["insight", {}, { every: { insights: 3 } }, "nothing-to-gain"],
  ["insight", {}, { every: { insights: 2 } }, undefined],
  ["see-aim", { partner: "1" }, KNOWN, "nothing-to-gain"],
  ["see-aim", { partner: "2" }, KNOWN, undefined],
  ["aim-and-clarity", { partner: "1" }, KNOWN, undefined],
  ["aim-and-clarity", { partner: "1" }, { ...KNOWN, tracks: { clarity: 10 } }, "nothing-to-gain"],
  ["see-event", {}, { state: {}, phase: 12 }, "nothing-to-gain"],
  ["see-event", {}, { phase: 11 }, undefined],
  ["shield", {}, { phase: 12 }, "nothing-to-gain"],
  ["shield", {}, { phase: 11 }, undefined],
  ["lower-risk", {}, { tracks: { clarity: 6, trust: 7 }, deal: { riskCut: 1 } }, "nothing-to-gain"],
  ["lower-risk", {}, {}, undefined],
  ["one-more", {}, { deal: { extra: "2" } }, "nothing-to-gain"],
  ["one-more", {}, {}, undefined],
  ["postpone", { pledge: 1 }, {}, "nothing-to-gain"],
  ["postpone", { pledge: 1 }, { pledges: [{ due: 12 }] }, "nothing-to-gain"],
  ["postpone", { pledge: 1 }, { pledges: [{ due: 7, state: "kept" }] }, "nothing-to-gain"],
  ["postpone", { pledge: 2 }, { pledges: [{ due: 7 }] }, "nothing-to-gain"],
  ["postpone", { pledge: 1 }, { pledges: [{ due: 7 }] }, undefined],
])("[R9.5] a tool that would do nothing is refused: %s %j, case %#: %s", (tool, choice, wish, code) => {
  expect(holding(tool, wish).why("0", "playTool", tool, choice)).toBe(code);
});

test("[R9.5] an event seen once is not seen again", () => {
  const t = holding("see-event");
  t.does("0", "playTool", "see-event", {});
  t.G.seats["0"]!.tools = ["see-event"];
  t.G.phase.played = [];
  expect(t.why("0", "playTool", "see-event", {})).toBe("nothing-to-gain");
});

test("[R9.5] seeing the next event: only the player learns which, and it is the one that comes", () => {
  const t = holding("see-event");
  const facts = t.does("0", "playTool", "see-event", {});
  const event = eventIn(t.G, t.content, 5).id;
  expect(only(facts, "event-foreseen")).toEqual([{ kind: "event-foreseen", to: ["0"], event, phase: 5 }]);
  expect(factsFor(facts, "1")).toEqual([{ kind: "tool-played", seat: "0", tool: "see-event", partner: null }]);
  expect(viewFor(t.G, t.content, "0").me!.foreseen).toEqual([{ phase: 5, event }]);
  expect(viewFor(t.G, t.content, "1").me!.foreseen).toEqual([]);
});

test("[R9.5] in a phase before 4 the next event is that of the first phase with one", () => {
  const t = holding("see-event", { phase: 1, length: "short" });
  expect(only(t.does("0", "playTool", "see-event", {}), "event-foreseen")[0]!.phase).toBe(4);
});

test("[R9.5] seeing an aim: the player learns it, the others only whose", () => {
  const t = holding("see-aim");
  const facts = t.does("0", "playTool", "see-aim", { partner: "2" });
  expect(factsFor(facts, "2")).toEqual([{ kind: "tool-played", seat: "0", tool: "see-aim", partner: "2" }]);
  expect(t.G.seats["0"]!.known["2"]?.length).toBe(1);
});

test("[R9.5] saving an hour makes the proposals of this phase cheaper from now on", () => {
  const t = holding("save-hour");
  t.does("3", "playTool", "save-hour", {});
  expect(viewFor(t.G, t.content, "0").situation.options[0]!.cost.hours).toBe(1);
  propose(t, "a");
  expect(t.G.phase.deal.proposal!.cost.hours).toBe(1);
});

test("[R9.5] putting off a named pledge: due one position later", () => {
  const t = holding("postpone", {
    length: "short",
    phase: 4,
    pledges: [
      { by: "2", due: 9 },
      { by: "1", due: 7 },
    ],
  });
  const facts = t.does("0", "playTool", "postpone", { pledge: 2 });
  expect(only(facts, "pledge-moved")).toEqual([
    { kind: "pledge-moved", seat: "1", resource: "hours", amount: 1, due: 9 },
  ]);
  expect(t.G.pledges.map((p) => p.due)).toEqual([9, 9]);
});

test("[R9.5] of two effects one may have nothing to do; a pledge that is not named is left alone", () => {
  const t = holding("event-and-postpone", { pledges: [{ by: "1", due: 7 }] });
  t.does("0", "playTool", "event-and-postpone", {});
  expect(t.G.pledges[0]!.due).toBe(7);
  t.does("1", "playTool", "event-and-postpone", { pledge: 1 });
  expect(t.G.pledges[0]!.due).toBe(8);
});

test("[R9.5] [R6.3] an insight by tool is told to all", () => {
  const t = holding("insight");
  expect(only(t.does("1", "playTool", "insight", {}), "insight")).toEqual([
    { kind: "insight", seat: "1", from: "tool" },
  ]);
});

test("[R9.5] a shield is laid down for all to see", () => {
  const t = holding("shield");
  t.does("1", "playTool", "shield", {});
  expect(viewFor(t.G, t.content, "table").shields).toEqual([{ kind: "people", seat: "1" }]);
});
