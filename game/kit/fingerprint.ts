/** A short hash of any JSON, the same on every machine: 64-bit FNV-1a of canonical JSON, 16 hex digits. Not for secrets. */

/** What JSON writes between two quotes as it stands. */
const PLAIN = /^[\w .:/-]*$/;
const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

/** The keys of an object in order. Few and nearly sorted: putting each in its place beats the built-in sort by far. */
function sortedKeys(object: object): string[] {
  const keys = Object.keys(object);
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!;
    let at = i;
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!;
    keys[at] = key;
  }
  return keys;
}

/** JSON with sorted keys and no spaces. Throws on what is not plain JSON, and on fractions. */
export function canonical(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new Error(`${value} is not a whole number`);
    return String(value);
  }
  if (typeof value !== "object") throw new Error(`${typeof value} is not JSON`);
  let text = "";
  if (Array.isArray(value)) {
    for (const inner of value) text += text === "" ? canonical(inner) : `,${canonical(inner)}`;
    return `[${text}]`;
  }
  const object = value as Record<string, unknown>;
  for (const key of sortedKeys(object)) {
    if (object[key] === undefined) continue;
    if (text !== "") text += ",";
    text += `${quoted(key)}:${canonical(object[key])}`;
  }
  return `{${text}}`;
}

/**
 * FNV-1a over UTF-16 code units, in two 32-bit halves (no BigInt: it is called after every action).
 * @source Fowler, Noll, Vo: FNV-1a, 64-bit prime 2^40 + 0x1b3, offset basis cbf29ce484222325
 */
export function fnv64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let i = 0; i < text.length; i++) {
    low = (low ^ text.charCodeAt(i)) >>> 0;
    // (high, low) * (2^40 + 0x1b3), keeping 64 bits
    const a = (low & 0xffff) * 0x1b3;
    const b = (low >>> 16) * 0x1b3 + Math.floor(a / 0x10000);
    const newLow = ((b & 0xffff) * 0x10000 + (a & 0xffff)) >>> 0;
    high = (Math.imul(high, 0x1b3) + Math.floor(b / 0x10000) + (low << 8)) >>> 0;
    low = newLow;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}

export const fingerprint = (value: unknown): string => fnv64(canonical(value));
