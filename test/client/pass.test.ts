/** One device, several seats: who has it, and what may be on it (R1.2). */
import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { keepOthers, othersWith, readGroups } from "../../client/net/together";
import { openLog, openView } from "../../client/pass/mask";
import { passTable, type SeatEnd } from "../../client/pass/pass-table";
import { NO_WISHES, type Stage, stageOf, type Wishes } from "../../client/pass/stage";
import { dayOfSeed, seedOfDay, turnOfDay } from "../../client/solo/today";
import { bare } from "../../game/bare";
import { botMove } from "../../game/bots/bot";
import type { Fact } from "../../game/log/facts";
import { factsFor } from "../../game/log/facts";
import type { NumberedFacts } from "../../game/protocol/contract";
import { viewFor } from "../../game/view";
import type { View } from "../../game/view-types";
import type { Seat } from "../../game/vocabulary";
import { KVARTERET as content } from "../kit/content";

type Now = Parameters<typeof stageOf>[0];
const now = (over: Partial<Now>): Now => ({ step: "deal", vote: null, key: "1/deal/0", waiting: [], ...over });
const wish = (seat: Seat, key = "1/deal/0") => ({ seat, key });
const held: readonly Seat[] = ["0", "2", "3"];

describe("who has the device", () => {
  const stand = { step: "stand", key: "1/stand/0" } as const;
  test.each<[string, Partial<Now>, Partial<Wishes>, Stage]>([
    [
      "in a secret step the first that is waited for gets it",
      { ...stand, waiting: ["1", "2", "3"] },
      {},
      { is: "curtain", seat: "2" },
    ],
    [
      "another may come first",
      { ...stand, waiting: ["2", "3"] },
      { chosen: wish("3", stand.key) },
      { is: "curtain", seat: "3" },
    ],
    [
      "whoever drew the curtain looks",
      { ...stand, waiting: ["2", "3"] },
      { drawn: wish("2", stand.key) },
      { is: "own", seat: "2" },
    ],
    [
      "until it has answered",
      { ...stand, waiting: ["3"] },
      { drawn: wish("2", stand.key) },
      { is: "curtain", seat: "3" },
    ],
    [
      "when all here have answered it lies open",
      { ...stand, waiting: ["1"] },
      { drawn: wish("2", stand.key) },
      { is: "open", seat: "0" },
    ],
    ["in an open step it lies open for the one waited for", { waiting: ["2"] }, {}, { is: "open", seat: "2" }],
    ["or for the one chosen", { waiting: ["2", "3"] }, { chosen: wish("3") }, { is: "open", seat: "3" }],
    [
      "who asks for its cards gets the curtain first",
      { waiting: ["2"] },
      { asked: wish("0") },
      { is: "curtain", seat: "0" },
    ],
    ["then its cards", { waiting: ["2"] }, { drawn: wish("0") }, { is: "own", seat: "0" }],
    [
      "the next step closes the curtain",
      { key: "1/deal/1", waiting: ["2"] },
      { drawn: wish("0") },
      { is: "open", seat: "2" },
    ],
    ["a seat of another device is never shown", { waiting: ["1"] }, { drawn: wish("1") }, { is: "open", seat: "0" }],
    [
      "a vote is open, whatever the step",
      { ...stand, vote: {} as Now["vote"], waiting: ["2"] },
      {},
      { is: "open", seat: "2" },
    ],
  ])("%s", (_, view, wishes, stage) => {
    expect(stageOf(now(view), held, { ...NO_WISHES, ...wishes })).toEqual(stage);
  });
});

/** Looks at every view of every seat through a whole game of bots. */
function everyView(look: (view: View, facts: readonly Fact[]) => void): void {
  const rules = bare(content);
  const { match, facts } = rules.start({ scenario: "kvarteret", length: "short", seats: 4, seed: "pass" });
  const seats: readonly Seat[] = ["0", "1", "2", "3"];
  let news = facts;
  for (let n = 0; n < 2000 && !match.G.end; n++) {
    for (const seat of seats) look(viewFor(match.G, content, seat), factsFor(news, seat));
    const moved = seats.some((seat) => {
      const move = botMove("advisor", viewFor(match.G, content, seat), content, `pass/${n}`);
      const made = move && rules.step(match, seat, move.move, move.args);
      if (made?.ok) news = made.facts;
      return made?.ok ?? false;
    });
    if (!moved) throw new Error(`nobody moves in ${match.G.step}`);
  }
  expect(match.G.end).not.toBeNull();
}

describe("what lies open", () => {
  test("is what an onlooker sees, and what the seat itself has shown", () => {
    everyView((view, facts) => {
      const { me, situation, deal } = openView(view);
      const secret = view.step === "stand" || view.step === "pulse";
      if ((secret && !view.vote) || view.step === "over") expect(me).toBeNull();
      if (me) {
        expect(me.aims.every((aim) => aim.shown)).toBe(true);
        expect([me.tools, me.known, me.stand, me.pulse, me.crossed, me.foreseen]).toEqual([
          [],
          {},
          null,
          null,
          false,
          [],
        ]);
        expect(me.line.shown ? me.line : "").toEqual(view.me!.line.shown ? view.me!.line : "");
        expect(me.gain.hidden).toBe(0);
      }
      expect(situation.options.every((option) => option.forMe === null)).toBe(true);
      expect(deal.proposal?.forMe ?? null).toBeNull();
      const log = openLog([{ seq: 1, facts }]);
      expect(log.flatMap((entry) => entry.facts).filter((fact) => "to" in fact)).toEqual([]);
    });
  });
});

/** A seat's end with a view that the test moves on. */
function endWith(seat: Seat, waiting: readonly Seat[]) {
  const rules = bare(content);
  const { match } = rules.start({ scenario: "kvarteret", length: "short", seats: 4, seed: "pass" });
  const view = signal<View>({ ...viewFor(match.G, content, seat), waiting });
  const sent: unknown[][] = [];
  const end: SeatEnd = {
    content: signal(content),
    view,
    log: signal<readonly NumberedFacts[]>([]),
    status: signal(null),
    link: signal("online" as const),
    pending: signal(0),
    act: async (...move: unknown[]) => {
      sent.push(move);
      return { ok: true, value: { seq: 1 } };
    },
  };
  return { view, sent, end };
}

describe("one table for several seats", () => {
  const two = () => {
    const [a, b] = [endWith("0", ["0", "2"]), endWith("2", ["0", "2"])];
    return {
      a,
      b,
      table: passTable(
        new Map<Seat, SeatEnd>([
          ["2", b.end],
          ["0", a.end],
        ]),
      ),
    };
  };

  test("shows nobody's secrets before its curtain is drawn, and sends for the seat that looks", async () => {
    const { a, b, table } = two();
    expect(table.stage.value).toEqual({ is: "curtain", seat: "0" });
    expect(table.view.value?.me).toBeNull();
    table.draw();
    expect(table.view.value?.me?.seat).toBe("0");
    await table.act("stand", "a", "b");
    expect([a.sent.length, b.sent.length]).toEqual([1, 0]);
  });

  test("hides the last one's answer at once, also while the other's line has not told of it", () => {
    const { a, b, table } = two();
    table.draw();
    a.view.value = { ...a.view.value, waiting: ["2"] };
    expect(table.stage.value.is).toBe("between");
    expect(table.view.value?.me).toBeNull();
    b.view.value = { ...b.view.value, waiting: ["2"] };
    expect(table.stage.value).toEqual({ is: "curtain", seat: "2" });
    table.draw();
    expect(table.view.value?.me?.seat).toBe("2");
    table.lay();
    expect(table.stage.value).toEqual({ is: "curtain", seat: "2" });
  });

  test("[R8.4] presses on for all seats here with one press, when it lies open", async () => {
    const { a, b, table } = two();
    const to = { step: "outcome", key: "1/outcome/0" } as const;
    a.view.value = { ...a.view.value, ...to };
    b.view.value = { ...b.view.value, ...to };
    expect(table.stage.value.is).toBe("open");
    await table.act("pressOn", false);
    expect([a.sent, b.sent]).toEqual([[["pressOn", false]], [["pressOn", false]]]);
    table.ask("2");
    table.draw();
    await table.act("pressOn", true);
    expect([a.sent.length, b.sent.length]).toEqual([1, 2]);
  });
});

describe("the seed of the day", () => {
  test("is the day in Copenhagen, summer and winter, wherever one is", () => {
    expect(seedOfDay(Date.parse("2026-11-22T22:59:00Z"))).toBe("2026-11-22");
    expect(seedOfDay(Date.parse("2026-11-22T23:00:00Z"))).toBe("2026-11-23");
    expect(seedOfDay(Date.parse("2026-07-01T21:59:00Z"))).toBe("2026-07-01");
    expect(seedOfDay(Date.parse("2026-07-01T22:00:00Z"))).toBe("2026-07-02");
  });
  test("names a day or not", () => {
    expect(dayOfSeed("2026-11-22")).toBe(Date.parse("2026-11-22T12:00:00Z"));
    expect([dayOfSeed("bench"), dayOfSeed("2026-13-40"), dayOfSeed("")]).toEqual([null, null, null]);
  });
  test("lets every scenario have its turn", () => {
    const ids = ["a", "b", "c"];
    const day = 86_400_000;
    const turns = [0, 1, 2, 3].map((n) => turnOfDay(ids, Date.parse("2026-03-01T12:00:00Z") + n * day));
    expect(new Set(turns.slice(0, 3)).size).toBe(3);
    expect(turns[3]).toBe(turns[0]);
    expect(turnOfDay([], 0)).toBeNull();
  });
});

describe("the seats that share a device", () => {
  test("are kept by the first one's token, and forgotten when they are old or unreadable", () => {
    const kept = JSON.stringify([
      { first: "a", others: ["b"], at: 1000 },
      { first: "x", others: [7], at: 1000 },
    ]);
    expect(readGroups(kept, 2000).map((group) => group.first)).toEqual(["a"]);
    expect(readGroups(kept, 1000 + 15 * 86_400_000)).toEqual([]);
    expect([readGroups("{", 0), readGroups(null, 0)]).toEqual([[], []]);
  });
  test("where the browser keeps nothing, each has its own", () => {
    keepOthers("a", ["b"]);
    expect(othersWith("a")).toEqual([]);
  });
});
