/** What every store must do, whatever engine is behind it. Called once an engine with a way to open one. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { JournalRow, MatchRow, PersonRow, Store, TalkRow, WorkshopRow } from "../../server/store/store";
import { tempDir } from "../kit/temp-dir";

/** A place that keeps its rows between openings. */
export interface Place {
  /** The time of `workshops()` is `now()`. */
  open(now: () => number): Promise<Store>;
  /** A store made from what `backup` wrote; it is opened elsewhere, beside the first. */
  openCopy(path: string, now: () => number): Promise<Store>;
  drop(): Promise<void>;
}

export const workshop = (id: string, more: Partial<WorkshopRow> = {}): WorkshopRow => ({
  id,
  code: `CODE${id}`,
  name: "Bro & Bånd «i dag»",
  language: "da",
  scenario: "kvarteret",
  length: "short",
  seed: "stille-vand",
  seats: 4,
  content: "00ff00ff00ff00ff",
  deskHash: "d".repeat(64),
  createdAt: 1_700_000_000_000,
  expiresAt: 1_800_000_000_000,
  closedAt: null,
  ...more,
});

export const match = (id: string, workshop: string, number = 1, more: Partial<MatchRow> = {}): MatchRow => ({
  id,
  workshop,
  number,
  state: "waiting",
  paused: false,
  chairs: { "0": { person: null, bot: { level: "advisor", seed: "b" } }, "1": { person: "p1", bot: null } },
  startedAt: null,
  endedAt: null,
  ...more,
});

export const person = (id: string, workshop: string, more: Partial<PersonRow> = {}): PersonRow => ({
  id,
  workshop,
  name: "Åse Østergård",
  tokenHash: `t${id}`.padEnd(64, "0"),
  joinedAt: 1_700_000_000_000,
  ...more,
});

export const row = (seq: number, more: Partial<JournalRow> = {}): JournalRow => ({
  seq,
  kind: "action",
  id: `action-${seq}`,
  seat: "2",
  move: "stand",
  args: ["1/stand/0", { guess: "læring", deep: [1, null, true] }],
  by: "seat",
  at: 1_700_000_000_000 + seq,
  fingerprint: "0123456789abcdef",
  ...more,
});

export const message = (v: number, more: Partial<TalkRow> = {}): TalkRow => ({
  id: `1.message-${v}`,
  v,
  n: v,
  at: 7,
  said: { seat: "1", person: "p1", text: "Skal vi «bare» prøve?\nJa ❤️", time: 1_700_000_000_000 },
  reactions: { agree: ["0", "2"] },
  ...more,
});

export function storeContract(engine: string, makePlace: () => Promise<Place>): void {
  describe(`a store on ${engine}`, () => {
    const now = 1_750_000_000_000;
    let place: Place;
    let store: Store;
    const reopen = async () => {
      await store.close();
      store = await place.open(() => now);
    };
    beforeEach(async () => {
      place = await makePlace();
      store = await place.open(() => now);
    });
    afterEach(async () => {
      await store.close();
      await place.drop();
    });
    const withMatch = async () => {
      await store.openWorkshop(workshop("w"), [match("m", "w"), match("n", "w", 2)]);
    };

    test("gives back workshops, matches, people and journal as they were, also after it is reopened", async () => {
      expect(await store.openWorkshop(workshop("w"), [match("n", "w", 2), match("m", "w")])).toBe(true);
      await store.savePerson(person("p1", "w"));
      const record = row(2, { kind: "room", seat: null, move: "pause", args: [], by: "desk" });
      await store.append("m", row(1));
      await store.append("m", record);
      await reopen();
      expect(await store.workshops()).toEqual([workshop("w")]);
      expect(await store.matches("w")).toEqual([match("m", "w"), match("n", "w", 2)]);
      expect(await store.people("w")).toEqual([person("p1", "w")]);
      expect(await store.journal("m", 0)).toEqual([row(1), record]);
      expect(await store.journal("m", 1)).toEqual([record]);
      expect(await store.journal("m", 2)).toEqual([]);
      expect(await store.journal("n", 0)).toEqual([]);
      expect(await store.journal("nobody", 0)).toEqual([]);
    });

    test("a code is taken while its workshop is open, and free when it has closed", async () => {
      expect(await store.openWorkshop(workshop("w", { code: "AAAAAA" }), [match("m", "w")])).toBe(true);
      expect(await store.openWorkshop(workshop("x", { code: "AAAAAA" }), [match("y", "x")])).toBe(false);
      expect(await store.matches("x")).toEqual([]);
      await store.closeWorkshop("w", 5);
      await store.closeWorkshop("w", 9);
      expect((await store.workshops())[0]?.closedAt).toBe(5);
      expect(await store.openWorkshop(workshop("x", { code: "AAAAAA" }), [match("y", "x")])).toBe(true);
    });

    test("two who ask for one code at once: one gets it", async () => {
      const asked = ["a", "b", "c"].map((id) =>
        store.openWorkshop(workshop(id, { code: "SAMECD" }), [match(`m${id}`, id)]),
      );
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
    });

    test("a workshop whose tables cannot be kept is not kept either", async () => {
      await store.openWorkshop(workshop("w"), [match("m", "w")]);
      await expect(store.openWorkshop(workshop("x"), [match("m", "x")])).rejects.toThrow();
      expect((await store.workshops()).map(({ id }) => id)).toEqual(["w"]);
      expect(await store.openWorkshop(workshop("x"), [match("y", "x")])).toBe(true);
    });

    test("saves a match and a person over what was there", async () => {
      await withMatch();
      const later = match("m", "w", 1, { state: "over", paused: true, chairs: {}, startedAt: 3, endedAt: 4 });
      await store.saveMatch(later);
      await store.savePerson(person("p1", "w"));
      await store.savePerson(person("p1", "w", { name: "Bo" }));
      expect(await store.matches("w")).toEqual([later, match("n", "w", 2)]);
      expect(await store.people("w")).toEqual([person("p1", "w", { name: "Bo" })]);
      await store.removePerson("p1");
      await store.removePerson("p1");
      expect(await store.people("w")).toEqual([]);
    });

    test("an action's number is taken once, and its id is known again", async () => {
      await withMatch();
      expect(await store.append("m", row(1))).toEqual({ ok: true });
      expect(await store.append("m", row(1, { id: "another" }))).toEqual({ ok: false, why: "seq-taken" });
      expect(await store.append("m", row(2, { id: "action-1" }))).toEqual({ ok: false, why: "id-known", seq: 1 });
      expect(await store.append("m", row(1))).toEqual({ ok: false, why: "id-known", seq: 1 });
      expect(await store.append("n", row(1)), "another match has its own numbers and ids").toEqual({ ok: true });
      expect(await store.journal("m", 0)).toEqual([row(1)]);
    });

    test("refuses an action with none before it, and one for a match it does not know", async () => {
      await withMatch();
      await expect(store.append("m", row(2))).rejects.toThrow();
      await expect(store.append("no-such-match", row(1))).rejects.toThrow();
      await store.append("m", row(1));
      await expect(store.append("m", row(3))).rejects.toThrow();
      expect(await store.journal("m", 0)).toEqual([row(1)]);
    });

    test("a refused question does not spoil those that came with it", async () => {
      await withMatch();
      const asked = await Promise.allSettled([
        store.append("m", row(1)),
        store.append("no-such-match", row(1)),
        store.openWorkshop(workshop("x"), [match("m", "x")]),
        store.append("m", row(2)),
      ]);
      expect(asked.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
      await reopen();
      expect(await store.journal("m", 0)).toEqual([row(1), row(2)]);
    });

    test("of many who append at once each number goes to one, and nothing is lost or doubled", async () => {
      await withMatch();
      const write = async (who: number) => {
        let seq = 1;
        for (let n = 1; n <= 25; ) {
          const answer = await store.append("m", row(seq, { id: `writer-${who}-${n}` }));
          if (answer.ok) n++;
          seq++;
        }
      };
      await Promise.all([0, 1, 2, 3].map(write));
      const rows = await store.journal("m", 0);
      expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
      expect(new Set(rows.map(({ id }) => id)).size).toBe(100);
    });

    test("the same action sent twice at once is kept once", async () => {
      await withMatch();
      const answers = await Promise.all([1, 2, 3].map(() => store.append("m", row(1))));
      expect(answers).toContainEqual({ ok: true });
      expect(answers.filter((answer) => !answer.ok)).toEqual(Array(2).fill({ ok: false, why: "id-known", seq: 1 }));
    });

    test("purge takes what has expired, people, journals, talk, marks and reasons with it, and nothing else", async () => {
      await store.openWorkshop(workshop("old", { expiresAt: now }), [match("m", "old")]);
      await store.openWorkshop(workshop("new", { expiresAt: now + 1 }), [match("n", "new")]);
      await store.savePerson(person("p", "old"));
      await store.savePerson(person("q", "new"));
      await store.append("m", row(1));
      await store.append("n", row(1));
      for (const one of ["m", "n"]) {
        await store.saveTalk(one, message(1));
        await store.saveMark(one, { seat: "0", at: 1 }, true);
        await store.saveWhy(one, { at: 1, reason: { kind: "serves-us" } });
      }
      expect(
        (await store.workshops()).map(({ id }) => id),
        "expired is out of sight before it is gone",
      ).toEqual(["new"]);
      expect(await store.purge(now)).toBe(1);
      expect(await store.purge(now)).toBe(0);
      expect(await store.matches("old")).toEqual([]);
      expect(await store.people("old")).toEqual([]);
      expect(await store.journal("m", 0)).toEqual([]);
      expect([await store.talk("m"), await store.marks("m"), await store.whys("m")]).toEqual([[], [], []]);
      expect(await store.whys("n")).toHaveLength(1);
      expect([await store.talk("n"), await store.marks("n")].map((rows) => rows.length)).toEqual([1, 1]);
      await expect(store.saveTalk("m", message(2))).rejects.toThrow();
      expect(await store.people("new")).toHaveLength(1);
      expect(await store.journal("n", 0)).toHaveLength(1);
      await expect(store.append("m", row(2)), "nothing can be added to what is gone").rejects.toThrow();
      await expect(store.saveMatch(match("m", "old"))).rejects.toThrow();
    });

    test("keeps what was said at a table, each message and outcome as it was last, in the order of changes", async () => {
      await withMatch();
      await store.saveTalk("m", message(1));
      await store.saveTalk("m", message(2));
      await store.saveTalk("m", message(3, { id: "outcome.9", at: 9, said: null, reactions: {} }));
      const again = message(4, { id: "1.message-1", n: 1, reactions: { ouch: ["3"] } });
      await store.saveTalk("m", again);
      await reopen();
      expect(await store.talk("m")).toEqual([
        message(2),
        message(3, { id: "outcome.9", at: 9, said: null, reactions: {} }),
        again,
      ]);
      expect(await store.talk("n")).toEqual([]);
      await expect(store.saveTalk("m", message(2, { id: "0.other-one" })), "one change, one number").rejects.toThrow();
      await expect(store.saveTalk("no-such-match", message(1))).rejects.toThrow();
      const blank = {
        ...message(5, { id: "1.message-2", n: 2, reactions: {} }),
        said: { ...message(2).said!, text: null },
      };
      await store.blankTalk("m", blank);
      expect((await store.talk("m")).at(-1)).toEqual(blank);
    });

    test("sets marks and takes them away, as often as it is asked", async () => {
      await withMatch();
      for (const [seat, at, on] of [
        ["1", 9, true],
        ["0", 9, true],
        ["1", 9, true],
        ["1", 2, true],
        ["0", 4, true],
        ["0", 4, false],
        ["0", 4, false],
      ] as const)
        await store.saveMark("m", { seat, at }, on);
      await reopen();
      expect(await store.marks("m")).toEqual([
        { seat: "1", at: 2 },
        { seat: "0", at: 9 },
        { seat: "1", at: 9 },
      ]);
      expect(await store.marks("n")).toEqual([]);
      await expect(store.saveMark("no-such-match", { seat: "0", at: 1 }, true)).rejects.toThrow();
    });

    test("keeps bots' reasons by action; the first of an action stays", async () => {
      await withMatch();
      const why = { at: 7, reason: { kind: "helps-behind", partner: "2", number: 3 } } as const;
      await store.saveWhy("m", why);
      await store.saveWhy("m", { at: 4, reason: { kind: "serves-us", tag: "learning" } });
      await store.saveWhy("m", { at: 7, reason: { kind: "serves-us" } });
      await reopen();
      expect(await store.whys("m")).toEqual([{ at: 4, reason: { kind: "serves-us", tag: "learning" } }, why]);
      expect(await store.whys("n")).toEqual([]);
      await expect(store.saveWhy("no-such-match", why)).rejects.toThrow();
    });

    test("keeps content by fingerprint; the last body counts", async () => {
      expect(await store.content("f")).toBeNull();
      await store.putContent("f", '{"ø":1}');
      await store.putContent("f", '{"ø":2}');
      await reopen();
      expect(await store.content("f")).toBe('{"ø":2}');
    });

    test("content of an own partnership goes with its workshop; that of others stays", async () => {
      await store.openWorkshop({ ...workshop("gone"), scenario: "own-abc", content: "f1", expiresAt: now - 1 }, []);
      await store.openWorkshop({ ...workshop("old"), content: "f2", expiresAt: now - 1 }, []);
      await store.openWorkshop({ ...workshop("here"), scenario: "own-def", content: "f3", expiresAt: now + 1 }, []);
      for (const content of ["f1", "f2", "f3"]) await store.putContent(content, "{}");
      await store.purge(now);
      expect(await Promise.all(["f1", "f2", "f3"].map((content) => store.content(content)))).toEqual([
        null,
        "{}",
        "{}",
      ]);
    });

    test("a backup taken while it is written to opens as a store, and holds all that was answered before", async () => {
      const { dir, drop } = tempDir();
      await withMatch();
      for (let seq = 1; seq <= 20; seq++) await store.append("m", row(seq));
      const path = join(dir, "copy.db");
      const [, , after] = await Promise.all([
        store.append("m", row(21)),
        store.backup(path),
        store.append("m", row(22)),
      ]);
      expect(after).toEqual({ ok: true });
      expect(existsSync(path)).toBe(true);
      await expect(store.backup(path), "an older copy is never written over").rejects.toThrow(/exists/);
      const copy = await place.openCopy(path, () => now);
      expect(await copy.workshops()).toEqual([workshop("w")]);
      expect((await copy.journal("m", 0)).length).toBeGreaterThanOrEqual(21);
      await copy.close();
      drop();
    });

    test("a closed store refuses, and can be closed again", async () => {
      const last = store.openWorkshop(workshop("w"), []);
      await store.close();
      expect(await last, "what was asked before it closed is done").toBe(true);
      await expect(store.workshops()).rejects.toThrow(/closed/);
      await store.close();
    });
  });
}
