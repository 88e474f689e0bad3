/** One card: picture, names, what kind of card it is, its body, and its sources. */
import sources from "../../assets/sources.json";
import { LANGUAGES } from "../../game/protocol/contract";
import {
  brokenPicture,
  clausePicture,
  eventPicture,
  rolePicture,
  situationPicture,
  toolPicture,
} from "../pictures/cards";
import { Picture } from "../pictures/picture";
import { say } from "../words/words";
import { ClauseBody, EventBody, RoleBody, SituationBody, ToolBody } from "./bodies";
import type { Figures } from "./figures";
import { ARCHETYPES, COMMON, type Entry } from "./gather";
import { hasWordIn, sayIn } from "./words";

const pictureOf = (entry: Entry): string => {
  switch (entry.sort) {
    case "situation":
      return situationPicture(entry.card);
    case "event":
      return eventPicture(entry.card);
    case "tool":
      return toolPicture(entry.card);
    case "clause":
      return clausePicture(entry.card.id);
    case "role":
      return rolePicture(entry.card, entry.seat);
    case "broken":
      return brokenPicture();
  }
};

/** What a scenario, the common deck or the archetypes are called on this page. */
export const homeName = (home: string): string =>
  home === COMMON || home === ARCHETYPES ? say(`cards.${home}`) : say(`${home}.name`);

/** Words that tell what sort of card it is. */
function marksOf(entry: Entry): readonly string[] {
  const home = homeName(entry.home);
  switch (entry.sort) {
    case "situation":
      return [home, say("cards.phase", { phase: entry.card.phase, name: say(`phase.${entry.card.phase}.name`) })];
    case "event":
      return [home, say("cards.kind", { kind: say(`event-kind.${entry.card.kind}`) })];
    case "tool":
      return [say("cards.chapter", { n: entry.card.chapter, name: say(`chapter.${entry.card.chapter}.name`) })];
    case "role":
      return entry.home === ARCHETYPES ? [home] : [home, say("cards.seat", { n: entry.seat + 1 })];
    default:
      return [home];
  }
}

function Body({ entry, figures }: { readonly entry: Entry; readonly figures: Figures }) {
  switch (entry.sort) {
    case "situation":
      return <SituationBody entry={entry} figures={figures} />;
    case "event":
      return <EventBody entry={entry} figures={figures} />;
    case "tool":
      return <ToolBody entry={entry} figures={figures} />;
    case "clause":
      return <ClauseBody entry={entry} figures={figures} />;
    case "role":
      return <RoleBody entry={entry} figures={figures} />;
    case "broken":
      return (
        <ul class="cards-faults">
          {entry.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      );
  }
}

const sourcesOf = (entry: Entry): readonly string[] =>
  entry.sort === "broken" || entry.sort === "role" ? [] : entry.card.source;

const Source = ({ id }: { readonly id: string }) => {
  const source = sources.find((s) => s.id === id);
  if (!source) return <span class="cards-missing">{id}</span>;
  return (
    <a href={source.url} rel="noreferrer" title={source.took}>
      {source.author}
      {source.year ? ` ${source.year}` : ""}: {source.title}
    </a>
  );
};

export function Card({ entry, figures }: { readonly entry: Entry; readonly figures: Figures }) {
  const { key, id, sort } = entry;
  const name = sort === "situation" || sort === "event" ? `${key}.title` : `${key}.name`;
  const from = sourcesOf(entry);
  const others = entry.home === COMMON && (sort === "situation" || sort === "event") ? entry.played : [];
  return (
    <article id={key} tabIndex={-1} class={`cards-card cards-${sort}`} aria-labelledby={`${key}/name`}>
      <header class="cards-head">
        <Picture svg={pictureOf(entry)} />
        <div class="cards-names">
          <p class="cards-marks">
            {[say(`cards.sort.${sort === "broken" ? entry.of : sort}`), ...marksOf(entry)].map((mark) => (
              <span key={mark} class="chip">
                {mark}
              </span>
            ))}
          </p>
          <h2 id={`${key}/name`} class="cards-title">
            {LANGUAGES.map((language) => (
              <span key={language} lang={language} class="cards-name">
                {hasWordIn(language, name) ? sayIn(language, { key: name }) : id}
              </span>
            ))}
          </h2>
          <p class="cards-id">
            <a href={`#${key}`}>{key}</a>
          </p>
        </div>
      </header>
      <Body entry={entry} figures={figures} />
      {others.length > 0 && (
        <p class="cards-figures">{say("cards.played", { where: others.map(homeName).join(", ") })}</p>
      )}
      {from.length > 0 && (
        <p class="cards-sources">
          {say("cards.sources")}{" "}
          {from.map((source) => (
            <Source key={source} id={source} />
          ))}
        </p>
      )}
    </article>
  );
}
