/** The rules and the telling in the language shown, each language in a file of its own that is fetched when wanted. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Language } from "../../game/protocol/contract";
import { language } from "../words/words";
import type { Chapter, Section } from "./read";

export interface HowText {
  readonly chapters: readonly Chapter[];
  readonly telling: readonly Section[];
}

const FETCH: { readonly [L in Language]: () => Promise<HowText> } = {
  da: async () => {
    const [rules, told] = await Promise.all([import("../../game/REGLER.md"), import("../../game/SAADAN-SPILLER-I.md")]);
    return { chapters: rules.default, telling: told.default };
  },
  en: async () => {
    const [rules, told] = await Promise.all([import("../../game/RULES.md"), import("../../game/HOW-TO-PLAY.md")]);
    return { chapters: rules.default, telling: told.default };
  },
};

const shown = signal<HowText | "failed" | null>(null);
const known = new Map<Language, HowText>();

async function fetchText(to: Language): Promise<void> {
  try {
    const text = known.get(to) ?? (await FETCH[to]());
    known.set(to, text);
    if (language.peek() === to) shown.value = text;
  } catch {
    shown.value = "failed";
  }
}

/** The text in the language shown; null until it is here, "failed" where it could not be fetched. After a switch the old one stays until the new one is here. */
export function useHowText(): HowText | "failed" | null {
  const to = language.value;
  useEffect(() => void fetchText(to), [to]);
  return shown.value;
}
