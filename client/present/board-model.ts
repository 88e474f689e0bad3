/** The board's picture of a view: words and whole numbers, nothing to decide. Pure; the words are handed in. */
import type { Content } from "../../game/content/content";
import { type Line, word } from "../../game/kit/line";
import type { View } from "../../game/view-types";
import { actIn, LENGTHS, type Seat, TRACKS, type Track } from "../../game/vocabulary";
import type {
  BoardBridge,
  BoardEvent,
  BoardIsland,
  BoardModel,
  BoardPartner,
  BoardPromise,
  BoardShare,
} from "../board/model";
import { eventTitle, letter, who } from "./names";

export interface BoardWords {
  readonly say: (line: Line) => string;
  /** Seats held by bots. */
  readonly bots: ReadonlySet<string>;
}

const outcomes: { readonly [how: string]: BoardEvent["outcome"] } = {
  good: "good",
  absorbed: "absorbed",
  mild: "absorbed",
  hit: "hit",
  tempting: "pending",
};

/** Where the table is with a phase of the length; phases that are not in it are skipped. */
export function islandState(view: View, phase: number): BoardIsland["state"] {
  const at = view.phases.indexOf(phase);
  if (at < 0) return "skipped";
  if (view.bridges.some((bridge) => bridge.phase === phase)) return at === view.position ? "here" : "done";
  if (at === view.position) return "here";
  return at < view.position ? "done" : "ahead";
}

/** At the end nobody stands on an island: the last one is behind them if its bridge was built (R14.1). */
const shown = (view: View, state: BoardIsland["state"], phase: number): BoardIsland["state"] =>
  !view.end || state !== "here" ? state : view.bridges.some((b) => b.phase === phase) ? "done" : "ahead";

/** A seat's stand while the table talks about it: until the deal is made (R6.2). A blank one is a dash (R15.1). */
function standOf(view: View, seat: Seat): BoardPartner["stand"] {
  if (view.step !== "stand" && view.step !== "deal") return null;
  const open = view.stands?.[seat];
  if (open) return { letter: open.option ? letter(open.option) : "–" };
  return view.stood.includes(seat) ? { letter: null } : null;
}

/** The table's pledges, and those that the open proposal asks for. */
function promises(view: View): BoardPromise[] {
  const asked = view.deal.proposal?.later ?? [];
  const all = [
    ...view.pledges.map(({ by, resource, amount, due, state }) => ({ seat: by, resource, amount, due, state })),
    ...asked.map(({ seat, resource, amount, due }) => ({ seat, resource, amount, due, state: "asked" as const })),
  ];
  const met = new Map<string, number>();
  return all.map((promise) => {
    const name = `${promise.seat}/${promise.resource}/${promise.due}`;
    const nth = met.get(name) ?? 0;
    met.set(name, nth + 1);
    return { key: `${name}/${nth}`, ...promise };
  });
}

/** The phases of an act: those that this length plays, told one by one where some are left out. */
function played(phases: readonly number[]): Line {
  const [from, to] = [phases[0]!, phases.at(-1)!];
  return to - from + 1 === phases.length
    ? { key: "table.board.act-note", slots: { from, to } }
    : { key: "table.board.act-phases", slots: { phases: phases.join(", ") } };
}

/** Those that are built; that of the present deal stands as soon as it is made, though the table has yet to press on. */
function bridges(view: View): BoardBridge[] {
  const built = view.bridges.map(({ phase, how, setback }) => ({ phase, how, setback }));
  const { outcome, phase } = view;
  if (!outcome || built.some((bridge) => bridge.phase === phase)) return built;
  const how = outcome.option === null ? "drifted" : outcome.tries > 1 ? "hard-won" : "at-once";
  return [...built, { phase, how, setback: outcome.setback }];
}

/** Shares in seat order, the citizens last (R14.2). */
function shares(view: View, say: BoardWords["say"]): BoardShare[] {
  if (!view.end) return [];
  const { ratios, citizens, smallest } = view.end.score;
  const share = (seat: Seat | null, ratio: number): BoardShare => ({
    seat,
    ratio: ratio / 100,
    text: say({ key: "table.end.number", slots: { n: ratio / 100 } }),
    smallest: ratio === smallest,
  });
  return [...view.partners.map(({ seat }) => share(seat, ratios[seat] ?? 0)), share(null, citizens)];
}

/** The board's model of `view`: words by `say`, bots by `bots`. */
export function boardModel(view: View, content: Content, { say, bots }: BoardWords): BoardModel {
  const names = Object.fromEntries(TRACKS.map((t) => [t, say(word(`track.${t}.title`))])) as { [T in Track]: string };
  const { outcome, event, end } = view;
  return {
    title: say(word("game.name")),
    acts: LENGTHS[view.length].map((phases) => {
      const act = actIn(view.length, phases[0]!);
      return { act, name: say(word(`act.${act}`)), note: say(played(phases)) };
    }),
    islands: Array.from({ length: 12 }, (_, i) => ({
      phase: i + 1,
      name: say(word(`phase.${i + 1}.board`)),
      act: actIn(view.length, i + 1),
      state: shown(view, islandState(view, i + 1), i + 1),
    })),
    bridges: bridges(view),
    partners: view.partners.map((partner) => ({
      seat: partner.seat,
      name: say(who(view, partner.seat)),
      emblem: content.scenario.roles.find((role) => role.id === partner.role)?.emblem ?? "star",
      me: view.me?.seat === partner.seat,
      convenor: view.step !== "over" && view.deal.convenor === partner.seat,
      waiting: view.waiting.includes(partner.seat),
      bot: bots.has(partner.seat),
      has: partner.has,
      offers: partner.offers,
      promised: partner.promised,
      stand: standOf(view, partner.seat),
    })),
    promises: promises(view),
    tracks: view.tracks,
    trackNames: names,
    clauses: view.agreement.length,
    signed: view.signed !== null,
    agreementName: say(word("table.board.agreement")),
    die: outcome?.die && !end ? { roll: outcome.die, risk: outcome.risk, setback: outcome.setback } : null,
    event: event
      ? {
          kind: event.card.kind,
          title: say(eventTitle(view, event.id)),
          outcome: event.answer === "paid" ? "absorbed" : (outcomes[event.how] ?? "pending"),
        }
      : null,
    end: end
      ? {
          lit: end.how !== "fell-apart",
          onePlusOne: say({ key: "table.end.number", slots: { n: end.score.onePlusOne / 100 } }),
          shares: shares(view, say),
        }
      : null,
  };
}

/** The board in one paragraph, for those who do not see it. */
export function boardLabel(view: View, say: (line: Line) => string): string {
  const built = view.bridges.length;
  const here = {
    key: "table.board.label",
    slots: { phase: view.phase, name: word(`phase.${view.phase}.name`), built },
  };
  const tracks = TRACKS.map((t) => `${say(word(`track.${t}.title`))} ${view.tracks[t]}`).join(", ");
  return `${say(here)} ${tracks}.`;
}
