/** Practising alone: `/solo` begins at once, or goes to the games there are; `#games` is those; `#tutorial` is the tutorial; `#<id>` is one. */
import { route } from "../router";
import { say } from "../words/words";
import { later } from "./later";
import "../solo/solo.css";

/** The rules, the cards and the table come while a line says so. */
const loading = {
  words: ["rules", "table", "bots"],
  meanwhile: () => <p role="status">{say("solo.loading")}</p>,
};
const Playing = later(async () => (await import("../solo/playing")).Playing, loading);
const GamesPage = later(async () => (await import("../solo/games-page")).GamesPage, loading);
const TutorialPage = later(async () => (await import("../tutorial/tutorial-page")).TutorialPage, loading);

export function Solo() {
  // The address has moved on when the route has.
  route.value;
  const place = location.hash.slice(1);
  if (place === "games") return <GamesPage />;
  if (place === "tutorial") return <TutorialPage />;
  return <Playing place={place} />;
}
