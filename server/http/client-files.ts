/** The built client: files, and index.html for every address that is a place in the client. */

import type { ServerResponse } from "node:http";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** Files whose names change with what is in them. */
const HASHED = /[\\/]assets[\\/]/;
const YEAR = "public, max-age=31536000, immutable";

/** Scripts, styles and fonts of a page: they run by the page's own headers. A worker's script runs by its own. */
const PART_OF_PAGE = /[\\/]assets[\\/](?!.*worker)[^\\/]+\.(js|css|woff2)$/;
/** What says nothing beside a part of a page: half a kilobyte on each of some sixty files. */
const PAGE_ONLY = [
  "content-security-policy",
  "referrer-policy",
  "x-dns-prefetch-control",
  "x-download-options",
  "x-frame-options",
  "x-permitted-cross-domain-policies",
  "x-xss-protection",
] as const;

/** Serves the files of `dir`; null: there is no client here (in development it comes from Vite). */
export async function serveClient(http: FastifyInstance, dir: string | null): Promise<void> {
  if (dir !== null) {
    await http.register(fastifyStatic, {
      root: dir,
      preCompressed: true,
      dotfiles: "ignore",
      cacheControl: false,
      setHeaders(reply, path) {
        reply.setHeader("cache-control", HASHED.test(path) ? YEAR : "no-cache");
        // The plugin's type leaves out what Node's own answer can do.
        const answer = reply as unknown as ServerResponse;
        if (PART_OF_PAGE.test(path)) for (const name of PAGE_ONLY) answer.removeHeader(name);
      },
    });
  }
  http.setNotFoundHandler((request, reply) => {
    if (dir !== null && isPlace(request)) return reply.sendFile("index.html");
    return notFound(reply);
  });
}

/** A name with a dot is a file; what is asked for by anything but GET is no page. */
function isPlace(request: FastifyRequest): boolean {
  const path = request.url.split("?", 1)[0] ?? "";
  return (
    (request.method === "GET" || request.method === "HEAD") &&
    !path.includes(".") &&
    !/^\/(content|replay)\//.test(path)
  );
}

export const notFound = (reply: FastifyReply) => reply.code(404).type("text/plain; charset=utf-8").send("Not found\n");
