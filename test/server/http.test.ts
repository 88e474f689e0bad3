import { mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { io as dial } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readContents } from "../../server/content-files";
import type { AttachRooms } from "../../server/deps";
import { noRooms, startApp, type TestApp } from "../kit/app";
import { tempDir } from "../kit/temp-dir";

const PAGE = '<!doctype html><title>Tolv Broer</title><script type="module" src="/assets/main-1a2b.js"></script>';
const SCRIPT = `console.info("${"bro ".repeat(500)}");`;

const attach: AttachRooms = (io, deps) => ({
  ...noRooms(io, deps),
  replayOf: async (match) => {
    if (match === "open") return { ok: true, text: '{"format":1}\n', name: 'bord "3"\r\nx.jsonl' };
    if (match === "breaks") throw new Error("secret: /srv/data");
    return { ok: false, why: match === "shut" ? "not-allowed" : "no-such-table" };
  },
});

/** The path as it stands: no client of ours tidies it up. */
function raw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(`${request}\r\nHost: x\r\nConnection: close\r\n\r\n`));
    socket.on("data", (data) => {
      heard += data;
    });
    socket.on("end", () => resolve(heard));
    socket.on("error", reject);
  });
}

describe("HTTP", () => {
  const { dir, drop } = tempDir();
  let at: TestApp;
  const get = (path: string, init: RequestInit = {}) => fetch(at.url + path, { redirect: "manual", ...init });

  beforeAll(async () => {
    const clientDir = join(dir, "client");
    mkdirSync(join(clientDir, "assets"), { recursive: true });
    writeFileSync(join(clientDir, "index.html"), PAGE);
    writeFileSync(join(clientDir, "assets", "main-1a2b.js"), SCRIPT);
    writeFileSync(join(clientDir, "assets", "main-1a2b.js.br"), brotliCompressSync(SCRIPT));
    writeFileSync(join(clientDir, "assets", "bot-worker-3c4d.js"), SCRIPT);
    writeFileSync(join(clientDir, "sw.js"), SCRIPT);
    writeFileSync(join(dir, "secret.txt"), "not for the world");
    at = await startApp({ attach, clientDir });
  });
  afterAll(async () => {
    await at.close();
    drop();
  });

  test("says that it is well, and that it is ready", async () => {
    const health = await get("/healthz");
    expect([health.status, await health.text()]).toEqual([200, "ok"]);
    const ready = await get("/ready");
    expect([ready.status, await ready.text()]).toEqual([200, "ready"]);
  });

  test("allows a page its own files and sockets, and nobody to frame it", async () => {
    const { headers } = await get("/");
    expect(headers.get("content-security-policy")?.split(";").sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self' ws: wss:",
      "default-src 'self'",
      "font-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self' data: blob:",
      "media-src 'self' data: blob:",
      "object-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "worker-src 'self' blob:",
    ]);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("strict-transport-security"), "on a plain network this would lock people out").toBeNull();
    expect(headers.get("cross-origin-opener-policy")).toBeNull();
  });

  test("with a public address on https, sends people there", async () => {
    const https = await startApp({ attach, config: { publicUrl: "https://broer.example.dk" } });
    const { headers } = await fetch(`${https.url}/healthz`);
    const addresses = await (await fetch(`${https.url}/address.json`)).json();
    await https.close();
    expect(headers.get("content-security-policy")).toContain("upgrade-insecure-requests");
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
    expect(addresses).toEqual({ addresses: ["https://broer.example.dk"] });
  });

  test.each([
    "/",
    "/desk",
    "/play/ABC234",
    "/join?x=1.2",
    "/r/abc/def",
  ])("%s is a place in the client", async (path) => {
    const page = await get(path);
    expect([page.status, await page.text()]).toEqual([200, PAGE]);
    expect(page.headers.get("content-type")).toMatch(/^text\/html/);
    expect(page.headers.get("cache-control")).toBe("no-cache");
  });

  test("files with a hash in their name are kept for a year, and come packed to who can unpack them", async () => {
    const script = await get("/assets/main-1a2b.js", { headers: { "accept-encoding": "br" } });
    expect(await script.text()).toBe(SCRIPT);
    expect(script.headers.get("content-encoding")).toBe("br");
    expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(script.headers.get("content-type")).toMatch(/javascript/);
    const plain = await get("/assets/main-1a2b.js", { headers: { "accept-encoding": "identity" } });
    expect([plain.headers.get("content-encoding"), await plain.text()]).toEqual([null, SCRIPT]);
  });

  test("workers, and the one that keeps the pages, come with the page's own rules; the latter is asked for anew each time", async () => {
    for (const path of ["/sw.js", "/assets/bot-worker-3c4d.js"])
      expect((await get(path)).headers.get("content-security-policy"), path).toContain("default-src 'self'");
    expect((await get("/sw.js")).headers.get("cache-control")).toBe("no-cache");
    const script = await get("/assets/main-1a2b.js");
    expect(script.headers.get("content-security-policy")).toBeNull();
    expect(script.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test.each([
    ["GET", "/assets/gone-9z.js"],
    ["GET", "/favicon.ico"],
    ["GET", "/content/0000000000000000.json"],
    ["GET", "/content/..%2f..%2fpackage.json"],
    ["GET", "/content/"],
    ["GET", "/replay/"],
    ["GET", "/replay/no-such"],
    ["GET", `/replay/${"a".repeat(65)}`],
    ["POST", "/"],
    ["PUT", "/scenarios.json"],
    ["DELETE", "/replay/open"],
  ])("%s %s is not found", async (method, path) => {
    expect((await get(path, { method })).status).toBe(404);
  });

  test.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/%00",
  ])("the path %s leads nowhere", async (path) => {
    const answer = await raw(at.port, `GET ${path} HTTP/1.1`);
    expect(answer).not.toMatch(/not for the world|root:/);
    expect(answer).toMatch(/^HTTP\/1\.1 (400|403|404) /);
  });

  test("lists what a workshop can be opened on, in both languages", async () => {
    const list = (await (await get("/scenarios.json")).json()) as { id: string; names: object; seats: object }[];
    expect(list.map(({ id }) => id)).toContain("kvarteret");
    for (const { names, seats } of list) {
      expect(names).toEqual({ da: expect.any(String), en: expect.any(String) });
      expect(seats).toEqual({ min: 3, max: 6 });
    }
  });

  test("serves the words of one language alone to who begins in it", async () => {
    const path = `/content/${readContents(join(at.dir, "assets")).get("kvarteret")!.content.fingerprint}.json`;
    const all = (await (await get(path)).json()) as { numbers: unknown; words: { da: unknown } };
    const one = await get(`${path}?words=da`);
    expect(await one.json()).toEqual({ numbers: all.numbers, words: { da: all.words.da } });
    const strange = await get(`${path}?words=xx`);
    expect(await strange.json()).toEqual(all);
  });

  test("serves the content of a game by its fingerprint: numbers, and words in both languages", async () => {
    const { content, body } = readContents(join(at.dir, "assets")).get("kvarteret")!;
    const path = `/content/${content.fingerprint}.json`;
    for (const encoding of ["br", "gzip", "identity"]) {
      const answer = await get(path, { headers: { "accept-encoding": encoding } });
      expect(answer.headers.get("content-encoding") ?? "identity").toBe(encoding);
      expect(await answer.text()).toBe(body);
    }
    const etag = (await get(path)).headers.get("etag")!;
    const again = await get(path, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test("gives the replay of a game that is open, and only that", async () => {
    const open = await get("/replay/open");
    expect([open.status, await open.text()]).toEqual([200, '{"format":1}\n']);
    expect(open.headers.get("content-disposition")).toBe('attachment; filename="bord--3---x.jsonl"');
    const shut = await get("/replay/shut");
    expect([shut.status, await shut.json()]).toEqual([403, { why: "not-allowed" }]);
  });

  test("a fault of ours is told without its inside", async () => {
    const answer = await get("/replay/breaks");
    expect([answer.status, await answer.text()]).toEqual([500, "The server could not answer.\n"]);
  });

  test("a body that is too big is refused", async () => {
    const body = JSON.stringify({ x: "x".repeat(10_000) });
    const answer = await get("/scenarios.json", {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const direct = await at.app.http.inject({
      method: "POST",
      url: "/any",
      body,
      headers: { "content-type": "application/json" },
    });
    expect([404, 413]).toContain(direct.statusCode);
  });

  test("one address may ask a lot, and not without end", async () => {
    const limited = await startApp({ attach });
    const ask = () => limited.app.http.inject("/replay/open");
    for (let n = 1; n <= 300; n++) expect((await ask()).statusCode).toBe(200);
    const late = await ask();
    expect([late.statusCode, late.body]).toEqual([429, expect.stringMatching(/^Too many requests\. Try again in /)]);
    expect((await limited.app.http.inject("/healthz")).statusCode).toBe(200);
    await limited.close();
  });

  test("Socket.IO shares the port, and a page of another origin may not use it", async () => {
    const own = await get("/socket.io/?EIO=4&transport=polling");
    expect(own.status).toBe(200);
    const foreign = await get("/socket.io/?EIO=4&transport=polling", { headers: { origin: "https://evil.example" } });
    expect(foreign.status).toBe(403);
  });

  test("closes while people are connected: not ready at once, sockets told, port free", async () => {
    let told = false;
    let readyThen: number | undefined;
    const other: TestApp = await startApp({
      attach: (io, deps) => ({
        ...noRooms(io, deps),
        close: async () => {
          readyThen = (await fetch(`${other.url}/ready`)).status;
        },
      }),
    });
    const socket = dial(other.url, { transports: ["websocket"], reconnection: false });
    await new Promise((done) => socket.on("connect", () => done(null)));
    const gone = new Promise((done) =>
      socket.on("disconnect", () => {
        told = true;
        done(null);
      }),
    );
    await fetch(`${other.url}/healthz`);
    await other.close();
    await gone;
    expect([told, readyThen]).toEqual([true, 503]);
    await expect(fetch(`${other.url}/healthz`)).rejects.toThrow();
  });
});
