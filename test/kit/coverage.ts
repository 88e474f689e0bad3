/** What a game comes by: every card in every way, every clause, move, refusal, ending and kind of table, by name. */
import type { Content } from "../../game/content/content";
import type { EventCard } from "../../game/content/schema";
import type { Fact } from "../../game/log/facts";
import { isGood } from "../../game/mechanics/events";
import { MOVE_NAMES } from "../../game/moves/args";
import { REFUSALS } from "../../game/moves/refusal";
import { seatsOf } from "../../game/scene";
import type { GameState, Setup } from "../../game/state";
import { CLAUSES, ENDINGS, LENGTH_IDS } from "../../game/vocabulary";

/** Names of what has been seen. */
export type Coverage = Set<string>;

/** Ways in which an event can go; a card that tempts is mild where nobody has promised anything. */
function waysOf(card: EventCard): readonly string[] {
  if (isGood(card)) return ["good"];
  return card.full.some((e) => e.do === "tempt") ? ["absorbed", "mild", "paid", "broke"] : ["absorbed", "hit"];
}

/** Everything that many games between them should come by, refusals apart. */
export function wanted(contents: readonly Content[]): readonly string[] {
  const names = contents.flatMap(({ scenario, deck }) => [
    ...scenario.roles.map((r) => `role ${scenario.id}/${r.id}`),
    ...scenario.situations.flatMap((s) => [
      `situation ${scenario.id}/${s.id}`,
      `drift ${scenario.id}/${s.id}`,
      ...s.options.flatMap((o) => [
        `option ${scenario.id}/${s.id}/${o.id}`,
        ...(o.risk > 0 ? [`setback ${scenario.id}/${s.id}/${o.id}`] : []),
      ]),
    ]),
    ...scenario.events.flatMap((e) => waysOf(e).map((way) => `event ${scenario.id}/${e.id} ${way}`)),
    ...deck.tools.map((t) => `tool ${t.id}`),
  ]);
  return [
    ...new Set([
      ...names,
      ...CLAUSES.map((c) => `clause ${c}`),
      ...["clause", "shield", "track"].map((by) => `absorbed by a ${by}`),
      ...MOVE_NAMES.map((m) => `move ${m}`),
      ...LENGTH_IDS.flatMap((length) => [
        ...[3, 4, 5, 6].map((seats) => `table ${length}/${seats}`),
        ...ENDINGS.map((how) => `end ${length}/${how}`),
      ]),
      ...["move-pledge", "rewind", "end-well"].flatMap((on) => [`vote ${on} yes`, `vote ${on} no`]),
      "adapted",
      "signed",
      "line said",
    ]),
  ];
}

/** Hangs on the die: many games may not come by it. */
export const isRare = (what: string): boolean => what.startsWith("setback ");

/** Every refusal: only bad input comes by these. */
export const wantedRefusals: readonly string[] = REFUSALS.map((r) => `refusal ${r}`);

/** Notes what a new table has. */
export function begun(seen: Coverage, { scenario, length, seats }: Setup, G: GameState): void {
  seen.add(`table ${length}/${seats}`);
  seen.add(`situation ${scenario}/${G.phase.situation}`);
  for (const seat of seatsOf(G)) seen.add(`role ${scenario}/${G.seats[seat]!.role}`);
}

/** Notes what an action came to; `G` is the state after it. */
export function note(
  seen: Coverage,
  { scenario }: Content,
  G: GameState,
  action: { readonly move: string },
  facts: readonly Fact[],
): void {
  seen.add(`move ${action.move}`);
  const here = `${scenario.id}/${G.phase.situation}`;
  const event = G.phase.event && `event ${scenario.id}/${G.phase.event.id}`;
  let option = "";
  for (const fact of facts) {
    switch (fact.kind) {
      case "phase-began":
        seen.add(`situation ${scenario.id}/${fact.situation}`);
        break;
      case "deal":
        option = `${here}/${fact.option}`;
        seen.add(`option ${option}`);
        if (G.phase.outcome?.adapt) seen.add("adapted");
        break;
      case "drifted":
        seen.add(`drift ${scenario.id}/${fact.situation}`);
        break;
      case "die":
        if (fact.setback) seen.add(`setback ${option}`);
        break;
      case "clause":
        seen.add(`clause ${fact.clause}`);
        break;
      case "signed":
      case "line-said":
        seen.add(fact.kind.replace("-", " "));
        break;
      case "event":
        if (G.phase.event && G.phase.event.how !== "tempting") seen.add(`${event} ${G.phase.event.how}`);
        break;
      case "event-absorbed":
        seen.add(`absorbed by a ${fact.clause ? "clause" : fact.shield ? "shield" : "track"}`);
        break;
      case "tool-played":
        seen.add(`tool ${fact.tool}`);
        break;
      case "voted":
        if (!fact.yes) seen.add(`vote ${fact.on} no`);
        else if (!G.vote) seen.add(`vote ${fact.on} yes`);
        break;
      case "ended":
        seen.add(`end ${G.setup.length}/${fact.how}`);
        break;
    }
  }
  if (G.phase.event?.answer && event) seen.add(`${event} ${G.phase.event.answer}`);
}
