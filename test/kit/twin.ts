/** A table that differs from another only in what a viewer must not know. */
import type { Content } from "../../game/content/content";
import { copy, type Draft } from "../../game/kit/draft";
import { seatsOf } from "../../game/scene";
import type { GameState } from "../../game/state";
import { OPTION_IDS, type Seat, TAGS, type Tag } from "../../game/vocabulary";

/** Another value of a list than this one and those that are taken. */
const other = <T>(list: readonly T[], ...taken: readonly T[]): T => list.find((x) => !taken.includes(x))!;

/** Secret hands: aims not shown, lines not said, tools, hidden gains and what is known, of every seat but these. */
export function withOtherHands(before: GameState, content: Content, keep: readonly string[]): Draft<GameState> {
  const G = copy(before);
  const tools = content.deck.tools.map((t) => t.id);
  for (const seat of seatsOf(G).filter((s) => !keep.includes(s))) {
    const s = G.seats[seat]!;
    const known = (tag: Tag) => keep.some((k) => G.seats[k]?.known[seat]?.includes(tag));
    for (const aim of s.aims.filter((a) => !a.shown && !known(a.tag))) {
      const tag = other(TAGS, ...s.aims.map((a) => a.tag));
      for (const knower of Object.values(G.seats))
        if (knower.known[seat]) knower.known[seat] = knower.known[seat].map((t) => (t === aim.tag ? tag : t));
      aim.tag = tag;
    }
    if (!s.line.shown) s.line.tag = other(TAGS, s.line.tag);
    s.tools = s.tools.map((_, i) => tools.filter((id) => !before.seats[seat]!.tools.includes(id))[i]!);
    s.gain.hidden += 5;
  }
  return G;
}

/** The same, and whatever else is secret: stands before they open, pulses before the spread, who was crossed, the seed. */
export function twinFor(before: GameState, content: Content, viewer: Seat | "table"): Draft<GameState> {
  const G = withOtherHands(before, content, [viewer]);
  const others = seatsOf(G).filter((s) => s !== viewer);
  const { phase } = G;
  for (const seat of others) {
    const stand = phase.stands[seat];
    if (stand && !phase.open)
      phase.stands[seat] = { option: other(OPTION_IDS, stand.option), guess: other(OPTION_IDS, stand.guess) };
    if (phase.pulses[seat] !== undefined && G.step === "pulse") phase.pulses[seat] = 6 - phase.pulses[seat];
    const s = G.seats[seat]!;
    for (const of of others) if (of !== seat && !s.known[of]) s.known[of] = [G.seats[of]!.aims[0]!.tag];
  }
  for (const { given } of G.pulses) for (const seat of Object.keys(given)) given[seat] = 6 - given[seat]!;
  if (phase.outcome) {
    const mine = phase.outcome.crossed.filter((s) => s === viewer);
    const theirs = others.filter((s) => !phase.outcome!.crossed.includes(s));
    phase.outcome.crossed = [...mine, ...theirs];
  }
  // Who has swallowed a crossed line is not told before all have pressed on (R8.4).
  if (G.step === "outcome") phase.swallowed = !phase.swallowed;
  const seen = G.foreseen.filter((f) => f.seat === viewer);
  // Who has foreseen an event knows something that follows from the seed.
  if (seen.length === 0) G.setup.seed = `${G.setup.seed}?`;
  G.foreseen = seen;
  if (G.checkpoint !== null) G.checkpoint = "{}";
  return G;
}
