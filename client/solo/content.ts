/** The cards in the page itself: no server is asked. */
import { type Content, makeContent } from "../../game/content/content";
import { withDeckWords } from "../../game/content/join";
import { LANGUAGES, type Language } from "../../game/protocol/language";
import type { ReplayWords } from "../../game/replay/file";
import { flatten } from "../words/flatten";
import { cardFiles, wordFile } from "./files";

const made = new Map<string, Promise<Content>>();

/** The scenario with the common deck and its figures. Rejects where there is none, or the line is gone. */
export function loadContent(scenario: string): Promise<Content> {
  let loading = made.get(scenario);
  if (!loading) {
    loading = cardFiles(scenario).then((files) => makeContent(files, scenario));
    made.set(scenario, loading);
    loading.catch(() => made.delete(scenario));
  }
  return loading;
}

/** The common words with the scenario's own over them, and those of the common cards that it joins, in one language. */
export async function wordsIn(language: Language, scenario: string): Promise<{ readonly [id: string]: string }> {
  const read = async (name: string) => flatten(await wordFile(language, name));
  const [content, rules, own, deck] = await Promise.all([
    loadContent(scenario),
    read("rules"),
    read(scenario),
    read("deck"),
  ]);
  return { ...rules, ...withDeckWords(content.scenario, own, deck) };
}

/** All that a replay of this scenario needs in words, in both languages. */
export async function loadReplayWords(scenario: string): Promise<ReplayWords> {
  const [da, en] = await Promise.all(LANGUAGES.map((language) => wordsIn(language, scenario)));
  return { da: da ?? {}, en: en ?? {} };
}
