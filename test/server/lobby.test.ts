import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CODE_ALPHABET, type WorkshopInfo } from "../../game/protocol/contract";
import { ask, enterFull, good, House, refusedAs, toldLobby, toldMe, why } from "./house";

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const names = (info: WorkshopInfo) =>
  info.tables.map((table) => table.seats.map((seat) => seat.name ?? seat.bot ?? "-").join(" "));

describe("opening and coming in", () => {
  it("gives a code that can be read from a wall, and a desk that knows the seed", async () => {
    const { code, desk } = await house.workshop({ tables: 2 });
    expect(code).toMatch(new RegExp(`^[${CODE_ALPHABET}]{6}$`));
    const info = await toldLobby(desk, () => true);
    expect(info).toMatchObject({ code, seed: "seed-1", closed: false, scenario: "kvarteret", length: "short" });
    expect(names(info)).toEqual(["- - - -", "- - - -"]);
    expect(info.tables[0]).toMatchObject({ number: 1, state: "waiting", seq: 0, onePlusOne: null });
  });

  it("draws a seed where none is given, and tells it to the desk alone", async () => {
    const { code, desk } = await house.workshop({ seed: null });
    const { seed } = await toldLobby(desk, () => true);
    expect(seed).toMatch(/^[A-Z0-9]{12}$/);
    const stranger = house.socket("/lobby");
    expect(good(await ask(stranger, "workshop:look", { code })).seed).toBeNull();
    const { lobby } = await house.person(code, "Ida");
    expect((await toldLobby(lobby, () => true)).seed).toBeNull();
    expect(
      (await toldMe(house.socket("/lobby", { token: (await house.person(code, "Bo")).token }), () => true)).workshop
        .seed,
    ).toBeNull();
  });

  it("knows no scenario but its own", async () => {
    const lobby = house.socket("/lobby");
    const open = {
      name: "x",
      language: "da",
      scenario: "no-such",
      length: "short",
      tables: 1,
      seats: 4,
      seed: null,
    } as const;
    expect(why(await ask(lobby, "workshop:open", open))).toBe("no-such-scenario");
  });

  it("seats people at the emptiest table, lowest seat first, and tells all live", async () => {
    const { code, desk } = await house.workshop({ tables: 2, seats: 3 });
    for (const name of ["A", "B", "C"]) await house.person(code, name);
    const info = await toldLobby(desk, (told) => names(told).join("").includes("C"));
    expect(names(info)).toEqual(["A C -", "B - -"]);
    expect(info.tables[0]!.seats[0]).toMatchObject({ seat: "0", role: expect.stringMatching(/./), online: true });
  });

  it("seats a person where it wishes; a taken chair, a full table, no such table are said", async () => {
    const { code } = await house.workshop({ tables: 2, seats: 3 });
    await house.person(code, "A", { table: 2, seat: "1" });
    const door = house.socket("/lobby");
    const join = (name: string, table: number | null, seat: "1" | "5" | null = null) =>
      ask(door, "workshop:join", { code, name, table, seat });
    expect(why(await join("B", 2, "1"))).toBe("seat-taken");
    expect(why(await join("B", 3))).toBe("no-such-table");
    expect(why(await join("B", 2, "5"))).toBe("bad-message");
    expect(why(await join("B", 2))).toBe("ok");
    expect(why(await join("C", 2))).toBe("ok");
    expect(why(await join("D", 2))).toBe("table-full");
    for (const name of ["D", "E", "F"]) expect(why(await join(name, null))).toBe("ok");
    expect(why(await join("G", null))).toBe("table-full");
  });

  it("has each name once, whatever its capitals, and no names that are too long or invisible", async () => {
    const { code } = await house.workshop();
    await house.person(code, "Åse");
    const door = house.socket("/lobby");
    const join = (name: string) => ask(door, "workshop:join", { code, name, table: null, seat: null });
    expect(why(await join("åSE"))).toBe("name-taken");
    expect(why(await join("x".repeat(61)))).toBe("bad-message");
    expect(why(await join("   "))).toBe("bad-message");
    expect(why(await join("a\u200bb"))).toBe("bad-message");
    expect(why(await join("x".repeat(60)))).toBe("ok");
  });

  it("tells names apart as people do: by what is seen of them", async () => {
    const { code } = await house.workshop();
    await house.person(code, "Åse Ø");
    const door = house.socket("/lobby");
    const join = (name: string) => ask(door, "workshop:join", { code, name, table: null, seat: null });
    for (const same of [
      "Åse  Ø",
      "A\u030ase Ø",
      "Åse\ufe0f Ø",
      "Åse\u00a0Ø",
      "Åse\u2028Ø",
      "Åse Ø\u3164",
      "Åse\u2800Ø",
    ])
      expect(why(await join(same)), JSON.stringify(same)).toBe("name-taken");
    for (const blank of ["\u3164", "\u2800", "\u034f\ufe0f"])
      expect(why(await join(blank)), JSON.stringify(blank)).toBe("bad-message");
    expect(why(await join("❤️"))).toBe("ok");
  });

  it("opens 60 workshops in ten minutes and 300 a day for one address, and goes on the next day", async () => {
    let at = Date.now();
    const own = await House.open({ env: { TRUST_PROXY: "loopback" }, now: () => at });
    const lobby = own.socket("/lobby", {}, { "x-forwarded-for": "2001:db8::1" });
    const open = async (socket = lobby) => {
      at += 50;
      const about = { name: "x", language: "da", scenario: "kvarteret", length: "short" } as const;
      return why(await ask(socket, "workshop:open", { ...about, tables: 1, seats: 3, seed: null }));
    };
    for (let window = 0; window < 5; window++) {
      for (let i = 0; i < 60; i++) expect(await open()).toBe("ok");
      expect(await open()).toBe("too-fast");
      at += 10 * 60_000;
    }
    expect(await open()).toBe("too-fast");
    // The same network, and another.
    expect(await open(own.socket("/lobby", {}, { "x-forwarded-for": "2001:db8::2" }))).toBe("too-fast");
    expect(await open(own.socket("/lobby", {}, { "x-forwarded-for": "2001:db8:0:1::1" }))).toBe("ok");
    at += 24 * 60 * 60_000;
    expect(await open()).toBe("ok");
    await own.close();
  });

  it("reads a code with small letters and spaces, and says when there is none of it", async () => {
    const { code } = await house.workshop();
    const door = house.socket("/lobby");
    const spaced = `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`;
    expect(good(await ask(door, "workshop:look", { code: spaced })).code).toBe(code);
    expect(why(await ask(door, "workshop:look", { code: "ZZZZZZ" }))).toBe("no-such-code");
  });

  it("answers a repeated request with the same token and seats nobody twice", async () => {
    const { code } = await house.workshop();
    const door = house.socket("/lobby");
    const request = { code, name: "Ida", table: null, seat: null, id: "0123456789abcdef" };
    const [first, second] = await Promise.all([
      ask(door, "workshop:join", request),
      ask(door, "workshop:join", request),
    ]);
    expect(good(second)).toEqual(good(first));
    const info = good(await ask(door, "workshop:look", { code }));
    expect(names(info)).toEqual(["Ida - - -"]);
  });

  it("slows down an address that guesses codes, and nobody else's socket", async () => {
    const own = await House.open({ env: { TRUST_PROXY: "loopback" } });
    const guesser = own.socket("/lobby", {}, { "x-forwarded-for": "203.0.113.9" });
    const { code } = await own.workshop();
    const answers: string[] = [];
    for (let i = 0; i < 62; i++) {
      answers.push(why(await ask(guesser, "workshop:look", { code: "ZZZZZZ" })));
      if (i % 15 === 14) await new Promise((go) => setTimeout(go, 700));
    }
    expect(answers.slice(0, 60).every((answer) => answer === "no-such-code")).toBe(true);
    expect(answers.slice(60)).toEqual(["too-fast", "too-fast"]);
    expect(why(await ask(guesser, "workshop:look", { code }))).toBe("too-fast");
    const other = own.socket("/lobby", {}, { "x-forwarded-for": "203.0.113.10" });
    expect(why(await ask(other, "workshop:look", { code }))).toBe("ok");
    await own.close();
  });
});

describe("chairs before the table begins", () => {
  it("lets a person move, and not onto another", async () => {
    const { code, desk } = await house.workshop({ tables: 2, seats: 3 });
    const a = await house.person(code, "A");
    await house.person(code, "B");
    const place = good(await ask(a.lobby, "me:sit", { table: 2, seat: "2" }));
    expect(place).toMatchObject({ table: 2, seat: "2", name: "A" });
    await toldLobby(desk, (info) => names(info).join() === "- - -,B - A");
    expect(why(await ask(a.lobby, "me:sit", { table: 2, seat: "0" }))).toBe("seat-taken");
    expect(why(await ask(a.lobby, "me:sit", { table: 3, seat: "0" }))).toBe("no-such-table");
    expect(why(await ask(a.lobby, "me:sit", { table: 2, seat: "5" }))).toBe("bad-message");
    expect(good(await ask(a.lobby, "me:sit", { table: 2, seat: "1" })).seat).toBe("1");
    expect(good(await ask(a.lobby, "me:sit", { table: 2, seat: "1" })).seat).toBe("1");
  });

  it("lets a person leave: the chair is free, the name too, the token is worth nothing", async () => {
    const { code, desk } = await house.workshop({ seats: 3 });
    const a = await house.person(code, "A");
    good(await ask(a.lobby, "me:leave", {}));
    await toldLobby(desk, (info) => names(info)[0] === "- - -");
    expect(await refusedAs(house.socket("/lobby", { token: a.token }))).toBe("token-expired");
    await house.person(code, "A");
  });

  it("sends a person that is moved or begun a new `me`", async () => {
    const { code, desk } = await house.workshop({ seats: 3 });
    const a = await house.person(code, "A");
    await toldMe(a.lobby, (me) => me.seat === "0");
    good(await ask(a.lobby, "me:sit", { table: 1, seat: "1" }));
    await toldMe(a.lobby, (me) => me.seat === "1");
    good(await ask(desk, "desk:fill", { table: 1, level: "random" }));
    good(await ask(desk, "desk:start", { table: 1 }));
    await toldMe(a.lobby, (me) => me.workshop.tables[0]!.state === "playing");
  });

  it("shows who is there and who is not", async () => {
    const { code, desk } = await house.workshop({ seats: 3 });
    const a = await house.person(code, "A");
    await toldLobby(desk, (info) => info.tables[0]!.seats[0]!.online);
    a.lobby.close();
    a.table.close();
    await toldLobby(desk, (info) => !info.tables[0]!.seats[0]!.online);
  });
});

describe("coming in late", () => {
  it("takes a bot's chair at a table that plays; then there is none", async () => {
    const { code, desk } = await house.workshop({ seats: 3 });
    await house.person(code, "A");
    good(await ask(desk, "desk:fill", { table: null, level: "random" }));
    good(await ask(desk, "desk:start", { table: null }));
    const b = await house.person(code, "B");
    expect((await enterFull(b.table)).seat).toBe("1");
    const door = house.socket("/lobby");
    expect(why(await ask(door, "workshop:join", { code, name: "C", table: 1, seat: "1" }))).toBe("seat-taken");
    await house.person(code, "C");
    expect(why(await ask(door, "workshop:join", { code, name: "D", table: null, seat: null }))).toBe("table-begun");
    expect(why(await ask(b.lobby, "me:sit", { table: 1, seat: "2" }))).toBe("table-begun");
    const info = good(await ask(door, "workshop:look", { code }));
    expect(names(info)).toEqual(["A B C"]);
  });
});
