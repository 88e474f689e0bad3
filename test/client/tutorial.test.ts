import { expect, test } from "vitest";
import { actionOf, type Guide, pressAt, pressesIn, type Recorded, suits } from "../../client/tutorial/guide";
import { place } from "../../client/tutorial/places";
import { openTutorial, type Reached, type TutorialTable } from "../../client/tutorial/tutorial-table";
import { bare } from "../../game/bare";
import { LANGUAGES } from "../../game/protocol/contract";
import { contentOf, KVARTERET, readJson, readText, scenarioIds } from "../kit/content";
import { playAgain, type Recording } from "../kit/recording";
import { TUTORIAL, tutorialFiles } from "../kit/tutorial";
import { wordsOf } from "../tools/assets";

const AGAIN = 'If this change of rules or cards is meant, make it anew: "npm run tutorial".';
const recording = readJson(`${TUTORIAL}/kvarteret.min.json`) as Recording;
const recorded = recording as unknown as Recorded;
const guide = readJson(`${TUTORIAL}/kvarteret.guide.min.json`) as Guide;

/** The last table holds the score, which follows figures that are measured anew now and then: all before it is fixed. */
const fixed = (rows: Recording["actions"]) => [...rows.slice(0, -1), (rows.at(-1) as readonly unknown[]).slice(0, -1)];

test("the rules take every recorded action and come to the recorded tables", () => {
  const rules = bare(KVARTERET);
  const before = { ...recording, actions: recording.actions.slice(0, -1), end: null };
  expect(playAgain(rules, before), AGAIN).toBeUndefined();
  const { seat, move, args } = actionOf(recorded.actions.at(-1)!);
  const last = at({ step: guide.steps.length - 2, mine: own().slice(0, -1) });
  expect([seat, move, args]).toEqual([guide.mine, "pulse", [4]]);
  expect(last.step.value.at).toBe(recorded.actions.length);
});

test("the script makes these very steps from the cards and rules of today", () => {
  const files = tutorialFiles(KVARTERET);
  expect(files.get("kvarteret.guide.min.json"), AGAIN).toBe(readText(`${TUTORIAL}/kvarteret.guide.min.json`));
  const made = JSON.parse(files.get("kvarteret.min.json")!) as Recording;
  expect(fixed(made.actions), AGAIN).toEqual(fixed(recording.actions));
});

test("each step that asks for a move stands at an action of the person's own, and none is left out", () => {
  const mine = recorded.actions.flatMap((row, i) => (actionOf(row).seat === guide.mine ? [i + 1] : []));
  expect(guide.steps.filter((step) => step.at > 0).map((step) => step.at)).toEqual(mine);
  const moves = mine.map((at) => actionOf(recorded.actions[at - 1]!).move);
  expect(new Set(moves)).toEqual(new Set(["stand", "ask", "propose", "accept", "pressOn", "pulse", "keepPledge"]));
});

/** Arguments of the person's recorded moves, in order. */
const own = () => guide.steps.filter((s) => s.at > 0).map((s) => actionOf(recorded.actions[s.at - 1]!).args);

const at = (reached: Reached = { step: 0, mine: [] }): TutorialTable =>
  openTutorial({ recorded, guide, content: KVARTERET, from: reached, pause: async () => {}, keep: () => {} });
const ready = async (table: TutorialTable) => {
  for (let i = 0; i < 200 && !table.ready.value; i++) await Promise.resolve();
  expect(table.ready.value, `step ${table.step.value.id}`).toBe(true);
};
/** Something else that does as well, where the guide says so. */
const other = (table: TutorialTable, pick: number): readonly unknown[] => {
  const { args, move } = table.wanted.value!;
  const fine = table.step.value.fine[0];
  if (!fine) return args;
  const options = table.view.value!.situation.options.map((o) => o.id);
  return fine.map((one, i) =>
    one !== "*" ? one : move === "pulse" ? 1 + (pick % 5) : options[(pick + i) % options.length],
  );
};

test.each([
  0, 1, 2, 3, 4,
])("whatever of the fine answers one gives (%i), the tutorial goes to its end", async (pick) => {
  const table = at();
  while (table.step.value.id !== "end") {
    await ready(table);
    const { id } = table.step.value;
    const { move } = table.wanted.value!;
    const answer = await table.act(move, ...(other(table, pick) as never));
    expect(answer.ok, id).toBe(true);
    expect(table.step.value.id).not.toBe(id);
    expect(table.broken.value).toBe(false);
  }
  expect(table.view.value!.step).toBe("over");
});

test("a legal move that is not asked for changes nothing and is met; an illegal one is refused as ever", async () => {
  const table = at();
  const wrong = table.view.value!.situation.options.map((o) => o.id).find((id) => id !== table.wanted.value!.args[1])!;
  expect((await table.act("stand", wrong, wrong)).ok).toBe(true);
  expect(table.astray.value).toBe(1);
  expect(table.view.value!.me!.stand).toBeNull();
  expect(table.step.value.id).toBe("stand");
  expect((await table.act("accept")).ok).toBe(false);
  expect(table.astray.value).toBe(1);
});

test("one goes back a step at a time, and comes again after a reload to where one was", async () => {
  const table = at();
  const { args } = table.wanted.value!;
  await table.act("stand", ...(args as ["a", "a"]));
  await ready(table);
  const reached = table.reached.value;
  expect(reached).toMatchObject({ step: 1, mine: [args] });
  const again = at(reached);
  await ready(again);
  expect(again.view.value).toEqual(table.view.value);
  table.back();
  expect(table.step.value.id).toBe("stand");
  expect(table.view.value!.me!.stand).toBeNull();
  const { turn } = table;
  const turned = turn.value;
  table.back();
  expect([table.reached.value, turn.value]).toEqual([{ step: 0, mine: [] }, turned]);
  expect(at({ step: 9, mine: [["z"]] }).reached.value.step).toBe(0);
});

test("every press is counted, once, and nothing is asked that is not a press", () => {
  const asked = guide.steps.flatMap(({ parts }, step) => parts.map((_, part) => pressAt(guide, step, part)));
  expect(asked).toEqual(asked.map((_, i) => i + 1));
  expect(guide.steps.at(-1)).toMatchObject({ id: "end", at: 0 });
  expect(pressesIn(guide.steps)).toBe(asked.length - 1);
  expect(pressesIn(guide.steps)).toBeLessThanOrEqual(16);
});

test("what is passed over in secret is acted for the person, and not told as an absence", async () => {
  const table = at({ step: 5, mine: own().slice(0, 5) });
  expect([table.step.value.id, table.view.value!.step, table.ready.value]).toEqual(["keep", "pledges", true]);
  const facts = table.log.value.flatMap((row) => row.facts.map((fact) => fact.kind));
  expect(facts).not.toContain("acted-for");
  expect(recorded.actions.filter(([what]) => what.startsWith("sys ")).length).toBe(1);
});

test("its situations and its event come in no other scenario", () => {
  const { situations, events } = KVARTERET.scenario;
  expect(guide.met.length).toBe(3);
  const known = [...situations, ...events].map((card) => card.id);
  for (const id of guide.met) expect(known).toContain(id);
  for (const other of scenarioIds().filter((id) => id !== KVARTERET.scenario.id)) {
    const { scenario } = contentOf(other);
    const there = [...scenario.situations, ...scenario.events].map((card) => card.id);
    expect(there.filter((id) => guide.met.includes(id))).toEqual([]);
  }
});

const count = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
/** Words a minute of somebody who reads every word, and seconds that finding and pressing something takes. */
const PER_MINUTE = 200;
const A_PRESS = 3;

test.each(LANGUAGES)("%s: the guide is brief, and the first own decision comes within a minute", (language) => {
  const words = { ...wordsOf(language, "tutorial"), ...wordsOf(language, "kvarteret") };
  const parts = guide.steps.flatMap((step) => step.parts);
  for (const part of parts) expect(words[part.say], part.say).toBeTruthy();
  const said = (some: typeof parts) => some.reduce((sum, part) => sum + count(words[part.say] ?? ""), 0);
  expect(said(parts)).toBeLessThanOrEqual(180);
  const card = Object.keys(words)
    .filter((key) => key.startsWith(`kvarteret.situation.${guide.met[0]}.`) && /\.(title|story|ask|label)$/.test(key))
    .map((key) => words[key]!);
  expect((60 * (said(parts.slice(0, 1)) + count(card.join(" ")))) / PER_MINUTE + A_PRESS).toBeLessThan(60);
});

test("moves are told apart by what they say, not by the order in which it is listed", () => {
  const step = { id: "x", at: 1, fine: [["*", "b"]], parts: [] };
  const own = { seat: "0" as const, move: "stand" as const, args: ["a", "a"] };
  expect(suits(step, own, "stand", ["a", "a"])).toBe(true);
  expect(suits(step, own, "stand", ["c", "b"])).toBe(true);
  expect(suits(step, own, "stand", ["b", "a"])).toBe(false);
  expect(suits(step, own, "pass", [])).toBe(false);
  const lines = [{ n: 1 }, { n: 2 }];
  const listed = { ...own, args: [{ now: lines }] };
  expect(suits({ ...step, fine: [] }, listed, "stand", [{ now: lines.toReversed() }])).toBe(true);
});

test("the box never covers what it points at, where there is room for both", () => {
  const room = { left: 0, top: 0, right: 1440, bottom: 900 };
  const box = { width: 350, height: 200 };
  const spots = [
    { left: 900, top: 100, right: 1400, bottom: 800 },
    { left: 20, top: 400, right: 380, bottom: 450 },
    { left: 20, top: 20, right: 1400, bottom: 60 },
    { left: 20, top: 850, right: 1400, bottom: 890 },
  ];
  for (const spot of spots) {
    const { left, top, side } = place(spot, box, room);
    expect(side).not.toBeNull();
    const apart =
      left + box.width <= spot.left || left >= spot.right || top + box.height <= spot.top || top >= spot.bottom;
    expect(apart).toBe(true);
  }
  expect(place(null, box, room).side).toBeNull();
});
