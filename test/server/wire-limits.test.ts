import { describe, expect, it } from "vitest";
import { addressReader } from "../../server/wire/address";
import { Bucket, Tally } from "../../server/wire/limits";
import { originAllowed } from "../../server/wire/options";

describe("limits as such", () => {
  it("a bucket fills by the second and holds no more than its burst", () => {
    const bucket = new Bucket(2, 3, 0);
    expect([0, 0, 0, 0].map((at) => bucket.take(at))).toEqual([true, true, true, false]);
    expect([500, 500].map((at) => bucket.take(at))).toEqual([true, false]);
    expect([99_000, 99_000, 99_000, 99_000].map((at) => bucket.take(at))).toEqual([true, true, true, false]);
  });
  it("a tally forgets after its window", () => {
    const tally = new Tally(2, 1000);
    for (const at of [0, 10]) tally.count("x", at);
    expect([tally.full("x", 20), tally.full("y", 20), tally.full("x", 1000)]).toEqual([true, false, false]);
  });
  it.each([
    ["loopback", "127.0.0.1", "198.51.100.7", "198.51.100.7"],
    ["loopback", "::ffff:127.0.0.1", "10.1.1.1, 198.51.100.7", "198.51.100.7"],
    ["loopback,uniquelocal", "127.0.0.1", "198.51.100.7, 10.1.1.1", "198.51.100.7"],
    ["", "203.0.113.5", "198.51.100.7", "203.0.113.5"],
    ["loopback", "203.0.113.5", "198.51.100.7", "203.0.113.5"],
    ["loopback", "127.0.0.1", "not an address", "127.0.0.1"],
    ["10.1.0.0/16", "10.1.2.3", undefined, "10.1.2.3"],
    ["fd00::/8", "fd12::1", "2001:db8::7", "2001:db8::7"],
  ])("address behind %s: %s, %s is %s", (trusted, peer, forwarded, expected) => {
    expect(addressReader(trusted.split(",").filter(Boolean))(peer, forwarded)).toBe(expected);
  });
  it.each([
    [undefined, "a.dk", null, true],
    ["http://a.dk", "a.dk", null, true],
    ["https://a.dk", "a.dk:443", null, true],
    ["http://a.dk:8080", "a.dk:8080", null, true],
    ["http://a.dk:8081", "a.dk:8080", null, false],
    ["https://b.dk", "a.dk", "https://b.dk", true],
    ["https://b.dk.evil.example", "a.dk", "https://b.dk", false],
    ["null", "a.dk", null, false],
  ])("origin %s at %s with %s: %s", (origin, host, publicUrl, expected) => {
    expect(originAllowed(origin, host, publicUrl)).toBe(expected);
  });
});
