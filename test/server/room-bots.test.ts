import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BotMove } from "../../game/bots/bot";
import type { View } from "../../game/view-types";
import { ask, connected, enterFull, good, House, until, why } from "./house";

/** Bots that do as the test says. */
const policy = vi.hoisted(() => ({ choose: (_view: unknown, _mind?: unknown): unknown => null }));
vi.mock("../../game/bots/bot", async (original) => ({
  ...(await original<object>()),
  botDecision: (mind: unknown, view: View) => policy.choose(view, mind),
}));

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

/** A table where a person sits at 0 and bots at 1 and 2. */
async function table() {
  const { code, desk } = await house.workshop({ seats: 3 });
  const a = await house.person(code, "A");
  good(await ask(desk, "desk:fill", { table: null, level: "random" }));
  good(await ask(desk, "desk:start", { table: 1 }));
  const { match, view } = await enterFull(a.table);
  return { a, desk, match, key: view.key };
}
const own =
  (move: string, ...args: unknown[]) =>
  (view: unknown): BotMove | null => {
    const { key, me, stood } = view as View;
    return stood.includes(me!.seat) ? null : ({ move, args: [key, ...args] } as BotMove);
  };

describe("a bot can never hang a table", () => {
  it.each([
    ["is refused", own("accept")],
    ["sends nonsense", own("stand", 7)],
    [
      "throws",
      () => {
        throw new Error("a fault of the bot");
      },
    ],
  ])("one that %s twice is acted for (R15.1)", async (_name, choose) => {
    policy.choose = choose;
    const { a, match } = await table();
    await until(async () => (await house.store.journal(match, 0)).length === 2, "both seats are acted for");
    const rows = await house.store.journal(match, 0);
    expect(rows.map(({ seat, move, by }) => [seat, move, by])).toEqual([
      ["sys", "actFor", "bot"],
      ["sys", "actFor", "bot"],
    ]);
    expect((await enterFull(a.table)).view.waiting).toEqual(["0"]);
  });

  it("one with nothing to say is left alone while a person is waited for, and acted for when it alone is", async () => {
    policy.choose = () => null;
    const { a, match, key } = await table();
    await new Promise((go) => setTimeout(go, 80));
    expect(await house.store.journal(match, 0)).toHaveLength(0);
    good(await ask(a.table, "table:act", { id: "mine-0001", move: "stand", args: [key, "a", "a"] }));
    await until(async () => (await enterFull(a.table)).view.step === "deal", "the stands are open");
  });

  it("tries no more than once where nothing can be done, until something changes", async () => {
    const asked: string[] = [];
    policy.choose = (view) => {
      asked.push((view as View).key);
      return null;
    };
    await table();
    await new Promise((go) => setTimeout(go, 150));
    expect(asked.length).toBeLessThanOrEqual(4);
  });
});

describe("a store that is gone for a while", () => {
  it("does not stop the bots for good", async () => {
    await house.close();
    let down = false;
    house = await House.open({
      wrap: (store) => ({
        ...store,
        append: (match, row) => (down ? Promise.reject(new Error("gone")) : store.append(match, row)),
      }),
    });
    policy.choose = () => null;
    const { match, desk } = await table();
    policy.choose = own("stand", "a", "b");
    down = true;
    good(await ask(desk, "desk:bot", { table: 1, seat: "2", level: "advisor" }));
    await new Promise((go) => setTimeout(go, 80));
    expect(await house.store.journal(match, 0)).toEqual([]);
    down = false;
    await until(
      async () => (await house.store.journal(match, 0)).filter((row) => row.move === "stand").length === 2,
      "both have stood",
    );
  });
});

describe("a bot", () => {
  it("tells all who look at the table why it did what it did, and has the temperament that the desk chose", async () => {
    policy.choose = () => null;
    const { a, desk, match } = await table();
    const told: { readonly seq: number; readonly reason: unknown }[] = [];
    a.table.on("why", (why: (typeof told)[number]) => told.push(why));
    const minds: unknown[] = [];
    policy.choose = (view, mind) => {
      minds.push(mind);
      const move = own("stand", "a", "b")(view);
      return move && { ...move, reason: { kind: "serves-us" } };
    };
    good(await ask(desk, "desk:bot", { table: 1, seat: "2", level: "mentor", temperament: "thrifty" }));
    await until(async () => told.length === 2, "both have told why");
    const rows = await house.store.journal(match, 0);
    const acted = rows.filter((row) => row.move === "stand").map((row) => row.seq);
    expect(told).toEqual(acted.map((seq) => ({ seq, reason: { kind: "serves-us" } })));
    expect(minds).toContainEqual(expect.objectContaining({ level: "mentor", temperament: "thrifty" }));
  });

  it("has its reasons kept: they come again with the table, only those that are missing, also after a restart", async () => {
    policy.choose = (view) => {
      const move = own("stand", "a", "b")(view);
      const kind = (view as View).viewer === "1" ? "serves-us" : "own-view";
      return move && { ...move, reason: { kind } };
    };
    const { a, match } = await table();
    await until(async () => (await house.store.journal(match, 0)).length === 2, "both have stood");
    const [first] = (await house.store.journal(match, 0)).filter((row) => row.seat === "1");
    const { seq } = first!;
    // What a bot does in secret it does not tell.
    const reasons = { [seq]: { kind: "serves-us" } };
    await until(async () => (await house.store.whys(match)).length === 1, "the reason is kept");
    const since = async (number: number | null) => good(await ask(a.table, "table:enter", { since: number })).whys;
    expect([await since(null), await since(seq), await since(seq + 1)]).toEqual([reasons, reasons, {}]);
    const before = house;
    await before.stop();
    house = await House.open({ dir: before.dir });
    const again = house.socket("/table", { token: a.token });
    expect((await enterFull(again)).whys).toEqual(reasons);
    await house.stop();
    before.drop();
  });

  it("acts under an id that two processes would both give it", async () => {
    policy.choose = own("stand", "a", "b");
    const { match } = await table();
    await until(async () => (await house.store.journal(match, 0)).length === 2, "both have stood");
    const rows = await house.store.journal(match, 0);
    for (const row of rows)
      expect(row).toMatchObject({ id: `${row.seat}.bot:${row.seq}:${row.seat}`, by: "bot", move: "stand" });
  });

  it("sees its own seat's view and no other", async () => {
    const viewers = new Set<unknown>();
    policy.choose = (view) => {
      viewers.add((view as View).viewer);
      return own("stand", "a", "b")(view);
    };
    const { match } = await table();
    await until(async () => (await house.store.journal(match, 0)).length === 2, "both have stood");
    expect([...viewers].sort()).toEqual(["1", "2"]);
  });
});

describe("stopping the server", () => {
  it("finishes what is being written, answers no more, and browsers come back by themselves", async () => {
    policy.choose = () => null;
    const { a, match, key } = await table();
    const acting = ask(a.table, "table:act", { id: "last-one-1", move: "stand", args: [key, "a", "a"] });
    const answer = await acting;
    const gone = new Promise<string>((resolve) => a.table.once("disconnect", resolve));
    const closing = house.app.rooms.close();
    expect(await gone).toBe("transport close");
    await closing;
    expect(why(answer)).toBe("ok");
    // Bots that were left alone may have been acted for meanwhile.
    const rows = await house.store.journal(match, 0);
    expect(rows.filter(({ by }) => by === "seat")).toHaveLength(1);
    // It tries again, and is told why it is not let in.
    const refused = await new Promise<string>((resolve) =>
      a.table.once("connect_error", (error) => resolve(error.message)),
    );
    expect(refused).toBe("server-closing");
    await expect(connected(house.socket("/lobby"))).rejects.toThrow("server-closing");
  });
});
