/** What is wrong in roles, or with a scenario as a whole, is found. */
import { CARDS, finds } from "./broken";

finds(CARDS, [
  [
    "an unknown field",
    ({ scenario: s }) => (s.roles[0].colour = "red"),
    /roles\.0\.colour: expected no such field, found "colour"/,
  ],
  [
    "an unknown tag",
    ({ scenario: s }) => (s.roles[0].publicAim = "fame"),
    /roles\.0\.publicAim: expected .*"visibility".*, found "fame"/,
  ],
  ["five roles", ({ scenario: s }) => s.roles.pop(), /roles: expected six roles .*, found 5/],
  [
    "a role twice",
    ({ scenario: s }) => (s.roles[5].id = s.roles[0].id),
    /roles\.5: expected each only once, found "library"/,
  ],
  [
    "an aim twice",
    ({ scenario: s }) => (s.roles[0].privateAims[1] = s.roles[0].privateAims[0]),
    /roles\.0\.privateAims\.1: expected each only once/,
  ],
  [
    "the public aim as a private one",
    ({ scenario: s }) => (s.roles[0].privateAims[0] = s.roles[0].publicAim),
    /roles\.0\.privateAims\.0: expected another tag than the public aim/,
  ],
  [
    "a line among its aims",
    ({ scenario: s }) => (s.roles[0].lines[0] = s.roles[0].privateAims[0]),
    /roles\.0\.lines\.0: expected a tag that is none of its aims/,
  ],
  [
    "a line that nothing crosses",
    ({ scenario: s }) => {
      for (const x of s.situations)
        for (const o of x.options) o.crosses = (o.crosses ?? []).filter((t: string) => t !== "neutrality");
    },
    /lines\.\d: expected a tag that some option crosses, found "neutrality"/,
  ],
  [
    "an aim that nothing serves",
    ({ scenario: s }) => {
      for (const x of s.situations)
        for (const o of x.options) o.serves = o.serves.map((t: string) => (t === "quality" ? "learning" : t));
    },
    /privateAims\.\d: expected a tag that some option serves, found "quality"/,
  ],
  [
    "an unknown emblem",
    ({ scenario: s }) => (s.roles[2].emblem = "dragon"),
    /roles\.2\.emblem: expected one of .*books.*, found "dragon"/,
  ],
  [
    "no scenario at all",
    ({ scenario: s }) => {
      for (const key of Object.keys(s)) delete s[key];
    },
    /roles: expected .*, found nothing/,
  ],
  ["a file under another name", ({ scenario: s }) => (s.id = "other"), /id: expected "kvarteret".*, found "other"/],
]);
