/** The tables as they are kept, and the way from a row to what the server speaks of. Every engine keeps the same ones. */
import type { Chair, JournalRow, MarkRow, MatchRow, PersonRow, TalkRow, WorkshopRow } from "./store";

export interface Tables {
  workshops: {
    id: string;
    code: string;
    name: string;
    language: string;
    scenario: string;
    length: string;
    seed: string;
    seats: number;
    content: string;
    desk_hash: string;
    created_at: number;
    expires_at: number;
    closed_at: number | null;
  };
  matches: {
    id: string;
    workshop_id: string;
    number: number;
    state: string;
    /** 0 or 1 */
    paused: number;
    /** JSON */
    chairs: string;
    started_at: number | null;
    ended_at: number | null;
  };
  actions: {
    match_id: string;
    seq: number;
    action_id: string;
    kind: string;
    seat: string | null;
    move: string;
    /** JSON */
    args: string;
    acted_by: string;
    at: number;
    fingerprint: string;
  };
  people: { id: string; workshop_id: string; name: string; token_hash: string; joined_at: number };
  contents: { fingerprint: string; body: string };
  talk: {
    match_id: string;
    id: string;
    v: number;
    n: number;
    at_seq: number;
    /** null, like person and time: an outcome */
    seat: string | null;
    person_id: string | null;
    said: string | null;
    time: number | null;
    /** JSON */
    reactions: string;
  };
  marks: { match_id: string; seat: string; at_seq: number };
  whys: {
    match_id: string;
    at_seq: number;
    /** JSON */
    reason: string;
  };
}

export const toWorkshop = (row: Tables["workshops"]): WorkshopRow => ({
  id: row.id,
  code: row.code,
  name: row.name,
  language: row.language as WorkshopRow["language"],
  scenario: row.scenario,
  length: row.length as WorkshopRow["length"],
  seed: row.seed,
  seats: row.seats,
  content: row.content,
  deskHash: row.desk_hash,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  closedAt: row.closed_at,
});

export const fromWorkshop = (workshop: WorkshopRow): Tables["workshops"] => ({
  id: workshop.id,
  code: workshop.code,
  name: workshop.name,
  language: workshop.language,
  scenario: workshop.scenario,
  length: workshop.length,
  seed: workshop.seed,
  seats: workshop.seats,
  content: workshop.content,
  desk_hash: workshop.deskHash,
  created_at: workshop.createdAt,
  expires_at: workshop.expiresAt,
  closed_at: workshop.closedAt,
});

export const toMatch = (row: Tables["matches"]): MatchRow => ({
  id: row.id,
  workshop: row.workshop_id,
  number: row.number,
  state: row.state as MatchRow["state"],
  paused: row.paused === 1,
  chairs: JSON.parse(row.chairs) as { [seat: string]: Chair },
  startedAt: row.started_at,
  endedAt: row.ended_at,
});

export const fromMatch = (match: MatchRow): Tables["matches"] => ({
  id: match.id,
  workshop_id: match.workshop,
  number: match.number,
  state: match.state,
  paused: match.paused ? 1 : 0,
  chairs: JSON.stringify(match.chairs),
  started_at: match.startedAt,
  ended_at: match.endedAt,
});

export const toPerson = (row: Tables["people"]): PersonRow => ({
  id: row.id,
  workshop: row.workshop_id,
  name: row.name,
  tokenHash: row.token_hash,
  joinedAt: row.joined_at,
});

export const fromPerson = (person: PersonRow): Tables["people"] => ({
  id: person.id,
  workshop_id: person.workshop,
  name: person.name,
  token_hash: person.tokenHash,
  joined_at: person.joinedAt,
});

export const toJournalRow = (row: Tables["actions"]): JournalRow => ({
  seq: row.seq,
  kind: row.kind as JournalRow["kind"],
  id: row.action_id,
  seat: row.seat as JournalRow["seat"],
  move: row.move,
  args: JSON.parse(row.args) as unknown[],
  by: row.acted_by as JournalRow["by"],
  at: row.at,
  fingerprint: row.fingerprint,
});

export const toTalk = (row: Tables["talk"]): TalkRow => ({
  id: row.id,
  v: row.v,
  n: row.n,
  at: row.at_seq,
  said:
    row.seat === null
      ? null
      : { seat: row.seat as MarkRow["seat"], person: row.person_id ?? "", text: row.said, time: row.time ?? 0 },
  reactions: JSON.parse(row.reactions) as TalkRow["reactions"],
});

export const fromTalk = (match: string, { id, v, n, at, said, reactions }: TalkRow): Tables["talk"] => ({
  match_id: match,
  id,
  v,
  n,
  at_seq: at,
  seat: said?.seat ?? null,
  person_id: said?.person ?? null,
  said: said?.text ?? null,
  time: said?.time ?? null,
  reactions: JSON.stringify(reactions),
});
