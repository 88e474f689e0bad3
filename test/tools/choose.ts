/** Which games to keep, so that few come by everything and the rest are of every kind. */

export interface Candidate {
  readonly number: number;
  /** Scenario, length and seats. */
  readonly kind: string;
  readonly actions: number;
  /** What it comes by (names of `coverage.ts`). */
  readonly seen: readonly string[];
}

/** A game costs its actions, and so much besides. */
const FIXED = 40;

/**
 * Numbers of `games` candidates, in order. First, again and again, the one that brings most news for its length; when there
 * is no more news, one of the kind of which there are fewest so far.
 */
export function choose(
  candidates: readonly Candidate[],
  wanted: ReadonlySet<string>,
  games: number,
): readonly number[] {
  const left = new Set(candidates);
  const missing = new Set(candidates.flatMap((c) => c.seen.filter((what) => wanted.has(what))));
  const chosen: Candidate[] = [];
  const kinds = new Map<string, number>();
  const take = (candidate: Candidate) => {
    left.delete(candidate);
    chosen.push(candidate);
    kinds.set(candidate.kind, (kinds.get(candidate.kind) ?? 0) + 1);
    for (const what of candidate.seen) missing.delete(what);
  };
  const news = ({ seen, actions }: Candidate) => seen.filter((what) => missing.has(what)).length / (actions + FIXED);
  const rarity = ({ kind }: Candidate) => -(kinds.get(kind) ?? 0);
  while (chosen.length < games && left.size > 0) take(top(left, missing.size > 0 ? news : rarity));
  return chosen.map((c) => c.number).sort((a, b) => a - b);
}

function top(candidates: Iterable<Candidate>, score: (candidate: Candidate) => number): Candidate {
  let best: Candidate | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const at = score(candidate);
    if (at <= most) continue;
    best = candidate;
    most = at;
  }
  return best!;
}
