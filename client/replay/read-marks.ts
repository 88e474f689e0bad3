/** The server's answer about marked moments, read with care. Pure. */
import type { Marked } from "../../game/protocol/talk";

const isMarked = (x: unknown): x is Marked =>
  typeof x === "object" &&
  x !== null &&
  Number.isInteger((x as Marked).at) &&
  Number.isInteger((x as Marked).seats) &&
  (x as Marked).seats > 0;

/** What the server's answer holds, in order; nothing where it holds something else. */
export function readMarks(answer: unknown): readonly Marked[] {
  const marks = typeof answer === "object" && answer !== null ? (answer as { marks?: unknown }).marks : null;
  return Array.isArray(marks) ? marks.filter(isMarked).sort((a, b) => a.at - b.at) : [];
}
