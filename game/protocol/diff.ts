/** What changed between two plain JSON values, small enough to send and simple enough to trust. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** Set the value at a path, or (without a value) drop the key there. */
export type Op = readonly [path: readonly (string | number)[], value?: unknown];

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === "object" && x !== null;

/** A key without a value is no key: JSON drops it, and would carry it in an operation as null. */
const has = (x: Record<string, unknown>, key: string): boolean => Object.hasOwn(x, key) && x[key] !== undefined;

/** The operations that turn `before` into `after`. Arrays of another length are sent whole. */
export function diff(before: unknown, after: unknown, path: readonly (string | number)[] = []): Op[] {
  if (before === after) return [];
  if (!isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after)) return [[path, after]];
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) return [[path, after]];
    return after.flatMap((x, i) => diff(before[i], x, [...path, i]));
  }
  const ops: Op[] = [];
  for (const key of Object.keys(before)) if (has(before, key) && !has(after, key)) ops.push([[...path, key]]);
  for (const key of Object.keys(after)) {
    if (!has(after, key)) continue;
    if (has(before, key)) ops.push(...diff(before[key], after[key], [...path, key]));
    else ops.push([[...path, key], after[key]]);
  }
  return ops;
}

/** A new value with the operations applied; what they do not touch is shared with `base`. Throws on a path that is not there. */
export function patch<T>(base: T, ops: readonly Op[]): T {
  let result: unknown = base;
  for (const op of ops) result = patchOne(result, op[0], 0, op.length > 1, op[1]);
  return result as T;
}

function patchOne(
  at: unknown,
  path: readonly (string | number)[],
  depth: number,
  set: boolean,
  value: unknown,
): unknown {
  if (depth === path.length) return value;
  if (!isObject(at)) throw new Error(`no place ${path.join(".")} to patch`);
  const key = path[depth]!;
  const copy: Record<string | number, unknown> = Array.isArray(at) ? ([...at] as never) : { ...at };
  if (depth === path.length - 1 && !set) delete copy[key];
  else copy[key] = patchOne(copy[key], path, depth + 1, set, value);
  return copy;
}
