/** How the tables came to be, step by step. A step that has been released is never changed: the next one corrects it. */
import { type Kysely, type Migration, sql } from "kysely";

const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("workshops")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("code", "text", (c) => c.notNull())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("language", "text", (c) => c.notNull())
      .addColumn("scenario", "text", (c) => c.notNull())
      .addColumn("length", "text", (c) => c.notNull())
      .addColumn("seed", "text", (c) => c.notNull())
      .addColumn("seats", "integer", (c) => c.notNull())
      .addColumn("content", "text", (c) => c.notNull())
      .addColumn("desk_hash", "text", (c) => c.notNull())
      .addColumn("created_at", "bigint", (c) => c.notNull())
      .addColumn("expires_at", "bigint", (c) => c.notNull())
      .addColumn("closed_at", "bigint")
      .execute();
    // One code, one open workshop; a closed one lets go of its code.
    await sql`create unique index workshops_open_code on workshops (code) where closed_at is null`.execute(db);

    await db.schema
      .createTable("matches")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("workshop_id", "text", (c) => c.notNull().references("workshops.id").onDelete("cascade"))
      .addColumn("number", "integer", (c) => c.notNull())
      .addColumn("state", "text", (c) => c.notNull())
      .addColumn("paused", "integer", (c) => c.notNull())
      .addColumn("chairs", "text", (c) => c.notNull())
      .addColumn("started_at", "bigint")
      .addColumn("ended_at", "bigint")
      .addUniqueConstraint("matches_number", ["workshop_id", "number"])
      .execute();

    await db.schema
      .createTable("actions")
      .addColumn("match_id", "text", (c) => c.notNull().references("matches.id").onDelete("cascade"))
      .addColumn("seq", "integer", (c) => c.notNull())
      .addColumn("action_id", "text", (c) => c.notNull())
      .addColumn("kind", "text", (c) => c.notNull())
      .addColumn("seat", "text")
      .addColumn("move", "text", (c) => c.notNull())
      .addColumn("args", "text", (c) => c.notNull())
      .addColumn("acted_by", "text", (c) => c.notNull())
      .addColumn("at", "bigint", (c) => c.notNull())
      .addColumn("fingerprint", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("actions_pk", ["match_id", "seq"])
      .addUniqueConstraint("actions_id", ["match_id", "action_id"])
      .execute();

    await db.schema
      .createTable("people")
      .addColumn("id", "text", (c) => c.primaryKey())
      .addColumn("workshop_id", "text", (c) => c.notNull().references("workshops.id").onDelete("cascade"))
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("token_hash", "text", (c) => c.notNull())
      .addColumn("joined_at", "bigint", (c) => c.notNull())
      .execute();
    await db.schema.createIndex("people_workshop").on("people").column("workshop_id").execute();

    await db.schema
      .createTable("contents")
      .addColumn("fingerprint", "text", (c) => c.primaryKey())
      .addColumn("body", "text", (c) => c.notNull())
      .execute();
  },
};

/** What is said beside a game, and marked in it. */
const talk: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("talk")
      .addColumn("match_id", "text", (c) => c.notNull().references("matches.id").onDelete("cascade"))
      .addColumn("id", "text", (c) => c.notNull())
      .addColumn("v", "integer", (c) => c.notNull())
      .addColumn("n", "integer", (c) => c.notNull())
      .addColumn("at_seq", "integer", (c) => c.notNull())
      .addColumn("seat", "text")
      .addColumn("person_id", "text")
      .addColumn("said", "text")
      .addColumn("time", "bigint")
      .addColumn("reactions", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("talk_pk", ["match_id", "id"])
      .addUniqueConstraint("talk_v", ["match_id", "v"])
      .execute();

    await db.schema
      .createTable("marks")
      .addColumn("match_id", "text", (c) => c.notNull().references("matches.id").onDelete("cascade"))
      .addColumn("at_seq", "integer", (c) => c.notNull())
      .addColumn("seat", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("marks_pk", ["match_id", "at_seq", "seat"])
      .execute();
  },
};

/** Why bots did what they did. */
const whys: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("whys")
      .addColumn("match_id", "text", (c) => c.notNull().references("matches.id").onDelete("cascade"))
      .addColumn("at_seq", "integer", (c) => c.notNull())
      .addColumn("reason", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("whys_pk", ["match_id", "at_seq"])
      .execute();
  },
};

/** In order of their names. */
export const MIGRATIONS: { readonly [name: string]: Migration } = {
  "0001-first": first,
  "0002-talk": talk,
  "0003-whys": whys,
};
