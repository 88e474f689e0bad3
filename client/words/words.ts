/** Lines to sentences in the reader's language, which can change at any time. */
import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { Line } from "../../game/kit/line";
import type { Language } from "../../game/protocol/language";
import { dataFile } from "../net/files";
import { keep } from "../net/keep";
import { DISGUISED, FIRST, KEY } from "./choose";
import { flatten } from "./flatten";
import { format, list, type Slots } from "./format";

const shown = signal<Language>(FIRST);
/** The language on the page; changes only once its words are there. */
export const language: ReadonlySignal<Language> = shown;

const known: { readonly [L in Language]: Map<string, string> } = { da: new Map(), en: new Map() };
/** Moves on when words are added, so that what is on the page is said again. */
const added = signal(0);
const wanted = new Set<string>();
const loads = new Map<string, Promise<void>>();

/** Adds words, flat or nested by id. Later ones win. */
export function addWords(to: Language, words: unknown): void {
  for (const [key, message] of Object.entries(flatten(words))) known[to].set(key, message);
  added.value += 1;
}

function load(to: Language, file: string): Promise<void> {
  const name = `words/${to}/${file}`;
  let loading = loads.get(name);
  if (!loading) {
    loading = dataFile(name).then((words) => addWords(to, words));
    loads.set(name, loading);
    loading.catch(() => loads.delete(name));
  }
  return loading;
}

/** Sees to it that these word files (without folder and ending) are there in the language shown, now and after a switch. */
export async function needWords(...files: readonly string[]): Promise<void> {
  for (const file of files) wanted.add(file);
  await Promise.all(files.map((file) => load(shown.peek(), file)));
}

/** Shows the page in another language and remembers the choice on this device. */
export async function setLanguage(to: Language): Promise<void> {
  await Promise.all([...wanted].map((file) => load(to, file)));
  batch(() => {
    shown.value = to;
    added.value += 1;
  });
  keep(KEY, to);
  if (typeof document !== "undefined") document.documentElement.lang = to;
}

/** True once there is a message for this id. */
export function hasWord(key: string): boolean {
  added.value;
  return known[shown.value].has(key);
}

/** The sentence of a line or word id, in the language shown; components that say something are drawn again when it changes. */
export function say(line: Line | string, slots?: Slots): string {
  added.value;
  const to = shown.value;
  const whole: Line = typeof line === "string" ? { key: line, ...(slots ? { slots } : {}) } : line;
  return format((key) => known[to].get(key), to, whole, DISGUISED);
}

/** "a, b and c". */
export const sayList = (items: readonly string[]): string => list(items, shown.value);

/** A number as it is written here, with so many digits after the comma. */
export const sayNumber = (value: number, digits = 0): string =>
  new Intl.NumberFormat(shown.value, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
