import { EventEmitter } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { networkOf } from "../../server/wire/address";
import { guardConnections, MOST_UNREAD } from "../../server/wire/guard";
import { connected, House, told } from "./house";

/** A connection as the engine gives it, from an address, without a line. */
class Line extends EventEmitter {
  closed = false;
  readonly request: object;
  constructor(remoteAddress: string, headers: object = {}) {
    super();
    this.request = { headers, socket: { remoteAddress } };
  }
  close(): void {
    this.closed = true;
    this.emit("close");
  }
}
function guarded(most: number) {
  const engine = new EventEmitter();
  let now = 0;
  guardConnections(engine as never, (peer, forwarded) => forwarded ?? peer, { now: () => now }, most);
  const come = (line: Line) => {
    engine.emit("connection", line);
    return line;
  };
  const pass = (ms: number) => {
    now += ms;
  };
  return { come, pass };
}

describe("a network", () => {
  it.each([
    ["198.51.100.7", "198.51.100.7"],
    ["2001:db8:0:7:1:2:3:4", "2001:db8:0:7::/64"],
    ["2001:DB8::7", "2001:db8:0:0::/64"],
    ["2001:db8:5::", "2001:db8:5:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["64:ff9b::192.0.2.1", "64:ff9b:0:0::/64"],
    ["1:2:3::4:192.0.2.1", "1:2:3:0::/64"],
    ["", ""],
  ])("of %s is %s", (address, network) => expect(networkOf(address)).toBe(network));
});

describe("a connection", () => {
  it("is closed when what it asked for piles up unread, and not when it reads", () => {
    const { come } = guarded(9);
    const [reads, leaves] = [come(new Line("a")), come(new Line("b"))];
    for (let i = 0; i < 5; i++) {
      for (const line of [reads, leaves])
        line.emit("packetCreate", { type: "message", data: "x".repeat(MOST_UNREAD / 4) });
      reads.emit("flush");
    }
    expect([reads.closed, leaves.closed]).toEqual([false, true]);
  });

  it("is closed when it sends without end, not when it sends as fast as people and clients do", () => {
    const { come, pass } = guarded(9);
    const line = come(new Line("a"));
    for (let second = 0; second < 60; second++) {
      for (let i = 0; i < 50; i++) line.emit("packet", { type: "message", data: "2" });
      pass(1000);
    }
    expect(line.closed).toBe(false);
    for (let i = 0; i < 900; i++) line.emit("packet", { type: "pong" });
    expect(line.closed).toBe(true);
  });

  it("beyond the most of one address is closed, and a place that is left is free", () => {
    const { come } = guarded(2);
    const [first, second, third, other] = ["2001:db8::1", "2001:db8::2", "2001:db8::3", "2001:db8:0:1::1"].map(
      (address) => come(new Line("127.0.0.1", { "x-forwarded-for": address })),
    );
    expect([first, second, third, other].map((line) => line!.closed)).toEqual([false, false, true, false]);
    second!.close();
    expect(come(new Line("2001:db8::4")).closed).toBe(false);
    expect(come(new Line("2001:db8::5")).closed).toBe(true);
  });
});

describe("on a real line", () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it("binary is not read: the contract has none", async () => {
    const socket = house.socket("/lobby");
    await connected(socket);
    const gone = told<string>(socket, "disconnect");
    socket.emit("workshop:look", new Uint8Array(1000));
    expect(await gone).toBe("transport close");
  });

  it("the namespace that nobody listens on is no place to shout", async () => {
    const socket = house.socket("/");
    await connected(socket);
    socket.io.reconnection(false);
    const gone = told<string>(socket, "disconnect");
    for (let i = 0; i < 1000; i++) socket.emit("noise", i);
    expect(await gone).toBe("transport close");
  });
});
