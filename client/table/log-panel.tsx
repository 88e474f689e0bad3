/** What has happened, newest first, as sentences. */
import { useState } from "preact/hooks";
import type { FactKind } from "../../game/log/facts";
import { entries, type LogEntry } from "../present/happened";
import { phaseName } from "../present/names";
import { sayFact, seatIn } from "../present/say";
import { say } from "../words/words";
import { Card } from "./bits";
import { useTable } from "./context";

type Filter = "all" | "mine" | "agreed";
const FILTERS: readonly Filter[] = ["all", "mine", "agreed"];
/** What one looks for when asking "what did we agree on?". */
const AGREED: readonly FactKind[] = [
  "deal",
  "drifted",
  "clause",
  "signed",
  "pledged",
  "pledge-kept",
  "pledge-broken",
  "pledge-moved",
  "rewound",
  "ended",
];
/** Rows shown before "more" is pressed. */
const FIRST = 30;

export function LogPanel() {
  const { view, me, store } = useTable();
  const [filter, setFilter] = useState<Filter>("all");
  const [many, setMany] = useState(FIRST);
  const fits = ({ fact }: LogEntry): boolean =>
    filter === "all" || (filter === "agreed" ? AGREED.includes(fact.kind) : seatIn(fact) === me?.seat);
  const all = entries(store.log.value).filter(fits).reverse();
  const groups: { phase: number; rows: LogEntry[] }[] = [];
  for (const entry of all.slice(0, many)) {
    const last = groups.at(-1);
    if (last && last.phase === entry.phase) last.rows.push(entry);
    else groups.push({ phase: entry.phase, rows: [entry] });
  }
  return (
    <Card title={say("table.log.title")} class="t-log">
      <fieldset class="t-filters">
        <legend class="t-unseen">{say("table.log.filter")}</legend>
        {FILTERS.filter((f) => f !== "mine" || me).map((f) => (
          <label key={f} class={filter === f ? "t-chosen" : ""}>
            <input type="radio" name="log-filter" checked={filter === f} onChange={() => setFilter(f)} />
            {say(`table.log.${f}`)}
          </label>
        ))}
      </fieldset>
      {all.length === 0 && <p class="t-quiet">{say("table.log.empty")}</p>}
      {groups.map(({ phase, rows }) => (
        <div key={`${phase}/${rows[0]!.id}`}>
          <h3 class="t-log-phase">
            {phase === 0 ? say("table.log.beginning") : say("table.phase", { phase, name: say(phaseName(phase)) })}
          </h3>
          <ul class="t-log-rows">
            {rows.map(({ id, fact, situation }) => (
              <li key={id}>{say(sayFact(fact, { ...view, mine: me?.seat ?? null, situation }))}</li>
            ))}
          </ul>
        </div>
      ))}
      {all.length > many && (
        <button type="button" class="button button-quiet" onClick={() => setMany(many + 60)}>
          {say("table.log.more", { n: all.length - many })}
        </button>
      )}
    </Card>
  );
}
