/** Cards against one another: what has to be there twice, once, or somewhere else (R5.1, R8.3, R11, R12.1). */
import * as v from "valibot";
import { type Effect, EVENT_EFFECTS, SHARED_EFFECTS, TOOL_EFFECTS } from "../effects/effect";
import { CLAUSES, OPTION_IDS, RESOURCES } from "../vocabulary";
import { type Archetypes, LIBRARY } from "./archetypes";
import { ContentError, read } from "./content";
import type { Deck, EventCard, Role, Scenario, Situation } from "./schema";

/** Takes note of a problem. */
export type Found = (file: string, path: string, expected: string, found: unknown) => void;
export interface Given {
  readonly sources: ReadonlySet<string>;
  readonly emblems: readonly string[];
  readonly found: Found;
}

const SOURCES = "assets/sources.json";
const text = v.pipe(v.string(), v.minLength(1));
const SourcesSchema = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z]+\d+$/)),
    author: text,
    year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1800), v.maxValue(2100))),
    title: text,
    url: v.pipe(v.string(), v.url()),
    took: text,
  }),
);

/** Ids of the sources; what is wrong with the file is added to `problems`. */
export function checkSources(value: unknown, problems: string[]): ReadonlySet<string> {
  try {
    const ids = read(SourcesSchema, value, SOURCES).map((source) => source.id);
    for (const [i, id] of ids.entries())
      if (ids.indexOf(id) < i) problems.push(`${SOURCES} › ${i}.id: expected an id of its own, found "${id}"`);
    return new Set(ids);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems.map((problem) => `${SOURCES} › ${problem}`));
    return new Set();
  }
}

/** One file's eye: where it is, and what to say. */
class Eye {
  constructor(
    private readonly file: string,
    private readonly given: Given,
  ) {}
  found(path: string, expected: string, what: unknown): void {
    this.given.found(this.file, path, expected, what);
  }
  /** Every id once. */
  once(path: string, ids: readonly string[]): void {
    for (const [i, id] of ids.entries()) if (ids.indexOf(id) < i) this.found(`${path}.${i}`, "each only once", id);
  }
  sources(path: string, ids: readonly string[]): void {
    for (const [i, id] of ids.entries())
      if (!this.given.sources.has(id)) this.found(`${path}.source.${i}`, `an id of ${SOURCES}`, id);
  }
  emblem(path: string, name: string): void {
    if (!this.given.emblems.includes(name)) this.found(path, `one of ${this.given.emblems.join(", ")}`, name);
  }
  effects(path: string, effects: readonly Effect[], allowed: readonly Effect["do"][]): void {
    for (const [i, effect] of effects.entries())
      if (!allowed.includes(effect.do)) this.found(`${path}.${i}.do`, `one of ${allowed.join(", ")}`, effect.do);
  }
}

/** The common deck: each clause once, three tools a chapter, nothing taught without a source (R9.1, R9.5). */
export function checkDeck(deck: Deck, file: string, given: Given): void {
  const eye = new Eye(file, given);
  eye.once(
    "clauses",
    deck.clauses.map((c) => c.id),
  );
  for (const clause of CLAUSES)
    if (!deck.clauses.some((c) => c.id === clause)) eye.found("clauses", `the clause "${clause}"`, undefined);
  eye.once(
    "tools",
    deck.tools.map((t) => t.id),
  );
  for (let chapter = 1; chapter <= 8; chapter++) {
    const count = deck.tools.filter((t) => t.chapter === chapter).length;
    if (count !== 3) eye.found("tools", `three tools of chapter ${chapter}`, count);
  }
  for (const [kind, list] of [
    ["clauses", deck.clauses],
    ["tools", deck.tools],
  ] as const)
    for (const [i, card] of list.entries()) {
      eye.sources(`${kind}.${i}`, card.source);
      if (card.source.length === 0) eye.found(`${kind}.${i}.source`, "at least one source for what it teaches", []);
    }
  for (const [i, tool] of deck.tools.entries()) eye.effects(`tools.${i}.effects`, tool.effects, TOOL_EFFECTS);
  checkCards(eye, deck);
}

/** Situations and events, each with an id of its own. */
function checkCards(eye: Eye, { situations = [], events = [] }: Pick<Deck, "situations" | "events">): void {
  for (const [part, cards] of [
    ["situations", situations],
    ["events", events],
  ] as const)
    eye.once(
      part,
      cards.map((card) => card.id),
    );
  for (const [i, situation] of situations.entries()) checkSituation(eye, `situations.${i}`, situation);
  for (const [i, event] of events.entries()) checkEvent(eye, `events.${i}`, event);
}

/** Names of word files that are no scenario's, and what an own partnership's id begins with. */
const RESERVED = /^(rules|table|ui|solo|deck|archetypes|how|offline|own(-.*)?)$/;

/** One scenario's cards; `joined`: the same with the common cards that it joins, which are checked in their own file. */
export function checkScenario(scenario: Scenario, joined: Scenario, file: string, given: Given): void {
  const eye = new Eye(file, given);
  const name = file.replace(/^.*\/|\.json$/g, "");
  if (scenario.id !== name) eye.found("id", `"${name}", as the file is called`, scenario.id);
  if (RESERVED.test(scenario.id)) eye.found("id", "a name that is not taken by words or own partnerships", scenario.id);
  eye.sources("(top)", scenario.source);
  eye.once(
    "roles",
    scenario.roles.map((role) => role.id),
  );
  checkCards(eye, scenario);
  if (scenario.roles.length !== 6) eye.found("roles", "six roles (R1.1)", scenario.roles.length);
  const options = joined.situations.flatMap((s) => s.options);
  const crossed = new Set(options.flatMap((o) => o.crosses));
  const served = new Set(options.flatMap((o) => o.serves));
  for (const [i, role] of scenario.roles.entries()) {
    checkRole(eye, `roles.${i}`, role);
    for (const [n, tag] of role.lines.entries())
      if (!crossed.has(tag)) eye.found(`roles.${i}.lines.${n}`, "a tag that some option crosses", tag);
    for (const [n, tag] of role.privateAims.entries())
      if (!served.has(tag)) eye.found(`roles.${i}.privateAims.${n}`, "a tag that some option serves", tag);
    if (!served.has(role.publicAim)) eye.found(`roles.${i}.publicAim`, "a tag that some option serves", role.publicAim);
  }
  for (let phase = 1; phase <= 12; phase++) {
    const count = joined.situations.filter((s) => s.phase === phase).length;
    if (count < 2) eye.found("situations", `two or more for phase ${phase}`, count);
  }
}

/** Archetypes stand alone: a library first and only once, each of them a role that could sit at a table (R1.1, R12.1). */
export function checkArchetypes({ roles }: Archetypes, file: string, given: Given): void {
  const eye = new Eye(file, given);
  eye.once(
    "roles",
    roles.map((role) => role.id),
  );
  if (roles[0]?.id !== LIBRARY) eye.found("roles.0.id", `"${LIBRARY}"`, roles[0]?.id);
  for (const [i, role] of roles.entries()) checkRole(eye, `roles.${i}`, role);
}

/** Aims differ, and no line is one of the role's own aims (R12.1). */
function checkRole(eye: Eye, path: string, role: Role): void {
  eye.emblem(`${path}.emblem`, role.emblem);
  eye.once(`${path}.privateAims`, role.privateAims);
  eye.once(`${path}.lines`, role.lines);
  for (const [i, tag] of role.privateAims.entries())
    if (tag === role.publicAim) eye.found(`${path}.privateAims.${i}`, "another tag than the public aim", tag);
  for (const [i, tag] of role.lines.entries())
    if (tag === role.publicAim || role.privateAims.includes(tag))
      eye.found(`${path}.lines.${i}`, "a tag that is none of its aims", tag);
}

/** Options and drift of a situation; one option must be cheap and free of trouble (R5.1). */
function checkSituation(eye: Eye, path: string, { options, drift, phase, source }: Situation): void {
  eye.sources(path, source);
  eye.effects(`${path}.drift`, drift, SHARED_EFFECTS);
  const ids = options.map((o) => o.id).join("");
  if (!OPTION_IDS.join("").startsWith(ids)) eye.found(`${path}.options`, "the options a, b, c (and d) in order", ids);
  const plain = options.some(
    (o) => RESOURCES.reduce((sum, r) => sum + o.cost[r], 0) <= 2 && !o.requires && o.crosses.length === 0,
  );
  if (!plain)
    eye.found(`${path}.options`, "one that costs 2 or less, needs no clause and crosses nothing (R5.1)", "none");
  for (const [i, option] of options.entries()) {
    const at = `${path}.options.${i}`;
    eye.effects(`${at}.effects`, option.effects, SHARED_EFFECTS);
    eye.effects(`${at}.setback`, option.setback, SHARED_EFFECTS);
    eye.once(`${at}.serves`, option.serves);
    eye.once(`${at}.crosses`, option.crosses);
    for (const [n, tag] of option.crosses.entries())
      if (option.serves.includes(tag)) eye.found(`${at}.crosses.${n}`, "a tag that it does not serve", tag);
    if (option.risk > 0 && option.setback.length === 0) eye.found(`${at}.setback`, "what happens at its risk", []);
    if (option.risk === 0 && option.setback.length > 0) eye.found(`${at}.risk`, "1 or more, since it has a setback", 0);
    // No clause is adopted before phase 3 (R9.2).
    if (option.requires && phase < 3) eye.found(`${at}.requires`, `no clause in phase ${phase}`, option.requires);
  }
}

const STRIKES: readonly Effect["do"][] = ["lose", "receive", "tempt"];
const isGood = (effects: readonly Effect[]): boolean =>
  effects.every((e) => e.do === "receive" || (e.do === "track" && e.by > 0));

/** An event's two effects and what holds against it (R11.1, R11.2). */
function checkEvent(eye: Eye, path: string, { full, mild, absorbedBy, source }: EventCard): void {
  eye.sources(path, source);
  eye.effects(`${path}.full`, full, EVENT_EFFECTS);
  eye.effects(`${path}.mild`, mild, EVENT_EFFECTS);
  eye.once(`${path}.absorbedBy.clauses`, absorbedBy.clauses);
  const hours = (effects: readonly Effect[]) => effects.flatMap((e) => (e.do === "tempt" ? [e.hours] : []));
  const tempts = hours(full).length;
  if (tempts > 1) eye.found(`${path}.full`, "at most one temptation", tempts);
  // Absorbed it may still tempt, with fewer hours (R11.2).
  if (hours(mild).length > tempts || (hours(mild)[0] ?? 0) >= (hours(full)[0] ?? 4))
    eye.found(`${path}.mild`, "a temptation only where the full effect has a larger one", hours(mild));
  if (tempts > 0 && mild.every((e) => e.do === "tempt"))
    eye.found(`${path}.mild`, "an effect for whom it does not tempt (R11.1)", []);
  const strikes = (effects: readonly Effect[]) => effects.some((e) => STRIKES.includes(e.do));
  if (strikes(mild) && !strikes(full))
    eye.found(
      `${path}.mild`,
      "no effect on one partner, since the full effect has none",
      mild.map((e) => e.do).join(", "),
    );
  if (isGood(full)) {
    if (absorbedBy.clauses.length > 0 || absorbedBy.track)
      eye.found(`${path}.absorbedBy`, "nothing, since it is good", absorbedBy);
  } else if (absorbedBy.clauses.length === 0)
    eye.found(`${path}.absorbedBy.clauses`, "a clause that would help (R11.2)", []);
}
