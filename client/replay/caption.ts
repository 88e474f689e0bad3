/** What happened at one moment of a game, as sentences to be. Pure. */
import type { Line } from "../../game/kit/line";
import { word } from "../../game/kit/line";
import { type Fact, factsFor } from "../../game/log/facts";
import { mirrorOf } from "../../game/mechanics/stands";
import type { ReplayRow } from "../../game/replay/file";
import type { Frame } from "../../game/replay/play";
import type { View, Viewer } from "../../game/view-types";
import { OPTION_IDS, type OptionId, SEATS, type Seat } from "../../game/vocabulary";
import { letter, optionLabel, who } from "../present/names";
import { sayFact } from "../present/say";

const ROOM: ReadonlySet<string> = new Set(["pause", "resume", "bot-in", "bot-out"]);
const isSeat = (seat: ReplayRow["seat"]): seat is Seat => SEATS.some((s) => s === seat);

/** The sentences of a moment through these eyes, the action itself first. At least one. */
export function captionOf(frame: Frame, view: View, eyes: Viewer): readonly Line[] {
  const { row, G } = frame;
  if (!row) return [word("replay.say.beginning"), ...said(factsFor(frame.facts, eyes), view, eyes)];
  if (row.kind === "room") {
    const slots = isSeat(row.seat) ? { who: who(view, row.seat) } : {};
    return [{ key: ROOM.has(row.move) ? `replay.say.room.${row.move}` : "replay.say.room", slots }];
  }
  const lines = said(factsFor(frame.facts, eyes), view, eyes);
  // With open cards a stand can be read as it is taken, before the others may see it (R6.2).
  const open = eyes === "open" && row.move === "stand" && isSeat(row.seat) ? standOf(row, row.seat, view, G) : null;
  if (open) return [open, ...lines.slice(1)];
  if (lines.length > 0) return lines;
  return isSeat(row.seat)
    ? [{ key: "replay.say.quiet", slots: { who: who(view, row.seat) } }]
    : [word("replay.say.room")];
}

/** Sentences of facts; option letters belong to the situation that was on the table when each was said. */
function said(facts: readonly Fact[], view: View, eyes: Viewer): readonly Line[] {
  const mine = eyes === "table" || eyes === "open" ? null : eyes;
  const later = facts.findIndex((fact) => fact.kind === "phase-began");
  return facts.map((fact, i) => {
    const isOfThis = later < 0 || i >= later;
    return sayFact(fact, { ...view, mine, situation: isOfThis ? view.situation.id : null });
  });
}

const isOption = (x: unknown): x is OptionId => OPTION_IDS.some((id) => id === x);

function standOf(row: ReplayRow, seat: Seat, view: View, G: Frame["G"]): Line | null {
  const [, option, guess] = row.args;
  if (!isOption(option)) return null;
  return {
    key: "replay.say.stand",
    slots: {
      who: who(view, seat),
      mirror: who(view, mirrorOf(G, seat)),
      option: {
        key: "fact.option",
        slots: { letter: letter(option), label: optionLabel(view, view.situation.id, option) },
      },
      guess: isOption(guess) ? letter(guess) : word("replay.say.blank"),
    },
  };
}
