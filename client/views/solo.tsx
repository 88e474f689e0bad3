/** Practising alone: `/solo` begins at once, or goes to the games there are; `#games` is those; `#tutorial` is the tutorial; `#<id>` is one. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { go, route } from "../router";
import { TutorialOffer } from "../tutorial/offer";
import { Heading, Page } from "../ui/page";
import { Shell } from "../ui/shell";
import { say } from "../words/words";
import { later } from "./later";
import "../solo/solo.css";

/** The rules, the cards and the table come while a line says so. */
const loading = { words: ["rules", "table", "bots"], meanwhile: "solo.loading" };
const GamePage = later(async () => (await import("../solo/game-page")).GamePage, loading);
const GamesPage = later(async () => (await import("../solo/games-page")).GamesPage, loading);
const TutorialPage = later(async () => (await import("../tutorial/tutorial-page")).TutorialPage, loading);

export function Solo() {
  // The address has moved on when the route has.
  route.value;
  const place = location.hash.slice(1);
  if (place === "games") return <GamesPage />;
  if (place === "tutorial") return <TutorialPage />;
  if (place !== "")
    return (
      <>
        <TutorialOffer />
        <GamePage key={place} id={place} />
      </>
    );
  return <AtOnce />;
}

/** The one press from the front page: a game under way is offered first. */
function AtOnce() {
  const failed = useSignal(false);
  useEffect(() => {
    let gone = false;
    void (async () => {
      try {
        const [{ allGames, beginGame }, { FIRST_WISH }] = await Promise.all([
          import("../solo/session"),
          import("../solo/new-game"),
        ]);
        const hasOpen = (await allGames()).some((game) => game.end === null);
        const place = gone ? null : hasOpen ? "games" : (await beginGame(FIRST_WISH, "at-once")).id;
        if (place && !gone) go(`/solo#${place}`, true);
      } catch {
        failed.value = true;
      }
    })();
    return () => {
      gone = true;
    };
  }, []);
  return (
    <Page plain bleed folds>
      <Shell shape="table">
        {failed.value ? <Heading>{say("load.failed")}</Heading> : <p role="status">{say("solo.loading")}</p>}
      </Shell>
    </Page>
  );
}
