/** Figures from many games: means, medians and shares, each with its standard error. */

/** A figure and its standard error, in the figure's own unit. */
export interface Figure {
  readonly value: number;
  readonly error: number;
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
export const meanOf = (list: readonly number[]): number => (list.length === 0 ? 0 : sum(list) / list.length);

/** Standard deviation of a sample; 0 for fewer than two. */
export function deviation(list: readonly number[]): number {
  if (list.length < 2) return 0;
  const mean = meanOf(list);
  return Math.sqrt(sum(list.map((x) => (x - mean) * (x - mean))) / (list.length - 1));
}

/** The value under which a share (0..1) of the list lies. Throws on an empty list. */
export function quantile(list: readonly number[], share: number): number {
  if (list.length === 0) throw new Error("There is no quantile of nothing");
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

export const mean = (list: readonly number[]): Figure => ({
  value: meanOf(list),
  error: list.length === 0 ? 0 : deviation(list) / Math.sqrt(list.length),
});

/** The error is that of a median of normally spread values: 1.253 times the mean's. */
export const median = (list: readonly number[]): Figure => ({
  value: quantile(list, 0.5),
  error: 1.253 * mean(list).error,
});

/** The share (0..1) of the list for which something holds. */
export function share<T>(list: readonly T[], holds: (item: T) => boolean): Figure {
  const n = Math.max(1, list.length);
  const value = list.filter(holds).length / n;
  return { value, error: Math.sqrt((value * (1 - value)) / n) };
}

/** Mean of first less second, game by game: the same seeds, so that the luck of the cards falls out. Throws if they are not as many. */
export function paired(first: readonly number[], second: readonly number[]): Figure {
  if (first.length !== second.length) throw new Error(`${first.length} games cannot be paired with ${second.length}`);
  return mean(first.map((x, i) => x - second[i]!));
}

/** Mean of `first` less mean of `second`, which were not played with the same seeds. */
export function apart(first: readonly number[], second: readonly number[]): Figure {
  const [a, b] = [mean(first), mean(second)];
  return { value: a.value - b.value, error: Math.sqrt(a.error * a.error + b.error * b.error) };
}
