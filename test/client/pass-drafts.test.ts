import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { draftsThrough } from "../../client/pass/drafts";
import type { Drafts } from "../../client/store/drafts";
import type { GrowingDraft } from "../../game/protocol/draft";
import type { Seat } from "../../game/vocabulary";

const draft = { option: "a", now: [], later: [], clause: null, adapt: null } as const;
const growing = (by: Seat): GrowingDraft => ({ key: "1/deal/0", seq: 4, by, draft });

/** A device with the seats 0 and 2; tells which seat's line was used. */
function device(convenor: Seat) {
  const told = signal<GrowingDraft | null>(null);
  const shown: Seat[] = [];
  const of = (seat: Seat): Drafts => ({ told, show: () => void shown.push(seat) });
  return { told, shown, drafts: draftsThrough(["0", "2"], of, () => convenor)! };
}

test("what a seat here builds goes out on its own line, whichever seat the device is turned to", () => {
  const { drafts, shown } = device("2");
  drafts.show("1/deal/0", draft);
  drafts.show("1/deal/0", null);
  expect(shown).toEqual(["2", "2"]);
});

test("nothing goes out for a seat that is elsewhere", () => {
  const { drafts, shown } = device("1");
  drafts.show("1/deal/0", draft);
  expect(shown).toEqual([]);
});

test("what is built elsewhere is seen here, what is built here is not shown twice", () => {
  const { drafts, told } = device("1");
  told.value = growing("1");
  expect(drafts.told.value).toEqual(growing("1"));
  told.value = growing("2");
  expect(drafts.told.value).toBeNull();
});

test("alone there is nobody to show it to", () => {
  expect(
    draftsThrough(
      ["0", "2"],
      () => undefined,
      () => "0",
    ),
  ).toBeUndefined();
});
