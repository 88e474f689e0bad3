/** How far this device has read, and whether its talk is open: kept on the device alone. */
import { signal } from "@preact/signals";
import { keep, kept } from "../net/keep";

const READ = "talk-read";
const OPEN = "talk-open";

const read = signal<{ readonly match: string; readonly n: number }>(readKept(kept(READ)));
const open = signal(kept(OPEN) === "1");

/** "<match>:<number>", as it is kept; anything else is nothing read. */
export function readKept(text: string | null): { readonly match: string; readonly n: number } {
  const found = /^(.{1,64}):(\d{1,7})$/.exec(text ?? "");
  return { match: found?.[1] ?? "", n: Number(found?.[2] ?? 0) };
}

/** The number of the last message read at a table; 0: none. */
export const readTo = (match: string): number => (read.value.match === match ? read.value.n : 0);
export function markRead(match: string, n: number): void {
  if (read.peek().match === match && read.peek().n >= n) return;
  read.value = { match, n };
  keep(READ, `${match}:${n}`);
}

/** What is begun and not sent, by table and speaker: it outlives the field, not the page. */
const begun = new Map<string, string>();
export const begunAs = (who: string): string => begun.get(who) ?? "";
export function keepBegun(who: string, text: string): void {
  if (text === "") begun.delete(who);
  else begun.set(who, text);
}

export const isOpen = (): boolean => open.value;
export function setOpen(to: boolean): void {
  open.value = to;
  keep(OPEN, to ? "1" : null);
}
