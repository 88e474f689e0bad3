import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import type { Asked, Wire } from "../../client/net/socket";
import { merged, talkOver } from "../../client/net/talk-wire";
import { readMarks } from "../../client/replay/read-marks";
import type { Link } from "../../client/store/table";
import { readKept } from "../../client/talk/talk-state";
import type { TalkItem } from "../../game/protocol/talk";

const rest = () => new Promise((go) => setTimeout(go, 0));
const item = (v: number, n = v, more: Partial<TalkItem> = {}): TalkItem => ({
  id: `1.message-${n}`,
  v,
  n,
  at: 3,
  said: { seat: "1", name: "Bent", text: `nr ${n}`, time: 1 },
  reactions: {},
  ...more,
});

/** A line without a network: questions pile up until the test answers them. */
function line() {
  const asked: { question: string; about: Record<string, unknown>; answer: (given: Asked<never>) => void }[] = [];
  const told: { [tell: string]: (value: never) => void } = {};
  const link = signal<Link>("online");
  const at = signal(7);
  const wire: Wire = {
    ask: (question, about) =>
      new Promise((answer) => {
        asked.push({ question, about: about as Record<string, unknown>, answer: answer as never });
      }),
    on(tell, listener) {
      told[tell] = listener as never;
    },
    watch() {},
    close() {},
  };
  const talk = talkOver(wire, link, at, rest as () => Promise<void>);
  const next = async (question: string) => {
    for (let n = 0; n < 20 && asked.length === 0; n++) await rest();
    const ask = asked.shift();
    expect(ask?.question).toBe(question);
    return ask!;
  };
  return {
    ...talk,
    link,
    at,
    asked,
    next,
    tell: (name: string, value: unknown) => told[name]?.(value as never),
    async entered(items: readonly TalkItem[] = [], marks: readonly number[] = [], more = false) {
      (await next("talk:enter")).answer({ ok: true, value: { items, marks, more } } as never);
      await rest();
    },
  };
}
const shown = (end: ReturnType<typeof line>) => end.talk.items.value.map((one) => [one.n, one.v]);

describe("talk over the wire", () => {
  test("is asked for from the beginning, page by page, and then from the last change", async () => {
    const end = line();
    void end.enter();
    expect((await end.next("talk:enter")).about).toEqual({ since: null });
    const again = line();
    void again.enter();
    await again.entered([item(1), item(2)], [], true);
    const second = await again.next("talk:enter");
    expect(second.about).toEqual({ since: 2 });
    second.answer({ ok: true, value: { items: [item(3)], marks: [], more: false } } as never);
    await rest();
    expect(shown(again)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    void again.enter();
    expect((await again.next("talk:enter")).about).toEqual({ since: 3 });
  });

  test("takes changes as they come, and asks where one is missing", async () => {
    const end = line();
    void end.enter();
    await end.entered([item(1)]);
    end.tell("talk", item(2));
    end.tell("talk", item(3, 1, { reactions: { agree: ["0"] } }));
    expect(shown(end)).toEqual([
      [1, 3],
      [2, 2],
    ]);
    expect(end.talk.news.value?.n).toBe(2);
    expect(end.asked).toEqual([]);
    end.tell("talk", item(5));
    expect((await end.next("talk:enter")).about).toEqual({ since: 3 });
  });

  test("sends a message again under the same id when nobody answers, and gives up in the end", async () => {
    const end = line();
    const answer = end.talk.say("Hej");
    const ids = new Set();
    for (let n = 0; n < 4; n++) {
      const ask = await end.next("talk:say");
      expect(ask.about).toMatchObject({ at: 7, text: "Hej" });
      ids.add(ask.about.id);
      ask.answer({ ok: false, why: "no-answer" } as never);
    }
    expect(await answer).toEqual({ ok: false, why: "no-answer" });
    expect(ids.size).toBe(1);
    const refused = end.talk.say("Hej");
    (await end.next("talk:say")).answer({ ok: false, why: "too-fast" } as never);
    expect(await refused).toEqual({ ok: false, why: "too-fast" });
  });

  test("shows a mark at once, sends it until it is kept, and keeps what others of the seat have marked", async () => {
    const end = line();
    void end.enter();
    await end.entered([], [2]);
    end.marks.set(7, true);
    expect(end.marks.mine.value).toEqual([2, 7]);
    const ask = await end.next("mark:set");
    expect(ask.about).toEqual({ at: 7, on: true });
    end.tell("marks", [2, 5]);
    expect(end.marks.mine.value).toEqual([2, 5, 7]);
    ask.answer({ ok: false, why: "no-answer" } as never);
    (await end.next("mark:set")).answer({ ok: true, value: null } as never);
    await rest();
    end.tell("marks", [2, 5, 7]);
    expect(end.marks.mine.value).toEqual([2, 5, 7]);
    end.marks.set(7, false);
    (await end.next("mark:set")).answer({ ok: true, value: null } as never);
    await rest();
    end.tell("marks", [2, 5]);
    expect(end.marks.mine.value).toEqual([2, 5]);
  });

  test("sends a mark made without a line when the line is back; takes one away that may not be", async () => {
    const end = line();
    end.link.value = "lost";
    end.marks.set(7, true);
    end.marks.set(8, true);
    end.marks.set(8, false);
    await rest();
    expect([end.asked.length, end.marks.mine.value]).toEqual([0, [7]]);
    end.link.value = "online";
    void end.enter();
    await end.entered([], []);
    expect(end.marks.mine.value).toEqual([7]);
    (await end.next("mark:set")).answer({ ok: false, why: "talk-full" } as never);
    const second = await end.next("mark:set");
    expect(second.about).toEqual({ at: 8, on: false });
    second.answer({ ok: true, value: null } as never);
    await rest();
    expect(end.marks.mine.value).toEqual([]);
  });
});

test("of each id the latest counts, whatever comes first", () => {
  expect(merged([item(4, 2)], [item(3), item(2, 2), item(1)]).map(({ n, v }) => [n, v])).toEqual([
    [1, 1],
    [2, 4],
    [3, 3],
  ]);
});

test.each([
  ["abc:12", { match: "abc", n: 12 }],
  ["a:b:3", { match: "a:b", n: 3 }],
  ["abc", { match: "", n: 0 }],
  [null, { match: "", n: 0 }],
])("how far one has read, kept as %j", (text, read) => expect(readKept(text)).toEqual(read));

test.each([
  [
    {
      marks: [
        { at: 9, seats: 1 },
        { at: 2, seats: 3 },
      ],
    },
    [
      { at: 2, seats: 3 },
      { at: 9, seats: 1 },
    ],
  ],
  [{ marks: [{ at: "9", seats: 1 }, null, { at: 2, seats: 0 }] }, []],
  [{ why: "not-allowed" }, []],
  [null, []],
])("marks of a replay: %j", (answer, marks) => expect(readMarks(answer)).toEqual(marks));
