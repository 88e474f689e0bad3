/** Which cards are shown; kept in the address, so that a choice can be sent to somebody. */
import type { Signal } from "@preact/signals";
import { useId } from "preact/hooks";
import { EVENT_KINDS, TAGS } from "../../game/vocabulary";
import { Button } from "../ui/button";
import { say } from "../words/words";
import { homeName } from "./card";
import { ARCHETYPES, COMMON, EVERYTHING, SORTS, type Wanted } from "./gather";

const FIELDS = Object.keys(EVERYTHING) as (keyof Wanted)[];

/** What the address asks for. */
export function wantedIn(query: URLSearchParams): Wanted {
  return Object.fromEntries(FIELDS.map((field) => [field, query.get(field) ?? ""])) as unknown as Wanted;
}

/** The address with this choice, everything else in it kept. */
function addressOf(wanted: Wanted): string {
  const query = new URLSearchParams(location.search);
  for (const field of FIELDS) {
    if (wanted[field] === "") query.delete(field);
    else query.set(field, wanted[field]);
  }
  return `${location.pathname}${query.size > 0 ? `?${query}` : ""}`;
}

const Pick = ({
  label,
  value,
  options,
  onPick,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onPick: (value: string) => void;
}) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="input" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{say("cards.all")}</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

export function Filter({
  wanted,
  scenarios,
  count,
  of,
}: {
  readonly wanted: Signal<Wanted>;
  readonly scenarios: readonly string[];
  /** Cards shown, of so many. */
  readonly count: number;
  readonly of: number;
}) {
  const search = useId();
  const want = (change: Partial<Wanted>) => {
    wanted.value = { ...wanted.peek(), ...change };
    history.replaceState(null, "", addressOf(wanted.peek()));
  };
  const now = wanted.value;
  return (
    <form class="cards-filter" aria-label={say("cards.filter")} onSubmit={(event) => event.preventDefault()}>
      <div class="cards-filter-fields">
        <Pick
          label={say("cards.home")}
          value={now.home}
          options={[...scenarios, COMMON, ARCHETYPES].map((home) => [home, homeName(home)])}
          onPick={(home) => want({ home })}
        />
        <Pick
          label={say("cards.sort")}
          value={now.sort}
          options={SORTS.map((sort) => [sort, say(`cards.sort.${sort}`)])}
          onPick={(sort) => want({ sort })}
        />
        <Pick
          label={say("cards.filter.phase")}
          value={now.phase}
          options={Array.from({ length: 12 }, (_, i) => [`${i + 1}`, `${i + 1} ${say(`phase.${i + 1}.name`)}`])}
          onPick={(phase) => want({ phase })}
        />
        <Pick
          label={say("cards.filter.kind")}
          value={now.kind}
          options={EVENT_KINDS.map((kind) => [kind, say(`event-kind.${kind}`)])}
          onPick={(kind) => want({ kind })}
        />
        <Pick
          label={say("cards.filter.tag")}
          value={now.tag}
          options={TAGS.map((tag) => [tag, say(`tag.${tag}`)])}
          onPick={(tag) => want({ tag })}
        />
        <div class="field">
          <label for={search}>{say("cards.filter.text")}</label>
          <input
            id={search}
            class="input"
            type="search"
            value={now.text}
            onInput={(event) => want({ text: event.currentTarget.value })}
          />
        </div>
      </div>
      <p class="row">
        <output>{say("cards.count", { n: count, of })}</output>
        {now !== EVERYTHING && FIELDS.some((field) => now[field] !== "") && (
          <Button size="small" icon="x" onClick={() => want(EVERYTHING)}>
            {say("cards.everything")}
          </Button>
        )}
      </p>
    </form>
  );
}
