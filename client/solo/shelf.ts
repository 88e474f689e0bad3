/** Games kept in the browser's own database. Where it keeps nothing (private windows), that is said and the game goes on. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { KeptContent, KeptGame, Shelf } from "./kept";

interface Rooms extends DBSchema {
  games: { key: string; value: KeptGame };
  contents: { key: string; value: KeptContent };
}
const NAME = "tolv-broer-solo";

/** Opened when first needed, and again if the browser has closed it. */
function browserShelf(): Shelf {
  let opening: Promise<IDBPDatabase<Rooms>> | null = null;
  const open = (): Promise<IDBPDatabase<Rooms>> => {
    opening ??= openDB<Rooms>(NAME, 1, {
      upgrade(db) {
        db.createObjectStore("games", { keyPath: "id" });
        db.createObjectStore("contents", { keyPath: "fingerprint" });
      },
      blocking: (_old, _new, event) => (event.target as IDBDatabase).close(),
      terminated() {
        opening = null;
      },
    });
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };
  const reading = async <T>(ask: (db: IDBPDatabase<Rooms>) => Promise<T>, nothing: T): Promise<T> => {
    try {
      return await ask(await open());
    } catch {
      return nothing;
    }
  };

  return {
    list: () => reading((db) => db.getAll("games"), []),
    get: (id) => reading(async (db) => (await db.get("games", id)) ?? null, null),
    async put(game, had) {
      try {
        const write = (await open()).transaction("games", "readwrite");
        const kept = await write.store.get(game.id);
        const isAhead = (kept?.rows.length ?? 0) > had;
        if (!isAhead) await write.store.put(game);
        await write.done;
        return isAhead ? "elsewhere" : "kept";
      } catch {
        return "failed";
      }
    },
    delete: (id) => reading((db) => db.delete("games", id), undefined),
    clear: () =>
      reading(async (db) => {
        await Promise.all([db.clear("games"), db.clear("contents")]);
      }, undefined),
    content: (fingerprint) => reading(async (db) => (await db.get("contents", fingerprint)) ?? null, null),
    putContent: (content) =>
      reading(async (db) => {
        await db.put("contents", content);
      }, undefined),
  };
}

/** The page's one shelf. */
export const shelf: Shelf = browserShelf();
