/** Workshops in every state a page can show, in a house where chance and time come out the same each time. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Socket } from "socket.io-client";
import { OWN } from "../../game/content/own-id";
import type { WorkshopInfo } from "../../game/protocol/contract";
import { readOwnMaker } from "../../server/own-content";
import { TYPED as PARTNERSHIP } from "../kit/own";
import { ask, enterFull, good, House, until } from "../server/house";
import { ROOT } from "../tools/assets";

/** 10 November 2026, half past nine in Denmark. */
export const NOW = Date.UTC(2026, 10, 10, 8, 30);
const OWN_NAMES = [PARTNERSHIP.name, ...PARTNERSHIP.partners.flatMap(({ name, aimWords }) => [name, aimWords])].filter(
  (text) => text !== "",
);
/** What people typed, and codes: the same in every language. */
export const TYPED = [
  "Alma",
  "Bent",
  "Carla",
  "Ditte",
  "Tirsdag på Sundholm",
  "Onsdag",
  "Torsdag i Nørreby",
  "Fredag",
  ...OWN_NAMES,
] as const;

/** Tokens, codes and the name of a finished game: what stands in addresses. */
export interface Doors {
  readonly url: string;
  readonly codes: readonly string[];
  /** A desk that nobody has come to, with the code of its workshop. */
  readonly fresh: { readonly desk: string; readonly code: string };
  /** Table 1 plays and waits for Alma, table 2 is paused, table 3 waits for people. */
  readonly busy: { readonly desk: string; readonly code: string; readonly seat: string; readonly waiting: string };
  /** A table of five that plays an own partnership and waits for Ditte. */
  readonly own: { readonly desk: string; readonly seat: string };
  /** All tables have ended; one has two marked moments. */
  readonly over: { readonly desk: string; readonly seat: string; readonly match: string };
}

/** Bytes that look drawn and are the same in every run. */
export function steadyBytes(seed: string): (n: number) => Buffer {
  let turn = 0;
  return (n) => {
    let bytes = Buffer.alloc(0);
    while (bytes.length < n) bytes = Buffer.concat([bytes, createHash("sha256").update(`${seed}/${turn++}`).digest()]);
    return bytes.subarray(0, n);
  };
}

interface Workshops {
  readonly doors: Doors;
  close(): Promise<void>;
}

/** ms until a workshop that does not come to where it should is given up */
const PATIENCE = 180_000;

/** Listens to a desk from now on; what it gives waits until the workshop is as it should be. */
function listen(socket: Socket): (what: string, fits: (info: WorkshopInfo) => boolean) => Promise<void> {
  let latest: WorkshopInfo | undefined;
  socket.on("lobby", (info: WorkshopInfo) => {
    latest = info;
  });
  return (what, fits) => until(() => latest !== undefined && fits(latest), what, PATIENCE);
}

/** Opens a house that serves `clientDir`, and three workshops in it. Takes some seconds: one of them is played to its end. */
export async function openWorkshops(clientDir: string): Promise<Workshops> {
  const house = await House.open({
    clientDir,
    now: () => NOW,
    random: { bytes: steadyBytes("pictures") },
    own: readOwnMaker(join(ROOT, "assets"))!,
    tuning: { botDelay: [1, 1] },
  });
  const fresh = await house.workshop({ name: "Tirsdag på Sundholm", tables: 3, length: "full" });

  const busy = await house.workshop({ name: "Onsdag", tables: 3 });
  const busyIs = listen(busy.desk);
  const alma = await house.person(busy.code, "Alma", { table: 1, seat: "0" });
  await house.person(busy.code, "Bent", { table: 2, seat: "1" });
  const carla = await house.person(busy.code, "Carla", { table: 3, seat: "0" });
  await house.person(busy.code, "Ditte", { table: 3, seat: "2" });
  for (const table of [1, 2]) {
    good(await ask(busy.desk, "desk:fill", { table, level: "advisor" }));
    good(await ask(busy.desk, "desk:start", { table }));
  }
  await busyIs("the bots have taken their stands", (info) =>
    info.tables.every((table) => table.state === "waiting" || table.waiting.length === 1),
  );
  good(await ask(busy.desk, "desk:pause", { table: 2, on: true }));

  const over = await house.workshop({ name: "Torsdag i Nørreby", tables: 2 });
  const overIs = listen(over.desk);
  const last = await house.person(over.code, "Alma", { table: 1, seat: "0" });
  good(await ask(over.desk, "desk:fill", { table: 1, level: "advisor" }));
  good(await ask(over.desk, "desk:fill", { table: 2, level: "random" }));
  good(await ask(over.desk, "desk:bot", { table: 1, seat: "0", level: "advisor" }));
  // One after the other: tables that play at the same time take their chance in an order that depends on the machine.
  for (const number of [1, 2]) {
    // A table of bots alone is started only by its number.
    good(await ask(over.desk, "desk:start", { table: number }));
    await overIs(`game ${number} is over`, ({ tables }) => tables[number - 1]?.state === "over");
  }
  const { match } = await enterFull(last.table);
  for (const at of [60, 121]) good(await ask(last.table, "mark:set", { at, on: true }));

  const mine = await house.workshop({ name: "Fredag", scenario: OWN, own: PARTNERSHIP, seats: 5, length: "full" });
  const mineIs = listen(mine.desk);
  const ditte = await house.person(mine.code, "Ditte", { table: 1, seat: "1" });
  good(await ask(mine.desk, "desk:fill", { table: 1, level: "advisor" }));
  good(await ask(mine.desk, "desk:start", { table: 1 }));
  await mineIs("the other partners have taken their stands", ({ tables: [table] }) => table?.waiting.length === 1);

  return {
    doors: {
      url: `http://127.0.0.1:${house.port}`,
      codes: [fresh.code, busy.code, over.code, mine.code],
      fresh: { desk: fresh.token, code: fresh.code },
      busy: { desk: busy.token, code: busy.code, seat: alma.token, waiting: carla.token },
      own: { desk: mine.token, seat: ditte.token },
      over: { desk: over.token, seat: last.token, match },
    },
    close: () => house.close(),
  };
}
