/** The HTTP side: limits, headers, routes, files. Socket.IO shares its port. */
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyInstance } from "fastify";
import type { Config } from "../config";
import type { Logger } from "../log";
import { serveClient } from "./client-files";
import { addRoutes, type RouteParts } from "./routes";
import { securityHeaders } from "./security";

/** Nothing that comes by HTTP has a body. */
const BODY_BYTES = 4 * 1024;
/** ms for all of a request to arrive */
const REQUEST_MS = 30_000;
/** A school comes from one address: 200 people who open the page at once are some 10,000 requests. */
const REQUESTS_PER_MINUTE = 20_000;

export interface HttpParts extends RouteParts {
  readonly config: Pick<Config, "publicUrl" | "trustProxy">;
  readonly log: Logger;
  readonly clientDir: string | null;
}

export async function makeHttp(parts: HttpParts): Promise<FastifyInstance> {
  const http = fastify({
    // Requests are not logged: an address is personal, and a path may be a link to a table.
    logger: false,
    bodyLimit: BODY_BYTES,
    requestTimeout: REQUEST_MS,
    forceCloseConnections: true,
    trustProxy: parts.config.trustProxy.length > 0 ? [...parts.config.trustProxy] : false,
  });
  http.setErrorHandler((error: { statusCode?: number; message?: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) parts.log.error({ why: error.message }, "a request failed");
    const text = status >= 500 ? "The server could not answer." : (error.message ?? "This request was not understood.");
    return reply.code(status).type("text/plain; charset=utf-8").send(`${text}\n`);
  });
  await http.register(helmet, securityHeaders(parts.config.publicUrl));
  await http.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, { after }) => ({
      statusCode: 429,
      message: `Too many requests. Try again in ${after}.`,
    }),
  });
  addRoutes(http, parts);
  await serveClient(http, parts.clientDir);
  return http;
}
