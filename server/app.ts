/** A server from its parts: what `main.ts` runs and tests start. It opens no store and closes none: whoever opened it does. */
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { Server } from "socket.io";
import type { Config } from "./config";
import type { AttachRooms, Clock, ContentLibrary, Random, Rooms } from "./deps";
import { addressesFor } from "./http/addresses";
import { makeHttp } from "./http/http";
import type { Logger } from "./log";
import { attachRooms } from "./rooms";
import { StartError } from "./start-error";
import type { Store } from "./store/store";
import { addressReader } from "./wire/address";
import { guardConnections } from "./wire/guard";
import { socketOptions } from "./wire/options";

/** ms between looks for what has expired */
const PURGE_MS = 3_600_000;
/** ms a store may take to answer before the server calls itself not ready */
const READY_MS = 2_000;

export interface AppParts {
  readonly store: Store;
  readonly contents: ContentLibrary;
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly random: Random;
  /** The built client; null: none here. */
  readonly clientDir?: string | null;
  /** The game's side; tests of HTTP alone give a simpler one. */
  readonly attach?: AttachRooms;
}

export interface App {
  readonly http: FastifyInstance;
  readonly io: Server;
  readonly rooms: Rooms;
  /** Opens the port; gives its number. Throws a StartError in a sentence when it cannot. */
  listen(): Promise<number>;
  /** Not ready any more, everybody told, what is under way finished, all connections closed. */
  close(): Promise<void>;
}

/** Builds the server and reads every room back from the store; the port is still closed. */
export async function createApp(parts: AppParts): Promise<App> {
  const { store, contents, config, clock, log, random } = parts;
  let open = false;
  let closed: Promise<void> | null = null;
  const portOf = () => (http.server.address() as AddressInfo | null)?.port ?? config.port;
  const answering = storeAnswers(store, clock);

  const http: FastifyInstance = await makeHttp({
    config,
    contents,
    log,
    clientDir: parts.clientDir ?? null,
    rooms: { replayOf: (match) => rooms.replayOf(match), marksOf: (match) => rooms.marksOf(match) },
    ready: async () => open && closed === null && (await answering()),
    addresses: () => addressesFor(config.publicUrl, config.host, portOf()),
  });
  await http.ready();
  const io = new Server(http.server, socketOptions(config));
  guardConnections(io.engine, addressReader(config.trustProxy), clock);
  const rooms = (parts.attach ?? attachRooms)(io, { store, contents, clock, random, log, config });

  const purge = async () => {
    try {
      const gone = await store.purge(clock.now());
      if (gone > 0) log.info({ workshops: gone }, "deleted what had expired");
    } catch (error) {
      log.error({ why: String(error) }, "could not delete what has expired");
    }
  };
  await purge();
  await rooms.restore();
  const purging = setInterval(() => void purge(), PURGE_MS);
  purging.unref();

  const close = async () => {
    clearInterval(purging);
    await rooms.close();
    await io.close();
    await http.close();
  };
  return {
    http,
    io,
    rooms,
    async listen() {
      // Fastify would open "localhost" twice, and Socket.IO hears only one of the two.
      const host = config.host === "localhost" ? "127.0.0.1" : config.host;
      await http.listen({ port: config.port, host }).catch((error) => {
        throw portError(error, config.port, config.host);
      });
      open = true;
      return portOf();
    },
    close() {
      closed ??= close();
      return closed;
    },
  };
}

/** Asks the store at most once a second, however often somebody asks us. */
function storeAnswers(store: Store, clock: Clock): () => Promise<boolean> {
  let asked = Number.NEGATIVE_INFINITY;
  let last: Promise<boolean> = Promise.resolve(false);
  return () => {
    if (clock.now() - asked < 1000) return last;
    asked = clock.now();
    const late = new Promise<boolean>((done) => setTimeout(() => done(false), READY_MS).unref());
    last = Promise.race([
      late,
      store.content("").then(
        () => true,
        () => false,
      ),
    ]);
    return last;
  };
}

/** Why a port did not open, for the person who started the server. */
export function portError(error: unknown, port: number, host: string, name = "PORT"): Error {
  switch ((error as NodeJS.ErrnoException).code) {
    case "EADDRINUSE":
      return new StartError(
        `Port ${port} is taken by another program. Stop that one, or choose another port: ${name}=${port + 1}.`,
      );
    case "EACCES":
      return new StartError(`This user may not open port ${port}. Choose one from 1024 up: ${name}=8080.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new StartError(
        `HOST is "${host}", which is no address of this machine. Leave it out to listen on all of them.`,
      );
    default:
      return error instanceof Error ? error : new Error(String(error));
  }
}
