/** The built client: files, and index.html for every address that is a place in the client. */

import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** Files whose names change with what is in them. */
const HASHED = /[\\/]assets[\\/]/;
const YEAR = "public, max-age=31536000, immutable";

/** Serves the files of `dir`; null: there is no client here (in development it comes from Vite). */
export async function serveClient(http: FastifyInstance, dir: string | null): Promise<void> {
  if (dir !== null) {
    await http.register(fastifyStatic, {
      root: dir,
      preCompressed: true,
      dotfiles: "ignore",
      cacheControl: false,
      setHeaders: (reply, path) => reply.setHeader("cache-control", HASHED.test(path) ? YEAR : "no-cache"),
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
