/** Every view and state, in the made-up language: all of it can be translated, has room enough, and can be read by all eyes. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SAID } from "../../client/talk/talk-fixture";
import { openBoard, pictured, SIGNS, unlike } from "../looks/apart";
import { colour, contrast, EYES } from "../looks/eyes";
import * as looks from "../looks/page-checks";
import { takePictures } from "../looks/pictures";
import { fits, HANDFULS, PLACES, type Place } from "../looks/places";
import { type Grey, readPng } from "../looks/png";
import { openStage, resize, type Size, type Stage, visit } from "../looks/stage";
import { TYPED } from "../looks/workshops";

const LAPTOP: Size = { width: 1440, height: 900 };
/** What is left of 1280 by 1024 at 200 % and at 400 % (WCAG 1.4.10), and a phone and the narrowest there is. */
const SMALL: readonly Size[] = [
  { width: 640, height: 512 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
  { width: 320, height: 256 },
];
/** Names that the tables in named states come with. */
const FIXTURE_NAMES = ["Bente", "Yusuf", "Karen Margrethe", "Ole", "Ida", "Mads"];
/** The rules are a document of their own in each language, put in brackets but not made up. */
const DOCUMENTS = ["how"];
const MS = 900_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(() => stage?.close());

/** Findings by what was found, with the places where; empty when all is well. */
type Findings = Record<string, string[]>;

/** Goes to all places, two at a time, and gathers what `look` finds. A place that cannot be shown is a finding. */
async function everywhere(
  places: readonly Place[],
  look: (place: Place) => Promise<readonly string[]>,
): Promise<Findings> {
  const found: Findings = {};
  const left = [...places];
  const work = async () => {
    for (let place = left.shift(); place; place = left.shift()) {
      const lines = await look(place).catch((error: Error) => [`cannot be shown: ${error.message.split("\n")[0]}`]);
      for (const line of lines) found[line] = [...(found[line] ?? []), place.name];
    }
  };
  await Promise.all([work(), work()]);
  return found;
}

const spaced = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

test.each(HANDFULS)(
  "every text can be translated, fits at 140 % of its length in every width, and is read by all eyes: $from to $to",
  async ({ places }) => {
    const written = SAID.flatMap(([, , text]) => text.split("\n"));
    const own = [...TYPED, ...written, ...FIXTURE_NAMES, ...stage.doors.codes, ...stage.doors.codes.map(spaced)];
    const found = await everywhere(places, async (place) => {
      const sizes = [LAPTOP, ...SMALL].filter(({ width }) => fits(place, width));
      const { page, faults, close } = await visit(stage, place, "x-pseudo", sizes[0]!);
      const lines: string[] = [];
      const look = async (where: string) => {
        const all = [...(await page.evaluate(looks.tooTight)), ...(await page.evaluate(looks.overlapping))];
        lines.push(...all.map((line) => `${where}: ${line}`));
      };
      await page.evaluate(looks.install);
      lines.push(...(await page.evaluate(looks.untranslated, { own, strict: !DOCUMENTS.includes(place.name) })));
      for (const pair of await page.evaluate(looks.textColours))
        for (const eyes of EYES) {
          const has = contrast(colour(pair.ink), colour(pair.ground), eyes);
          if (has < (pair.large ? 3 : 4.5) * (eyes === "all three" ? 1 : OTHER_EYES))
            lines.push(`contrast ${has.toFixed(2)} (${eyes}): ${pair.ink} on ${pair.ground}, "${pair.text}"`);
        }
      for (const [n, size] of sizes.entries()) {
        if (n > 0) await resize(page, size);
        await look(`${size.width}x${size.height}`);
        if (size.width === 390)
          lines.push(...(await page.evaluate(looks.smallTargets)).map((line) => `small target: ${line}`));
      }
      lines.push(...faults.map((fault) => `the page complains: ${fault}`));
      await close();
      return lines;
    });
    expect(found).toEqual({});
  },
  MS,
);

/** WCAG asks nothing for other eyes than the usual; a tenth less than for those is asked here. */
const OTHER_EYES = 0.9;

const some = (...names: readonly string[]) => PLACES.filter((place) => names.includes(place.name));

describe("by keyboard", () => {
  test(
    "the focus is always on the page, on something to be seen, and marked",
    async () => {
      const found = await everywhere(
        some(
          "front",
          "open",
          "desk-busy",
          "solo-form",
          "replay",
          "table-opening",
          "table-stand",
          "table-answer",
          "table-convene",
        ),
        async (place) => {
          const { page, close } = await visit(stage, place, "en", LAPTOP);
          const lines = new Set<string>();
          for (let n = 0; n < 70; n++) {
            await page.keyboard.press("Tab");
            // What slides in when it gets the focus needs a frame.
            await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 60)));
            const at = await page.evaluate(looks.focusMark);
            if (at === null) break;
            for (const line of at) lines.add(line);
          }
          await close();
          return [...lines];
        },
      );
      expect(found).toEqual({});
    },
    MS,
  );
});

describe("as the reader's system asks", () => {
  const VIEWS = some("front", "desk-busy", "wall-busy", "table-stand", "table-answer", "table-late", "table-end");

  test(
    "with forced colours every control has an edge or is underlined",
    async () => {
      const found = await everywhere(VIEWS, async (place) => {
        const { page, close } = await visit(stage, place, "en", LAPTOP, { forcedColors: "active" });
        await page.evaluate(looks.install);
        const lines = await page.evaluate(looks.edgeless);
        await close();
        return lines;
      });
      expect(found).toEqual({});
    },
    MS,
  );

  test(
    "with reduced motion nothing moves",
    async () => {
      const found = await everywhere(VIEWS, async (place) => {
        const { page, close } = await visit(stage, place, "en", LAPTOP);
        const lines = await page.evaluate(() =>
          document.getAnimations().map((one) => `moves: ${(one.effect as KeyframeEffect | null)?.target?.className}`),
        );
        await close();
        return lines;
      });
      expect(found).toEqual({});
    },
    MS,
  );
});

describe("to eyes that see no colours", () => {
  /** Pixels of another form that two signs have at least. */
  const APART = 40;
  /** Every two of the pictures that are too much alike, unless neither is shown. */
  const alike = (none: Grey, pictures: readonly (readonly [name: string, picture: Grey])[]): string[] =>
    pictures.flatMap(([one, a], i) =>
      pictures
        .slice(i + 1)
        .filter(([, b]) => (unlike(none, a, b) ?? APART) < APART)
        .map(([other]) => `${one} / ${other}`),
    );

  test.each([LAPTOP, { width: 390, height: 844 }])(
    "what the board shows in one place differs in form, $width px wide",
    async (viewport) => {
      // The board's own page in development has its style in itself.
      const page = await stage.browser.newPage({ viewport, reducedMotion: "reduce", bypassCSP: true });
      await openBoard(page, stage.doors.url);
      const found: Record<string, string[]> = {};
      for (const [what, { none, kinds }] of Object.entries(SIGNS)) {
        const without = await pictured(page, none);
        const pictures: [string, Grey][] = [];
        for (const [name, change] of Object.entries(kinds)) pictures.push([name, await pictured(page, change)]);
        found[what] = alike(without, pictures);
        // A sign in another colour is no other sign.
        const recoloured = await page.addStyleTag({ content: "canvas { filter: hue-rotate(140deg) brightness(0.8) }" });
        const [name, change] = Object.entries(kinds)[0]!;
        expect(unlike(without, pictures[0]![1], await pictured(page, change)) ?? 0, name).toBeLessThan(APART / 4);
        await recoloured.evaluate((style) => (style as Element).remove());
      }
      expect(found).toEqual(Object.fromEntries(Object.keys(SIGNS).map((what) => [what, []])));
      await page.close();
    },
    MS,
  );

  test(
    "partners differ in shape even without their emblems",
    async () => {
      const { page, close } = await visit(stage, some("table-six")[0]!, "en", LAPTOP);
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setEmulatedVisionDeficiency", { type: "achromatopsia" });
      const pictures: [string, Grey][] = [];
      for (const seat of [-1, 0, 1, 2, 3, 4, 5]) {
        await page.evaluate((n) => {
          const sign = document.querySelector(`.seat-sign-${n}`)?.cloneNode(true) as HTMLElement | undefined;
          sign?.setAttribute("style", "position: fixed; inset: 0; width: 96px; height: 96px; z-index: 1");
          sign?.querySelector(".seat-sign-on")?.remove();
          const ground = document.createElement("div");
          ground.setAttribute("style", "position: fixed; inset: 0; background: #fff; z-index: 1");
          document.body.replaceChildren(ground, ...(sign ? [sign] : []));
        }, seat);
        pictures.push([
          `seat ${seat}`,
          readPng(await page.screenshot({ clip: { x: 0, y: 0, width: 96, height: 96 } })),
        ]);
      }
      const [[, none], ...signs] = pictures as [[string, Grey], ...[string, Grey][]];
      expect(alike(none, signs)).toEqual([]);
      await session.detach();
      await close();
    },
    MS,
  );
});

test(
  "signs of the table differ in more than colour",
  async () => {
    const { page, close } = await visit(stage, some("table-stand")[0]!, "en", LAPTOP);
    expect(await page.evaluate(looks.sameButForColour, TELL_APART)).toEqual([]);
    await close();
  },
  MS,
);

/** Classes that stand beside one another and mean different things: each needs a form, sign or weight of its own. */
const TELL_APART: readonly (readonly string[])[] = [
  ["t-tag", "t-tag t-tag-mine", "t-tag t-tag-line", "t-tag t-tag-cross", "t-tag t-tag-shown", "t-tag t-tag-known"],
  ["button", "button button-quiet"],
];

test(
  "pictures of two places are the same twice",
  async () => {
    const wish = { places: some("front", "table-late"), languages: ["da"] as const, sizes: [LAPTOP] };
    const [first, second] = [await takePictures(stage, wish), await takePictures(stage, wish)];
    expect(first.missing).toEqual([]);
    expect(first.pictures.length).toBeGreaterThan(2);
    expect(second.pictures.map(({ name, now }) => [name, now])).toEqual(
      first.pictures.map(({ name, now }) => [name, now]),
    );
  },
  MS,
);
