/** A proposal that is being built, over real sockets: seen by the others, kept nowhere, gone when the table moves on. */
import { afterEach, describe, expect, it } from "vitest";
import type { GrowingDraft } from "../../game/protocol/draft";
import type { ProposalDraft } from "../../game/state";
import { ask, enterFull, good, House, say, told, why } from "./house";

const open: House[] = [];
afterEach(async () => {
  for (const house of open.splice(0)) await house.close();
});
type Socket = Awaited<ReturnType<House["person"]>>["table"];

/** Three people in the deal: the one who convenes first, and another table beside. `now`: the server's clock. */
async function dealing(now?: () => number) {
  const own = await House.open({ tuning: { botDelay: [1e6, 1e6] }, ...(now && { now }) });
  open.push(own);
  const workshop = await own.workshop({ seats: 3, tables: 2, length: "tutorial" });
  const people = [];
  for (const name of ["Alma", "Bent", "Carla"]) people.push(await own.person(workshop.code, name, { table: 1 }));
  const away = await own.person(workshop.code, "Dorte", { table: 2 });
  good(await ask(workshop.desk, "desk:fill", { table: 2, level: "random" }));
  good(await ask(workshop.desk, "desk:start", { table: null }));
  const { view: first, match } = await enterFull(people[0]!.table);
  for (const { table } of people)
    good(await ask(table, "table:act", { id: "stand-0001", move: "stand", args: [first.key, "a", "a"] }));
  const views = await Promise.all(people.map(({ table }) => enterFull(table)));
  const { key, deal, situation } = views[0]!.view;
  const at = views.findIndex(({ view }) => view.me?.seat === deal.convenor);
  const [convenor, ...others] = [people[at]!, ...people.filter((_, i) => i !== at)];
  const draft = (option: ProposalDraft["option"] = "a") => ({
    option,
    now: [{ seat: deal.convenor, resource: "hours" as const, amount: 1 }],
    later: [],
    clause: null,
    adapt: null,
  });
  return { ...workshop, own, match, key, deal, situation, convenor: convenor!, others, away, draft };
}
const shows = (socket: Socket, key: string, draft: ReturnType<Awaited<ReturnType<typeof dealing>>["draft"]> | null) =>
  ask(socket, "table:draft", { key, draft });
const enteredWith = async (socket: Socket) => (await enterFull(socket)).draft;

describe("a proposal that is being built", () => {
  it("is told to all at the table and who look at it, not back to its socket, and leaves nothing behind", async () => {
    const { own, token, match, key, deal, convenor, others, away, draft } = await dealing();
    const onlooker = own.socket("/table", { token, table: 1 });
    const second = own.socket("/table", { token: convenor.token });
    for (const socket of [onlooker, second, away.table]) await enterFull(socket);
    const elsewhere: unknown[] = [];
    for (const socket of [convenor.table, away.table]) socket.on("draft", (growing) => elsewhere.push(growing));
    const before = await own.store.journal(match, 0);
    const view = (await enterFull(others[0]!.table)).view;

    const heard = [...others.map(({ table }) => table), onlooker, second].map((s) => told<GrowingDraft>(s, "draft"));
    good(await shows(convenor.table, key, draft("b")));
    const growing = { key, seq: before.length, by: deal.convenor, draft: draft("b") };
    expect(await Promise.all(heard)).toEqual(heard.map(() => growing));
    // Who comes later is given the newest.
    good(await shows(convenor.table, key, draft("a")));
    expect(await enteredWith(others[1]!.table)).toEqual({ ...growing, draft: draft("a") });
    expect(await enteredWith(own.socket("/table", { token, table: 1 }))).toMatchObject({ by: deal.convenor });

    expect(elsewhere).toEqual([]);
    expect(await enteredWith(away.table)).toBeUndefined();
    expect(await own.store.journal(match, 0)).toEqual(before);
    expect((await enterFull(others[0]!.table)).view).toEqual(view);
    const replay = await own.app.rooms.replayOf(match);
    expect(replay.ok).toBe(false);
  });

  it("is put away, once", async () => {
    const { key, convenor, others, draft } = await dealing();
    good(await shows(convenor.table, key, draft()));
    const gone = told<GrowingDraft>(others[0]!.table, "draft", (growing) => growing.draft === null);
    good(await shows(convenor.table, key, null));
    expect((await gone).key).toBe(key);
    expect(await enteredWith(others[0]!.table)).toBeUndefined();
    good(await shows(convenor.table, key, null));
  });

  it("comes from the seat that may propose now, of this table and this step, and from nobody else", async () => {
    const { own, token, desk, key, situation, convenor, others, away, draft } = await dealing();
    const onlooker = own.socket("/table", { token, table: 1 });
    const heard: unknown[] = [];
    for (const { table } of [convenor, ...others]) table.on("draft", (growing) => heard.push(growing));
    expect(why(await shows(others[0]!.table, key, draft()))).toBe("not-the-convenor");
    expect(why(await shows(onlooker, key, draft()))).toBe("not-allowed");
    expect(why(await shows(away.table, key, draft()))).toBe("stale");
    expect(why(await shows(convenor.table, "1/stand/0", draft()))).toBe("stale");
    const stranger = { ...draft(), now: [{ seat: "5" as const, resource: "hours" as const, amount: 1 }] };
    expect(why(await shows(convenor.table, key, stranger))).toBe("bad-message");
    const fourth = situation.options.some(({ id }) => id === "d");
    expect(why(await shows(convenor.table, key, draft("d")))).toBe(fourth ? "ok" : "bad-message");
    expect(why(await say(convenor.table, "table:draft", { key, draft: { ...draft(), seat: "0" } }))).toBe(
      "bad-message",
    );
    good(await ask(desk, "desk:pause", { table: 1, on: true }));
    expect(why(await shows(convenor.table, key, draft()))).toBe("paused");
    expect(heard).toHaveLength(fourth ? 2 : 0);
  });

  it("is forgotten when anything is done at the table, and can be shown again where it still stands", async () => {
    const { key, convenor, others, draft } = await dealing();
    good(await shows(convenor.table, key, draft()));
    const { view } = await enterFull(others[0]!.table);
    const [aim] = view.me!.aims;
    good(await ask(others[0]!.table, "table:act", { id: "aim-00001", move: "showAim", args: [key, aim!.tag] }));
    expect(await enteredWith(others[1]!.table)).toBeUndefined();
    good(await shows(convenor.table, key, draft()));
    expect(await enteredWith(others[1]!.table)).toMatchObject({ key });
    good(await ask(convenor.table, "table:act", { id: "pass-0001", move: "pass", args: [key] }));
    expect(await enteredWith(others[1]!.table)).toBeUndefined();
    expect(why(await shows(convenor.table, key, draft()))).toBe("stale");
  });

  it("may change some times a second, on all devices of the seat together", async () => {
    let at = 1_800_000_000_000;
    const { own, key, convenor, draft } = await dealing(() => at);
    at += 60_000;
    const second = own.socket("/table", { token: convenor.token });
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, i) => shows(i % 2 ? second : convenor.table, key, draft())),
    );
    expect(answers.map(why).filter((answer) => answer === "ok")).toHaveLength(10);
    expect(answers.map(why).filter((answer) => answer === "too-fast")).toHaveLength(4);
    at += 1000;
    good(await shows(second, key, draft()));
  });
});
