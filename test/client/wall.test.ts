import { expect, test } from "vitest";
import { sampleSvg } from "../../client/ui/scene-svg";
import { lookOf, pipsOf, shareAcross } from "../../client/views/wall-look";
import type { TableInfo } from "../../game/protocol/contract";

const at = (number: number, phase: number, state: TableInfo["state"] = "playing") =>
  ({ number, phase, state }) as unknown as TableInfo;
const written = { motto: "1 + 1 = ?", note: null, name: (phase: number) => `phase ${phase}` };

test("the islands have the acts of the length", () => {
  const acts = (length: "full" | "short", phases: readonly number[]) =>
    phases.map((phase) => lookOf([], length, written).act(phase));
  expect(acts("short", [1, 3, 4, 7, 9, 12])).toEqual(["explore", "explore", "explore", "do", "do", "do"]);
  expect(acts("full", [1, 4, 7, 12])).toEqual(["explore", "build", "do", "anchor"]);
});

test("a bridge stands from the first table across, and whole when all are", () => {
  const tables = [at(1, 1), at(2, 4), at(3, 7), at(4, 12, "over"), at(5, 1, "waiting")];
  const built = (phase: number) => lookOf(tables, "short", written).built(phase);
  expect([1, 3, 4, 7, 9].map(built)).toEqual([0.75, 0.75, 0.5, 0.25, 0.25]);
  expect(shareAcross([at(1, 4), at(2, 12, "over")], 3)).toBe(1);
  expect(shareAcross([at(1, 1), at(2, 1)], 1)).toBe(0);
  expect(shareAcross([at(1, 1, "waiting")], 1)).toBe(0);
});

test("a game that fell apart on its way has crossed no more bridges than it did", () => {
  expect([1, 3, 4].map((phase) => shareAcross([at(1, 3, "over")], phase))).toEqual([1, 0, 0]);
});

test("tables lie where they are; those that have ended are at home", () => {
  const { tables, reached } = lookOf([at(1, 3), at(2, 3, "paused"), at(3, 12, "over")], "short", written);
  expect(tables(3)).toEqual([
    { table: 1, paused: false },
    { table: 2, paused: true },
  ]);
  expect(tables(12)).toEqual([]);
  expect(tables(0)).toEqual([{ table: 3, paused: false }]);
  expect(reached(12)).toBe(true);
});

test.each([
  [at(1, 1), "*.. ..."],
  [at(1, 7), "### *.."],
  [at(1, 12, "over"), "### ###"],
  [at(1, 4, "over"), "### ..."],
  [at(1, 1, "waiting"), "... ..."],
])("the signs of a table on its way", (table, row) => {
  const sign = { done: "#", now: "*", ahead: "." } as const;
  const acts = pipsOf(table, "short").map((act) => act.map(({ is }) => sign[is]).join(""));
  expect(acts.join(" ")).toBe(row);
});

test("a bridge widens with each table, and the whole one is told by more than its width", () => {
  const widths = [0.125, 0.5, 0.875, 1].map((share) => Number(/v(\d+\.\d+)h-8/.exec(sampleSvg(share))?.[1]));
  expect([...widths].sort((a, b) => a - b)).toEqual(widths);
  expect(sampleSvg(0)).not.toContain("#C08B52");
  const dots = (share: number) => sampleSvg(share).includes('r="2.200"');
  expect([0, 0.5, 1].map(dots)).toEqual([true, true, false]);
});
