import fc from "fast-check";
import { expect, test } from "vitest";
import { diff, patch } from "../../../game/protocol/diff";
import { viewFor } from "../../../game/view";
import { runs } from "../../kit/arbitraries";
import { KVARTERET } from "../../kit/content";
import { deepFreeze } from "../../kit/freeze";
import { playOut } from "../../kit/play";

test.each([
  [1, 1, []],
  [{ a: 1 }, { a: 1 }, []],
  [{ a: 1 }, { a: 2 }, [[["a"], 2]]],
  [{ a: 1, b: 2 }, { b: 2 }, [[["a"]]]],
  [{}, { a: null }, [[["a"], null]]],
  [{ a: [1, 2] }, { a: [1, 3] }, [[["a", 1], 3]]],
  [{ a: [1, 2] }, { a: [1] }, [[["a"], [1]]]],
  [{ a: [] }, { a: {} }, [[["a"], {}]]],
  [{ a: { b: { c: 1, d: 2 } } }, { a: { b: { c: 1, d: 3 } } }, [[["a", "b", "d"], 3]]],
  [1, { a: 1 }, [[[], { a: 1 }]]],
])("from %j to %j: %j", (before, after, ops) => {
  expect(diff(before, after)).toEqual(ops);
});

/** As it comes over the wire. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes("__proto__"));

test("whatever the two values, the difference leads from one to the other, sent as JSON, and touches neither", () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      deepFreeze(before);
      const ops = diff(before, deepFreeze(after));
      // JSON knows no -0.
      expect(sent(patch(before, sent(ops)))).toEqual(sent(after));
    }),
    runs(1000),
  );
});

test("of a view that changed a little, little is sent", () => {
  const sizes: number[] = [];
  const wholes: number[] = [];
  let last: unknown = null;
  playOut({ content: KVARTERET, length: "short", seats: 4, seed: "diff", policy: "advisor" }, ({ G }) => {
    const view = viewFor(G, KVARTERET, "1");
    const now = sent(view);
    if (last) {
      const ops = diff(last, now);
      expect(patch(last, sent(ops))).toEqual(now);
      sizes.push(JSON.stringify(ops).length);
      wholes.push(JSON.stringify(now).length);
    }
    last = now;
  });
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  expect(sum(sizes) * 5).toBeLessThan(sum(wholes));
});

test("a path that is not there is a fault", () => {
  expect(() => patch({ a: 1 }, [[["a", "b"], 2]])).toThrow(/a\.b/);
});
