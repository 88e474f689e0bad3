/** What the lobby, the desk and a table are told about who sits where. Built up from nothing: a seed goes to the desk alone. */
import type {
  MyPlace,
  SeatInfo,
  TableInfo,
  TableStatus,
  WorkshopInfo,
  WorkshopOver,
} from "../../game/protocol/contract";
import { LENGTHS } from "../../game/vocabulary";
import type { Summary } from "../room/tables";
import type { MatchRow } from "../store/store";
import type { Workshop } from "./book";
import { chairOf, type Place, seatsOf } from "./seats";

interface InfoGiven {
  readonly online: (person: string) => boolean;
  /** ms since 1970 */
  readonly now: number;
}

/** A table that waits, and at which nobody sits: there is no game to wait for. */
const isIdle = (workshop: Workshop, match: MatchRow): boolean =>
  match.state === "waiting" &&
  seatsOf(workshop.row.seats).every((seat) => {
    const { person, bot } = chairOf(match, seat);
    return person === null && bot === null;
  });

/** R14.5: all tables of a workshop share its seed, so nothing opens before the last game is over or the workshop is closed. */
const isOpen = (workshop: Workshop): boolean =>
  workshop.row.closedAt !== null ||
  workshop.matches.every((match) => match.state === "over" || isIdle(workshop, match));

const seatsInfo = (workshop: Workshop, match: MatchRow, given: Pick<InfoGiven, "online">): readonly SeatInfo[] =>
  seatsOf(workshop.row.seats).map((seat, i) => {
    const { person, bot } = chairOf(match, seat);
    return {
      seat,
      role: workshop.roles[i] ?? "",
      name: person === null ? null : (workshop.people.get(person)?.name ?? null),
      bot: bot?.level ?? null,
      ...(bot?.temperament ? { temperament: bot.temperament } : {}),
      online: person === null ? bot !== null : given.online(person),
    };
  });

/** Of a closed workshop nothing is paused: nobody will go on. */
const stateOf = ({ row }: Workshop, match: MatchRow): TableInfo["state"] =>
  match.state === "playing" && match.paused && row.closedAt === null ? "paused" : match.state;

/** Before the first action: R3.1. */
const AT_START = { trust: 4, clarity: 3, anchoring: 4, value: 0 };

function tableInfo(workshop: Workshop, match: MatchRow, summary: Summary | undefined, given: InfoGiven): TableInfo {
  return {
    number: match.number,
    state: stateOf(workshop, match),
    phase: summary?.phase ?? LENGTHS[workshop.row.length][0][0],
    step: summary?.step ?? "stand",
    waiting: summary?.waiting ?? [],
    tracks: summary?.tracks ?? AT_START,
    seq: summary?.seq ?? 0,
    idle: Math.max(0, given.now - (summary?.lastAt ?? given.now)),
    onePlusOne: summary?.onePlusOne ?? null,
    seats: seatsInfo(workshop, match, given),
  };
}

export function workshopInfo(
  workshop: Workshop,
  summaries: ReadonlyMap<string, Summary | undefined>,
  given: InfoGiven & { readonly forDesk: boolean },
): WorkshopInfo {
  const { code, name, language, scenario, content, length, seed, closedAt } = workshop.row;
  return {
    code,
    name,
    language,
    scenario,
    content,
    length,
    closed: closedAt !== null,
    seed: given.forDesk ? seed : null,
    tables: workshop.matches.map((match) => tableInfo(workshop, match, summaries.get(match.id), given)),
  };
}

export const myPlace = (info: WorkshopInfo, name: string, { match, seat }: Place): MyPlace => ({
  workshop: info,
  name,
  table: match.number,
  seat,
  match: match.id,
});

export const tableStatus = (workshop: Workshop, match: MatchRow, given: Pick<InfoGiven, "online">): TableStatus => ({
  state: stateOf(workshop, match),
  seats: seatsInfo(workshop, match, given),
  replayOpen:
    (match.state === "over" && isOpen(workshop)) || (match.startedAt !== null && workshop.row.closedAt !== null),
  ...(workshop.row.closedAt !== null && { closed: true }),
});

/** What is told to somebody who comes after the end: `matches` are those that are theirs. */
export const workshopOver = ({ row }: Workshop, matches: readonly MatchRow[]): WorkshopOver => ({
  name: row.name,
  games: matches.flatMap(({ id, number, startedAt }) => (startedAt === null ? [] : [{ table: number, match: id }])),
});
