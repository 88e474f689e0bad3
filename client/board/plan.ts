import type { Bundle, EventKind, Resource, Seat, Track } from "../../game/vocabulary";
import type { BoardEvent, BoardModel, BoardPartner, BoardPromise, BridgeHow } from "./model";

const RESOURCES = ["hours", "skills", "funds", "reach"] as const satisfies readonly Resource[];
const TRACKS = ["trust", "clarity", "anchoring", "value"] as const satisfies readonly Track[];

/** Where the party stands: a phase, the home island at the end, or nowhere before the start. */
export type Place = number | "home" | null;

/** Something to show, in plain data. The stage turns cues into movement; tests read them as they are. */
export type Cue =
  | { readonly show: "stands"; readonly open: readonly { readonly seat: Seat; readonly letter: string }[] }
  | { readonly show: "rewind"; readonly phase: number }
  | { readonly show: "return"; readonly seat: Seat; readonly phase: number; readonly what: Bundle }
  | { readonly show: "promise" | "kept" | "broken"; readonly promise: BoardPromise }
  | { readonly show: "pay"; readonly seat: Seat; readonly phase: number; readonly what: Bundle }
  | { readonly show: "lose"; readonly seat: Seat; readonly what: Bundle }
  | { readonly show: "receive"; readonly seat: Seat; readonly what: Bundle }
  | { readonly show: "die"; readonly roll: number; readonly risk: number; readonly setback: boolean }
  | { readonly show: "bridge"; readonly phase: number; readonly how: BridgeHow; readonly setback: boolean }
  | {
      readonly show: "event";
      readonly kind: EventKind;
      readonly outcome: BoardEvent["outcome"];
      readonly arrives: boolean;
    }
  | { readonly show: "track"; readonly track: Track; readonly from: number; readonly to: number }
  | { readonly show: "clause"; readonly from: number; readonly to: number }
  | { readonly show: "signed" }
  | { readonly show: "move"; readonly from: Place; readonly to: Place }
  | { readonly show: "end"; readonly onePlusOne: string };

/** Where the party of `model` stands. */
export function spot(model: BoardModel): Place {
  if (model.end) return "home";
  return model.islands.find((island) => island.state === "here")?.phase ?? null;
}

/** The cues of which nothing moves by itself: for a board that shows a model for the first time. */
const NOTHING: readonly Cue[] = [];

/**
 * What changed from `before` to `after`, in the order in which a table should see it: stands that open, what was taken
 * back, promises kept and broken, what was paid and promised, the die, the bridge, the event, the tracks, the agreement,
 * the crossing, new income, the end. A person who comes back after a lost line gets one plan from the last model they
 * saw; there is no special case for it.
 */
export function plan(before: BoardModel, after: BoardModel): readonly Cue[] {
  if (before === after) return NOTHING;
  const cues: Cue[] = [];
  const built = after.bridges.filter((b) => !before.bridges.some((old) => old.phase === b.phase));
  const takenBack = before.bridges.filter((b) => !after.bridges.some((now) => now.phase === b.phase));
  // After a rewind they lie open, as they did.
  if (takenBack.length === 0) cues.push(...stands(before, after));
  for (const bridge of [...takenBack].sort((a, b) => b.phase - a.phase))
    cues.push({ show: "rewind", phase: bridge.phase });

  const rewound = takenBack.at(-1)?.phase;
  const pledges = rewound === undefined ? promised(before, after) : [];
  cues.push(...pledges.filter(({ show }) => show !== "promise"));
  const receiving: Cue[] = [];
  // What an event takes goes when it has come.
  const losing: Cue[] = [];
  const comes = after.event !== null && !sameEvent(before.event, after.event);
  for (const partner of after.partners) {
    const old = before.partners.find((p) => p.seat === partner.seat);
    if (!old) continue;
    const kept = pledges.filter(({ show, promise }) => show === "kept" && promise.seat === partner.seat);
    const { paid, lost, received } = flow(old, partner, built.length > 0, kept);
    if (rewound !== undefined) {
      if (received) cues.push({ show: "return", seat: partner.seat, phase: rewound, what: received });
      continue;
    }
    if (paid) cues.push({ show: "pay", seat: partner.seat, phase: built[0]?.phase ?? payPhase(before), what: paid });
    if (lost) (comes ? losing : cues).push({ show: "lose", seat: partner.seat, what: lost });
    if (received) receiving.push({ show: "receive", seat: partner.seat, what: received });
  }

  cues.push(...pledges.filter(({ show }) => show === "promise"));

  if (after.die && !sameDie(before, after)) cues.push({ show: "die", ...pick(after.die) });
  for (const { phase, how, setback } of built) cues.push({ show: "bridge", phase, how, setback });
  for (const bridge of after.bridges) {
    const old = before.bridges.find((b) => b.phase === bridge.phase);
    if (old && (old.how !== bridge.how || old.setback !== bridge.setback)) cues.push({ show: "bridge", ...bridge });
  }
  if (after.event) {
    const { kind, outcome } = after.event;
    if (comes || before.event?.outcome !== outcome) cues.push({ show: "event", kind, outcome, arrives: comes });
  }
  cues.push(...losing);
  for (const track of TRACKS) {
    const [from, to] = [before.tracks[track], after.tracks[track]];
    if (from !== to) cues.push({ show: "track", track, from, to });
  }
  if (before.clauses !== after.clauses) cues.push({ show: "clause", from: before.clauses, to: after.clauses });
  if (after.signed && !before.signed) cues.push({ show: "signed" });
  const [from, to] = [spot(before), spot(after)];
  if (from !== to) cues.push({ show: "move", from, to });
  cues.push(...receiving);
  if (after.end && after.end.onePlusOne !== before.end?.onePlusOne)
    cues.push({ show: "end", onePlusOne: after.end.onePlusOne });
  return cues;
}

const sameEvent = (a: BoardEvent | null, b: BoardEvent): boolean => a?.title === b.title && a.kind === b.kind;

/** Stands turn over when all are open and were not (R6.2). */
function stands(before: BoardModel, after: BoardModel): Cue[] {
  const lying = (model: BoardModel): boolean =>
    model.partners.every((p) => p.stand === null || p.stand.letter === null);
  const open = after.partners.flatMap(({ seat, stand }) => (stand?.letter ? [{ seat, letter: stand.letter }] : []));
  return open.length > 0 && lying(before) ? [{ show: "stands", open }] : [];
}

type PromiseCue = Extract<Cue, { readonly promise: BoardPromise }>;

/** Promises newly given, kept or broken. One only asked for is shown as a promise too; moved, it is given anew. */
function promised(before: BoardModel, after: BoardModel): PromiseCue[] {
  const cues: PromiseCue[] = [];
  for (const promise of after.promises) {
    const old = before.promises.find((p) => p.key === promise.key && isOpen(p));
    if (isOpen(promise) && !old) cues.push({ show: "promise", promise });
    else if (old && (promise.state === "kept" || promise.state === "broken"))
      cues.push({ show: promise.state, promise });
  }
  return cues;
}

/** It still lies at its bridge. */
export const isOpen = ({ state }: BoardPromise): boolean => state === "asked" || state === "standing";

const pick = ({ roll, risk, setback }: { roll: number; risk: number; setback: boolean }) => ({ roll, risk, setback });

const sameDie = (before: BoardModel, after: BoardModel): boolean =>
  before.die?.roll === after.die?.roll && before.die?.risk === after.die?.risk && spot(before) === spot(after);

/** Paid without a bridge in the same change: it goes to the bridge of the present phase. */
const payPhase = (model: BoardModel): number => {
  const at = spot(model);
  return typeof at === "number" ? at : 1;
};

/** What left and reached one station beside promises kept: paid is what was offered or left as a bridge was built, the rest is lost. */
function flow(old: BoardPartner, now: BoardPartner, building: boolean, kept: readonly PromiseCue[]) {
  const paid: Partial<Record<Resource, number>> = {};
  const lost: Partial<Record<Resource, number>> = {};
  const received: Partial<Record<Resource, number>> = {};
  for (const r of RESOURCES) {
    const settled = kept.reduce((sum, { promise }) => sum + (promise.resource === r ? promise.amount : 0), 0);
    const by = now.has[r] - old.has[r] + settled;
    if (by > 0) received[r] = by;
    if (by >= 0) continue;
    const offered = old.offers[r] - now.offers[r];
    const given = building ? -by : Math.max(0, Math.min(-by, offered));
    if (given > 0) paid[r] = given;
    if (-by > given) lost[r] = -by - given;
  }
  return { paid: whole(paid), lost: whole(lost), received: whole(received) };
}

function whole(part: Partial<Record<Resource, number>>): Bundle | undefined {
  if (Object.keys(part).length === 0) return undefined;
  return { hours: part.hours ?? 0, skills: part.skills ?? 0, funds: part.funds ?? 0, reach: part.reach ?? 0 };
}
