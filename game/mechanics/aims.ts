/** Aims, lines, and what partners know of one another (R12). */

import type { Content } from "../content/content";
import { roleOf } from "../content/content";
import { fate } from "../kit/fate";
import { draftSeat, type Scene, seatOf, seatsOf } from "../scene";
import type { Aim, GameState } from "../state";
import type { Seat, Tag } from "../vocabulary";

/** Points for a tag that is served, and for a line that is crossed (R12.2). */
export const POINTS = { public: 2, private: 3, line: -2 } as const;

/** The pool of a role in this table's fated order: two are dealt, the third comes with the exchange (R12.1). */
const poolOf = (seed: string, content: Content, seat: Seat): readonly Tag[] =>
  fate(seed, `seat/${seat}/aims`).shuffle(roleOf(content, seat).privateAims);

/** The hand of a seat at the start. */
export function dealAims(seed: string, content: Content, seat: Seat): { aims: Aim[]; line: Aim } {
  const lines = roleOf(content, seat).lines;
  const line = lines[fate(seed, `seat/${seat}/line`).roll(lines.length) - 1]!;
  return {
    aims: poolOf(seed, content, seat)
      .slice(0, 2)
      .map((tag) => ({ tag, shown: false })),
    line: { tag: line, shown: false },
  };
}

/** New strategy at home: one private aim gives way to a new one; what was known of it is void (R12.1). */
export function exchangeAim(scene: Scene, seat: Seat): void {
  const { G, content, facts } = scene;
  const index = fate(G.setup.seed, `seat/${seat}/exchange`).roll(2) - 1;
  const old = seatOf(G, seat).aims[index]!;
  const now = poolOf(G.setup.seed, content, seat)[2]!;
  for (const other of seatsOf(G)) {
    const known = draftSeat(scene, other).known[seat];
    if (known?.includes(old.tag)) draftSeat(scene, other).known[seat] = known.filter((tag) => tag !== old.tag);
  }
  facts.push({ kind: "aim-exchanged", seat, shown: old.shown ? old.tag : null });
  facts.push({ kind: "aim-new", to: [seat], from: old.tag, now });
  draftSeat(scene, seat).aims[index] = { tag: now, shown: false };
}

/** Private aims of `of` that `seat` does not know. */
export const unknownAims = (G: GameState, seat: Seat, of: Seat): readonly Aim[] =>
  seatOf(G, of).aims.filter((aim) => !aim.shown && !(seatOf(G, seat).known[of] ?? []).includes(aim.tag));

/** Shows `seat` one private aim of `of` that it does not know; `key` names the decision. The caller has seen that there is one. */
export function learnAim(scene: Scene, seat: Seat, of: Seat, key: string): void {
  const unknown = unknownAims(scene.G, seat, of);
  const inOrder = fate(scene.G.setup.seed, key)
    .shuffle([0, 1])
    .map((i) => seatOf(scene.G, of).aims[i]!);
  const aim = inOrder.find((a) => unknown.some((u) => u.tag === a.tag))!;
  const known = draftSeat(scene, seat).known;
  known[of] = [...(known[of] ?? []), aim.tag];
  scene.facts.push({ kind: "aim-learnt", to: [seat], partner: of, tag: aim.tag });
}

/** Points an option with these tags gives a seat: what all see, and what only it knows (R8.1, R12.2). */
export function pointsFor(
  G: GameState,
  content: Content,
  seat: Seat,
  serves: readonly Tag[],
  crosses: readonly Tag[],
): { readonly open: number; readonly hidden: number } {
  const { aims, line } = seatOf(G, seat);
  const open = serves.includes(roleOf(content, seat).publicAim) ? POINTS.public : 0;
  const hidden =
    aims.filter((aim) => serves.includes(aim.tag)).length * POINTS.private +
    (crosses.includes(line.tag) ? POINTS.line : 0);
  return { open, hidden };
}

/** The tags an option serves once adapted (R7.6). */
export const servedTags = (
  serves: readonly Tag[],
  adapt: { readonly from: Tag; readonly to: Tag } | null,
): readonly Tag[] => (adapt ? serves.map((tag) => (tag === adapt.from ? adapt.to : tag)) : serves);

/** Pays out gains and losses of a deal to everybody (R8.1); returns whose line was crossed. */
export function payGains(scene: Scene, serves: readonly Tag[], crosses: readonly Tag[]): Seat[] {
  const { G, content, facts } = scene;
  const crossed: Seat[] = [];
  for (const seat of seatsOf(G)) {
    const { open, hidden } = pointsFor(G, content, seat, serves, crosses);
    const draft = draftSeat(scene, seat);
    draft.gain.open += open;
    draft.gain.hidden += hidden;
    if (open > 0) facts.push({ kind: "served", seat, tag: roleOf(content, seat).publicAim, points: open });
    for (const { tag } of seatOf(G, seat).aims)
      if (serves.includes(tag)) facts.push({ kind: "served-privately", to: [seat], tag, points: POINTS.private });
    const { tag } = seatOf(G, seat).line;
    if (crosses.includes(tag)) {
      crossed.push(seat);
      facts.push({ kind: "line-crossed", to: [seat], tag, points: POINTS.line });
    }
  }
  return crossed;
}
