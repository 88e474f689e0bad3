/** A team's own partnership as content: the common deck, the archetypes, and what was typed. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ArchetypesSchema } from "../game/content/archetypes";
import { read } from "../game/content/content";
import { ownContent, ownWords, readOwn } from "../game/content/own";
import { byLanguage, readJson, readJsonIfAny, readWords } from "./asset-files";
import { loadedOf } from "./content-files";
import type { Loaded } from "./deps";

/** Makes content of what a team typed. */
export interface OwnMaker {
  /** How the choice is called where scenarios are chosen. */
  readonly names: { readonly da: string; readonly en: string };
  /** Under this id; undefined where it cannot be played. */
  make(partnership: unknown, id: string): Loaded | undefined;
}

/** From the files in `assets`; null where there are no archetypes, or no common cards to play. Throws a ContentError on a wrong file. */
export function readOwnMaker(assets: string): OwnMaker | null {
  if (!existsSync(join(assets, "decks/archetypes.json"))) return null;
  const deck = readJson(assets, "decks/common.json");
  if (!(deck as { situations?: unknown }).situations) return null;
  const archetypes = read(ArchetypesSchema, readJson(assets, "decks/archetypes.json"), "assets/decks/archetypes.json");
  const files = { archetypes, deck, measured: readJsonIfAny(assets, "decks/archetypes.measured.json") };
  const words = byLanguage((language) => ({
    rules: readWords(assets, language, "rules"),
    archetypes: readWords(assets, language, "archetypes"),
    deck: readWords(assets, language, "deck"),
  }));
  return {
    names: byLanguage((language) => words[language].archetypes["own.name"] ?? "own"),
    make(partnership, id) {
      const answer = readOwn(partnership, archetypes);
      if (!answer.ok) return undefined;
      const content = ownContent(answer.own, files, id);
      return loadedOf(
        content,
        byLanguage((language) => ({
          ...words[language].rules,
          ...ownWords(answer.own, content.scenario, words[language].archetypes, words[language].deck),
        })),
      );
    },
  };
}
