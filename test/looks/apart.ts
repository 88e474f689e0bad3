/** Whether signs of the board are told apart by eyes that see no colours: by their form, not by how dark they are. */
import type { Page } from "playwright-core";
import type { BoardModel } from "../../client/board/model";
import { type Grey, readPng } from "./png";

/** What stands in the same place on the board and means different things, by name; `none` is the board without it. */
interface Signs {
  readonly none: (model: BoardModel) => BoardModel;
  readonly kinds: { readonly [name: string]: (model: BoardModel) => BoardModel };
}

const bridges =
  (how: BoardModel["bridges"][number]["how"], setback = false) =>
  (model: BoardModel): BoardModel => ({
    ...model,
    bridges: model.islands.slice(0, -1).map(({ phase }) => ({ phase, how, setback })),
  });
const stands =
  (stand: BoardModel["partners"][number]["stand"]) =>
  (model: BoardModel): BoardModel => ({ ...model, partners: model.partners.map((one) => ({ ...one, stand })) });
type Partner = BoardModel["partners"][number];
const NOBODY = { me: false, convenor: false, waiting: false, bot: false, promised: 0, stand: null } as const;
const partners =
  (change: Partial<Partner>) =>
  (model: BoardModel): BoardModel => ({
    ...model,
    partners: model.partners.map((one) => ({ ...one, ...NOBODY, ...change })),
  });
/** All islands but the one that the party stands on. */
const islands =
  (state: BoardModel["islands"][number]["state"]) =>
  (model: BoardModel): BoardModel => ({
    ...model,
    bridges: [],
    islands: model.islands.map((one) => (one.state === "here" ? one : { ...one, state })),
  });
const promises =
  (state: BoardModel["promises"][number]["state"]) =>
  (model: BoardModel): BoardModel => ({
    ...model,
    promises: [7, 8, 9].map((due) => ({ key: `0/reach/${due}`, seat: "0", resource: "reach", amount: 2, due, state })),
  });
const event =
  (outcome: NonNullable<BoardModel["event"]>["outcome"] | null) =>
  (model: BoardModel): BoardModel => ({
    ...model,
    event: outcome && { kind: "people", title: "Den lange vej", outcome },
  });
const die =
  (roll: number, risk: number) =>
  (model: BoardModel): BoardModel => ({ ...model, die: { roll, risk, setback: roll <= risk } });
const trust =
  (level: number) =>
  (model: BoardModel): BoardModel => ({ ...model, tracks: { ...model.tracks, trust: level } });

export const SIGNS: { readonly [what: string]: Signs } = {
  bridges: {
    none: (model) => ({ ...model, bridges: [] }),
    kinds: {
      "at once": bridges("at-once"),
      "hard won": bridges("hard-won"),
      drifted: bridges("drifted"),
      "with a setback": bridges("at-once", true),
      "hard won, with a setback": bridges("hard-won", true),
    },
  },
  stands: {
    none: stands(null),
    kinds: { "face down": stands({ letter: null }), A: stands({ letter: "A" }), B: stands({ letter: "B" }) },
  },
  partners: {
    none: partners({}),
    kinds: {
      mine: partners({ me: true }),
      convenor: partners({ convenor: true }),
      waiting: partners({ waiting: true }),
      bot: partners({ bot: true }),
      "with a promise": partners({ promised: 2 }),
    },
  },
  islands: {
    none: islands("skipped"),
    kinds: { ahead: islands("ahead"), done: islands("done") },
  },
  promises: {
    none: (model) => ({ ...model, promises: [] }),
    kinds: { asked: promises("asked"), standing: promises("standing") },
  },
  events: {
    none: event(null),
    kinds: { absorbed: event("absorbed"), hit: event("hit"), good: event("good"), pending: event("pending") },
  },
  throws: { none: (model) => ({ ...model, die: null }), kinds: { well: die(4, 2), badly: die(2, 2) } },
  trust: { none: trust(5), kinds: { low: trust(1), high: trust(9) } },
};

/** A page of the board's with nothing in motion, as eyes without colours see it. */
export async function openBoard(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/board/demo.html?state=mid&motion=0&renderer=canvas&bare=1`);
  await page.locator("[data-board=ready]").waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setEmulatedVisionDeficiency", { type: "achromatopsia" });
}

/** A picture of the board that shows the changed model. */
export async function pictured(page: Page, change: (model: BoardModel) => BoardModel): Promise<Grey> {
  const model = await page.evaluate(() => window.demo.model);
  await page.evaluate((next) => {
    window.demo.board.update(next, true);
    return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, change(model));
  // A board of another shape is made in many short tasks; it sleeps when all of it is drawn.
  await page.locator("[data-idle=true]").waitFor();
  return readPng(await page.screenshot());
}

/** Grey of 256 that a pixel must differ to belong to a sign, and to be of another form. */
const SEEN = 12;
const OTHER = 48;

/**
 * How many pixels of two signs differ by form: those that no lightening, darkening or change of contrast of the whole sign
 * explains. Looked at are the pixels in which either differs from the board without it; null where there are none, so
 * that neither is shown.
 */
export function unlike(none: Grey, a: Grey, b: Grey): number | null {
  const at: number[] = [];
  const far = (one: Grey, i: number) => Math.abs(one.pixels[i]! - none.pixels[i]!) > SEEN;
  for (let i = 0; i < none.pixels.length; i++) if (far(a, i) || far(b, i)) at.push(i);
  if (at.length === 0) return null;
  const mean = (one: Grey) => at.reduce((sum, i) => sum + one.pixels[i]!, 0) / at.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [both, onlyA] = [0, 0];
  for (const i of at) {
    both += (a.pixels[i]! - ma) * (b.pixels[i]! - mb);
    onlyA += (a.pixels[i]! - ma) ** 2;
  }
  const slope = both / (onlyA || 1);
  return at.filter((i) => Math.abs(b.pixels[i]! - mb - slope * (a.pixels[i]! - ma)) > OTHER).length;
}
