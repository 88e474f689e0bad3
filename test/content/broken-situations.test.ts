/** What is wrong in situations and their options is found. */
import { CARDS, finds, type Loose } from "./broken";

const risky = (scenario: Loose): Loose => scenario.situations[0].options.find((o: Loose) => o.risk > 0);

finds(CARDS, [
  [
    "a wrong type",
    ({ scenario: s }) => (s.situations[0].options[0].cost.hours = "2"),
    /situations\.0\.options\.0\.cost\.hours: expected .*, found "2"/,
  ],
  [
    "a number too big",
    ({ scenario: s }) => (s.situations[1].options[0].risk = 7),
    /situations\.1\.options\.0\.risk: expected .*4.*, found 7/,
  ],
  [
    "a fraction",
    ({ scenario: s }) => (s.situations[0].options[0].cost.hours = 1.5),
    /cost\.hours: expected .*, found 1.5/,
  ],
  [
    "an unknown effect",
    ({ scenario: s }) => (s.situations[0].drift[0] = { do: "explode" }),
    /situations\.0\.drift\.0\.do: expected .*"track".*, found "explode"/,
  ],
  [
    "a track too far",
    ({ scenario: s }) => (s.situations[0].drift[0].by = -6),
    /drift\.0\.by: expected .*5.*, found -6/,
  ],
  [
    "two options only",
    ({ scenario: s }) => s.situations[0].options.splice(2),
    /situations\.0\.options: expected .*3.*, found/,
  ],
  [
    "an id with a capital",
    ({ scenario: s }) => (s.situations[0].id = "Grant call"),
    /situations\.0\.id: expected .*, found "Grant call"/,
  ],
  [
    "a situation twice",
    ({ scenario: s }) => (s.situations[1].id = s.situations[0].id),
    /situations\.1: expected each only once, found "/,
  ],
  [
    "one situation for a phase",
    ({ scenario: s }) => s.situations.splice(0, 1),
    /situations: expected two or more for phase 1, found 1/,
  ],
  [
    "no plain option",
    ({ scenario: s }) => {
      for (const o of s.situations[0].options) o.cost = { hours: 3 };
    },
    /situations\.0\.options: expected one that costs 2 or less, needs no clause and crosses nothing \(R5\.1\)/,
  ],
  [
    "options out of order",
    ({ scenario: s }) => s.situations[0].options.reverse(),
    /situations\.0\.options: expected the options a, b, c \(and d\) in order, found "/,
  ],
  [
    "served and crossed at once",
    ({ scenario: s }) => (s.situations[0].options[0].crosses = [s.situations[0].options[0].serves[0]]),
    /situations\.0\.options\.0\.crosses\.0: expected a tag that it does not serve/,
  ],
  [
    "a risk without a setback",
    ({ scenario: s }) => (risky(s).setback = []),
    /situations\.0\.options\.\d\.setback: expected what happens at its risk/,
  ],
  [
    "a setback without a risk",
    ({ scenario: s }) => (risky(s).risk = 0),
    /situations\.0\.options\.\d\.risk: expected 1 or more/,
  ],
  [
    "a clause needed too early",
    ({ scenario: s }) => (s.situations[0].options[2].requires = "money"),
    /situations\.0\.options\.2\.requires: expected no clause in phase 1, found "money"/,
  ],
  [
    "an event's effect on an option",
    ({ scenario: s }) => (s.situations[0].options[0].effects = [{ do: "lose", resource: "hours", amount: 1 }]),
    /situations\.0\.options\.0\.effects\.0\.do: expected one of track, found "lose"/,
  ],
  [
    "an unknown source",
    ({ scenario: s }) => (s.situations[0].source = ["zz9"]),
    /situations\.0\.source\.0: expected an id of assets\/sources\.json, found "zz9"/,
  ],
]);
