/** What is wrong in the words is found. */
import { finds, words } from "./broken";

finds(words("da"), [
  [
    "a word missing in Danish",
    ({ da }) => delete da["kvarteret"]["kvarteret.name"],
    /kvarteret\.name: expected a sentence, found nothing/,
  ],
  [
    "a word of no card",
    ({ da, en }) => {
      da["kvarteret"]["kvarteret.role.baker.name"] = "Bageren";
      en["kvarteret"]["kvarteret.role.baker.name"] = "The baker";
    },
    /kvarteret\.role\.baker\.name: expected words of a card that is there/,
  ],
]);

finds(words("en"), [
  [
    "a word missing in both",
    ({ da, en }) => {
      delete da["kvarteret"]["kvarteret.pitch"];
      delete en["kvarteret"]["kvarteret.pitch"];
    },
    /kvarteret\.pitch: expected a sentence, found nothing/,
  ],
]);

finds(words("da", "rules"), [
  [
    "a slot misspelt",
    ({ da }) => (da["rules"]["effect.lose"] = "−{n} {resurse}."),
    /effect\.lose: expected the slots of the English sentence: n, resource, found "n, resurse"/,
  ],
]);

finds(words("en", "rules"), [
  ["an empty word", ({ en }) => (en["rules"]["tag.quality"] = " "), /tag\.quality: expected a sentence, found " "/],
  [
    "a message that is none",
    ({ en }) => (en["rules"]["effect.find"] = "Find {n"),
    /effect\.find: expected an ICU message \(.*\), found "Find \{n"/,
  ],
  [
    "a straight apostrophe",
    ({ en }) => (en["rules"]["tag.quality"] = "it's"),
    /tag\.quality: expected a typographic apostrophe/,
  ],
  [
    "a word file in one language",
    ({ en }) => delete en["rules"],
    /\(top\): expected an object of words, as in the other language, found nothing/,
  ],
]);

finds(words("da", "table"), [
  [
    "a refusal without words",
    ({ da }) => delete da["table"]["refusal.stale"],
    /refusal\.stale: expected a sentence, found nothing/,
  ],
]);
