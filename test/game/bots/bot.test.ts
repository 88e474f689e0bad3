import { expect, test } from "vitest";
import { bare } from "../../../game/bare";
import { botMove } from "../../../game/bots/bot";
import { playOut as playBots } from "../../../game/bots/play-out";
import { SIM_POLICIES } from "../../../game/bots/policies";
import { refuse } from "../../../game/moves/index";
import { BOT_LEVELS } from "../../../game/protocol/contract";
import { viewFor } from "../../../game/view";
import { LENGTH_IDS, type LengthId } from "../../../game/vocabulary";
import { contentOf, KVARTERET, SCENARIO, scenarioIds } from "../../kit/content";
import { given } from "../../kit/given";
import { playOut } from "../../kit/play";
import { twinFor } from "../../kit/twin";

test.each(BOT_LEVELS)("[R2.3] %s decides by its own view and its own chance alone", (level) => {
  let moves = 0;
  playOut({ content: KVARTERET, length: "short", seats: 4, seed: "bots", policy: "anything" }, ({ G, number }) => {
    if (number % 5 !== 0 || G.end) return;
    for (const seat of ["0", "1", "2", "3"] as const) {
      const move = botMove(level, viewFor(G, KVARTERET, seat), KVARTERET, "its own");
      const twin = twinFor(G, KVARTERET, seat);
      expect(botMove(level, viewFor(twin, KVARTERET, seat), KVARTERET, "its own")).toEqual(move);
      if (move) moves += 1;
    }
  });
  expect(moves).toBeGreaterThan(30);
});

test.each(BOT_LEVELS)("what %s does is a move of this step that the rules allow", (level) => {
  playOut({ content: KVARTERET, length: "full", seats: 5, seed: "legal", policy: "anything" }, ({ G }) => {
    for (const seat of ["0", "2", "4"] as const) {
      const view = viewFor(G, KVARTERET, seat);
      const move = botMove(level, view, KVARTERET, "c");
      if (!move) continue;
      expect(move.args[0]).toBe(view.key);
      expect(refuse(G, KVARTERET, seat, move.move, move.args), JSON.stringify(move)).toBeUndefined();
    }
  });
});

test("a bot needs a seat", () => {
  const { G, content } = given();
  expect(() => botMove("advisor", viewFor(G, content, "table"), content, "c")).toThrow(/seat/);
});

test.each(
  Object.keys(SIM_POLICIES) as (keyof typeof SIM_POLICIES)[],
)("[R14.1] %s plays every length and number of seats, and every scenario, to the end", (name) => {
  const ends = (id: string, length: LengthId, seats: number) => {
    const content = contentOf(id);
    const setup = { scenario: id, length, seats, seed: `end-${seats}` };
    return playBots(bare(content), content, setup, () => SIM_POLICIES[name]).match.G.end;
  };
  // The mentor thinks for long: it plays the shortest length everywhere, and one full game.
  const slow = name === "mentor";
  for (const length of slow ? (["tutorial"] as const) : LENGTH_IDS)
    for (const seats of [3, 4, 5, 6]) expect(ends(SCENARIO, length, seats)).not.toBeNull();
  for (const id of scenarioIds()) expect(ends(id, slow ? "tutorial" : "full", 4)).not.toBeNull();
  expect(ends(SCENARIO, "full", 3)).not.toBeNull();
});
