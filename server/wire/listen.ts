/** The contract's questions on a socket: a handler for each, or it does not compile. What does not fit is answered, counted, not obeyed. */
import type { Socket } from "socket.io";
import * as v from "valibot";
import type { Answer, WireFault } from "../../game/protocol/contract";
import type { Clock } from "../deps";
import type { Logger } from "../log";
import { Bucket } from "./limits";

const EVENTS_PER_SECOND = 20;
const EVENT_BURST = 40;
/** So many events over the limit, and the socket is closed. */
const PATIENCE = 400;

type Schemas = { readonly [event: string]: v.GenericSchema };
type Reply = (answer: Answer<unknown>) => void;

/** One handler for each question of `S`, answering with `A`. `who` is what the socket's token says, never what a message says. */
export type Handlers<S extends Schemas, A extends { readonly [E in keyof S]: unknown }, Who> = {
  readonly [E in keyof S]: (who: Who, ask: v.InferOutput<S[E]>) => Promise<Answer<A[E]>>;
};

interface Counts {
  badMessages: number;
}
export interface Ears {
  readonly clock: Clock;
  readonly log: Logger;
  readonly counts: Counts;
  /** The server takes no more questions. */
  readonly closing: () => boolean;
}

export const done = <T>(value: T): Answer<T> => ({ ok: true, value });
export const no = (why: WireFault): { readonly ok: false; readonly why: WireFault } => ({ ok: false, why });

/** Takes one from the socket's bucket; closes a socket that will not stop. */
export function pacer(socket: Socket, clock: Clock): () => boolean {
  const bucket = new Bucket(EVENTS_PER_SECOND, EVENT_BURST, clock.now());
  let over = 0;
  return () => {
    if (bucket.take(clock.now())) return true;
    if (++over > PATIENCE) socket.disconnect(true);
    return false;
  };
}

/** Listens on `socket` to every question in `schemas`. */
export function listen<S extends Schemas, A extends { readonly [E in keyof S]: unknown }, Who>(
  socket: Socket,
  who: Who,
  schemas: S,
  handlers: Handlers<S, A, Who>,
  ears: Ears,
): void {
  const inPace = pacer(socket, ears.clock);
  const handle = async (event: string, given: readonly unknown[]): Promise<Answer<unknown>> => {
    if (!inPace()) return no("too-fast");
    if (ears.closing()) return no("server-closing");
    if (!Object.hasOwn(schemas, event)) return no("unknown-event");
    const read = v.safeParse(schemas[event]!, given[0], { abortEarly: true });
    // A list would pass for an object without keys.
    if (given.length !== 1 || !read.success || Array.isArray(given[0])) return no("bad-message");
    try {
      return await handlers[event as keyof S](who, read.output as never);
    } catch (error) {
      ears.log.error({ event, error: String(error) }, "a question could not be answered");
      return no("store-failed");
    }
  };
  socket.onAny((event: unknown, ...args: unknown[]) => {
    const last = args.at(-1);
    const reply = typeof last === "function" ? (last as Reply) : undefined;
    void handle(String(event), reply === undefined ? [...args, undefined] : args.slice(0, -1)).then((answer) => {
      if (!answer.ok && BAD.has(answer.why)) ears.counts.badMessages++;
      reply?.(answer);
    });
  });
}
const BAD: ReadonlySet<string> = new Set<WireFault>(["bad-message", "unknown-event", "too-fast"]);
