import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diff, patch } from "../../../game/protocol/diff";

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
/** Two values with much in common, as two views of one table have. */
const pair = fc
  .tuple(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 3 }))
  .chain(([a, b, c]) =>
    fc.constantFrom(
      [a, b],
      [
        { a, b, c },
        { a, b: c, c },
      ],
      [
        { a, b },
        { b, c },
      ],
      [
        [a, b, c],
        [a, c, c],
      ],
      [[a], [a, b]],
      [{ a: { b: [a, { c }] } }, { a: { b: [a, { c: b }] } }],
    ),
  );

describe("diff and patch", () => {
  it.each([
    ["nothing", { a: 1 }, { a: 1 }, []],
    ["a value", { a: 1, b: 2 }, { a: 1, b: 3 }, [[["b"], 3]]],
    ["a key that goes", { a: 1, b: 2 }, { a: 1 }, [[["b"]]]],
    ["a key that comes", { a: 1 }, { a: 1, b: null }, [[["b"], null]]],
    ["a key without a value is none", { a: 1, b: undefined }, { a: 1, c: undefined }, []],
    ["a key that loses its value goes", { a: 1 }, { a: undefined }, [[["a"]]]],
    ["one place in a list", [1, 2, 3], [1, 9, 3], [[[1], 9]]],
    ["a list of another length, whole", { a: [1] }, { a: [1, 2] }, [[["a"], [1, 2]]]],
    ["a list instead of an object", { a: {} }, { a: [] }, [[["a"], []]]],
    ["null instead of an object", { a: { b: 1 } }, { a: null }, [[["a"], null]]],
    ["everything", 1, 2, [[[], 2]]],
  ])("%s", (_name, before, after, ops) => {
    expect(diff(before, after)).toEqual(ops);
  });

  it("gives the new value, over the wire, and leaves the old one alone", () => {
    fc.assert(
      fc.property(pair.map(overTheWire), ([before, after]) => {
        const kept = overTheWire(before);
        expect(patch(overTheWire(before), overTheWire(diff(before, after)))).toEqual(overTheWire(after));
        expect(before).toEqual(kept);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it("shares what it does not touch, and refuses a place that is not there", () => {
    const base = { a: { deep: [1, 2] }, b: 1 };
    const next = patch(base, [[["b"], 2]]);
    expect(next.a).toBe(base.a);
    expect(() => patch({ a: 1 }, [[["a", "b", "c"], 1]])).toThrow("a.b.c");
  });
});
