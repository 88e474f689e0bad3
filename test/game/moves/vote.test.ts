import { expect, test } from "vitest";
import { bare } from "../../../game/bare";
import { copy } from "../../../game/kit/draft";
import { fingerprint } from "../../../game/kit/fingerprint";
import type { Refusal } from "../../../game/moves/refusal";
import { viewFor } from "../../../game/view";
import { KVARTERET } from "../../kit/content";
import { given, type Table, table, type Wish } from "../../kit/given";
import { playOut, setupOf } from "../../kit/play";
import { deal, declined, kinds, only, pressAll, pulseAll, standAll } from "../../kit/walk";

/** A full game in phase 5, played to its pulse by real moves: option b, whose risk is 3. */
function atPulse(wish: Wish = {}): Table {
  const t = given({ phase: 5, every: { has: { hours: 4, skills: 4 } }, seats: { 3: { tools: ["clarity"] } }, ...wish });
  standAll(t);
  declined(t);
  t.does("3", "playTool", "clarity", {});
  deal(t, "b");
  pressAll(t);
  return t;
}
const agree = (t: Table, ...seats: readonly ("0" | "1" | "2" | "3")[]) =>
  seats.flatMap((seat) => t.does(seat, "vote", true));

test("[R13.1] if all agree, the phase goes back to the first proposal with everything as it was then", () => {
  const t = given({ phase: 5, every: { has: { hours: 4, skills: 4 } }, seats: { 3: { tools: ["clarity"] } } });
  standAll(t);
  const then = copy(t.G);
  declined(t);
  t.does("3", "playTool", "clarity", {});
  deal(t, "b");
  pressAll(t);
  t.does("0", "pulse", 1);
  t.does("1", "askRewind");
  const facts = agree(t, "0", "2", "3");
  expect(kinds(facts).at(-1)).toBe("rewound");
  expect(t.G).toEqual({ ...then, rewound: 5, checkpoint: null });
  expect([t.G.step, t.G.phase.open]).toEqual(["deal", true]);
});

test("[R13.1] [R2.2] die and event are the same, and a clause adopted now may absorb it", () => {
  const first = atPulse();
  const die = first.G.phase.outcome!.die;
  expect(first.G.phase.event!.how).toBe("hit");
  const event = first.G.phase.event!.id;
  first.does("1", "askRewind");
  agree(first, "0", "2", "3");
  deal(first, "b", { clause: "contact-persons" });
  const facts = pressAll(first);
  expect(first.G.phase.outcome!.die).toBe(die);
  expect(first.G.phase.event).toMatchObject({ id: event, how: "absorbed", by: { clause: "contact-persons" } });
  expect(only(facts, "event-absorbed").length).toBe(1);
  expect(first.G.bridges.map((b) => [b.phase, b.rewound])).toEqual([[5, true]]);
});

test.each<[string, () => Table, Refusal]>([
  ["a short game", () => atPulse({ length: "short", phase: 4 }), "rewind-not-here"],
  ["a tutorial", () => atPulse({ length: "tutorial", phase: 4 }), "rewind-not-here"],
  ["used already", () => atPulse({ state: { rewound: 2 } }), "rewind-used"],
  ["in the deal", () => given({ step: "deal" }), "not-now"],
  [
    "after one's own pulse",
    () => {
      const t = atPulse();
      t.does("0", "pulse", 3);
      return t;
    },
    "already-done",
  ],
  [
    "asked before in this phase",
    () => {
      const t = atPulse();
      t.does("0", "askRewind");
      t.does("2", "vote", false);
      return t;
    },
    "already-done",
  ],
])("[R13.1] refused: %s", (_what, make, code) => {
  expect(make().why("0", "askRewind")).toBe(code);
});

test("[R13.1] once a game: after the rewind it is used, in later phases too", () => {
  const t = atPulse();
  t.does("0", "askRewind");
  agree(t, "1", "2", "3");
  deal(t, "a");
  pressAll(t);
  expect(t.why("0", "askRewind")).toBe("rewind-used");
  expect(viewFor(t.G, t.content, "0").choices.askRewind).toBe("rewind-used");
  pulseAll(t);
  standAll(t);
  expect(t.G.checkpoint).toBeNull();
});

test("[R13.1] a drifted phase can be rewound too", () => {
  const t = given({ phase: 5 });
  standAll(t);
  for (let i = 0; i < 3; i++) declined(t);
  pressAll(t);
  t.does("0", "askRewind");
  agree(t, "1", "2", "3");
  expect([t.G.step, t.G.phase.deal.declined, t.G.tracks.trust]).toEqual(["deal", [], 4]);
});

test("[R13.2] each of the others answers, in any order, and nothing else happens meanwhile", () => {
  const t = atPulse();
  t.does("2", "askRewind");
  expect(viewFor(t.G, t.content, "table").waiting).toEqual(["0", "1", "3"]);
  expect(t.why("2", "vote", true)).toBe("already-done");
  expect(t.why("0", "pulse", 3)).toBe("not-now");
  t.does("3", "vote", true);
  expect(t.why("3", "vote", false)).toBe("already-done");
  expect(viewFor(t.G, t.content, "table").vote).toEqual({ on: "rewind", by: "2", pledge: null, yes: ["3"] });
});

test("[R13.2] the first no settles it", () => {
  const t = atPulse();
  t.does("2", "askRewind");
  t.does("0", "vote", true);
  const facts = t.does("1", "vote", false);
  expect(facts).toEqual([{ kind: "voted", on: "rewind", seat: "1", yes: false }]);
  expect([t.G.vote, t.G.step, t.G.rewound]).toEqual([null, "pulse", null]);
  expect(t.why("3", "vote", true)).toBe("not-now");
  expect(t.why("3", "askRewind")).toBeUndefined();
});

test("[R13.2] the desk's own rewind uses nothing up: a game played again to an earlier action is as it was then", () => {
  const plan = { content: KVARTERET, length: "full", seats: 3, seed: "desk", policy: "advisor" } as const;
  const trail: string[] = [];
  const { actions } = playOut(plan, ({ G }) => trail.push(fingerprint(G)));
  const rules = bare(KVARTERET);
  const { match } = rules.start(setupOf(plan));
  const upTo = actions.findIndex((a, i) => i > 20 && a.move === "pulse");
  for (const { seat, move, args } of actions.slice(0, upTo)) rules.step(match, seat, move, args);
  expect(fingerprint(match.G)).toBe(trail[upTo]);
  expect(table(match.G, KVARTERET).why(actions[upTo]!.seat, "askRewind")).toBeUndefined();
});

test("[R14.1] between acts all may agree to end well", () => {
  const t = given({ phase: 6, step: "act" });
  expect(t.does("1", "askEndWell")).toEqual([{ kind: "vote-asked", on: "end-well", seat: "1" }]);
  agree(t, "0", "2", "3");
  expect(t.G.end).toMatchObject({ how: "ended-well", phase: 6 });
});

test("[R14.1] [R13.2] one no and the game goes on", () => {
  const t = given({ phase: 6, step: "act" });
  t.does("1", "askEndWell");
  t.does("0", "vote", false);
  expect([t.G.end, t.G.step]).toEqual([null, "act"]);
  expect(t.why("1", "askEndWell")).toBe("already-done");
  expect(t.why("0", "askEndWell")).toBeUndefined();
});

test.each<[string, Wish, Refusal]>([
  ["within an act", { phase: 2, step: "pulse" }, "not-now"],
  ["while there is something to talk about", { phase: 3, step: "talk" }, "not-now"],
  ["having pressed on", { phase: 3, step: "act", now: { pressed: ["0"] } }, "already-done"],
])("[R14.1] ending well is not asked %s", (_what, wish, code) => {
  expect(given(wish).why("0", "askEndWell")).toBe(code);
});

test("there is nothing to vote on unless somebody asked", () => {
  expect(given({ step: "pulse" }).why("0", "vote", true)).toBe("not-now");
});
