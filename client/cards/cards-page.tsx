/** Every card on one page, for those who write them. */
import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { Heading, Page } from "../ui/page";
import { useReveal } from "../ui/reveal";
import { say } from "../words/words";
import { Card } from "./card";
import type { Figures } from "./figures";
import { Filter, wantedIn } from "./filter";
import { type Entry, EVERYTHING, isWanted } from "./gather";
import { allWords } from "./words";
import "./cards.css";

const searched = new Map<string, string>();
/** What a search looks through: all words of the card, and its id. */
function textOf({ key }: Entry): string {
  const known = searched.get(key) ?? `${key} ${allWords(`${key}.`)}`;
  searched.set(key, known);
  return known;
}

/** Where simulation's figures come from, and how to make them. */
const HowFigures = ({ figures, scenarios }: { readonly figures: Figures; readonly scenarios: readonly string[] }) => {
  const missing = scenarios.filter((id) => !figures.scenarios.includes(id));
  if (missing.length === 0) return null;
  return (
    <details class="more">
      <summary>{say("cards.figures.missing", { scenarios: missing.join(", ") })}</summary>
      <div class="stack-tight">
        <p>{say("cards.figures.make")}</p>
        <pre class="cards-command">{`npm run balance -- --report --scenario ${missing[0]} --json data/balance/${missing[0]}.json`}</pre>
      </div>
    </details>
  );
};

export function CardsPage({
  entries,
  figures,
  scenarios,
}: {
  readonly entries: readonly Entry[];
  readonly figures: Figures;
  readonly scenarios: readonly string[];
}) {
  const asked = useMemo(() => {
    const wanted = wantedIn(new URLSearchParams(location.search));
    const place = decodeURIComponent(location.hash.slice(1));
    const named = entries.find(({ key }) => place === key || place.startsWith(`${key}.`));
    // A card that is named must be there, whatever else is asked for.
    return named && !isWanted(named, wanted, textOf) ? EVERYTHING : wanted;
  }, []);
  const wanted = useSignal(asked);
  useReveal(true);
  const shown = entries.filter((entry) => isWanted(entry, wanted.value, textOf));
  const broken = entries.filter((entry) => entry.sort === "broken");
  return (
    <Page wide plain>
      <div class="stack-wide">
        <header class="stack">
          <Heading>{say("cards.title")}</Heading>
          <p class="lead">{say("cards.lead")}</p>
          {broken.length > 0 && (
            <p class="note note-bad" role="alert">
              {say("cards.broken", { n: broken.length })}{" "}
              {broken.map(({ key }) => (
                <a key={key} href={`#${key}`}>
                  {key}
                </a>
              ))}
            </p>
          )}
          <HowFigures figures={figures} scenarios={scenarios} />
        </header>
        <Filter wanted={wanted} scenarios={scenarios} count={shown.length} of={entries.length} />
        <div class="cards-list">
          {shown.map((entry) => (
            <Card key={entry.key} entry={entry} figures={figures} />
          ))}
        </div>
      </div>
    </Page>
  );
}
