/** What holds after every action of every game. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { bare } from "../../game/bare";
import { canonical } from "../../game/kit/fingerprint";
import { toolOrder } from "../../game/mechanics/tools";
import { TOP } from "../../game/mechanics/tracks";
import { waitingFor } from "../../game/phases/waiting";
import { seatsOf } from "../../game/scene";
import type { GameState } from "../../game/state";
import { RESOURCES, type Seat, TRACKS } from "../../game/vocabulary";
import { aPlan, runs } from "../kit/arbitraries";
import { KVARTERET } from "../kit/content";
import { Ledger } from "../kit/ledger";
import { type Plan, playOut, setupOf } from "../kit/play";

const RUNS = 30;
const every = (look: (plan: Plan) => void, numRuns = RUNS) => fc.assert(fc.property(aPlan(), look), runs(numRuns));

test("[R3.1] [R3.2] [R6.3] tracks, resources and insights stay whole and within their bounds", () => {
  every((plan) => {
    playOut(plan, ({ G, action }) => {
      const where = JSON.stringify(action);
      for (const track of TRACKS) {
        expect(Number.isInteger(G.tracks[track]), where).toBe(true);
        expect(G.tracks[track], where).toBeGreaterThanOrEqual(0);
        expect(G.tracks[track], where).toBeLessThanOrEqual(TOP[track]);
      }
      for (const seat of seatsOf(G)) {
        const { has, insights } = G.seats[seat]!;
        for (const r of RESOURCES)
          expect(Number.isInteger(has[r]) && has[r] >= 0, `${where} ${r} ${has[r]}`).toBe(true);
        expect(insights >= 0 && insights <= 3, where).toBe(true);
      }
    });
  });
});

test("the state is plain JSON without fractions, and nothing in it is undefined", () => {
  every((plan) => {
    playOut(plan, ({ G }) => {
      expect(() => canonical(G)).not.toThrow();
      expect(JSON.parse(JSON.stringify(G))).toStrictEqual(G);
    });
  }, 12);
});

test("[R3.2] nothing is made or lost: purses, tracks and gains are what was told of them, to the last hour", () => {
  every((plan) => {
    const ledger = new Ledger(KVARTERET);
    playOut(plan, ({ G, action, facts }) => {
      ledger.tell(facts, G);
      expect(ledger.differs(G), JSON.stringify(action)).toBeUndefined();
    });
  });
});

test("[R9.5] every tool of a seat's order is in exactly one place: still to come, in the hand, or played", () => {
  every((plan) => {
    const played = new Map<Seat, string[]>();
    const before = new Map<Seat, string[]>();
    playOut(plan, ({ G, action, facts }) => {
      for (const seat of seatsOf(G)) {
        const s = G.seats[seat]!;
        if (facts.some((f) => f.kind === "phase-began")) before.set(seat, played.get(seat) ?? []);
        if (facts.some((f) => f.kind === "rewound")) played.set(seat, before.get(seat) ?? []);
        const told = facts.filter((f) => f.kind === "tool-played" && f.seat === seat) as { tool: string }[];
        played.set(seat, [...(played.get(seat) ?? []), ...told.map((f) => f.tool)]);
        const order = toolOrder(plan.seed, KVARTERET, seat);
        const all = [...s.tools, ...played.get(seat)!, ...order.slice(s.drawn)];
        expect([...all].sort(), JSON.stringify(action)).toEqual([...order].sort());
      }
    });
  });
});

test("[R9.1] [R4.1] clauses, bridges, pulses and pledges only ever follow the game: once each, in order", () => {
  every((plan) => {
    playOut(plan, ({ G, action }) => {
      const where = JSON.stringify(action);
      expect(new Set(G.agreement.map((a) => a.clause)).size, where).toBe(G.agreement.length);
      const built = G.bridges.map((b) => b.phase);
      expect(
        [...built].sort((a, b) => a - b),
        where,
      ).toEqual(built);
      expect(new Set(built).size, where).toBe(built.length);
      expect(
        G.pledges.map((p) => p.id),
        where,
      ).toEqual(G.pledges.map((_, i) => i + 1));
      // What stands is never overdue (R10.2).
      for (const p of G.pledges)
        if (p.state === "standing" && G.step !== "pledges" && !G.end)
          expect(p.due, where).toBeGreaterThan(G.phase.number);
    });
  }, 20);
});

test("[R14.1] every game ends, and somebody is awaited until it does", () => {
  every((plan) => {
    const { match, actions } = playOut(plan, ({ G }) => {
      expect(waitingFor(G).length > 0).toBe(G.end === null);
      expect(G.step === "over").toBe(G.end !== null);
    });
    expect(match.G.end).not.toBeNull();
    expect(actions.length).toBeLessThan(1200);
  });
});

test("[R14.2] [R14.3] the score is in whole hundredths between its ends, and adds up", () => {
  every((plan) => {
    const { score } = playOut(plan).match.G.end!;
    const all = [...Object.values(score.ratios), score.citizens];
    for (const ratio of all) expect(Number.isInteger(ratio) && ratio >= 0 && ratio <= 200).toBe(true);
    expect(score.smallest).toBe(Math.min(...all));
    expect(score.onePlusOne).toBe(score.average + score.smallest);
  });
});

test("[R1.3] the same four things and the same actions give the same game; saved and loaded after every action too", () => {
  every((plan) => {
    const rules = bare(plan.content);
    let twin = rules.start(setupOf(plan)).match;
    playOut(plan, ({ G, action, facts }) => {
      if (action) {
        twin = { G: JSON.parse(JSON.stringify(twin.G)) as GameState };
        const result = rules.step(twin, action.seat, action.move, JSON.parse(JSON.stringify(action.args)));
        expect(result).toMatchObject({ ok: true, facts });
      }
      expect(twin.G).toEqual(G);
    });
  }, 12);
});
