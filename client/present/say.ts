/** What happened, as sentences to be: one line for each fact. Words: `fact.*` in assets/words. */
import type { Line } from "../../game/kit/line";
import { word } from "../../game/kit/line";
import { never } from "../../game/kit/never";
import type { Fact } from "../../game/log/facts";
import type { Seat } from "../../game/vocabulary";
import {
  amountOf,
  amountsOf,
  clauseName,
  eventTitle,
  letter,
  type Named,
  optionLabel,
  phaseName,
  situationTitle,
  tagName,
  toolName,
  who,
} from "./names";

/** Who is told, and at which table. */
export interface Listener extends Named {
  /** The listener's own seat: it is spoken to as "you"; null for onlookers. */
  readonly mine: Seat | null;
  /** Situation that an option letter in this fact belongs to, where known. */
  readonly situation: string | null;
}

/** The sentence of one fact. Never refuses: every kind has its words. */
export function sayFact(fact: Fact, to: Listener): Line {
  const line = (key: string, slots: Line["slots"] = {}): Line => ({ key: `fact.${key}`, slots });
  /** A sentence about a seat: `me` chooses between "you" and its name. */
  const about = (key: string, seat: Seat, slots: Line["slots"] = {}): Line =>
    line(key, { me: seat === to.mine ? "yes" : "no", who: who(to, seat), ...slots });
  const option = (id: Parameters<typeof letter>[0]): Line =>
    to.situation
      ? line("option", { letter: letter(id), label: optionLabel(to, to.situation, id) })
      : line("option.letter", { letter: letter(id) });

  switch (fact.kind) {
    case "act-began":
      return line(fact.kind, { n: fact.number, act: word(`act.${fact.act}`) });
    case "hours-lost":
      return about(fact.kind, fact.seat, { n: fact.hours });
    case "income":
      return about(fact.kind, fact.seat, { got: amountsOf(fact.got) });
    case "operations":
    case "tool-drawn":
    case "stood":
    case "passed":
    case "withdrawn":
    case "accepted":
    case "convenor":
    case "pulse-given":
    case "talked":
    case "acted-for":
      return about(fact.kind, fact.seat);
    case "aim-exchanged":
      return fact.shown
        ? about("aim-exchanged.shown", fact.seat, { tag: tagName(fact.shown) })
        : about(fact.kind, fact.seat);
    case "aim-new":
      return about(fact.kind, fact.to[0]!, { from: tagName(fact.from), now: tagName(fact.now) });
    case "phase-began":
      return about(fact.kind, fact.convenor, {
        phase: fact.phase,
        name: phaseName(fact.phase),
        situation: situationTitle(to, fact.situation),
      });
    case "stands-open":
      return line(fact.kind, {
        stands: fact.stands.map(({ seat, option: id }) =>
          id
            ? line("stands-open.one", { who: who(to, seat), letter: letter(id) })
            : line("stands-open.blank", { who: who(to, seat) }),
        ),
        right: fact.stands.filter((s) => s.right).length,
        n: fact.stands.length,
      });
    case "insight":
      return about(fact.from === "guess" ? "insight" : "insight.tool", fact.seat);
    case "track":
      return line(fact.by < 0 ? "track.down" : "track.up", {
        track: word(`track.${fact.track}.title`),
        n: Math.abs(fact.by),
        now: fact.now,
        cause: word(`fact.cause.${fact.cause}`),
      });
    case "proposed":
      return about(fact.kind, fact.seat, {
        option: option(fact.option),
        pledges: fact.later.length,
        promises: fact.later.map(({ seat, resource, amount, due }) =>
          about("proposed.pledge", seat, { amount: amountOf(resource, amount), due }),
        ),
        adapted: fact.adapt ? "yes" : "no",
        from: fact.adapt ? tagName(fact.adapt.from) : "",
        to: fact.adapt ? tagName(fact.adapt.to) : "",
        carries: fact.clause ? "yes" : "no",
        clause: fact.clause ? clauseName(fact.clause) : "",
        answers: fact.answersReason ? "yes" : "no",
      });
    case "declined":
      return about(fact.kind, fact.seat, {
        reason: word(`reason.${fact.reason}`),
        misses: fact.tag ? "yes" : "no",
        tag: fact.tag ? tagName(fact.tag) : "",
      });
    case "deal":
      return line(fact.kind, { option: option(fact.option), tries: fact.tries });
    case "drifted":
      return line(fact.kind, { situation: situationTitle(to, fact.situation) });
    case "paid":
      return about(fact.kind, fact.seat, { gave: amountsOf(fact.gave) });
    case "pledged":
      return about(fact.kind, fact.seat, {
        amount: amountOf(fact.resource, fact.amount),
        due: fact.due,
        name: phaseName(fact.due),
      });
    case "clause":
      return line(fact.kind, { clause: clauseName(fact.clause) });
    case "signed":
      return line(fact.kind, { phase: fact.phase });
    case "served":
      return about(fact.kind, fact.seat, { n: Math.abs(fact.points), tag: tagName(fact.tag) });
    case "served-privately":
    case "line-crossed":
      return about(fact.kind, fact.to[0]!, { n: Math.abs(fact.points), tag: tagName(fact.tag) });
    case "die":
      return line(fact.setback ? "die.setback" : "die", { roll: fact.roll, risk: fact.risk });
    case "line-said":
    case "aim-shown":
      return about(fact.kind, fact.seat, { tag: tagName(fact.tag) });
    case "tool-played":
      return fact.partner
        ? about("tool-played.partner", fact.seat, { tool: toolName(fact.tool), partner: who(to, fact.partner) })
        : about(fact.kind, fact.seat, { tool: toolName(fact.tool) });
    case "found":
    case "lost":
    case "received":
    case "pledge-kept":
      return about(fact.kind, fact.seat, { amount: amountOf(fact.resource, fact.amount) });
    case "asked":
      return about(fact.kind, fact.seat, { partner: who(to, fact.partner) });
    case "aim-learnt":
      return about(fact.kind, fact.to[0]!, { partner: who(to, fact.partner), tag: tagName(fact.tag) });
    case "event-foreseen":
      return about(fact.kind, fact.to[0]!, { event: eventTitle(to, fact.event), phase: fact.phase });
    case "event":
      return fact.seat
        ? about("event.seat", fact.seat, { event: eventTitle(to, fact.event) })
        : line(fact.kind, { event: eventTitle(to, fact.event) });
    case "event-absorbed":
      if (fact.clause) return line("event-absorbed.clause", { clause: clauseName(fact.clause) });
      if (fact.shield) return line("event-absorbed.shield", { kind: word(`event-kind.${fact.shield}`) });
      if (fact.track) return line("event-absorbed.track", { track: word(`track.${fact.track}`) });
      return line(fact.kind);
    case "event-hit":
      return fact.wouldHaveHelped.length > 0
        ? line("event-hit.helped", { clauses: fact.wouldHaveHelped.map(clauseName) })
        : line(fact.kind);
    case "tempted":
    case "temptation-paid":
      return about(fact.kind, fact.seat, { n: fact.hours });
    case "pledge-broken":
      return about(fact.couldNot ? "pledge-broken.could-not" : fact.kind, fact.seat, {
        amount: amountOf(fact.resource, fact.amount),
      });
    case "pledge-moved":
      return about(fact.kind, fact.seat, {
        amount: amountOf(fact.resource, fact.amount),
        due: fact.due,
        name: phaseName(fact.due),
      });
    case "vote-asked":
      return about(`vote-asked.${fact.on}`, fact.seat);
    case "voted":
      return about(fact.kind, fact.seat, { yes: fact.yes ? "yes" : "no" });
    case "rewound":
      return line(fact.kind, { phase: fact.phase, name: phaseName(fact.phase) });
    case "pulse-spread":
      return line(fact.kind, {
        same: new Set(fact.values).size === 1 ? "yes" : "no",
        low: Math.min(...fact.values),
        high: Math.max(...fact.values),
      });
    case "ended":
      return line(fact.kind, { how: word(`ending.${fact.how}`), score: fact.score.onePlusOne / 100 });
    default:
      return never(fact);
  }
}

/** Whom a fact is about, for "only mine" in the log; null where it is about everybody. */
export const seatIn = (fact: Fact): Seat | null =>
  "seat" in fact ? fact.seat : "to" in fact ? (fact.to[0] ?? null) : "convenor" in fact ? fact.convenor : null;
