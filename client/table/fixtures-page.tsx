/** Development only: `?fixture=<name>` opens the table in that state; without it, the list of them. */
import { render } from "preact";
import deck from "../../assets/decks/common.json";
import { makeContent } from "../../game/content/content";
import { LANGUAGES } from "../../game/protocol/contract";
import type { LengthId } from "../../game/vocabulary";
import "../look/fonts.css";
import "../look/index.css";
import { loadReplayWords } from "../solo/content";
import { fixtureTalk } from "../talk/talk-fixture";
import { Announcer } from "../ui/announcer";
import { Page } from "../ui/page";
import { addWords, language, needWords, say } from "../words/words";
import { fixtureDraft } from "./fixture-draft";
import { find, fixtureStore, MOMENTS, type MomentName } from "./fixtures";
import { TablePage } from "./table-page";

const SCENARIOS = import.meta.glob<unknown>("../../assets/scenarios/*.json", { import: "default", eager: true });

const query = new URLSearchParams(location.search);
const asked = query.get("fixture");
const scenario = query.get("scenario") ?? "kvarteret";
const file = (name: string) => SCENARIOS[`../../assets/scenarios/${name}.json`];
const content = makeContent(
  { scenario: file(scenario), deck, measured: file(`${scenario}.measured`) ?? null },
  scenario,
);

document.documentElement.lang = language.value;
await needWords("ui", "rules", "table", scenario);
const words = await loadReplayWords(scenario);
for (const to of LANGUAGES) addWords(to, words[to]);

function Fixture({ name }: { name: MomentName }) {
  const found = find(content, name, Number(query.get("seats") ?? 4), (query.get("length") ?? "full") as LengthId);
  const link = query.has("lost") ? ("lost" as const) : ("online" as const);
  const store = fixtureStore(content, found, {
    link,
    paused: query.has("paused"),
    pace: Number(query.get("pace") ?? 500),
  });
  // `?alone`: no talk, as in a game alone.
  const { talk, marks } = fixtureTalk(store, found.seat);
  // `?unbegun`: nothing of the proposal has been chosen yet.
  const drafts = name === "growing" ? { drafts: fixtureDraft(store, !query.has("unbegun")) } : {};
  return (
    <TablePage
      store={{ ...store, marks, ...drafts, ...(query.has("alone") ? {} : { talk }) }}
      match={query.get("match") ?? "fixture"}
      replayUrl={name.startsWith("end") ? "/replay#fixture" : null}
    />
  );
}

const List = () => (
  <ul>
    {Object.keys(MOMENTS).map((name) => (
      <li key={name}>
        <a href={`?fixture=${name}`}>{name}</a>
      </li>
    ))}
  </ul>
);

render(
  <>
    <Page wide plain folds>
      {asked && asked in MOMENTS ? <Fixture name={asked as MomentName} /> : <List />}
    </Page>
    <Announcer label={say("ui.messages")} close={say("ui.close")} />
  </>,
  document.getElementById("app")!,
);
