/** How Socket.IO is set up for us. `new Server(http, socketOptions(config))` */
import type { IncomingMessage } from "node:http";
import type { ServerOptions } from "socket.io";

/** bytes of one packet: more closes the connection */
const MAX_PACKET = 32 * 1024;

/**
 * May a page of this origin talk to us? The host's own and `publicUrl` may; a missing origin (no browser) may too, for
 * it still needs a token.
 */
export function originAllowed(origin: string | undefined, host: string | undefined, publicUrl: string | null): boolean {
  if (origin === undefined || origin === publicUrl) return true;
  return (
    URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase().replace(/:(80|443)$/, "")
  );
}

/** Websocket first; no deflate, no recovery of Socket.IO's own (we catch up by number), no files served. */
export const socketOptions = (config: { readonly publicUrl: string | null }): Partial<ServerOptions> => ({
  transports: ["websocket", "polling"],
  serveClient: false,
  maxHttpBufferSize: MAX_PACKET,
  perMessageDeflate: false,
  httpCompression: false,
  connectTimeout: 10_000,
  allowRequest: (request: IncomingMessage, answer) =>
    originAllowed(request.headers.origin, request.headers.host, config.publicUrl)
      ? answer(null, true)
      : answer("origin not allowed", false),
});
