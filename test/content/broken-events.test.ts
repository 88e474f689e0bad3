/** What is wrong in events is found. */
import { CARDS, finds, type Loose } from "./broken";

const eventNamed = (scenario: Loose, id: string): number => scenario.events.findIndex((e: Loose) => e.id === id);

finds(CARDS, [
  ["a field too few", ({ scenario: s }) => delete s.events[2].kind, /events\.2\.kind: expected .*, found nothing/],
  [
    "an unknown clause",
    ({ scenario: s }) => (s.events[0].absorbedBy.clauses = ["peace"]),
    /events\.0\.absorbedBy\.clauses\.0: expected .*, found "peace"/,
  ],
  ["an event twice", ({ scenario: s }) => (s.events[3].id = s.events[0].id), /events\.3: expected each only once/],
  [
    "a tool's effect in an event",
    ({ scenario: s }) => (s.events[0].full = [{ do: "insight" }]),
    /events\.0\.full\.0\.do: expected one of .*, found "insight"/,
  ],
  [
    "a temptation without a mild effect",
    ({ scenario: s }) => (s.events[eventNamed(s, "hours-called-back")].mild = []),
    /events\.\d\.mild: expected an effect for whom it does not tempt/,
  ],
  [
    "a mild temptation",
    ({ scenario: s }) => (s.events[0].mild = [{ do: "tempt", hours: 1 }]),
    /events\.0\.mild: expected a temptation only where the full effect has a larger one, found \[1\]/,
  ],
  [
    "a mild loss of nobody's",
    ({ scenario: s }) => {
      s.events[0].full = [{ do: "track", track: "trust", by: -1 }];
      s.events[0].mild = [{ do: "lose", resource: "hours", amount: 1 }];
    },
    /events\.0\.mild: expected no effect on one partner/,
  ],
  [
    "an event that nothing absorbs",
    ({ scenario: s }) => (s.events[0].absorbedBy = {}),
    /events\.0\.absorbedBy\.clauses: expected a clause that would help/,
  ],
  [
    "a good event that is absorbed",
    ({ scenario: s }) => (s.events[eventNamed(s, "a-small-legacy")].absorbedBy.clauses = ["money"]),
    /events\.\d\.absorbedBy: expected nothing, since it is good/,
  ],
]);
