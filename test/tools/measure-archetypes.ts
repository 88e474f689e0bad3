/**
 * Figures of the archetypes, for own partnerships: as for a scenario (measure.ts), but over tables drawn from them. The library
 * sits at each; the others come round equally often, in an order by fate.
 */
import { existsSync } from "node:fs";
import { type Archetypes, ArchetypesSchema, LIBRARY } from "../../game/content/archetypes";
import { read } from "../../game/content/content";
import { ownContent } from "../../game/content/own";
import { fate } from "../../game/kit/fate";
import { at, readJson } from "../kit/content";
import type { Numbers } from "./play-worker";

const FILE = "assets/decks/archetypes.json";
/** Where its figures are written. */
export const ARCHETYPE_FIGURES = "assets/decks/archetypes.measured.json";

export const archetypes = (): Archetypes => read(ArchetypesSchema, readJson(FILE), FILE);
/** The figures there are; null before the first. */
export const archetypeFigures = (): unknown => (existsSync(at(ARCHETYPE_FIGURES)) ? readJson(ARCHETYPE_FIGURES) : null);

/** `count` tables of so many seats, by archetype: the library, and others each no more than once at a table. */
export function drawTables(all: readonly string[], seats: number, count: number): readonly (readonly string[])[] {
  const others = all.filter((id) => id !== LIBRARY);
  const waiting: string[] = [];
  return Array.from({ length: count }, (_, n) => {
    const table = [LIBRARY];
    while (table.length < seats) {
      if (waiting.every((id) => table.includes(id)))
        waiting.push(...fate("measure", `archetypes/${seats}/${n}/${waiting.length}`).shuffle(others));
      const next = waiting.findIndex((id) => !table.includes(id));
      table.push(...waiting.splice(next, 1));
    }
    return table;
  });
}

/** A table of these archetypes as numbers to play with, under these figures. */
export function numbersOfTable(table: readonly string[], deck: unknown, measured: unknown): Numbers {
  const partners = table.map((archetype) => ({ name: archetype, archetype, aim: null, aimWords: "" }));
  const content = ownContent({ name: "x", about: "x", partners }, { archetypes: archetypes(), deck, measured });
  return { scenario: content.scenario, deck: content.deck, measured: content.measured };
}
