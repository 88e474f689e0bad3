/** The words of the game, once. Every list is a type as well, so the two cannot drift. */

/** Who sits where. The rules do not know who is behind a seat (R1.2). */
export const SEATS = ["0", "1", "2", "3", "4", "5"] as const;
export type Seat = (typeof SEATS)[number];

/** The system's own seat: time-outs and acting for the absent arrive from here (R15). */
export const SYS = "sys";
export type Actor = Seat | typeof SYS;

/** Resources: whole numbers, never below 0 (R3.2). */
export const RESOURCES = ["hours", "skills", "funds", "reach"] as const;
export type Resource = (typeof RESOURCES)[number];
/** So much of each resource. */
export type Bundle = { readonly [R in Resource]: number };

/** Shared tracks (R3.1). */
export const TRACKS = ["trust", "clarity", "anchoring", "value"] as const;
export type Track = (typeof TRACKS)[number];

/** What organisations want, and what they do not want crossed (R12.1). */
export const TAGS = [
  "visibility",
  "new-audiences",
  "learning",
  "income",
  "neutrality",
  "community",
  "wellbeing",
  "innovation",
  "efficiency",
  "staff-pride",
  "volunteers",
  "quality",
] as const;
export type Tag = (typeof TAGS)[number];

/** What an agreement can hold (R9.1). */
export const CLAUSES = [
  "shared-aim",
  "own-aims",
  "who-decides",
  "contact-persons",
  "who-brings-what",
  "money",
  "communication",
  "logo",
  "data",
  "review-dates",
  "changing-the-plan",
  "duration-and-notice",
  "ending-well",
] as const;
export type ClauseId = (typeof CLAUSES)[number];

/** Why a proposal is declined (R7.3). */
export const REASONS = ["too-dear", "not-our-purpose", "unclear", "too-risky", "crosses-our-line"] as const;
export type Reason = (typeof REASONS)[number];

/** What goes wrong, by kind: shields work against a kind (R9.5, R11.2). */
export const EVENT_KINDS = ["people", "money", "image", "rules", "time"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const OPTION_IDS = ["a", "b", "c", "d"] as const;
export type OptionId = (typeof OPTION_IDS)[number];

/** Acts of three phases each (R3.3). */
export const ACTS = ["explore", "build", "do", "anchor"] as const;
export type Act = (typeof ACTS)[number];

/** Which act a phase belongs to on the board; `phase` 1..12 (R3.3, R4.1). */
export const actOfPhase = (phase: number): Act => ACTS[Math.min(3, Math.floor((phase - 1) / 3))]!;

/** A length is data: acts, each a list of phase numbers (R1.4). */
export const LENGTHS = {
  full: [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [10, 11, 12],
  ],
  short: [
    [1, 3, 4],
    [7, 9, 12],
  ],
  tutorial: [[1, 4]],
} as const satisfies { readonly [id: string]: readonly (readonly number[])[] };
export type LengthId = keyof typeof LENGTHS;
export const LENGTH_IDS = Object.keys(LENGTHS) as LengthId[];

/** The act in which a game of this length plays a phase; of a phase that it leaves out, the act that the phase belongs to (R1.4, R3.3). */
export function actIn(length: LengthId, phase: number): Act {
  const acts: readonly (readonly number[])[] = LENGTHS[length];
  return actOfPhase(acts.find((phases) => phases.includes(phase))?.[0] ?? phase);
}

/** The steps of a phase, and what comes between acts (R5.2). */
export const STEPS = ["pledges", "stand", "deal", "outcome", "event", "pulse", "talk", "act", "over"] as const;
export type Step = (typeof STEPS)[number];

/** How a game can end (R14.1). */
export const ENDINGS = ["played-out", "ended-well", "fell-apart"] as const;
export type Ending = (typeof ENDINGS)[number];

/** How bots of one level differ from one another. */
export const TEMPERAMENTS = ["careful", "eager", "thrifty", "people-first"] as const;
export type Temperament = (typeof TEMPERAMENTS)[number];
