import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { draftsOver } from "../../client/net/draft-wire";
import type { Asked, Wire } from "../../client/net/socket";
import type { Link } from "../../client/store/table";
import type { Entered } from "../../game/protocol/contract";
import type { ProposalDraft } from "../../game/state";
import type { View } from "../../game/view-types";
import type { OptionId } from "../../game/vocabulary";

const KEY = "3/deal/0";
const rest = () => new Promise((go) => setTimeout(go, 0));
const draft = (option: OptionId): ProposalDraft => ({ option, now: [], later: [], clause: null, adapt: null });
const seen = (key = KEY, propose: string | null = null) => ({ key, choices: { propose } }) as unknown as View;
const taken = { ok: true, value: null } as const;

/** A line without a network; pauses last until the test ends them. */
function line() {
  const asked: { about: { key: string; draft: ProposalDraft | null }; answer: (given: Asked<null>) => void }[] = [];
  let hear: (growing: never) => void = () => {};
  const link = signal<Link>("online");
  const at = signal(7);
  const view = signal<View | null>(seen());
  const pauses: { ms: number; end: () => void }[] = [];
  const wire: Wire = {
    ask: (_question, about) =>
      new Promise((answer) => {
        asked.push({ about: about as never, answer: answer as never });
      }),
    on(_tell, listener) {
      hear = listener as never;
    },
    watch() {},
    close() {},
  };
  const end = draftsOver(wire, link, at, view, (ms) => new Promise((go) => pauses.push({ ms, end: go })));
  return {
    ...end,
    link,
    at,
    view,
    pauses,
    tell: (growing: unknown) => hear(growing as never),
    sent: () => asked.map(({ about }) => about.draft?.option ?? null),
    /** Answers the latest question and lets the pause after it pass. */
    async answered(given: Asked<null> = taken) {
      asked.at(-1)!.answer(given);
      await rest();
      pauses.at(-1)!.end();
      await rest();
    },
  };
}

describe("a proposal that grows, over the wire", () => {
  test("is sent at once, then at most three times a second, and the last always", async () => {
    const end = line();
    for (const option of ["a", "b", "c"] as const) end.drafts.show(KEY, draft(option));
    expect(end.sent()).toEqual(["a"]);
    await end.answered();
    expect(end.pauses[0]!.ms).toBeGreaterThan(300);
    expect(end.sent()).toEqual(["a", "c"]);
    await end.answered();
    expect(end.sent()).toEqual(["a", "c"]);
  });

  test("is sent again when the table has moved on and it still stands, and when the line is back", async () => {
    const end = line();
    end.drafts.show(KEY, draft("a"));
    await end.answered();
    end.at.value = 8;
    expect(end.sent()).toEqual(["a", "a"]);
    await end.answered();
    end.link.value = "lost";
    end.drafts.show(KEY, draft("b"));
    expect(end.sent()).toHaveLength(2);
    end.link.value = "online";
    end.entered({} as Entered);
    expect(end.sent()).toEqual(["a", "a", "b"]);
  });

  test("is put away only where it was shown, and nothing is sent of a step that is over", async () => {
    const end = line();
    end.drafts.show(KEY, null);
    expect(end.sent()).toEqual([]);
    end.drafts.show(KEY, draft("a"));
    await end.answered();
    end.drafts.show(KEY, null);
    await end.answered();
    expect(end.sent()).toEqual(["a", null]);
    end.view.value = seen(KEY, "proposal-open");
    end.drafts.show(KEY, draft("b"));
    end.view.value = seen("3/deal/1");
    end.at.value = 9;
    expect(end.sent()).toHaveLength(2);
  });

  test.each([
    ["what passes is tried again", "too-fast", 2],
    ["what does not is let be", "unknown-event", 1],
  ] as const)("%s", async (_what, why, times) => {
    const end = line();
    end.drafts.show(KEY, draft("a"));
    await end.answered({ ok: false, why });
    expect(end.sent()).toHaveLength(times);
  });

  test("of others is what was told last, or what was there when one came in", () => {
    const end = line();
    const growing = { key: KEY, seq: 7, by: "1", draft: draft("a") } as const;
    end.tell(growing);
    expect(end.drafts.told.value).toEqual(growing);
    end.entered({ draft: { ...growing, draft: draft("b") } } as unknown as Entered);
    expect(end.drafts.told.value?.draft?.option).toBe("b");
    end.entered({} as Entered);
    expect(end.drafts.told.value).toBeNull();
  });

  test("nothing is sent when the table is shut", () => {
    const end = line();
    end.close();
    end.drafts.show(KEY, draft("a"));
    expect(end.sent()).toEqual([]);
  });
});
