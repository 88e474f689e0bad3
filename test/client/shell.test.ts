import { expect, test } from "vitest";
import { bestAddress } from "../../client/net/address";
import { FORGET_AFTER, type Remembered, readPlaces, withPlace } from "../../client/net/remembered";
import { tokenIn } from "../../client/router";
import { inLines } from "../../client/ui/scene-svg";
import { attention } from "../../client/views/attention";
import { isCode, readCode, spaced } from "../../client/views/code";
import { startsWithAll, tableSlots, whyNoStart } from "../../client/views/desk-tables";
import { meanResult } from "../../client/views/wall-result";
import type { SeatInfo, TableInfo, WorkshopInfo } from "../../game/protocol/contract";

test.each([
  ["bcd234", "BCD234", true],
  ["  bcd-234 ", "BCD234", true],
  ["https://spil.example.dk/join/BCD234?x=1", "BCD234", true],
  ["ABC", "ABC", false],
  ["BCD23O", "BCD23O", false],
  ["BCD23E", "BCD23E", false],
  ["BCD2345", "BCD234", true],
  ["", "", false],
])("a code typed as %j is read as %j", (typed, read, can) => {
  expect(readCode(typed)).toBe(read);
  expect(isCode(readCode(typed))).toBe(can);
});
test("a code is shown in two halves", () => expect(spaced("BCD234")).toBe("BCD 234"));

test.each([
  ["#GxpAQz-aSRDkrDdy4ESB30-T8gyzqfyU", "GxpAQz-aSRDkrDdy4ESB30-T8gyzqfyU"],
  ["", null],
  ["#main", null],
  ["#<script>alert(1)</script>", null],
  [`#${"a".repeat(101)}`, null],
])("the fragment %j holds the token %j", (fragment, token) => expect(tokenIn(fragment)).toBe(token));

const local = { origin: "http://localhost:8080", hostname: "localhost" };
const lan = { origin: "http://10.1.2.3:8080", hostname: "10.1.2.3" };
test.each([
  ["on the machine itself", local, ["http://10.1.2.3:8080"], "http://10.1.2.3:8080"],
  ["on the machine, nothing known", local, [], "http://localhost:8080"],
  ["the way one came works", lan, ["http://172.16.0.1:8080"], "http://10.1.2.3:8080"],
  ["a public address wins", lan, ["https://broer.example.dk"], "https://broer.example.dk"],
  ["a public address wins at home", local, ["https://broer.example.dk"], "https://broer.example.dk"],
])("links: %s", (_what, own, known, best) => expect(bestAddress(own, known)).toBe(best));

const place = (token: string, at = 0): Remembered => ({
  kind: "seat",
  token,
  code: "BCD234",
  workshop: "w",
  name: "n",
  table: 1,
  at,
});
test("places: one a token, newest first, six at most, none too old, and nonsense is nothing", () => {
  const list = ["a", "b", "c", "d", "e", "f", "g"].reduce<readonly Remembered[]>((l, t) => withPlace(l, place(t)), []);
  expect(list.map((p) => p.token)).toEqual(["g", "f", "e", "d", "c", "b"]);
  expect(withPlace(list, place("c", 5)).map((p) => p.token)).toEqual(["c", "g", "f", "e", "d", "b"]);
  expect(readPlaces(JSON.stringify([place("a", 10), place("b", 0)]), FORGET_AFTER + 5).map((p) => p.token)).toEqual([
    "a",
  ]);
  for (const text of [null, "", "{", "{}", '[{"kind":"seat"}]', "[null]"]) expect(readPlaces(text, 0)).toEqual([]);
});

test.each([
  ["Måling", ["Måling"]],
  ["Partner\u00adsøgning", ["Partner-", "søgning"]],
  ["Ledelse og drift", ["Ledelse", "og drift"]],
  ["Institutionalising", ["Institutionalising"]],
])("on an island %j stands as %j", (name, lines) => expect(inLines(name)).toEqual(lines));

const seat = (seat: SeatInfo["seat"], more: Partial<SeatInfo> = {}): SeatInfo => ({
  seat,
  role: "library",
  name: "Ida",
  bot: null,
  online: true,
  ...more,
});
const table = (number: number, more: Partial<TableInfo>): TableInfo => ({
  number,
  state: "playing",
  phase: 1,
  step: "stand",
  waiting: [],
  tracks: { trust: 4, clarity: 3, anchoring: 4, value: 0 },
  seq: 1,
  idle: 0,
  onePlusOne: null,
  seats: [seat("0"), seat("1"), seat("2")],
  ...more,
});
const workshop = (...tables: readonly TableInfo[]): WorkshopInfo => ({
  code: "BCD234",
  name: "w",
  language: "da",
  scenario: "kvarteret",
  content: "0123456789abcdef",
  length: "full",
  closed: false,
  seed: null,
  tables,
});
const minute = 60_000;
test.each([
  ["all is well", [table(1, { waiting: ["0"] })], []],
  [
    "waits for one who is away",
    [table(1, { waiting: ["0"], seats: [seat("0", { online: false })] })],
    ["desk.now.away"],
  ],
  ["away, but not waited for", [table(1, { waiting: [], seats: [seat("0", { online: false })] })], []],
  [
    "away, and a bot sits in",
    [table(1, { waiting: ["0"], seats: [seat("0", { online: false, bot: "advisor" })] })],
    [],
  ],
  ["silent for five minutes, one of them since", [table(1, { idle: 4 * minute })], ["desk.now.quiet"]],
  ["paused is not silent", [table(1, { idle: 9 * minute, state: "paused" })], ["desk.now.paused"]],
  ["full and waiting", [table(1, { state: "waiting" })], ["desk.now.ready"]],
  [
    "one is missing",
    [table(1, { state: "waiting", seats: [seat("0"), seat("1", { name: null })] })],
    ["desk.now.missing"],
  ],
  [
    "more than can be read at a glance",
    [1, 2, 3, 4, 5, 6].map((n) => table(n, { waiting: ["0"], seats: [seat("0", { online: false })] })),
    [...Array(4).fill("desk.now.away"), "desk.now.more"],
  ],
  ["equal things are one line", [1, 2, 3, 4, 5, 6].map((n) => table(n, { state: "waiting" })), ["desk.now.ready"]],
  ["silent for as long", [1, 2].map((n) => table(n, { idle: 6 * minute })), ["desk.now.quiet"]],
  ["silent, not as long", [1, 2].map((n) => table(n, { idle: 6 * n * minute })), ["desk.now.quiet-span"]],
  ["a seat nobody holds in a game", [table(1, { seats: [seat("0"), seat("1", { name: null })] })], ["desk.now.empty"]],
  [
    "the same while paused, and a table of bots",
    [
      table(1, { state: "paused", seats: [seat("0"), seat("1", { name: null })] }),
      table(2, { state: "waiting", seats: [seat("0", { name: null, bot: "advisor" })] }),
    ],
    ["desk.now.paused", "desk.now.empty", "desk.now.bots"],
  ],
  ["nobody has come to it", [table(1, { state: "waiting", seats: [seat("0", { name: null })] })], []],
])("the desk: %s", (_what, tables, keys) => {
  expect(attention(workshop(...tables), minute).map((line) => line.key)).toEqual(keys);
});

test("tables are named in spans", () => {
  const tables = [1, 3, 4, 6, 7, 8].map((n) => table(n, {}));
  const one = (n: number) => ({ key: "desk.table", slots: { n } });
  expect(tableSlots(tables)).toEqual({
    tables: [one(1), one(3), one(4), { key: "desk.table-span", slots: { first: 6, last: 8 } }],
    many: 6,
  });
});
const bots = (n: number) => table(n, { state: "waiting", seats: [seat("0", { name: null, bot: "advisor" })] });
const empty = (n: number) => table(n, { state: "waiting", seats: [seat("0", { name: null })] });
const gap = (n: number) => table(n, { state: "waiting", seats: [seat("0"), seat("1", { name: null })] });
test.each([
  ["a full table", [table(1, { state: "waiting" }), bots(2), gap(3)], 1, undefined],
  ["bots only", [bots(1), empty(2)], 0, "desk.start.bots"],
  ["somebody is missing", [gap(1), bots(2)], 0, "desk.start.gaps"],
  ["nobody has come", [empty(1)], 0, "desk.start.nobody"],
  ["none waits", [table(1, {}), table(2, { state: "over" })], 0, "desk.start.all"],
])("starting all at once: %s", (_what, tables, n, why) => {
  expect(tables.filter(startsWithAll)).toHaveLength(n);
  expect(whyNoStart(tables)?.key).toBe(why);
});

const ended = (n: number, onePlusOne: number | null) => table(n, { state: "over", onePlusOne });
test.each([
  ["all have ended", workshop(ended(1, 250), ended(2, 200)), { mean: 225, of: 2, tables: 2, soFar: false }],
  ["one plays on", workshop(ended(1, 250), table(2, {})), { mean: 250, of: 1, tables: 2, soFar: true }],
  [
    "closed before the second was done",
    { ...workshop(ended(1, 250), table(2, {})), closed: true },
    { mean: 250, of: 1, tables: 2, soFar: false },
  ],
  ["nobody has ended", workshop(table(1, {})), null],
])("the wall's result: %s", (_what, told, result) => expect(meanResult(told)).toEqual(result));
