/** The embedded engine itself: SQLite in this thread, one connection. Whoever calls it keeps the transactions. */
import { existsSync, renameSync, rmSync } from "node:fs";
import { Kysely, Migrator, type SqliteDatabase, SqliteDialect } from "kysely";
import Database from "libsql";
import { MIGRATIONS } from "./migrations";
import type { Appended, JournalRow, MarkRow, MatchRow, PersonRow, Store, TalkRow, WhyRow, WorkshopRow } from "./store";
import {
  fromMatch,
  fromPerson,
  fromTalk,
  fromWorkshop,
  type Tables,
  toJournalRow,
  toMatch,
  toPerson,
  toTalk,
  toWorkshop,
} from "./tables";

/** The store's calls as the thread hears them: the time comes with the question, opening and closing are the thread's. */
export interface Calls extends Omit<Store, "workshops" | "close"> {
  workshops(now: number): Promise<readonly WorkshopRow[]>;
}

export interface Sqlite {
  readonly calls: Calls;
  /** Runs one statement that gives no rows. */
  exec(sql: string): void;
  /** False when SQLite has taken the whole transaction back by itself, as on a full disk. */
  inTransaction(): boolean;
  /** Writes all of the log into the file and empties it, so that what was deleted is in neither. */
  checkpoint(): void;
  close(): void;
}

/** The message when the file holds tables of a version to come. */
export const NEWER = "written by a newer version";

/**
 * Opens or makes the file and brings its tables up to date. Holds it for this process alone until it is closed;
 * the operating system lets go when the process dies, however it dies.
 * Throws with code SQLITE_BUSY when another holds it.
 */
export async function openSqlite(file: string): Promise<Sqlite> {
  const db = new Database(file);
  // Exclusive: SQLite before 3.51.3 can lose the log when two connections share a file, so there is never a second.
  db.pragma("locking_mode = EXCLUSIVE");
  db.pragma("journal_mode = WAL");
  // FULL, not NORMAL: an answered action must outlive a power cut, and NORMAL leaves the log unsynced at a commit.
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  db.pragma("secure_delete = ON");
  // libsql speaks better-sqlite3's language, which is all that kysely asks for.
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: db as unknown as SqliteDatabase }) });
  await migrate(kysely);
  return {
    calls: { ...hotCalls(db), ...coldCalls(kysely), ...talkCalls(kysely), backup: (path) => copyTo(db, path) },
    exec: (text) => void db.exec(text),
    inTransaction: () => db.inTransaction,
    checkpoint: () => void db.pragma("wal_checkpoint(TRUNCATE)"),
    close: () => void db.close(),
  };
}

/** Under another name until it is whole: what bears the right name can be relied on. */
async function copyTo(db: Database.Database, path: string): Promise<void> {
  if (existsSync(path)) throw new Error(`${path} exists already`);
  const part = `${path}.part`;
  rmSync(part, { force: true });
  db.prepare("vacuum into ?").run(part);
  renameSync(part, path);
}

async function migrate(kysely: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error && /corrupted migrations/.test(error.message)) throw new Error(NEWER);
  if (error) throw error;
}

/** The statements on the path of a move, prepared once. */
function hotCalls(db: Database.Database): Pick<Calls, "append" | "journal"> {
  // Nothing is inserted when the number or the id is taken, nor when the number before it is missing.
  const insert = db.prepare(
    `insert into actions (match_id, seq, action_id, kind, seat, move, args, acted_by, at, fingerprint)
     select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
     where ?2 = 1 or exists (select 1 from actions where match_id = ?1 and seq = ?2 - 1)
     on conflict do nothing`,
  );
  const byId = db.prepare("select seq from actions where match_id = ? and action_id = ?");
  const bySeq = db.prepare("select seq from actions where match_id = ? and seq = ?");
  const tail = db.prepare("select * from actions where match_id = ? and seq > ? order by seq");
  return {
    async append(match: string, row: JournalRow): Promise<Appended> {
      const args = JSON.stringify(row.args);
      const done = insert.run(
        match,
        row.seq,
        row.id,
        row.kind,
        row.seat,
        row.move,
        args,
        row.by,
        row.at,
        row.fingerprint,
      );
      if (done.changes === 1) return { ok: true };
      const known = byId.get(match, row.id) as { seq: number } | undefined;
      if (known) return { ok: false, why: "id-known", seq: known.seq };
      if (bySeq.get(match, row.seq)) return { ok: false, why: "seq-taken" };
      throw new Error(`Action ${row.seq} of match ${match} has none before it`);
    },
    async journal(match, after) {
      return (tail.all(match, after) as Tables["actions"][]).map(toJournalRow);
    },
  };
}

type TalkCall = "talk" | "saveTalk" | "blankTalk" | "marks" | "saveMark" | "whys" | "saveWhy";

/** What is said, marked and given as reasons at a table. */
function talkCalls(db: Kysely<Tables>): Pick<Calls, TalkCall> {
  const saveTalk = async (match: string, row: TalkRow): Promise<void> => {
    const { match_id, id, ...rest } = fromTalk(match, row);
    await db
      .insertInto("talk")
      .values({ match_id, id, ...rest })
      .onConflict((c) => c.columns(["match_id", "id"]).doUpdateSet(rest))
      .execute();
  };
  return {
    async talk(match) {
      return (await db.selectFrom("talk").selectAll().where("match_id", "=", match).orderBy("v").execute()).map(toTalk);
    },
    saveTalk,
    blankTalk: saveTalk,
    async marks(match) {
      const rows = await db
        .selectFrom("marks")
        .selectAll()
        .where("match_id", "=", match)
        .orderBy("at_seq")
        .orderBy("seat")
        .execute();
      return rows.map(({ seat, at_seq }) => ({ seat: seat as MarkRow["seat"], at: at_seq }));
    },
    async saveMark(match, { seat, at }, on) {
      const mark = { match_id: match, at_seq: at, seat };
      if (on)
        await db
          .insertInto("marks")
          .values(mark)
          .onConflict((c) => c.doNothing())
          .execute();
      else
        await db
          .deleteFrom("marks")
          .where("match_id", "=", match)
          .where("at_seq", "=", at)
          .where("seat", "=", seat)
          .execute();
    },
    async whys(match) {
      const rows = await db.selectFrom("whys").selectAll().where("match_id", "=", match).orderBy("at_seq").execute();
      return rows.map(({ at_seq, reason }) => ({ at: at_seq, reason: JSON.parse(reason) as WhyRow["reason"] }));
    },
    async saveWhy(match, { at, reason }) {
      await db
        .insertInto("whys")
        .values({ match_id: match, at_seq: at, reason: JSON.stringify(reason) })
        .onConflict((c) => c.columns(["match_id", "at_seq"]).doNothing())
        .execute();
    },
  };
}

/** Everything that is asked a few times an hour. */
function coldCalls(db: Kysely<Tables>): Omit<Calls, "append" | "journal" | "backup" | TalkCall> {
  return {
    async openWorkshop(workshop, matches) {
      const taken = await db
        .selectFrom("workshops")
        .select("id")
        .where("code", "=", workshop.code)
        .where("closed_at", "is", null)
        .executeTakeFirst();
      if (taken) return false;
      await db.insertInto("workshops").values(fromWorkshop(workshop)).execute();
      if (matches.length > 0) await db.insertInto("matches").values(matches.map(fromMatch)).execute();
      return true;
    },
    async workshops(now) {
      const rows = await db
        .selectFrom("workshops")
        .selectAll()
        .where("expires_at", ">", now)
        .orderBy("created_at")
        .execute();
      return rows.map(toWorkshop);
    },
    async closeWorkshop(id, at) {
      await db
        .updateTable("workshops")
        .set({ closed_at: at })
        .where("id", "=", id)
        .where("closed_at", "is", null)
        .execute();
    },
    async matches(workshop) {
      const rows = await db
        .selectFrom("matches")
        .selectAll()
        .where("workshop_id", "=", workshop)
        .orderBy("number")
        .execute();
      return rows.map(toMatch);
    },
    async saveMatch(match: MatchRow) {
      const { id, ...rest } = fromMatch(match);
      await db
        .insertInto("matches")
        .values({ id, ...rest })
        .onConflict((c) => c.column("id").doUpdateSet(rest))
        .execute();
    },
    async people(workshop) {
      const rows = await db
        .selectFrom("people")
        .selectAll()
        .where("workshop_id", "=", workshop)
        .orderBy("joined_at")
        .execute();
      return rows.map(toPerson);
    },
    async savePerson(person: PersonRow) {
      const { id, ...rest } = fromPerson(person);
      await db
        .insertInto("people")
        .values({ id, ...rest })
        .onConflict((c) => c.column("id").doUpdateSet(rest))
        .execute();
    },
    async removePerson(id) {
      await db.deleteFrom("people").where("id", "=", id).execute();
    },
    async putContent(fingerprint, body) {
      await db
        .insertInto("contents")
        .values({ fingerprint, body })
        .onConflict((c) => c.column("fingerprint").doUpdateSet({ body }))
        .execute();
    },
    async content(fingerprint) {
      const row = await db
        .selectFrom("contents")
        .select("body")
        .where("fingerprint", "=", fingerprint)
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async purge(now) {
      const gone = await db.selectFrom("workshops").select("id").where("expires_at", "<=", now).execute();
      // What a team typed of its own partnership goes with its workshop; nobody else plays it.
      const own = db.selectFrom("workshops").select("content").where("expires_at", "<=", now);
      await db
        .deleteFrom("contents")
        .where("fingerprint", "in", own.where("scenario", "like", "own-%"))
        .execute();
      await db.deleteFrom("workshops").where("expires_at", "<=", now).execute();
      return gone.length;
    },
  };
}
