/** Reasons and hints as sentences: every kind can be said, in both languages, with nothing left open. */
import { expect, test } from "vitest";
import { sayReason } from "../../../client/present/bot-why";
import { ladderOf, RUNGS } from "../../../client/present/hint";
import { bare } from "../../../game/bare";
import { decide, hintFor, POLICIES } from "../../../game/bots/bot";
import { nextMove } from "../../../game/bots/play-out";
import { REASON_KINDS, type Reason } from "../../../game/bots/reason";
import { viewFor } from "../../../game/view";
import { KVARTERET } from "../../kit/content";
import { readBoth } from "./kit";

const { match } = bare(KVARTERET).start({ scenario: KVARTERET.scenario.id, length: "short", seats: 4, seed: "why" });
const view = viewFor(match.G, KVARTERET, "0");

test.each(REASON_KINDS)("%s is said in both languages", (kind) => {
  const reason: Reason = {
    kind,
    option: "a",
    phase: 7,
    resource: "hours",
    partner: "1",
    tag: "learning",
    clause: "logo",
    track: "trust",
    number: 2,
  };
  for (const sentence of Object.values(readBoth(sayReason(reason, view, view.situation.id))))
    expect(sentence).not.toMatch(/[⟦{]/);
  for (const sentence of Object.values(readBoth(sayReason(reason, view, null)))) expect(sentence).not.toMatch(/[⟦{]/);
});

test("every hint of a game has its three rungs in both languages", () => {
  const rules = bare(KVARTERET);
  const game = rules.start({ scenario: KVARTERET.scenario.id, length: "tutorial", seats: 4, seed: "hints" }).match;
  const moves = new Set<string>();
  for (let n = 0; n < 400 && !game.G.end; n++) {
    const now = viewFor(game.G, KVARTERET, "0");
    const hint = hintFor(now, KVARTERET, "hint");
    if (hint) {
      moves.add(hint.move);
      const ladder = ladderOf(hint, now);
      for (const rung of RUNGS)
        for (const line of ladder[rung])
          for (const sentence of Object.values(readBoth(line))) expect(sentence, hint.move).not.toMatch(/[⟦{]/);
    }
    const next = nextMove(
      game.G,
      KVARTERET,
      () => POLICIES.advisor,
      (seat) => seat,
    )!;
    rules.step(game, next.seat, next.move.move, next.move.args);
  }
  expect([...moves].sort()).toEqual(expect.arrayContaining(["propose", "stand"]));
  expect(decide(POLICIES.mentor, view, KVARTERET, "c")?.move).toBe("stand");
});
