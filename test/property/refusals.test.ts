/** Refusing is only ever an answer: it changes nothing, throws nothing, and does not depend on who looks. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { bare } from "../../game/bare";
import { canonical, fingerprint } from "../../game/kit/fingerprint";
import { MOVES, refuse } from "../../game/moves/index";
import { REFUSALS } from "../../game/moves/refusal";
import { stepKey } from "../../game/phases/waiting";
import { seatsOf } from "../../game/scene";
import type { GameState } from "../../game/state";
import { viewFor } from "../../game/view";
import { type Actor, SYS } from "../../game/vocabulary";
import { aMessage, aPlan, runs } from "../kit/arbitraries";
import { KVARTERET } from "../kit/content";
import { deepFreeze } from "../kit/freeze";
import { playOut } from "../kit/play";

/** States from all over some games, as JSON. */
const STATES: string[] = [];
for (const [i, policy] of (["anything", "random", "advisor", "anything"] as const).entries())
  playOut(
    { content: KVARTERET, length: i === 3 ? "short" : "full", seats: 3 + i, seed: `states-${i}`, policy },
    ({ G, number }) => {
      if (number % 4 === 0 || G.vote || G.step === "event" || G.step === "pledges") STATES.push(JSON.stringify(G));
    },
  );

/** By number, so that a counterexample can be read. */
const aState = fc.nat({ max: STATES.length - 1 });

test("whatever is sent, the rules answer: done, or refused with a code that the client knows", () => {
  const rules = bare(KVARTERET);
  const done = new Set<string>();
  const codes = new Set<string>();
  fc.assert(
    fc.property(aState, aMessage, (at, { actor, move, rest }) => {
      const state = STATES[at]!;
      const match = { G: JSON.parse(state) as GameState };
      const result = rules.step(match, actor as Actor, move as string, [stepKey(match.G), ...rest]);
      if (result.ok) {
        done.add(move as string);
        expect(() => canonical(match.G)).not.toThrow();
        return;
      }
      expect(REFUSALS).toContain(result.why);
      codes.add(result.why);
      expect(JSON.stringify(match.G)).toBe(state);
    }),
    runs(6000),
  );
  // The messages are wild, but not so wild that the door is all they ever see.
  expect(done.size).toBeGreaterThan(8);
  expect(codes.size).toBeGreaterThan(15);
});

test("arguments that are no list, and keys that are no key, are answered too", () => {
  const { refused } = {
    refused: (args: unknown) => refuse(JSON.parse(STATES[3]!), KVARTERET, "0", "pass", args as []),
  };
  fc.assert(
    fc.property(fc.anything(), (args) => {
      expect(REFUSALS).toContain(refused(args));
    }),
    runs(500),
  );
});

test("refusing is pure: it works on a frozen state, twice alike", () => {
  fc.assert(
    fc.property(aState, aMessage, (at, { actor, move, rest }) => {
      const state = STATES[at]!;
      const G = deepFreeze(JSON.parse(state) as GameState);
      const ask = () => refuse(G, KVARTERET, actor as Actor, move as string, [stepKey(G), ...rest]);
      expect(ask()).toBe(ask());
    }),
    runs(1500),
  );
});

test("the view is pure, and offers a move without arguments exactly where the rules allow it", () => {
  const plain = ["pass", "withdraw", "accept", "ask", "askRewind", "askEndWell", "talked"] as const;
  for (const state of STATES) {
    const G = deepFreeze(JSON.parse(state) as GameState);
    for (const seat of seatsOf(G)) {
      const { choices, key } = viewFor(G, KVARTERET, seat);
      expect(Object.keys(choices).sort()).toEqual(Object.keys(MOVES).sort());
      for (const move of plain)
        expect(choices[move] ?? undefined, `${move} of ${seat} in ${key}`).toBe(
          refuse(G, KVARTERET, seat, move, [key]),
        );
    }
  }
});

test("a step key lets a move land once: what was meant for the last proposal does not meet the next one", () => {
  fc.assert(
    fc.property(aPlan(["random", "anything"]), (plan) => {
      let last = "";
      let at = "";
      playOut(plan, ({ G }) => {
        const now = stepKey(G);
        if (last !== "" && now !== at && !G.end) expect(refuse(G, KVARTERET, "0", "accept", [at])).toBe("stale");
        last = fingerprint(G.phase.deal);
        at = now;
      });
    }),
    runs(6),
  );
});

test("[R15.1] the system may act for every awaited seat in every step, and for no other", () => {
  for (const state of STATES) {
    const G = JSON.parse(state) as GameState;
    const { waiting, key } = viewFor(G, KVARTERET, "table");
    for (const seat of seatsOf(G)) {
      const why = refuse(G, KVARTERET, SYS, "actFor", [key, seat]);
      expect(why).toBe(G.end ? "game-over" : waiting.includes(seat) ? undefined : "not-now");
      if (why) continue;
      const match = { G: JSON.parse(state) as GameState };
      const result = bare(KVARTERET).step(match, SYS, "actFor", [key, seat]);
      expect(result).toMatchObject({ ok: true });
    }
  }
});
