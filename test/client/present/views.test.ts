import { describe, expect, test } from "vitest";
import { boardLabel, boardModel, islandState } from "../../../client/present/board-model";
import { entries, factsOfDeal, factsOfEvent, hoursTempted } from "../../../client/present/happened";
import { nextStep } from "../../../client/present/next-step";
import { sayFact } from "../../../client/present/say";
import { pointsForMe, pointsForOther, sum, whyCost, whyRisk, whyThrown } from "../../../client/present/why";
import { bare } from "../../../game/bare";
import type { Policy } from "../../../game/bots/bot";
import { playOut } from "../../../game/bots/play-out";
import { factsFor } from "../../../game/log/facts";
import type { NumberedFacts } from "../../../game/protocol/contract";
import { viewFor } from "../../../game/view";
import type { View } from "../../../game/view-types";
import { anything } from "../../kit/anything";
import { KVARTERET } from "../../kit/content";
import { read, readBoth } from "./kit";

const rules = bare(KVARTERET);
const say = (line: Parameters<typeof read>[1]) => read("da", line);

/** Every view of seat 0 and of onlookers in a game where bots do anything, with the log so far. */
function game(seed: string, look: (view: View, log: readonly NumberedFacts[]) => void): void {
  const setup = { scenario: KVARTERET.scenario.id, length: "full" as const, seats: 4, seed };
  const log: NumberedFacts[] = [{ seq: 0, facts: factsFor(rules.start(setup).facts, "0") }];
  const policy: Policy = anything;
  playOut(
    rules,
    KVARTERET,
    setup,
    () => policy,
    (_seat, _move, { G }, facts) => {
      log.push({ seq: log.length, facts: factsFor(facts, "0") });
      look(viewFor(G, KVARTERET, "0"), log);
      look(viewFor(G, KVARTERET, "table"), log);
    },
  );
}

describe.each(["kolding", "ribe", "skive"])("everything in the game %s can be said", (seed) => {
  test("facts, next step and board, in both languages", () => {
    let views = 0;
    let told = 0;
    game(seed, (view, log) => {
      views++;
      readBoth(nextStep(view).line);
      const all = entries(log);
      for (const { fact, situation } of all.slice(told))
        readBoth(sayFact(fact, { ...view, mine: view.me?.seat ?? null, situation }));
      told = all.length;
      const model = boardModel(view, KVARTERET, { say, bots: new Set(["2"]) });
      expect(JSON.stringify(model)).not.toMatch(/⟦/);
      expect(boardLabel(view, say)).not.toMatch(/⟦/);
      expect(model.partners.map((p) => p.bot)).toEqual([false, false, true, false]);
      if (view.step === "over" && view.end) {
        expect(model.end?.onePlusOne).toMatch(/^\d,\d\d$/);
        expect(model.end?.shares.map((share) => share.seat)).toEqual(["0", "1", "2", "3", null]);
        expect(model.end?.shares.some((share) => share.smallest)).toBe(true);
      }
      // A stand is a secret until all lie open (R6.2).
      if (!view.stands) expect(model.partners.every((p) => !p.stand?.letter)).toBe(true);
      expect(new Set(model.promises.map((p) => p.key)).size).toBe(model.promises.length);
    });
    expect(views).toBeGreaterThan(100);
  });

  test("points are the view's own, taken apart", () =>
    game(seed, (view) => {
      if (!view.me) return;
      for (const option of view.situation.options)
        expect(sum(pointsForMe(view, option.serves, option.crosses))).toBe(option.forMe);
    }));

  test("risk is explained down to what it is now", () =>
    game(seed, (view) => {
      for (const { id, risk } of view.situation.options) {
        const lines = whyRisk(view, KVARTERET, id, risk);
        expect(lines.length).toBeGreaterThanOrEqual(2);
        lines.map(readBoth);
      }
    }));

  test("the risk of a throw is explained down to what it was", () =>
    game(seed, (view, log) => {
      const lines = whyThrown(view, KVARTERET, log);
      if (view.outcome?.option && view.outcome.die !== null)
        expect(lines.at(-1)).toEqual({ key: "table.why.risk.was", slots: { n: view.outcome.risk } });
      else expect(lines).toEqual([]);
      lines.map(readBoth);
    }));

  test("a price is explained where the card says another", () =>
    game(seed, (view) => {
      const printed = KVARTERET.scenario.situations.find((s) => s.id === view.situation.id)!.options;
      for (const option of view.situation.options) {
        const lines = whyCost(view, KVARTERET, option);
        const same = printed.find((o) => o.id === option.id)!.cost.hours === option.cost.hours;
        expect(lines.length > 1).toBe(!same);
        lines.map(readBoth);
      }
    }));

  test("what came of a deal and of an event is found in the log", () =>
    game(seed, (view, log) => {
      if (view.step === "outcome") {
        const [first] = factsOfDeal(log);
        expect(first?.kind).toBe(view.outcome?.option ? "deal" : "drifted");
      }
      if (view.event) expect(factsOfEvent(log)[0]).toMatchObject({ kind: "event", event: view.event.id });
      if (view.step === "event") expect(hoursTempted(log)).toBeGreaterThan(0);
    }));
});

test("islands are ahead, here, done or skipped", () => {
  const { match } = rules.start({ scenario: KVARTERET.scenario.id, length: "short", seats: 4, seed: "x" });
  const view = viewFor(match.G, KVARTERET, "table");
  const states = [1, 2, 3, 4].map((phase) => islandState({ ...view, position: 1, phase: 3 }, phase));
  expect(states).toEqual(["done", "skipped", "here", "ahead"]);
});

test("of others one can only tell what one knows", () => {
  const { match } = rules.start({ scenario: KVARTERET.scenario.id, length: "full", seats: 4, seed: "x" });
  const view = viewFor(match.G, KVARTERET, "0");
  const other = view.partners[1]!;
  expect(sum(pointsForOther(view, "1", [other.aim], []))).toBe(2);
  const told = { ...view, me: { ...view.me!, known: { "1": ["efficiency" as const] } } };
  expect(sum(pointsForOther(told, "1", ["efficiency"], []))).toBe(3);
});
