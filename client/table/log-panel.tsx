/** What has happened, newest first, as sentences; what was said and marked stands among it. */
import { useEffect, useState } from "preact/hooks";
import { isTelling } from "../../game/bots/reason";
import { phaseName } from "../present/names";
import { sayFact } from "../present/say";
import { LOG_FILTERS, type LogFilter, type LogRow, logRows } from "../present/talk";
import { MarkSign } from "../talk/mark-sign";
import { canRead, isReading, readAloud, stopReading } from "../talk/read-aloud";
import { useSpeaker } from "../talk/voice";
import { say } from "../words/words";
import { Card } from "./bits";
import { BotWhy } from "./bot-why";
import { nameOf, useTable } from "./context";
import { useNarrow } from "./narrow";
import { SeatSign } from "./signs";

/** Rows shown before "more" is pressed. */
const FIRST = 12;
const FIRST_NARROW = 6;
const FILTER_WORDS: { readonly [F in LogFilter]: string } = {
  all: "table.log.all",
  mine: "table.log.mine",
  deals: "table.log.agreed",
  events: "talk.log.events",
  talk: "talk.log.talk",
};

export function LogPanel() {
  const { me, store } = useTable();
  const speaker = useSpeaker();
  const [filter, setFilter] = useState<LogFilter>("all");
  const narrow = useNarrow();
  const [more, setMore] = useState(0);
  const many = more + (narrow ? FIRST_NARROW : FIRST);
  const given = {
    log: store.log.value,
    items: store.talk?.items.value ?? [],
    marks: store.marks?.mine.value ?? [],
    mine: me?.seat ?? null,
  };
  const all = logRows(given, filter).toReversed();
  const filters = LOG_FILTERS.filter((f) => (f === "mine" ? me : f === "talk" ? store.marks && speaker : true));
  const groups: { phase: number; rows: LogRow[] }[] = [];
  for (const row of all.slice(0, many)) {
    const last = groups.at(-1);
    if (last && last.phase === row.phase) last.rows.push(row);
    else groups.push({ phase: row.phase, rows: [row] });
  }
  return (
    <Card title={say("table.log.title")} class="t-log">
      <fieldset class="t-filters">
        <legend class="t-unseen">{say("table.log.filter")}</legend>
        {filters.map((f) => (
          <label key={f} class={filter === f ? "t-chosen" : ""}>
            <input type="radio" name="log-filter" checked={filter === f} onChange={() => setFilter(f)} />
            {say(f === "talk" && !store.talk ? "talk.log.marks" : FILTER_WORDS[f])}
          </label>
        ))}
      </fieldset>
      {all.length === 0 && <p class="t-quiet">{say("table.log.empty")}</p>}
      {groups.map(({ phase, rows }) => (
        <LogGroup key={phase} phase={phase} rows={rows} />
      ))}
      {all.length > many && (
        <button type="button" class="button button-quiet" onClick={() => setMore(more + 60)}>
          {say("table.log.more", { n: all.length - many })}
        </button>
      )}
    </Card>
  );
}

/** One phase of the log, with a button that reads it aloud where the browser can. */
function LogGroup({ phase, rows }: { readonly phase: number; readonly rows: readonly LogRow[] }) {
  const sentence = useSentence();
  const name = `log/${phase}`;
  const title = phase === 0 ? say("table.log.beginning") : say("table.phase", { phase, name: say(phaseName(phase)) });
  useEffect(
    () => () => {
      if (isReading(name)) stopReading();
    },
    [name],
  );
  const isOn = isReading(name);
  return (
    <div>
      <div class="talk-log-head">
        <h3 class="t-log-phase">{title}</h3>
        {canRead() && (
          <button
            type="button"
            class="talk-small"
            aria-pressed={isOn}
            onClick={() => (isOn ? stopReading() : readAloud(name, [title, ...rows.map(sentence).toReversed()]))}
          >
            {isOn ? say("talk.aloud.stop") : say("talk.aloud")}
            <span class="t-unseen">: {title}</span>
          </button>
        )}
      </div>
      <ul class="t-log-rows">
        {rows.map((row) => (
          <Row key={row.id} row={row} text={sentence(row)} />
        ))}
      </ul>
    </div>
  );
}

/** A row as one sentence, for reading. */
function useSentence(): (row: LogRow) => string {
  const { view, me } = useTable();
  return (row) => {
    switch (row.is) {
      case "fact":
        return say(sayFact(row.fact, { ...view, mine: me?.seat ?? null, situation: row.situation }));
      case "said":
        return say("talk.log.said", { who: nameOf(view, row.item.said.seat), text: row.item.said.text });
      case "mark":
        return say("talk.log.mark");
    }
  };
}

/** What a bot says when one asks it why; nothing where no bot did it, or it does not tell. */
function WhyOf({ row }: { readonly row: Extract<LogRow, { is: "fact" }> }) {
  const { view, me, store } = useTable();
  const [seq, nth] = row.id.split("/").map(Number);
  const reason = nth === 0 ? store.whys?.value[seq!] : undefined;
  if (!reason || !isTelling(reason)) return null;
  const of = sayFact(row.fact, { ...view, mine: me?.seat ?? null, situation: row.situation });
  return <BotWhy reason={reason} view={view} situation={row.situation} of={of} />;
}

function Row({ row, text }: { readonly row: LogRow; readonly text: string }) {
  if (row.is === "fact")
    return (
      <li>
        {text}
        <WhyOf row={row} />
      </li>
    );
  if (row.is === "mark")
    return (
      <li class="talk-log-mark">
        <MarkSign />
        <span>{text}</span>
      </li>
    );
  return (
    <li class="talk-log-said">
      <SeatSign seat={row.item.said.seat} />
      <span class="talk-log-text">{text}</span>
    </li>
  );
}
