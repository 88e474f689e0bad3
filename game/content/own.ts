/**
 * A team's own partnership: its case, its partners and their aims as a scenario on the common deck.
 * Pure: what people typed and the files go in, content and words come out.
 */
import * as v from "valibot";
import { fingerprint } from "../kit/fingerprint";
import { TAGS, type Tag } from "../vocabulary";
import { type Archetype, type Archetypes, ArchetypesSchema, LIBRARY, withAllResources } from "./archetypes";
import { type Content, makeContent, read } from "./content";
import { withDeckWords } from "./join";
import { ownIdFrom } from "./own-id";
import { MeasuredSchema, type Role, type Scenario } from "./schema";

/** Characters at most, spaces at the ends not counted. */
export const MOST = { name: 60, about: 240, partner: 32, aimWords: 120 } as const;
export const PARTNERS = { min: 3, max: 6 } as const;

/** Why a partnership cannot be played, as codes that the client says beside the field. */
export const OWN_FAULTS = [
  "missing",
  "too-long",
  "signs",
  "too-few",
  "too-many",
  "no-type",
  "no-aim",
  "library-first",
  "one-library",
  "same-name",
  "shape",
] as const;
export type OwnFault = (typeof OWN_FAULTS)[number];
const fault = (why: OwnFault): OwnFault => why;

/** As it is kept: one space between words, typographic apostrophes (the straight one is a sign of ICU messages). */
const tidy = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim().replaceAll("'", "\u2019");
/** Plain visible text, at most `max` characters; may be empty. */
const text = (max: number) =>
  v.pipe(
    v.string(fault("missing")),
    v.maxLength(max * 4, fault("too-long")),
    v.transform(tidy),
    v.maxLength(max, fault("too-long")),
    v.regex(/^[^\p{C}]*$/u, fault("signs")),
  );
const needed = (max: number) => v.pipe(text(max), v.minLength(1, fault("missing")));

const PartnerSchema = v.strictObject(
  {
    name: needed(MOST.partner),
    /** Id of an archetype. */
    archetype: v.pipe(v.string(fault("no-type")), v.regex(/^[a-z-]{1,40}$/, fault("no-type"))),
    /** Its public aim; null: that of the archetype. */
    aim: v.nullable(v.picklist(TAGS, fault("no-aim"))),
    /** The same in the team's own words; empty: in ours. */
    aimWords: text(MOST.aimWords),
  },
  fault("shape"),
);
const OwnSchema = v.strictObject(
  {
    name: needed(MOST.name),
    about: needed(MOST.about),
    /** The library first. */
    partners: v.pipe(
      v.array(PartnerSchema, fault("shape")),
      v.minLength(PARTNERS.min, fault("too-few")),
      v.maxLength(PARTNERS.max, fault("too-many")),
    ),
  },
  fault("shape"),
);
export type OwnPartnership = v.InferOutput<typeof OwnSchema>;

/** `at`: the field, such as `partners.2.name`; empty for the whole. */
export interface OwnProblem {
  readonly at: string;
  readonly why: OwnFault;
}
type OwnRead =
  | { readonly ok: true; readonly own: OwnPartnership }
  | { readonly ok: false; readonly problems: readonly OwnProblem[] };

/** Names that a partner before has too, of whatever has been typed so far. */
function sameNames(value: unknown): OwnProblem[] {
  const { partners } = (value ?? {}) as { readonly partners?: unknown };
  if (!Array.isArray(partners)) return [];
  const names = partners
    .slice(0, PARTNERS.max)
    .map((partner: { readonly name?: unknown } | null) =>
      typeof partner?.name === "string" ? tidy(partner.name).toLowerCase() : "",
    );
  return names.flatMap((name, i) =>
    name !== "" && names.indexOf(name) < i ? [{ at: `partners.${i}.name`, why: "same-name" as const }] : [],
  );
}

/** Reads what a form, a file or the wire brings; every problem with its place. Never throws. */
export function readOwn(value: unknown, archetypes: Archetypes): OwnRead {
  const result = v.safeParse(OwnSchema, value, { abortPipeEarly: true });
  if (!result.success) {
    const problems = result.issues.map((issue) => ({
      at: v.getDotPath(issue) ?? "",
      why: OWN_FAULTS.find((code) => code === issue.message) ?? "shape",
    }));
    const told = new Set(problems.map(({ at }) => at));
    return { ok: false, problems: [...problems, ...sameNames(value).filter(({ at }) => !told.has(at))] };
  }
  const own = result.output;
  const problems = sameNames(own);
  for (const [i, { archetype }] of own.partners.entries()) {
    const at = `partners.${i}`;
    if (!archetypes.roles.some((role) => role.id === archetype))
      problems.push({ at: `${at}.archetype`, why: "no-type" });
    else if (i === 0 && archetype !== LIBRARY) problems.push({ at: `${at}.archetype`, why: "library-first" });
    else if (i > 0 && archetype === LIBRARY) problems.push({ at: `${at}.archetype`, why: "one-library" });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, own };
}

/** An id that the same partnership always gets, and another one hardly ever. */
export const ownId = (own: OwnPartnership): string => ownIdFrom(fingerprint(own));
/** Id of the role in a seat, counted from 0. */
export const ownRole = (i: number): string => (i === 0 ? LIBRARY : `partner-${i + 1}`);
const archetypeOf = (archetypes: Archetypes, id: string): Archetype => {
  const found = archetypes.roles.find((role) => role.id === id);
  if (!found) throw new Error(`There is no archetype "${id}"`);
  return found;
};

/** The archetype with another public aim: what it wanted openly it now wants in private, if the new aim came from there. */
function withAim(role: Archetype, aim: Tag): Archetype {
  if (aim === role.publicAim) return role;
  const isPrivate = role.privateAims.includes(aim);
  return {
    ...role,
    publicAim: aim,
    privateAims: isPrivate ? role.privateAims.map((tag) => (tag === aim ? role.publicAim : tag)) : role.privateAims,
    lines: role.lines.filter((tag) => tag !== aim),
  };
}

export interface OwnFiles {
  readonly archetypes: unknown;
  readonly deck: unknown;
  /** Figures by archetype; null: provisional ones. */
  readonly measured: unknown;
}

/** Content of a partnership that `readOwn` let pass. Throws a ContentError where a file is wrong. */
export function ownContent(own: OwnPartnership, files: OwnFiles, id = ownId(own)): Content {
  const archetypes = read(ArchetypesSchema, files.archetypes, "assets/decks/archetypes.json");
  const chosen = own.partners.map(({ archetype, aim }) => {
    const role = archetypeOf(archetypes, archetype);
    return withAim(role, aim ?? role.publicAim);
  });
  const roles: Role[] = withAllResources(chosen).map((role, i) => ({ ...role, id: ownRole(i) }));
  const scenario = { id, roles, situations: [], events: [], joins: "all" };
  let measured = null;
  if (files.measured !== null) {
    const figures = read(MeasuredSchema, files.measured, "assets/decks/archetypes.measured.json");
    const alone = own.partners.map(({ archetype }, i) => [ownRole(i), figures.alone[archetype]]);
    measured = { ...figures, alone: Object.fromEntries(alone) };
  }
  return makeContent({ scenario, deck: files.deck, measured }, id);
}

type Words = { readonly [id: string]: string };

/** Text that people typed as an ICU message that says just that. */
export const asMessage = (typed: string): string => tidy(typed).replace(/[{}]+/g, "'$&'");

/**
 * The words of one language for content of this partnership: names as typed, the rest from the words of the archetypes
 * and of the common deck.
 */
export function ownWords(own: OwnPartnership, scenario: Scenario, archetypes: Words, deck: Words): Words {
  const words: { [id: string]: string } = {};
  const say = (id: string, message: string | undefined) => {
    words[`${scenario.id}.${id}`] = message ?? "";
  };
  say("name", asMessage(own.name));
  say("pitch", asMessage(own.about));
  for (const [i, { name, archetype, aimWords }] of own.partners.entries()) {
    const role = scenario.roles[i]!;
    const at = `role.${role.id}`;
    say(`${at}.name`, asMessage(name));
    say(`${at}.called`, asMessage(name));
    for (const part of ["short", "culture", "alone"])
      say(`${at}.${part}`, archetypes[`archetype.${archetype}.${part}`]);
    for (const tag of [role.publicAim, ...role.privateAims]) say(`${at}.aim.${tag}`, archetypes[`own.aim.${tag}`]);
    if (aimWords !== "") say(`${at}.aim.${role.publicAim}`, asMessage(aimWords));
    for (const tag of role.lines) say(`${at}.line.${tag}`, archetypes[`own.line.${tag}`]);
  }
  return withDeckWords(scenario, words, deck);
}
