/** Practising alone: `/solo` begins at once, or goes to the games there are; `#games` is those; `#tutorial` is the tutorial; `#<id>` is one. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { go, route } from "../router";
import { GamePage } from "../solo/game-page";
import { GamesPage } from "../solo/games-page";
import { FIRST_WISH } from "../solo/new-game-form";
import { allGames, beginGame } from "../solo/session";
import { TutorialOffer } from "../tutorial/offer";
import { Heading, Page } from "../ui/page";
import { Shell } from "../ui/shell";
import { needWords, say } from "../words/words";
import { later } from "./later";
import "../solo/solo.css";

await needWords("solo", "bots", "tutorial");

const TutorialPage = later(async () => (await import("../tutorial/tutorial-page")).TutorialPage);

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
