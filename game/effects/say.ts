/** The rules line of an effect, from its numbers (R8.3). Words: `effect.*` in assets/words. */
import { type Line, word } from "../kit/line";
import { never } from "../kit/never";
import type { Effect } from "./effect";

export function sayEffect(effect: Effect): Line {
  switch (effect.do) {
    case "track":
      return {
        key: effect.by < 0 ? "effect.track.down" : "effect.track.up",
        slots: { n: Math.abs(effect.by), track: word(`track.${effect.track}`) },
      };
    case "lose":
    case "receive":
      return { key: `effect.${effect.do}`, slots: { n: effect.amount, resource: word(`resource.${effect.resource}`) } };
    case "tempt":
      return { key: "effect.tempt", slots: { n: effect.hours } };
    case "find":
      return { key: "effect.find", slots: { n: effect.amount } };
    case "lower-risk":
      return { key: "effect.lower-risk", slots: { n: effect.by } };
    case "shield":
      return { key: "effect.shield", slots: { kind: word(`event-kind.${effect.against}`) } };
    case "see-aim":
    case "see-event":
    case "one-more":
    case "postpone":
    case "save-hour":
    case "insight":
      return { key: `effect.${effect.do}` };
    default:
      return never(effect);
  }
}
