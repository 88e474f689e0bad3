/** Which view an address names. The token of a seat or desk is in the fragment, which never leaves the browser. */
import { type ReadonlySignal, signal } from "@preact/signals";
import navaid from "navaid";

export type Route =
  | { readonly name: "front" | "open" | "solo" | "how" | "not-found" }
  /** `match`: the finished game to fetch from `/replay/<match>`; null: the reader brings a file. */
  | { readonly name: "replay"; readonly match: string | null }
  /** A table through a desk's eyes: an onlooker. */
  | { readonly name: "watch"; readonly table: number; readonly token: string | null }
  | { readonly name: "join"; readonly code: string | null }
  | { readonly name: "table" | "desk" | "wall"; readonly token: string | null };

const current = signal<Route>({ name: "front" });
export const route: ReadonlySignal<Route> = current;
/** How many times the reader has moved on since the page was loaded; views put the focus on their heading from then on. */
export let moves = -1;

/** The text after `#`, or null where it cannot be a token. */
export const tokenIn = (fragment: string): string | null => {
  const token = fragment.replace(/^#/, "");
  return /^[\w.~-]{8,100}$/.test(token) ? token : null;
};

const show = (next: Route): void => {
  moves += 1;
  current.value = next;
};
const plain = (name: "front" | "open" | "solo" | "how") => () => show({ name });
const withToken = (name: "table" | "desk" | "wall") => () => show({ name, token: tokenIn(location.hash) });

const router = navaid("/", () => show({ name: "not-found" }))
  .on("/", plain("front"))
  .on<{ code?: string | null }>("/join/:code?", (found) => show({ name: "join", code: found?.code ?? null }))
  .on("/open", plain("open"))
  .on("/solo", plain("solo"))
  // What follows a slash in the fragment is a place in that game.
  .on("/replay", () => show({ name: "replay", match: tokenIn(location.hash.replace(/\/.*$/, "")) }))
  .on<{ table?: string | null }>("/watch/:table", (found) =>
    show({ name: "watch", table: Number(found?.table) || 1, token: tokenIn(location.hash) }),
  )
  .on("/how", plain("how"))
  .on("/table", withToken("table"))
  .on("/desk", withToken("desk"))
  .on("/wall", withToken("wall"));

/** Shows the view of the present address and follows links and the back button from now on. */
export const startRouter = (): void => {
  router.listen();
};

/** Goes to an address of ours, such as `/table#token`. `replace`: the back button skips the present one. */
export const go = (address: string, replace = false): void => router.route(address, replace);
