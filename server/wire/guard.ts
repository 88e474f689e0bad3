/** What one connection, and one address, may lay on the server beneath all namespaces. Here a connection is closed, not answered. */
import type { Server } from "socket.io";
import type { Clock } from "../deps";
import { networkOf } from "./address";
import { Bucket } from "./limits";

/** Above what `listen` allows on all namespaces together, which answers before it closes. */
const PACKETS_PER_SECOND = 80;
const PACKET_BURST = 800;
/** Characters that wait for somebody who does not read them. Coming back and entering anew is less than this. */
export const MOST_UNREAD = 1024 * 1024;
/** Several schools may sit behind one address; a browser has one connection. */
const MOST_CONNECTIONS = 2000;

/** What we use of an engine's connection. */
interface Connection {
  readonly request: {
    readonly headers: { readonly [name: string]: string | string[] | undefined };
    readonly socket: { readonly remoteAddress?: string };
  };
  on(event: "packet" | "packetCreate", listener: (packet: { readonly data?: unknown }) => void): void;
  on(event: "flush" | "close", listener: () => void): void;
  close(discard: boolean): void;
}

/**
 * Closes a connection that sends without end or in binary (the contract has none), one that lets what it asked for pile up
 * unread, and those of one address beyond `most`. `addressOf` is an `addressReader`.
 */
export function guardConnections(
  engine: Server["engine"],
  addressOf: (peer: string, forwarded: string | undefined) => string,
  clock: Clock,
  most = MOST_CONNECTIONS,
): void {
  const counts = new Map<string, number>();
  engine.on("connection", (connection: Connection) => {
    const { headers, socket } = connection.request;
    const forwarded = headers["x-forwarded-for"];
    const address = networkOf(
      addressOf(socket.remoteAddress ?? "", forwarded === undefined ? undefined : String(forwarded)),
    );
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    connection.on("close", () => {
      const left = (counts.get(address) ?? 1) - 1;
      if (left > 0) counts.set(address, left);
      else counts.delete(address);
    });
    if (count > most) return connection.close(true);

    const bucket = new Bucket(PACKETS_PER_SECOND, PACKET_BURST, clock.now());
    connection.on("packet", ({ data }) => {
      if ((data !== undefined && typeof data !== "string") || !bucket.take(clock.now())) connection.close(true);
    });
    // Created but not flushed: the transport still has something that the other end has not taken.
    let unread = 0;
    connection.on("packetCreate", ({ data }) => {
      unread += typeof data === "string" ? data.length : 0;
      if (unread > MOST_UNREAD) connection.close(true);
    });
    connection.on("flush", () => {
      unread = 0;
    });
  });
}
