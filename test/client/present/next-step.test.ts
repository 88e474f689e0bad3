import { describe, expect, test } from "vitest";
import { nextStep } from "../../../client/present/next-step";
import { viewFor } from "../../../game/view";
import type { Viewer } from "../../../game/view-types";
import { KVARTERET } from "../../kit/content";
import { given, type Wish } from "../../kit/given";
import { readBoth } from "./kit";

const at = (wish: Wish, viewer: Viewer = "0") => {
  const { G } = given({ content: KVARTERET, ...wish });
  return nextStep(viewFor(G, KVARTERET, viewer));
};
const proposal = {
  option: "a",
  now: [],
  later: [],
  clause: null,
  adapt: null,
  by: "1",
  cost: { hours: 0, skills: 0, funds: 0, reach: 0 },
  risk: 0,
  answersReason: false,
} as const;

describe("what is expected now", () => {
  test.each<[string, Wish, Viewer, string]>([
    ["a stand of mine", { step: "stand" }, "0", "Jeres tur: Tag stilling, og gæt jeres spejls valg."],
    [
      "one other stand",
      {
        step: "stand",
        now: {
          stands: {
            "0": { option: "a", guess: "a" },
            "1": { option: "a", guess: "a" },
            "2": { option: "a", guess: "a" },
          },
        },
      },
      "0",
      "Ly er ved at tage stilling.",
    ],
    ["stands, to onlookers", { step: "stand" }, "table", "Biblioteket og 3 andre er ved at tage stilling."],
    ["a proposal of mine", { step: "deal", phase: 1 }, "0", "Jeres tur: Tal med de andre, og læg et forslag frem."],
    ["a proposal of another", { step: "deal", phase: 2 }, "0", "Mirabellen er ved at lave et forslag."],
    [
      "an answer of mine",
      { step: "deal", deal: { convenor: "1", proposal } },
      "0",
      "Jeres tur: Svar på forslaget fra Mirabellen.",
    ],
    [
      "answers to mine",
      { step: "deal", deal: { convenor: "1", proposal, accepted: ["0"] } },
      "1",
      "Lampen og en anden mangler at svare.",
    ],
    [
      "a vote comes before the step",
      { step: "pulse", phase: 5, state: { vote: { on: "rewind", by: "2", pledge: null, yes: [] } } },
      "0",
      "Jeres tur: Skal fasen spoles tilbage?",
    ],
    ["a pulse", { step: "pulse" }, "0", "Jeres tur: Sig hemmeligt, hvordan det føles."],
    ["talk is for all", { step: "talk", phase: 3 }, "0", "Alle: Tal om pulsen. Én trykker, når I er færdige."],
    [
      "between acts",
      { step: "act", phase: 3, now: { pressed: ["0"] } },
      "0",
      "Mirabellen og 2 andre mangler at gå videre.",
    ],
    [
      "a pledge that is due",
      { step: "pledges", phase: 4, pledges: [{ by: "0" }] },
      "0",
      "Jeres tur: Hold jeres løfte, eller bryd det.",
    ],
  ])("%s", (_what, wish, viewer, da) => {
    const step = at(wish, viewer);
    expect(readBoth(step.line).da).toBe(da);
    expect(step.mine).toBe(/^(Jeres|Alle)/.test(da));
  });

  test("those awaited are listed without myself", () =>
    expect(at({ step: "pulse", now: { pulses: { "2": 3 } } }, "0").waiting).toEqual(["1", "3"]));
});
