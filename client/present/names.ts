/** Lines for the things that have names: partners, resources, phases, cards. Pure; the client has the languages. */
import { type Line, word } from "../../game/kit/line";
import { type Bundle, type OptionId, RESOURCES, type Resource, type Seat, type Tag } from "../../game/vocabulary";

/** As much of a view as names need. */
export interface Named {
  readonly scenario: string;
  readonly partners: readonly { readonly seat: Seat; readonly role: string }[];
}

/** The role in a seat; "library" where the view does not know the seat. */
export const roleIn = (view: Named, seat: Seat): string =>
  view.partners.find((p) => p.seat === seat)?.role ?? "library";

/** A word of the view's own scenario: `kvarteret.` + rest. */
export const own = (view: Named, rest: string): Line => word(`${view.scenario}.${rest}`);
/** The organisation in a seat, as it is called in a sentence. */
export const who = (view: Named, seat: Seat): Line => own(view, `role.${roleIn(view, seat)}.called`);
/** Its full name. */
export const fullName = (view: Named, seat: Seat): Line => own(view, `role.${roleIn(view, seat)}.name`);

/** So much of one resource: "2 timer". */
export const amountOf = (resource: Resource, n: number): Line => ({ key: `table.amount.${resource}`, slots: { n } });
/** The parts of a bundle that are not 0, in the order of the rulebook. */
export const amountsOf = (bundle: Bundle): Line[] =>
  RESOURCES.filter((r) => bundle[r] !== 0).map((r) => amountOf(r, bundle[r]));

export const tagName = (tag: Tag): Line => word(`tag.${tag}`);
export const phaseName = (phase: number): Line => word(`phase.${phase}.name`);
export const clauseName = (clause: string): Line => word(`clause.${clause}.name`);
export const toolName = (tool: string): Line => word(`tool.${tool}.name`);
export const eventTitle = (view: Named, event: string): Line => own(view, `event.${event}.title`);
export const situationTitle = (view: Named, situation: string): Line => own(view, `situation.${situation}.title`);
export const optionLabel = (view: Named, situation: string, option: OptionId): Line =>
  own(view, `situation.${situation}.option.${option}.label`);
/** What was met in a phase and what was agreed on, if anything: titles may end in a mark of their own, so they are quoted. */
export const dealt = (view: Named, at: { readonly situation: string; readonly option: OptionId | null }): Line => {
  const situation = situationTitle(view, at.situation);
  if (!at.option) return { key: "table.bridge.none", slots: { situation } };
  const option = optionLabel(view, at.situation, at.option);
  return { key: "table.bridge.deal", slots: { situation, letter: letter(at.option), option } };
};
/** "B": how an option is called at the table. */
export const letter = (option: OptionId): string => option.toUpperCase();
