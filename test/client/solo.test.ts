/** Practising alone: a table in the page. */
import { describe, expect, test } from "vitest";
import { keeperOn } from "../../client/solo/keeper";
import { inOrder, isListed, isTouched, type KeptGame, memoryShelf, replayText } from "../../client/solo/kept";
import { CannotGoOn, type LocalTable, openLocalTable } from "../../client/solo/local-table";
import { cardsAhead } from "../../client/solo/met";
import { type Mind, mindInPage, type Question } from "../../client/solo/mind";
import { newGame, QUICK, sameAgain, type Wish } from "../../client/solo/new-game";
import { bare } from "../../game/bare";
import { decide } from "../../game/bots/bot";
import { random } from "../../game/bots/random";
import { readReplay } from "../../game/replay/file";
import { framesOf, verifyReplay } from "../../game/replay/play";
import { viewFor } from "../../game/view";
import type { Seat } from "../../game/vocabulary";
import { KVARTERET as content, readJson, SCENARIO } from "../kit/content";

const wordsIn = (language: string) => readJson(`assets/words/${language}/${SCENARIO}.json`) as { [id: string]: string };
const words = { da: wordsIn("da"), en: wordsIn("en") };
const wish = (over: Partial<Wish> = {}): Wish => ({ ...QUICK, scenario: "kvarteret", seed: "solo test", ...over });

interface Sat {
  readonly table: LocalTable;
  readonly saved: KeptGame[];
  readonly asked: Question[];
  /** What the bots waited for, each with the step key. */
  readonly pauses: string[];
}

/** Sits down at a game; every question to the bots and every saved game is written down. */
function sit(game: KeptGame, mind: Mind = mindInPage(content)): Sat {
  const saved: KeptGame[] = [];
  const asked: Question[] = [];
  const pauses: string[] = [];
  let now = game.savedAt;
  let sat: LocalTable | null = null;
  const table = openLocalTable({
    game,
    content,
    mind: {
      choose(question) {
        asked.push(question);
        return mind.choose(question);
      },
      hint: (view, chance) => mind.hint(view, chance),
      close: () => mind.close(),
    },
    keep: (g) => saved.push(g),
    now: () => ++now,
    pause: async (before) => void pauses.push(`${before} ${sat?.view.peek()?.key ?? "begin"}`),
  });
  sat = table;
  return { table, saved, asked, pauses };
}

/** Lets the bots act until it is the person's turn or the game is over. */
async function botsAct({ table }: Sat): Promise<void> {
  for (let still = 0, rows = -1; still < 20; ) {
    await Promise.resolve();
    const now = table.game.peek().rows.length;
    still = now === rows ? still + 1 : 0;
    rows = now;
  }
}

/** A person who tries any legal choice; its own chance depends on the step alone. */
async function play(sat: Sat, until: (game: KeptGame) => boolean = () => false): Promise<void> {
  const { table } = sat;
  for (let turn = 0; turn < 2000; turn++) {
    await botsAct(sat);
    const view = table.view.peek()!;
    if (view.end || until(table.game.peek())) return;
    const choice = decide(random, view, content, "a person");
    if (!choice) throw new Error(`Nothing to do in ${view.key}, waiting for ${view.waiting.join()}`);
    const answer = await table.act(choice.move, ...(choice.args.slice(1) as never));
    if (!answer.ok) throw new Error(`${choice.move} was refused: ${answer.why}`);
  }
  throw new Error("The game does not end");
}

describe("marks in a game alone", () => {
  test("are kept with the game, show at once, and are no part of its replay", async () => {
    const first = sit(newGame(wish(), content, 1_000));
    const { marks } = first.table;
    marks!.set(0, true);
    await play(first, (game) => game.phase > 1);
    const now = marks!.at.peek();
    expect(now).toBe(first.table.game.peek().rows.length);
    for (const [at, on] of [
      [now, true],
      [3, true],
      [3, false],
      [now, true],
    ] as const)
      marks!.set(at, on);
    expect(marks!.mine.value).toEqual([0, now]);
    const kept = first.saved.at(-1)!;
    expect(kept.marks).toEqual([0, now]);
    const second = sit(kept);
    expect(second.table.marks!.mine.value).toEqual([0, now]);
    expect(replayText(kept, content, words)).toBe(replayText({ ...kept, marks: [] }, content, words));
    expect(sameAgain(kept, content, 2_000).marks).toBeUndefined();
  });
});

describe("a game alone", () => {
  test.each(["library", "last seat"])("by a person as the %s ends, and its replay holds", async (who) => {
    const sat = sit(newGame(wish({ mine: who === "library" ? ["0"] : ["3"] }), content, 0));
    await play(sat);
    const { table } = sat;
    const game = table.game.peek();
    expect(table.view.peek()?.step).toBe("over");
    expect(table.status.peek()).toMatchObject({ state: "over", replayOpen: true });
    expect(game.end?.onePlusOne).toBe(table.view.peek()?.end?.score.onePlusOne);
    const replay = readReplay(replayText(game, content, words));
    expect(verifyReplay(replay)).toMatchObject({ ok: true, actions: game.rows.length });
    expect(game.rows.some((row) => row.by === "seat")).toBe(true);
    expect(game.rows.some((row) => row.by === "bot")).toBe(true);
  });

  test.each([3, 6])("works with %i seats and a full game", async (seats) => {
    const sat = sit(newGame(wish({ seats, length: "full", level: "random" }), content, 0));
    await play(sat);
    expect(sat.table.view.peek()?.end).not.toBeNull();
  });

  test("bots let the open stands and each fallen proposal be read, once each, and hurry only in secret", async () => {
    const sat = sit(newGame(wish({ mine: ["1"] }), content, 0));
    await play(sat);
    const of = (what: string) => sat.pauses.filter((pause) => pause.startsWith(`${what} `));
    expect(of("news").length).toBeGreaterThan(3);
    for (const pause of of("news")) expect(pause).toMatch(/deal/);
    for (const pause of of("secret")) expect(pause).not.toMatch(/deal/);
    expect(of("open").length).toBeGreaterThan(of("news").length);
  });

  test("[R1.3] drawn seeds differ, a typed one is used as typed", () => {
    expect(newGame(wish({ seed: "" }), content, 0).setup.seed).not.toBe(
      newGame(wish({ seed: " " }), content, 0).setup.seed,
    );
    expect(newGame(wish({ seed: "Ål" }), content, 0).setup.seed).toBe("Ål");
  });

  test("a drawn game after the tutorial has none of its situations, nor its event; a typed seed is kept", () => {
    const { met } = readJson("assets/tutorial/kvarteret.guide.min.json") as { readonly met: readonly string[] };
    expect(met.length).toBe(3);
    const ahead = (game: KeptGame) => cardsAhead(bare(content).start(game.setup).match.G, content);
    for (let n = 0; n < 20; n++) {
      const game = newGame(wish({ seed: "" }), content, 0, met);
      expect(ahead(game).filter((id) => met.includes(id))).toEqual([]);
    }
    const typed = newGame(wish({ seed: "Ål" }), content, 0, ahead(newGame(wish({ seed: "Ål" }), content, 0)));
    expect(typed.setup.seed).toBe("Ål");
  });

  test("played again, it is the same table with new bots", () => {
    const game = newGame(wish(), content, 0);
    const again = sameAgain(game, content, 5);
    expect(again.setup).toEqual(game.setup);
    expect(again.id).not.toBe(game.id);
    expect(again.bots["1"]?.chance).not.toBe(game.bots["1"]?.chance);
  });

  test("a refusal comes back in its own words and changes nothing", async () => {
    const sat = sit(newGame(wish(), content, 0));
    await botsAct(sat);
    const before = sat.table.game.peek();
    expect(await sat.table.act("accept")).toEqual({ ok: false, why: "not-now" });
    expect(await sat.table.act("stand", "a", "z" as never)).toEqual({ ok: false, why: "bad-arguments" });
    expect(sat.table.game.peek()).toBe(before);
  });

  test("the view before the latest is kept, and the log holds only what the seat may know", async () => {
    const sat = sit(newGame(wish(), content, 0));
    await botsAct(sat);
    const before = sat.table.view.peek();
    await sat.table.act("stand", "a", "a");
    expect(sat.table.before.peek()).toBe(before);
    await play(sat);
    for (const { facts } of sat.table.log.peek())
      for (const fact of facts) if ("to" in fact) expect(fact.to).toContain("0");
  });

  test("after the table is left, nothing is done and nothing is kept", async () => {
    const sat = sit(newGame(wish(), content, 0));
    sat.table.close();
    await botsAct(sat);
    expect(await sat.table.act("stand", "a", "a")).toEqual({ ok: false, why: "server-closing" });
    expect(sat.saved).toEqual([]);
  });

  test("[R1.2] two seats at one device are shown one at a time", async () => {
    const sat = sit(newGame(wish({ mine: ["0", "2"] }), content, 0));
    await botsAct(sat);
    expect(sat.table.view.peek()?.waiting).toEqual(["0", "2"]);
    await sat.table.act("stand", "a", "b");
    sat.table.look("2");
    expect(sat.table.view.peek()?.me?.seat).toBe("2");
    await sat.table.act("stand", "b", "a");
    expect(sat.table.view.peek()?.step).not.toBe("stand");
    sat.table.look("1");
    expect(sat.table.eyes.peek()).toBe("2");
  });
});

describe("bots", () => {
  test("[R2.3] are given their own seat's view and their own chance, never the seed or the state", async () => {
    const seed = "a-very-secret-seed";
    const sat = sit(newGame(wish({ seed }), content, 0));
    await play(sat);
    const game = sat.table.game.peek();
    expect(sat.asked.length).toBeGreaterThan(20);
    for (const question of sat.asked) {
      expect(Object.keys(question).sort()).toEqual(["chance", "level", "temperament", "view"]);
      expect(JSON.stringify(question)).not.toContain(seed);
      expect(game.bots[question.view.me!.seat]?.chance).toBe(question.chance.split("/")[0]);
      expect(question.view.seed).toBeNull();
    }
    // The views they were given are exactly those of their seats.
    const { frames } = framesOf(readReplay(replayText(game, content, words)));
    const right = new Set(
      frames.flatMap(({ G }) =>
        Object.keys(game.bots).map((seat) => JSON.stringify(viewFor(G, content, seat as Seat))),
      ),
    );
    for (const { view } of sat.asked) expect(right.has(JSON.stringify(view))).toBe(true);
  });

  test("have chance of their own, one each", () => {
    const chances = Object.values(newGame(wish({ seats: 6 }), content, 0).bots).map((bot) => bot.chance);
    expect(new Set(chances).size).toBe(5);
  });

  test("[R15.1] one that fails or talks nonsense is acted for, and the game goes on", async () => {
    let n = 0;
    const sat = sit(newGame(wish(), content, 0), {
      choose: async (question) => {
        n += 1;
        if (n % 3 === 0) throw new Error("broken");
        return n % 3 === 1 ? null : { move: "accept", args: [question.view.key], reason: { kind: "good-enough" } };
      },
      hint: async () => null,
      close() {},
    });
    await play(sat);
    expect(sat.table.game.peek().rows.some((row) => row.move === "actFor" && row.seat === "sys")).toBe(true);
    expect(verifyReplay(readReplay(replayText(sat.table.game.peek(), content, words))).ok).toBe(true);
  });
});

describe("what is kept", () => {
  const whole = async (): Promise<KeptGame> => {
    const sat = sit(newGame(wish(), content, 0));
    await play(sat);
    return sat.table.game.peek();
  };

  test("a game that is left in the middle and taken up again comes to the same end", async () => {
    const start = newGame(wish(), content, 0);
    const straight = sit(start);
    await play(straight);
    const first = sit(start);
    await play(first, (game) => game.rows.length > 40);
    first.table.close();
    const shelf = memoryShelf();
    expect(await shelf.put(JSON.parse(JSON.stringify(first.saved.at(-1))), 0)).toBe("kept");
    const second = sit((await shelf.get(start.id))!);
    expect(second.table.log.peek()).toEqual(first.table.log.peek());
    expect(second.table.view.peek()).toEqual(first.table.view.peek());
    await play(second);
    const bare_ = ({ rows }: KeptGame) => rows.map(({ at: _, ...row }) => row);
    expect(bare_(second.table.game.peek())).toEqual(bare_(straight.table.game.peek()));
    expect(second.table.game.peek().end).toEqual(straight.table.game.peek().end);
  });

  test("every action is kept, in order", async () => {
    const sat = sit(newGame(wish(), content, 0));
    await play(sat);
    expect(sat.saved.map((game) => game.rows.length)).toEqual(sat.saved.map((_, i) => i + 1));
  });

  test("a game of other rules, other cards or with a changed row does not go on", async () => {
    const game = await whole();
    const why = (changed: KeptGame) => {
      try {
        sit(changed);
      } catch (error) {
        return error instanceof CannotGoOn ? error.why : error;
      }
      return null;
    };
    expect(why(game)).toBeNull();
    expect(why({ ...game, rules: "0.0" })).toBe("other-rules");
    expect(why({ ...game, content: "0".repeat(16) })).toBe("other-content");
    expect(why({ ...game, rows: game.rows.slice(1) })).toBe("does-not-hold");
    expect(why({ ...game, setup: { ...game.setup, seed: "another" } })).toBe("does-not-hold");
  });

  test("an unfinished game is a replay that holds as well", async () => {
    const game = newGame(wish(), content, 0);
    expect(verifyReplay(readReplay(replayText(game, content, words)))).toMatchObject({ ok: true, actions: 0 });
    expect(bare(content).start(game.setup).match.G.end).toBeNull();
  });

  test("writes go out one at a time, the latest last; a second tab is noticed once", async () => {
    const shelf = memoryShelf();
    const { rows, ...rest } = await whole();
    const upTo = (n: number): KeptGame => ({ ...rest, rows: rows.slice(0, n) });
    const trouble: string[] = [];
    const one = keeperOn(shelf, 0, (what) => trouble.push(`one ${what}`));
    const two = keeperOn(shelf, 0, (what) => trouble.push(`two ${what}`));
    for (const n of [1, 2, 3]) one.keep(upTo(n));
    await one.settled();
    expect((await shelf.get(rest.id))?.rows).toHaveLength(3);
    two.keep(upTo(1));
    await two.settled();
    two.keep(upTo(9));
    await two.settled();
    expect((await shelf.get(rest.id))?.rows).toHaveLength(3);
    expect(trouble).toEqual(["two elsewhere"]);
  });

  test("a browser that keeps nothing is noticed once, and tried again", async () => {
    const shelf = memoryShelf();
    const game = await whole();
    let broken = true;
    const trouble: string[] = [];
    const keeper = keeperOn({ ...shelf, put: async (g, had) => (broken ? "failed" : shelf.put(g, had)) }, 0, (what) =>
      trouble.push(what),
    );
    for (let n = 0; n < 3; n++) {
      keeper.keep(game);
      await keeper.settled();
    }
    expect(trouble).toEqual(["failed"]);
    broken = false;
    keeper.keep(game);
    await keeper.settled();
    expect(await shelf.get(game.id)).toBe(game);
  });

  test("unfinished games come first, newest first", async () => {
    const game = await whole();
    const open: KeptGame = { ...game, end: null };
    const list = [
      { ...game, id: "a", savedAt: 1 },
      { ...open, id: "b", savedAt: 2 },
      { ...game, id: "c", savedAt: 9 },
      { ...open, id: "d", savedAt: 5 },
    ];
    expect(inOrder(list).map((g) => g.id)).toEqual(["d", "b", "c", "a"]);
    expect(isTouched(game)).toBe(true);
    expect(isTouched({ ...game, rows: game.rows.filter((row) => row.by === "bot") })).toBe(false);
    const untouched = { ...game, rows: [] };
    expect([isListed(game), isListed(untouched), isListed({ ...untouched, asked: true })]).toEqual([true, false, true]);
  });
});
