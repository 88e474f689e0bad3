/** A table's journal as a replay file, once it is open (R14.5). Seats and roles, no names. */

import { fingerprint } from "../../game/kit/fingerprint";
import { REPLAY_FORMAT, RULES_VERSION, writeReplay } from "../../game/replay/file";
import type { Rooms, RoomsDeps } from "../deps";
import type { Book } from "../lobby/book";
import { tableStatus } from "../lobby/info";
import { no } from "../wire/listen";
import type { Tables } from "./tables";

type ReplayAnswer = Awaited<ReturnType<Rooms["replayOf"]>>;

export async function replayFile(
  given: { readonly book: Book; readonly tables: Tables; readonly deps: RoomsDeps },
  id: string,
): Promise<ReplayAnswer> {
  const found = given.book.ofMatch(id);
  if (found === undefined) return no("no-such-table");
  const { workshop, match } = found;
  if (match.startedAt === null) return no("table-not-begun");
  if (!tableStatus(workshop, match, { online: () => false }).replayOpen) return no("not-allowed");
  const startedAt = match.startedAt;
  const { scenario, length, seats, seed, content, code } = workshop.row;
  const [loaded, room] = [await given.deps.contents.byFingerprint(content), await given.tables.room(id)];
  if (loaded === undefined || room === undefined) return no("store-failed");
  await room.settled();
  const journal = await given.deps.store.journal(id, 0);
  const text = writeReplay({
    head: { game: "tolv-broer", format: REPLAY_FORMAT, rules: RULES_VERSION, content, scenario, length, seats, seed },
    content: loaded.content,
    words: loaded.words,
    rows: journal.map(({ seq, kind, seat, move, args, by, at, fingerprint }) => {
      return { seq, kind, seat, move, args: [...args], by, at: Math.max(0, at - startedAt), fingerprint };
    }),
    result: {
      actions: journal.filter((row) => row.kind === "action").length,
      fingerprint: fingerprint(room.G),
      onePlusOne: room.G.end?.score.onePlusOne ?? null,
    },
  });
  return { ok: true, text, name: `tolv-broer-${code}-${match.number}.jsonl` };
}
