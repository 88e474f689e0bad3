/** The promises of the rulebook's last section, judged from the games that were played. All figures of 1 + 1 in points. */
import { apart, type Figure, mean, meanOf, median, paired, share } from "./figures";
import type { GameRecord } from "./record";
import { GROUPS, type Trials } from "./trials";
import { optionUse } from "./usage";

export interface Promised {
  readonly what: string;
  readonly found: Figure;
  /** Both included; null: no bound. */
  readonly least: number | null;
  readonly most: number | null;
  /** `near`: within two standard errors of a bound, so that more games could tell otherwise. */
  readonly holds: "yes" | "no" | "near";
}

/** Judges a figure against its bounds. */
export function judged(what: string, found: Figure, least: number | null, most: number | null): Promised {
  const inside = (least === null || found.value >= least) && (most === null || found.value <= most);
  const near = [least, most].some((bound) => bound !== null && Math.abs(found.value - bound) < 2 * found.error);
  return { what, found, least, most, holds: near ? "near" : inside ? "yes" : "no" };
}

const points = (records: readonly GameRecord[]): number[] => records.map((r) => r.onePlusOne / 100);
const fallen = (records: readonly GameRecord[]): Figure => share(records, (r) => r.how === "fell-apart");
/** The same games with and without something, as far as both were played. */
const difference = (whole: readonly GameRecord[], less: readonly GameRecord[]): Figure =>
  paired(points(whole).slice(0, less.length), points(less).slice(0, whole.length));

/** A table that saw in phase 1 that no partnership was needed, and ended well, has played another game (R14.1, R14.2). */
const wentOn = (r: GameRecord): boolean => r.how !== "ended-well" || r.phase > 1;

/** As `difference`, over the seeds with which both tables went on. */
function bothWentOn(whole: readonly GameRecord[], less: readonly GameRecord[]): Figure {
  const pairs = whole.slice(0, less.length).flatMap((r, i) => (wentOn(r) && wentOn(less[i]!) ? [[r, less[i]!]] : []));
  return difference(
    pairs.map(([r]) => r!),
    pairs.map(([, r]) => r!),
  );
}

export function promisesOf(trials: Trials): Promised[] {
  const of = (name: string): readonly GameRecord[] => trials[name] ?? [];
  const advisor = of("advisor");
  const score = (name: string) => median(points(of(name).filter(wentOn)));
  const worth = Object.fromEntries(GROUPS.map((g) => [g, difference(advisor, of(`without ${g}`))]));
  const dearest = Math.max(...GROUPS.filter((g) => g !== "talk").map((g) => worth[g]!.value));
  const cards = Object.keys(trials).filter((name) => /^without (clause|tool)\//.test(name));
  const dearestCard = cards
    .map((name) => ({ name: name.slice("without ".length), ...difference(advisor, of(name)) }))
    .sort((a, b) => b.value - a.value)[0];
  const seatMeans = ["3 seats", "5 seats", "6 seats"].map((name) => mean(points(of(name))));
  const bySeats = [mean(points(advisor)), ...seatMeans];
  const highest = bySeats.reduce((a, b) => (b.value > a.value ? b : a));
  const lowest = bySeats.reduce((a, b) => (b.value < a.value ? b : a));
  const { seats, roles } = effects(trials);
  const options = optionUse(advisor);
  const count = (list: readonly unknown[]): Figure => ({ value: list.length, error: 0 });
  const tracks = advisor.flatMap((r) => r.phases.flatMap((p) => (p.tracks ? [p.tracks] : [])));
  const middle = (track: 0 | 1 | 2) => share(tracks, (t) => t[track] >= 2 && t[track] <= 8);
  const danger = (r: GameRecord) => r.pledges.broken + (r.said["tempted/with-a-pledge"] ?? 0) + r.pledges.moved;
  return [
    judged("random: median", score("random"), null, 1),
    judged("selfish: median", score("selfish"), null, 1.6),
    judged("selfish: fallen apart", fallen(of("selfish").filter(wentOn)), 0.5, null),
    judged("passive: median", score("passive"), 1.2, 1.9),
    judged("passive: fallen apart", fallen(of("passive").filter(wentOn)), null, 0.15),
    judged("advisor: median", score("advisor"), 2.8, 3.1),
    judged("advisor: fallen apart", fallen(advisor), null, 0.01),
    judged("ceiling: median", score("oracle"), null, 3.8),
    ...GROUPS.map((g) => judged(`${g} taken away costs`, worth[g]!, g === "talk" ? 0.3 : 0.1, null)),
    judged(
      "talk costs more than the dearest other by",
      { value: worth["talk"]!.value - dearest, error: worth["talk"]!.error },
      0,
      null,
    ),
    judged("one advisor lifts three passive by", bothWentOn(of("one advisor"), of("passive")), 0.5, null),
    judged("one selfish seat costs the table", difference(advisor, of("one selfish")), 0, null),
    judged("what it costs less what the selfish seat gains", selfishSeat(trials), 0, null),
    judged("options best in over 70 %", count(options.filter((o) => o.tooOften)), null, 0),
    judged("options best in under 5 %", count(options.filter((o) => o.tooSeldom)), null, 0),
    ...(dearestCard ? [judged(`dearest card (${dearestCard.name}) is worth`, dearestCard, null, 0.2)] : []),
    judged("seats: best less worst ratio", seats, null, 0.2),
    judged("roles: best less worst ratio", roles, null, 0.2),
    judged("Trust 2-8 at phase ends", middle(0), 0.5, null),
    judged("Clarity 2-8 at phase ends", middle(1), 0.5, null),
    judged("Anchoring 2-8 at phase ends", middle(2), 0.5, null),
    judged(
      "3 to 6 seats: best less worst mean",
      { value: highest.value - lowest.value, error: Math.sqrt(highest.error ** 2 + lowest.error ** 2) },
      null,
      0.3,
    ),
    judged("pledges in danger a game", mean(advisor.map(danger)), 0.5, null),
  ];
}

/** How much a table of advisors loses by one selfish seat, less what that seat gains by being selfish (in ratio). */
function selfishSeat(trials: Trials): Figure {
  const one = trials["one selfish"] ?? [];
  const all = (trials["advisor"] ?? []).slice(0, one.length);
  const gain = one.map((r, i) => (r.ratios[3]! - all[i]!.ratios[3]!) / 100);
  const cost = one.map((r, i) => (all[i]!.onePlusOne - r.onePlusOne) / 100);
  return mean(cost.map((c, i) => c - gain[i]!));
}

/** Best less worst mean ratio by seat, and by role, over tables in which the first four roles sat in turn in every seat. */
export function effects(trials: Trials): { readonly seats: Figure; readonly roles: Figure } {
  const turns = ["advisor", "turned 1", "turned 2", "turned 3"].map((name) => trials[name] ?? []);
  const games = Math.min(...turns.map((t) => t.length));
  const records = turns.flatMap((t) => t.slice(0, games));
  const names = records[0]?.roles ?? [];
  const bySeat = names.map((_, seat) => records.map((r) => r.ratios[seat]! / 100));
  const byRole = names.map((role) => records.map((r) => r.ratios[r.roles.indexOf(role)]! / 100));
  const widest = (lists: readonly number[][]): Figure => {
    const sorted = [...lists].sort((a, b) => meanOf(a) - meanOf(b));
    return apart(sorted.at(-1) ?? [], sorted[0] ?? []);
  };
  return { seats: widest(bySeat), roles: widest(byRole) };
}
