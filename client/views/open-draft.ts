/** What somebody has filled in to open a workshop: kept in this tab until it is open. */
import * as v from "valibot";
import { LANGUAGES } from "../../game/protocol/contract";
import { LENGTH_IDS } from "../../game/vocabulary";
import { type Drawer, putAway, takeUp, throwAway } from "../table/kept-draft";

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const OpenDraftSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(80)),
  speaks: v.picklist(LANGUAGES),
  scenario: v.pipe(v.string(), v.maxLength(80)),
  length: v.picklist(LENGTH_IDS),
  tables: whole(1, 20),
  seats: whole(3, 6),
  /** The seed is drawn, not typed. */
  drawn: v.boolean(),
  seed: v.pipe(v.string(), v.maxLength(64)),
});
export type OpenDraft = v.InferOutput<typeof OpenDraftSchema>;

const NAME = "open";
/** Moves on when the form changes so that an older draft no longer fits. */
const FORM = "1";

/** What was filled in before a reload; null where nothing was, or nothing that fits the form. */
export function takeUpOpen(from?: Drawer): OpenDraft | null {
  const read = v.safeParse(OpenDraftSchema, takeUp(NAME, FORM, from));
  return read.success ? read.output : null;
}

/** Keeps the form as it stands. */
export const keepOpen = (draft: OpenDraft, into?: Drawer): void => putAway(NAME, FORM, draft, into);

/** The workshop is open: the next one begins with an empty form. */
export const forgetOpen = (from?: Drawer): void => throwAway(NAME, from);
