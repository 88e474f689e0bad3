/** A workshop as this page knows it: told by the server at once and after each change. */
import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { Ask, LobbyAnswer, MyPlace, WireFault, WorkshopInfo, WorkshopOver } from "../../game/protocol/contract";
import type { Link } from "../store/table";
import { type Asked, newId, openLobbyWire } from "./socket";

export interface Lobby {
  /** null until told. */
  readonly workshop: ReadonlySignal<WorkshopInfo | null>;
  /** Only with a person's token. */
  readonly me: ReadonlySignal<MyPlace | null>;
  readonly link: ReadonlySignal<Link>;
  /** Why the line is refused. */
  readonly refused: ReadonlySignal<WireFault | null>;
  /** What is left where it is refused because the workshop is over. */
  readonly over: ReadonlySignal<WorkshopOver | null>;
  /** When it was last told, by this device's clock (ms). */
  readonly heard: ReadonlySignal<number>;
  ask<Q extends keyof LobbyAnswer>(question: Q, about: Ask<Q>): Promise<Asked<LobbyAnswer[Q]>>;
  close(): void;
}

/** Times a question is asked before giving up: every question of the lobby may be asked twice without harm. */
const TRIES = 3;

/** Opens the lobby; `token` of a person or a desk, or null for a stranger. `apart`: beside another one of this page. */
export function openLobby(token: string | null, apart = false): Lobby {
  const wire = openLobbyWire(token ? { token } : {}, apart);
  const workshop = signal<WorkshopInfo | null>(null);
  const me = signal<MyPlace | null>(null);
  const link = signal<Link>("connecting");
  const refused = signal<WireFault | null>(null);
  const over = signal<WorkshopOver | null>(null);
  const heard = signal(0);

  wire.watch((to, why, left = null) =>
    batch(() => {
      link.value = to;
      refused.value = why;
      over.value = left;
    }),
  );
  wire.on("lobby", (told) =>
    batch(() => {
      workshop.value = told;
      // A person is told of its place when that changes, and of the workshop whenever anything does.
      const mine = me.peek();
      if (mine) me.value = { ...mine, workshop: told };
      heard.value = Date.now();
    }),
  );
  wire.on("me", (told) =>
    batch(() => {
      me.value = told;
      workshop.value = told.workshop;
      heard.value = Date.now();
    }),
  );

  return {
    workshop,
    me,
    link,
    refused,
    over,
    heard,
    async ask(question, about) {
      for (let left = TRIES; ; left--) {
        const answer = await wire.ask(question, about);
        if (answer.ok || answer.why !== "no-answer" || left <= 1) return answer;
      }
    },
    close: wire.close,
  };
}

/** ms without an answer, after which somebody who waits for it is told so. */
const SILENCE = 3_000;

/** Somebody who goes on waiting where there is no line. */
export interface Waiting {
  /** Called with true when no answer has come for a while, and with false when it is over. */
  silent(is: boolean): void;
  /** Nobody waits any more: the question is not asked again. */
  gone(): boolean;
}

/** Asks one question as a stranger, on a line of its own, and hangs up; with `waiting` until it is answered. `apart`: see `openLobby`. */
export async function askOnce<Q extends "workshop:look" | "workshop:join" | "workshop:open">(
  question: Q,
  about: Ask<Q>,
  apart = false,
  waiting?: Waiting,
): Promise<Asked<LobbyAnswer[Q]>> {
  const lobby = openLobby(null, apart);
  const timer = setTimeout(() => waiting?.silent(true), navigator.onLine ? SILENCE : 0);
  try {
    for (;;) {
      const answer = await lobby.ask(question, about);
      if (answer.ok || answer.why !== "no-answer" || !waiting || waiting.gone()) return answer;
    }
  } finally {
    clearTimeout(timer);
    waiting?.silent(false);
    lobby.close();
  }
}

/** Takes a seat; the request has an id of its own, so that a repeated one does not take two. */
export const join = (about: Omit<Ask<"workshop:join">, "id">, apart = false, waiting?: Waiting) =>
  askOnce("workshop:join", { ...about, id: newId() }, apart, waiting);
export const open = (about: Omit<Ask<"workshop:open">, "id">, waiting: Waiting) =>
  askOnce("workshop:open", { ...about, id: newId() }, false, waiting);
