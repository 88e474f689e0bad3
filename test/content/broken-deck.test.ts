/** What is wrong in the common deck, the sources and the figures is found. */
import { DECK, FIGURES, finds, SOURCES } from "./broken";

finds(DECK, [
  ["an unknown field on top", ({ deck }) => (deck.author = "me"), /author: expected no such field/],
  [
    "a tool without a source",
    ({ deck }) => (deck.tools[0].source = []),
    /tools\.0\.source: expected at least one source/,
  ],
  ["a tool twice", ({ deck }) => (deck.tools[1].id = deck.tools[0].id), /tools\.1: expected each only once/],
  [
    "four tools of a chapter",
    ({ deck }) => (deck.tools[0].chapter = 2),
    /tools: expected three tools of chapter 1, found 2/,
  ],
  [
    "an event's effect on a tool",
    ({ deck }) => (deck.tools[0].effects = [{ do: "tempt", hours: 1 }]),
    /tools\.0\.effects\.0\.do: expected one of .*, found "tempt"/,
  ],
  [
    "a clause twice",
    ({ deck }) => (deck.clauses[1].id = "shared-aim"),
    /clauses: expected the clause "own-aims", found nothing/,
  ],
]);

finds(SOURCES, [
  ["a source twice", ({ sources }) => (sources[1].id = sources[0].id), /1\.id: expected an id of its own, found "/],
  ["a source without a title", ({ sources }) => delete sources[0].title, /0\.title: expected .*, found nothing/],
]);

finds(FIGURES, [
  [
    "figures of another role",
    ({ measured }) => (measured.alone.baker = 14),
    /alone: expected the roles .*, found ".*baker/,
  ],
  ["figures of 61 points", ({ measured }) => (measured.target = 61), /target: expected .*60.*, found 61/],
]);
