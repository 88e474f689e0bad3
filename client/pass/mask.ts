/** What may lie open on a table when several seats share one device: a seat's view without its secrets. Pure. */
import { factsFor } from "../../game/log/facts";
import type { NumberedFacts } from "../../game/protocol/contract";
import type { MeView, View } from "../../game/view-types";
import type { Tag } from "../../game/vocabulary";

/** In these steps everybody acts in secret (R6.1, R12.3). */
const SECRET: ReadonlySet<View["step"]> = new Set(["stand", "pulse"]);
export const isSecret = (view: Pick<View, "step" | "vote">): boolean => SECRET.has(view.step) && view.vote === null;

/** Equal to no tag of the game: where an untold line would stand. */
const UNTOLD = "" as Tag;

/** The seat with what everybody knows of it anyway. */
const openMe = ({ seat, aims, line, gain, mirror }: MeView): MeView => ({
  seat,
  aims: aims.filter((aim) => aim.shown),
  line: line.shown ? line : { tag: UNTOLD, shown: false },
  tools: [],
  gain: { open: gain.open, hidden: 0 },
  known: {},
  mirror,
  stand: null,
  pulse: null,
  crossed: false,
  foreseen: [],
});

/**
 * A seat's view with everything left out that the others at the device may not see. What the seat does openly can still
 * be done through it; in the secret steps, and when the game is over, it is an onlooker's.
 */
export const openView = (view: View): View => ({
  ...view,
  me: view.me === null || isSecret(view) || view.step === "over" ? null : openMe(view.me),
  situation: {
    ...view.situation,
    options: view.situation.options.map((option) => ({ ...option, forMe: null })),
  },
  deal: { ...view.deal, proposal: view.deal.proposal && { ...view.deal.proposal, forMe: null } },
});

/** The log as everybody heard it. */
export const openLog = (log: readonly NumberedFacts[]): readonly NumberedFacts[] =>
  log.map(({ seq, facts }) => ({ seq, facts: factsFor(facts, "table") })).filter(({ facts }) => facts.length > 0);
