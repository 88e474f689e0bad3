/** Development only: `/cards` shows every card that lies under assets/; not part of what is built. */
import { render } from "preact";
import deck from "../../assets/decks/common.json";
import "../look/fonts.css";
import "../look/index.css";
import { language, needWords } from "../words/words";
import { CardsPage } from "./cards-page";
import { figuresOf } from "./figures";
import { gather } from "./gather";

const SCENARIOS = import.meta.glob<unknown>(["../../assets/scenarios/*.json", "!**/*.measured.json"], {
  import: "default",
  eager: true,
});
const ARCHETYPES = import.meta.glob<unknown>("../../assets/decks/archetypes.json", { import: "default", eager: true });
const FOUND = import.meta.glob<unknown>("../../data/balance/*.json", { import: "default", eager: true });

const scenarios = Object.fromEntries(
  Object.entries(SCENARIOS).map(([path, value]) => [path.replace(/^.*\/|\.json$/g, ""), value]),
);
const ids = Object.keys(scenarios).sort();

document.documentElement.lang = language.value;
await needWords("ui", "rules", "cards", ...ids);
render(
  <CardsPage
    entries={gather({ scenarios, deck, archetypes: Object.values(ARCHETYPES)[0] })}
    figures={figuresOf(Object.values(FOUND))}
    scenarios={ids}
  />,
  document.getElementById("app")!,
);
