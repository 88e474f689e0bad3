/** What holds at every table after every action, whatever was done. A complaint in words where it does not; undefined where it does. */
import type { Content } from "../../game/content/content";
import { type Fact, factsFor } from "../../game/log/facts";
import { eventIn, hasEvent } from "../../game/mechanics/events";
import { promised } from "../../game/mechanics/pledges";
import { free } from "../../game/mechanics/purse";
import { TOP } from "../../game/mechanics/tracks";
import { readMove } from "../../game/moves/args";
import { phasesAhead, phasesOf } from "../../game/phases/length";
import { stepKey, waitingFor } from "../../game/phases/waiting";
import { seatsOf } from "../../game/scene";
import type { GameState } from "../../game/state";
import { viewFor } from "../../game/view";
import { RESOURCES, type Seat, TRACKS } from "../../game/vocabulary";
import { twinFor } from "../kit/twin";

/** A state, and what the action that led to it told. */
interface Moment {
  readonly G: GameState;
  readonly content: Content;
  readonly facts: readonly Fact[];
}
type Invariant = (moment: Moment) => string | undefined;

const whole = (n: number, min: number, max: number) => Number.isInteger(n) && n >= min && n <= max;
const once = (list: readonly unknown[]) => new Set(list).size === list.length;
const first = <T>(list: readonly T[], complain: (item: T) => string | undefined): string | undefined => {
  for (const item of list) {
    const complaint = complain(item);
    if (complaint) return complaint;
  }
  return undefined;
};

/** After every action. By name, which is what a failure is known by. */
const INVARIANTS = {
  "tracks are within their ends": ({ G }) =>
    first(TRACKS, (t) => (whole(G.tracks[t], 0, TOP[t]) ? undefined : `${t} is ${G.tracks[t]}`)),

  "purses hold whole numbers, never less than nothing": ({ G }) =>
    first(seatsOf(G), (seat) =>
      first(RESOURCES, (r) => {
        const n = G.seats[seat]!.has[r];
        return whole(n, 0, 99) ? undefined : `${seat} has ${n} ${r}`;
      }),
    ),

  "what a proposal reserves is there": ({ G }) =>
    first(seatsOf(G), (seat) =>
      first(RESOURCES, (r) =>
        free(G, seat, r) >= 0 ? undefined : `${seat} has ${G.seats[seat]!.has[r]} ${r} and has offered more`,
      ),
    ),

  "hands are whole: insights 0..3, two aims, no tool twice, gains whole": ({ G }) =>
    first(seatsOf(G), (seat) => {
      const { insights, aims, tools, drawn, gain } = G.seats[seat]!;
      if (!whole(insights, 0, 3)) return `${seat} has ${insights} insights`;
      if (aims.length !== 2 || aims[0]!.tag === aims[1]!.tag) return `${seat} has the aims ${JSON.stringify(aims)}`;
      if (!once(tools) || tools.length > drawn) return `${seat} has the tools ${tools} of ${drawn} drawn`;
      if (!whole(gain.open, -99, 199) || !whole(gain.hidden, -99, 199)) return `${seat} has gained ${gain}`;
      return undefined;
    }),

  "nobody knows its own aims from others, nor aims that are not there": ({ G }) =>
    first(seatsOf(G), (seat) =>
      first(Object.entries(G.seats[seat]!.known), ([of, tags]) => {
        const aims = G.seats[of]?.aims.map((a) => a.tag) ?? [];
        return of !== seat && tags.every((tag) => aims.includes(tag)) && once(tags)
          ? undefined
          : `${seat} knows ${tags} of ${of}, whose aims are ${aims}`;
      }),
    ),

  "pledges are within trust, and within reach, when they are made": ({ G, facts }) => {
    const proposed = facts.find((f) => f.kind === "proposed");
    if (!proposed || G.end) return undefined;
    const sum = proposed.later.reduce((n, l) => n + l.amount, promised(G));
    if (proposed.later.length > 0 && sum > G.tracks.trust) return `${sum} are pledged at Trust ${G.tracks.trust}`;
    const ahead = phasesAhead(G);
    return first(proposed.later, (l) => (ahead.includes(l.due) ? undefined : `a pledge is due in phase ${l.due}`));
  },

  "pledges are numbered, and none that stands is overdue": ({ G }) =>
    first(G.pledges, (p) => {
      if (G.pledges[p.id - 1] !== p) return `pledge ${p.id} is out of order`;
      if (!whole(p.amount, 1, 6) || p.due <= p.made) return `pledge ${JSON.stringify(p)} makes no sense`;
      const overdue = p.state === "standing" && p.due <= G.phase.number && G.step !== "pledges" && !G.end;
      return overdue ? `pledge ${p.id} stands, due in phase ${p.due}, in ${stepKey(G)}` : undefined;
    }),

  "clauses stand once, and three sign": ({ G }) => {
    const clauses = G.agreement.map((a) => a.clause);
    if (!once(clauses)) return `the agreement holds ${clauses}`;
    return (G.signed !== null) === clauses.length >= 3
      ? undefined
      : `signed ${G.signed} with ${clauses.length} clauses`;
  },

  "bridges stand once, in the order of the phases": ({ G }) => {
    const built = G.bridges.map((b) => b.phase);
    const phases = phasesOf(G.setup.length);
    return first(built, (phase) =>
      phases[built.indexOf(phase)] === phase && once(built) ? undefined : `bridges stand in ${built}`,
    );
  },

  "the convenor is at the table and has a proposal left": ({ G }) => {
    const { convenor, made, declined, accepted, proposal } = G.phase.deal;
    if (!seatsOf(G).includes(convenor)) return `${convenor} is convenor`;
    if (declined.length > 4 || !once(accepted)) return `${declined.length} proposals declined, ${accepted} accepted`;
    if (proposal && (proposal.by !== convenor || accepted.includes(convenor))) return `${proposal.by} has proposed`;
    return made.length === declined.length ? undefined : `${made} have proposed, ${declined.length} came to nothing`;
  },

  "risk is 0..4 and the die 1..6": ({ G }) => {
    const { proposal } = G.phase.deal;
    if (proposal && !whole(proposal.risk, 0, 4)) return `the risk is ${proposal.risk}`;
    const { outcome } = G.phase;
    if (!outcome) return undefined;
    if (!whole(outcome.risk, 0, 4)) return `the risk was ${outcome.risk}`;
    return outcome.die === null || whole(outcome.die, 1, 6) ? undefined : `the die shows ${outcome.die}`;
  },

  "somebody at the table is awaited until the game is over": ({ G }) => {
    const waiting = waitingFor(G);
    if (waiting.length === 0 && !G.end) return `nobody is awaited in ${stepKey(G)}`;
    if (G.end && (waiting.length > 0 || G.step !== "over")) return `${waiting} are awaited after the end, in ${G.step}`;
    return waiting.every((s) => seatsOf(G).includes(s)) ? undefined : `${waiting} are awaited`;
  },

  "the key of the step can be sent back": ({ G }) =>
    readMove("pass", [stepKey(G)]) ? undefined : `${stepKey(G)} is no step key`,

  "the score adds up, between its ends": ({ G }) => {
    if (!G.end) return undefined;
    const { ratios, citizens, average, smallest, onePlusOne } = G.end.score;
    const all = [...Object.values(ratios), citizens];
    if (!all.every((r) => whole(r, 0, 200))) return `the ratios are ${all}`;
    if (smallest !== Math.min(...all) || onePlusOne !== average + smallest) return `1 + 1 is ${onePlusOne} of ${all}`;
    return whole(average, smallest, Math.max(...all)) ? undefined : `the average of ${all} is ${average}`;
  },
} as const satisfies { readonly [name: string]: Invariant };

const COSTLY = "views and facts leak nothing";

/** The first that does not hold now. */
export function broken(moment: Moment): { readonly name: string; readonly complaint: string } | undefined {
  for (const [name, holds] of Object.entries(INVARIANTS)) {
    const complaint = holds(moment);
    if (complaint) return { name, complaint };
  }
  return undefined;
}

/** Whether one viewer can see what it must not know; costs more than all the others together, so it is asked now and then. */
export function leaking(moment: Moment, viewer: Seat | "table"): { name: string; complaint: string } | undefined {
  const complaint = secretTold(moment, viewer) ?? twinSeen(moment, viewer);
  return complaint === undefined ? undefined : { name: COSTLY, complaint: `${viewer} sees ${complaint}` };
}

/** The seed, undrawn cards and others' tools stand in no view and in no fact; facts for others are filtered (R2.3, R8.1). */
function secretTold({ G, content, facts }: Moment, viewer: Seat | "table"): string | undefined {
  const heard = factsFor(facts, viewer);
  const foreign = heard.find((f) => "to" in f && !(f.to as readonly string[]).includes(viewer));
  if (foreign) return `the fact ${JSON.stringify(foreign)}`;
  const text = JSON.stringify([viewFor(G, content, viewer), heard]);
  if (text.includes(JSON.stringify(G.setup.seed).slice(1, -1))) return "the seed";
  if (G.end) return undefined;
  const ahead = phasesOf(G.setup.length).slice(G.position + 1);
  const foreseen = G.foreseen.filter((f) => f.seat === viewer).map((f) => f.phase);
  const events = ahead.filter((p) => hasEvent(p) && !foreseen.includes(p)).map((p) => eventIn(G, content, p).id);
  const situations = content.scenario.situations.filter((s) => ahead.includes(s.phase)).map((s) => s.id);
  const mine = viewer === "table" ? [] : G.seats[viewer]!.tools;
  const open = [...mine, ...G.phase.played.map((p) => p.tool)];
  const tools = seatsOf(G).flatMap((s) => G.seats[s]!.tools.filter((t) => !open.includes(t)));
  return [...events, ...situations, ...tools].find((secret) => text.includes(`"${secret}"`));
}

/** A table that differs only in secrets looks the same (R2.3, R6.1, R8.1, R12.3). */
function twinSeen({ G, content }: Moment, viewer: Seat | "table"): string | undefined {
  if (G.end) return undefined;
  const seen = viewFor(G, content, viewer);
  const twin = viewFor(twinFor(G, content, viewer), content, viewer);
  const key = (Object.keys(seen) as (keyof typeof seen)[]).find(
    (k) => JSON.stringify(seen[k]) !== JSON.stringify(twin[k]),
  );
  return key && `in "${key}" what it must not know`;
}
