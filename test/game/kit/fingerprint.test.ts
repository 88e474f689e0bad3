import { expect, test } from "vitest";
import { canonical, fingerprint, fnv64 } from "../../../game/kit/fingerprint";

// Published test values of 64-bit FNV-1a for ASCII text.
test.each([
  ["", "cbf29ce484222325"],
  ["a", "af63dc4c8601ec8c"],
  ["b", "af63df4c8601f1a5"],
  ["foobar", "85944171f73967e8"],
] as const)("FNV-1a of %j is %s", (text, hash) => {
  expect(fnv64(text)).toBe(hash);
});

/** The same by BigInt, slow and plain. */
const slow = (text: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++)
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, "0");
};
test("agrees with the plain computation on longer and stranger text", () => {
  for (const text of ["Tolv Broer", "æøåÆØÅ", "🎲".repeat(40), JSON.stringify({ a: [1, 2, { b: null }] }).repeat(30)])
    expect(fnv64(text)).toBe(slow(text));
});

test("the order of keys does not matter, the order of a list does", () => {
  expect(fingerprint({ a: 1, b: { c: 2, d: 3 } })).toBe(fingerprint({ b: { d: 3, c: 2 }, a: 1 }));
  expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]));
  expect(canonical({ b: [true, null], a: "x" })).toBe('{"a":"x","b":[true,null]}');
});

test.each([
  [0.5],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [undefined],
  [() => 0],
  [Symbol("x")],
  [1n],
])("%s is not plain JSON without fractions", (value) => {
  expect(() => canonical({ value: [value] })).toThrow();
});
