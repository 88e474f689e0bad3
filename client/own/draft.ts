/** The partnership that a team is writing, as it stands in the form: kept in this browser until somebody clears it. */
import { type ReadonlySignal, signal } from "@preact/signals";
import * as v from "valibot";
import archetypesFile from "../../assets/decks/archetypes.json";
import { ArchetypesSchema, LIBRARY } from "../../game/content/archetypes";
import { PARTNERS, readOwn } from "../../game/content/own";
import { OWN_FILE } from "../../game/content/own-id";
import { TAGS, type Tag } from "../../game/vocabulary";
import { keep, kept } from "../net/keep";

export const ARCHETYPES = v.parse(ArchetypesSchema, archetypesFile);

export interface PartnerDraft {
  readonly name: string;
  /** Empty: not yet chosen. */
  readonly archetype: string;
  /** null: that of the archetype. */
  readonly aim: Tag | null;
  readonly aimWords: string;
}
export interface OwnDraft {
  readonly name: string;
  readonly about: string;
  readonly partners: readonly PartnerDraft[];
}

const NOBODY: PartnerDraft = { name: "", archetype: "", aim: null, aimWords: "" };
/** Four is the best number to begin with (R1.1). */
export const EMPTY: OwnDraft = {
  name: "",
  about: "",
  partners: [{ ...NOBODY, archetype: LIBRARY }, NOBODY, NOBODY, NOBODY],
};

/** A form half filled in is no fault; what no form of ours could hold is. */
const text = v.pipe(v.string(), v.maxLength(2000));
const DraftSchema = v.object({
  name: text,
  about: text,
  partners: v.pipe(
    v.array(v.object({ name: text, archetype: text, aim: v.nullable(v.picklist(TAGS)), aimWords: text })),
    v.minLength(1),
    v.maxLength(PARTNERS.max),
  ),
});

/** The draft that a text holds; null where it holds none. */
export function readDraft(json: string | null): OwnDraft | null {
  try {
    const draft = v.parse(DraftSchema, JSON.parse(json ?? ""));
    const partners: PartnerDraft[] = [...draft.partners];
    while (partners.length < PARTNERS.min) partners.push(NOBODY);
    return { ...draft, partners };
  } catch {
    return null;
  }
}

const KEY = "own";
const present = signal<OwnDraft>(readDraft(kept(KEY)) ?? EMPTY);
export const draft: ReadonlySignal<OwnDraft> = present;
/** What stood in the form before an example, a file or nothing took its place; null when there is no way back. */
const past = signal<OwnDraft | null>(null);
export const before: ReadonlySignal<OwnDraft | null> = past;

const put = (next: OwnDraft): void => {
  present.value = next;
  keep(KEY, next === EMPTY ? null : JSON.stringify(next));
};

/** Changes fields of the case. */
export const change = (fields: Partial<OwnDraft>): void => put({ ...present.peek(), ...fields });
/** Changes fields of one partner. */
export const changePartner = (i: number, fields: Partial<PartnerDraft>): void =>
  change({ partners: present.peek().partners.map((one, at) => (at === i ? { ...one, ...fields } : one)) });
/** One partner more, up to six. */
export const addPartner = (): void => change({ partners: [...present.peek().partners, NOBODY].slice(0, PARTNERS.max) });
/** One partner less; the library and two others stay. */
export function removePartner(i: number): void {
  const { partners } = present.peek();
  if (i > 0 && partners.length > PARTNERS.min) change({ partners: partners.filter((_, at) => at !== i) });
}

/** Puts another draft in its place; what stood there can be had back once. */
export function replace(next: OwnDraft): void {
  const old = present.peek();
  past.value = JSON.stringify(old) === JSON.stringify(EMPTY) ? null : old;
  put(next);
}
/** Takes the last replacing back. */
export function undo(): void {
  const old = past.peek();
  past.value = null;
  if (old) put(old);
}

/** What the rules say to the draft as it stands. */
export const readiness = () => readOwn(present.value, ARCHETYPES);

/** The draft as a small file. */
export const toFile = (): string => `${JSON.stringify({ ...OWN_FILE, ...present.peek() }, null, 2)}\n`;
/** The draft in such a file; null where it is none of ours. */
export function fromFile(content: string): OwnDraft | null {
  const found = readDraft(content);
  return found && (JSON.parse(content) as Record<string, unknown>)["tolv-broer"] === OWN_FILE["tolv-broer"]
    ? found
    : null;
}
