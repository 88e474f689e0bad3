/** Who gives what: now, or promised for later. */
import { RESOURCES, type Resource, type Seat } from "../../game/vocabulary";
import { amountOf, phaseName } from "../present/names";
import {
  changePromise,
  costOf,
  creditLeft,
  type Draft,
  dropPromise,
  firstPromise,
  give,
  gives,
  lacksClause,
  missing,
  optionIn,
  promise,
  room,
} from "../present/proposal";
import { say, sayList } from "../words/words";
import { sayRefusal } from "./act";
import { Name } from "./bits";
import { nameOf, useTable } from "./context";
import { ResourceSign } from "./signs";
import { Stepper } from "./stepper";
import { Said } from "./terms";

export interface PartProps {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
}

/** Minus and plus for each partner and each resource that the option costs. */
export function GivePart({ draft, change }: PartProps) {
  const { view } = useTable();
  const cost = costOf(view, draft);
  const kinds = RESOURCES.filter((r) => cost[r] > 0 || draft.now.some((l) => l.resource === r));
  return (
    <fieldset class="t-question">
      <legend>
        <span class="t-count-off" data-more aria-hidden="true">
          2
        </span>{" "}
        {say("table.propose.who-gives")}
      </legend>
      <Said line="table.propose.who-gives.help" look="t-quiet" />
      {kinds.map((r) => (
        <GiveKind key={r} resource={r} draft={draft} change={change} />
      ))}
    </fieldset>
  );
}

function GiveKind({ resource, draft, change }: PartProps & { resource: Resource }) {
  const { view } = useTable();
  const cost = costOf(view, draft)[resource];
  const gap = missing(view, draft)[resource];
  const word = say(`resource.${resource}`);
  const holds = ({ seat, has }: (typeof view.partners)[number]) =>
    has[resource] > 0 || gives(draft, seat, resource) > 0;
  const without = view.partners.filter((p) => !holds(p)).map((p) => nameOf(view, p.seat));
  return (
    <div class="t-give">
      <h4 class="t-give-title">
        <ResourceSign of={resource} /> {say("table.propose.needs", { amount: say(amountOf(resource, cost)) })}
        <span class={`t-gap ${gap === 0 ? "t-good" : "t-bad"}`}>
          {gap === 0
            ? say("table.propose.covered")
            : say(gap > 0 ? "table.propose.lacks" : "table.propose.too-much", { n: Math.abs(gap) })}
        </span>
      </h4>
      <ul class="t-give-list">
        {view.partners.filter(holds).map(({ seat, has }) => {
          const amount = gives(draft, seat, resource);
          const left = room(view, draft, seat, resource);
          return (
            <li key={seat}>
              <Name seat={seat} />
              <span class="t-quiet" data-more>
                {say("table.propose.has", { n: has[resource] })}
              </span>
              <Stepper
                label={`${nameOf(view, seat)}: ${word}`}
                value={amount}
                min={0}
                max={amount + left}
                most={say("table.propose.no-more", { n: has[resource] })}
                onChange={(value) => change(give(view, draft, seat, resource, value > amount ? 1 : -1))}
              />
            </li>
          );
        })}
      </ul>
      {without.length > 0 && (
        <p class="t-quiet" data-more>
          {say("table.propose.without", { who: sayList(without) })}
        </p>
      )}
    </div>
  );
}

/** Promises instead: resource, amount and the phase when it is due, within the credit (R10.1). */
export function PromisePart({ draft, change }: PartProps) {
  const { view } = useTable();
  const left = creditLeft(view, draft);
  const first = (seat: Seat) => firstPromise(view, draft, seat);
  const candidates = view.partners.map((p) => p.seat).filter((seat) => first(seat) !== null);
  return (
    <details class="t-fold t-promises" data-more open={draft.later.length > 0}>
      <summary>{say("table.promise.title", { n: draft.later.length })}</summary>
      <Said line="table.promise.help" look="t-quiet" />
      <p class={left > 0 ? "" : "t-bad"}>
        <strong>{say("table.promise.credit", { n: left, trust: view.tracks.trust })}</strong>
      </p>
      <ol class="t-promise-list">
        {draft.later.map((_, at) => (
          <PromiseRow key={at} at={at} draft={draft} change={change} />
        ))}
      </ol>
      {view.deal.dueIn.length === 0 ? (
        <p class="t-quiet" data-more>
          {say("table.promise.at-the-end")}
        </p>
      ) : candidates.length === 0 ? (
        <p class="t-quiet" data-more>
          {say("table.promise.none-left")}
        </p>
      ) : (
        <div class="t-promise-add">
          <span>{say("table.promise.add")}</span>
          {candidates.map((seat) => (
            <button
              key={seat}
              type="button"
              class="button button-quiet"
              onClick={() => {
                const line = first(seat);
                if (line) change(promise(view, draft, line));
              }}
            >
              <Name seat={seat} />
            </button>
          ))}
        </div>
      )}
    </details>
  );
}

function PromiseRow({ at, draft, change }: PartProps & { at: number }) {
  const { view } = useTable();
  const line = draft.later[at]!;
  const who = nameOf(view, line.seat);
  const cost = costOf(view, draft);
  const kinds = RESOURCES.filter((r) => cost[r] > 0 || r === line.resource);
  const label = (what: string) => say("table.promise.field", { who, what: say(what) });
  return (
    <li class="t-promise">
      <Name seat={line.seat} />
      <Stepper
        label={`${who}: ${say("table.promise.amount")}`}
        value={line.amount}
        min={1}
        max={Math.min(6, line.amount + creditLeft(view, draft))}
        most={creditLeft(view, draft) > 0 ? say("table.promise.largest") : sayRefusal("no-credit")}
        onChange={(amount) => change(changePromise(view, draft, at, { amount }))}
      />
      <select
        aria-label={label("table.promise.resource")}
        value={line.resource}
        onChange={(e) => change(changePromise(view, draft, at, { resource: e.currentTarget.value as Resource }))}
      >
        {kinds.map((r) => (
          <option key={r} value={r}>
            {say(`resource.${r}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={label("table.promise.due")}
        value={line.due}
        onChange={(e) => change(changePromise(view, draft, at, { due: Number(e.currentTarget.value) }))}
      >
        {view.deal.dueIn.map((phase) => (
          <option key={phase} value={phase}>
            {say("table.promise.in-phase", { phase, name: say(phaseName(phase)) })}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button button-quiet"
        aria-label={say("table.promise.drop.who", { who })}
        onClick={() => change(dropPromise(draft, at))}
      >
        {say("table.promise.drop")}
      </button>
    </li>
  );
}

/** What is still missing, or that everything is covered. `quiet`: it is not read out at each change. */
export function Missing({ id, draft, quiet = false }: { id?: string; draft: Draft; quiet?: boolean }) {
  const { view } = useTable();
  const gap = missing(view, draft);
  const lacking = RESOURCES.filter((r) => gap[r] > 0).map((r) => say(amountOf(r, gap[r])));
  const over = RESOURCES.filter((r) => gap[r] < 0).map((r) => say(amountOf(r, -gap[r])));
  const option = optionIn(view, draft.option);
  const needs = lacksClause(view, draft);
  return (
    <p
      id={id}
      data-more
      class={`t-missing ${lacking.length + over.length > 0 || needs ? "t-bad" : "t-good"}`}
      aria-live={quiet ? undefined : "polite"}
    >
      {lacking.length > 0 && <span>{say("table.propose.missing", { what: sayList(lacking) })} </span>}
      {over.length > 0 && <span>{say("table.propose.over", { what: sayList(over) })} </span>}
      {needs && option.requires && (
        <span>{say("table.option.requires", { clause: say(`clause.${option.requires.clause}.name`) })} </span>
      )}
      {lacking.length + over.length === 0 && !needs && <span>{say("table.propose.all-covered")}</span>}
    </p>
  );
}
