/** No view and no fact tells a viewer what it must not know. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { bare } from "../../game/bare";
import { copy } from "../../game/kit/draft";
import { type Fact, factsFor } from "../../game/log/facts";
import { eventIn } from "../../game/mechanics/events";
import { phasesOf } from "../../game/phases/length";
import { seatsOf } from "../../game/scene";
import type { GameState } from "../../game/state";
import { viewFor } from "../../game/view";
import type { Seat } from "../../game/vocabulary";
import { aPlan, runs } from "../kit/arbitraries";
import { KVARTERET } from "../kit/content";
import { given } from "../kit/given";
import { type Played, playOut } from "../kit/play";
import { twinFor, withOtherHands } from "../kit/twin";

const viewersOf = (G: GameState): readonly (Seat | "table")[] => [...seatsOf(G), "table"];
const SEED = "Zq-7 the secret seed";

/** Looks at every third action of some games, from every seat and from the room. */
function atTimes(
  look: (G: GameState, viewer: Seat | "table", facts: readonly Fact[], where: string) => void,
  numRuns = 10,
) {
  let looks = 0;
  fc.assert(
    fc.property(aPlan(), (plan) => {
      playOut({ ...plan, seed: `${SEED} ${plan.seed}` }, ({ G, facts, action, number }) => {
        if (G.end || (number % 3 !== 0 && G.step !== "event" && !G.vote)) return;
        for (const viewer of viewersOf(G)) look(G, viewer, facts, `${viewer} after ${JSON.stringify(action)}`);
        looks += 1;
      });
    }),
    runs(numRuns),
  );
  expect(looks).toBeGreaterThan(numRuns * 15);
}

test("[R2.3] [R8.1] [R6.1] [R12.3] two tables that differ only in secrets look the same", () => {
  atTimes((G, viewer, _facts, where) => {
    const seen = viewFor(G, KVARTERET, viewer);
    const twin = twinFor(G, KVARTERET, viewer);
    expect(viewFor(twin, KVARTERET, viewer), where).toEqual(seen);
  });
});

test("the twin does differ: opened, it looks another", () => {
  const { G } = given({ content: KVARTERET });
  expect(viewFor(twinFor(G, KVARTERET, "0"), KVARTERET, "open")).not.toEqual(viewFor(G, KVARTERET, "open"));
  expect(viewFor(twinFor(G, KVARTERET, "0"), KVARTERET, "1")).not.toEqual(viewFor(G, KVARTERET, "1"));
});

test("[R2.3] the seed, undrawn events and situations, and others' tools are in no view and in no fact", () => {
  atTimes((G, viewer, facts, where) => {
    const text = JSON.stringify([viewFor(G, KVARTERET, viewer), factsFor(facts, viewer)]);
    expect(text, where).not.toContain(SEED);
    const ahead = phasesOf(G.setup.length).slice(G.position + 1);
    const events = ahead.filter((phase) => phase >= 4 && phase <= 11).map((phase) => eventIn(G, KVARTERET, phase).id);
    const foreseen = G.foreseen.filter((f) => f.seat === viewer).map((f) => eventIn(G, KVARTERET, f.phase).id);
    const situations = KVARTERET.scenario.situations.filter((s) => ahead.includes(s.phase)).map((s) => s.id);
    const mine = viewer === "table" ? [] : G.seats[viewer]!.tools;
    const open = new Set([...mine, ...G.phase.played.map((p) => p.tool), ...foreseen]);
    const tools = seatsOf(G).flatMap((s) => G.seats[s]!.tools);
    for (const secret of [...events, ...situations, ...tools])
      if (!open.has(secret)) expect(text.includes(`"${secret}"`), `${where}: ${secret}`).toBe(false);
  });
});

test("[R8.1] [R12.1] what an action tells a viewer does not depend on the hands of the others", () => {
  const rules = bare(KVARTERET);
  let told = 0;
  fc.assert(
    fc.property(aPlan(), (plan) => {
      let before: GameState | null = null;
      playOut(plan, ({ G, action, facts, number }) => {
        if (before && action && !G.end) {
          const viewer = viewersOf(G)[number % (plan.seats + 1)]!;
          const twin = { G: withOtherHands(before, KVARTERET, keepFor(before, action, viewer)) };
          const result = rules.step(twin, action.seat, action.move, action.args);
          const hears = (list: readonly Fact[]) => factsFor(list, viewer);
          expect(result.ok && hears(result.facts), `${viewer} after ${JSON.stringify(action)}`).toEqual(hears(facts));
          told += 1;
        }
        before = copy(G);
      });
    }),
    runs(12),
  );
  expect(told).toBeGreaterThan(1000);
});

/** The viewer's own hand and that of whoever acts stay as they are: a shown aim must be there to be shown. */
const keepFor = (G: GameState, action: Played, viewer: string): string[] => {
  const acting = action.move === "actFor" ? [String(action.args[1])] : [action.seat];
  // What is learnt of a hand depends on that hand.
  const learns = viewer === action.seat && ["ask", "playTool"].includes(action.move);
  return [viewer, ...acting, ...(learns ? seatsOf(G) : [])];
};
