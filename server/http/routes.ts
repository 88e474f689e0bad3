/** What can be fetched besides the client's own files. Nothing here changes anything. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Refusal } from "../../game/moves/refusal";
import type { WireFault } from "../../game/protocol/contract";
import { LANGUAGES, type Language } from "../../game/protocol/language";
import type { ContentLibrary, Loaded, Rooms } from "../deps";
import { notFound } from "./client-files";

export interface RouteParts {
  readonly contents: ContentLibrary;
  readonly rooms: Pick<Rooms, "replayOf" | "marksOf">;
  /** Is the server up, and its store answering? */
  readonly ready: () => Promise<boolean>;
  /** The addresses people can use; the first is the best. Empty: not known. */
  readonly addresses: () => readonly string[];
}

const unlimited = { config: { rateLimit: false as const } };
const MATCH_ID = /^[A-Za-z0-9_-]{1,64}$/;
/** A replay is made from a journal each time it is asked for. */
const replayLimit = { config: { rateLimit: { max: 300, timeWindow: 60_000 } } };

const STATUS: { readonly [W in WireFault | Refusal]?: number } = {
  "no-such-table": 404,
  "not-allowed": 403,
  "server-closing": 503,
  busy: 503,
  "store-failed": 503,
};

export function addRoutes(http: FastifyInstance, { contents, rooms, ready, addresses }: RouteParts): void {
  http.get("/healthz", unlimited, (_request, reply) =>
    reply.type("text/plain").header("cache-control", "no-store").send("ok"),
  );

  http.get("/ready", unlimited, async (_request, reply) => {
    const up = await ready();
    return reply
      .code(up ? 200 : 503)
      .type("text/plain")
      .header("cache-control", "no-store")
      .send(up ? "ready" : "not ready");
  });

  http.get("/scenarios.json", (_request, reply) =>
    reply
      .header("cache-control", "no-cache")
      .send(contents.list().map((scenario) => ({ ...scenario, seats: { min: 3, max: 6 } }))),
  );

  http.get("/address.json", (_request, reply) =>
    reply.header("cache-control", "no-store").send({ addresses: addresses() }),
  );

  http.get<ContentAsk>("/content/:fingerprint.json", async (request, reply) => {
    const loaded = /^[0-9a-f]{16}$/.test(request.params.fingerprint)
      ? await contents.byFingerprint(request.params.fingerprint)
      : undefined;
    const only = LANGUAGES.find((language) => language === request.query.words) ?? null;
    return loaded ? sendPacked(request, reply, loaded, only) : notFound(reply);
  });

  http.get<{ Params: { match: string } }>("/replay/:match", replayLimit, async (request, reply) => {
    const { match } = request.params;
    if (!MATCH_ID.test(match)) return notFound(reply);
    const replay = await rooms.replayOf(match);
    if (!replay.ok) return reply.code(STATUS[replay.why] ?? 404).send({ why: replay.why });
    return reply
      .type("application/x-ndjson; charset=utf-8")
      .header("cache-control", "no-store")
      .header("content-disposition", `attachment; filename="${replay.name.replace(/[^A-Za-z0-9._-]/g, "-")}"`)
      .send(replay.text);
  });

  http.get<{ Params: { match: string } }>("/replay/:match/marks", replayLimit, async (request, reply) => {
    const { match } = request.params;
    if (!MATCH_ID.test(match)) return notFound(reply);
    const marks = await rooms.marksOf(match);
    reply.header("cache-control", "no-store");
    return marks.ok
      ? reply.send({ marks: marks.value })
      : reply.code(STATUS[marks.why] ?? 404).send({ why: marks.why });
  });
}

/** `?words=da`: the words of that language only; without it those of all. */
interface ContentAsk {
  Params: { fingerprint: string };
  Querystring: { words?: unknown };
}

interface Packed {
  readonly etag: string;
  readonly body: string;
  readonly br: Buffer;
  readonly gzip: Buffer;
}
const brotli = promisify(brotliCompress);
const gz = promisify(gzip);
/** The same few are asked for by everybody who sits down. */
const packed = new WeakMap<Loaded, Map<Language | null, Promise<Packed>>>();

async function pack(body: string): Promise<Packed> {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return { etag, body, br: await brotli(body, { params }), gzip: await gz(body) };
}

/** The content as it is sent, with the words of one language or of all. */
function bodyWith(only: Language | null, { body }: Loaded): string {
  if (only === null) return body;
  const { numbers, words } = JSON.parse(body) as { numbers: unknown; words: { readonly [L in Language]?: unknown } };
  return JSON.stringify({ numbers, words: { [only]: words[only] } });
}

function packedWith(only: Language | null, loaded: Loaded): Promise<Packed> {
  const all = packed.get(loaded) ?? new Map<Language | null, Promise<Packed>>();
  packed.set(loaded, all);
  const made = all.get(only) ?? pack(bodyWith(only, loaded));
  all.set(only, made);
  return made;
}

/**
 * The words may be corrected while the fingerprint, which is of the numbers, stays: so a browser
 * keeps it, and asks each time whether it still holds.
 */
async function sendPacked(request: FastifyRequest, reply: FastifyReply, loaded: Loaded, only: Language | null) {
  const { etag, body, br, gzip } = await packedWith(only, loaded);
  reply.header("etag", etag).header("cache-control", "no-cache").header("vary", "accept-encoding");
  if (request.headers["if-none-match"] === etag) return reply.code(304).send();
  reply.type("application/json; charset=utf-8");
  const accepts = String(request.headers["accept-encoding"] ?? "");
  if (/\bbr\b/.test(accepts)) return reply.header("content-encoding", "br").send(br);
  if (/\bgzip\b/.test(accepts)) return reply.header("content-encoding", "gzip").send(gzip);
  return reply.send(body);
}
