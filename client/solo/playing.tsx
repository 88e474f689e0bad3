/** A game in the page, with all that it takes to play it: one that there is, or one that begins at once. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { go } from "../router";
import { Heading, Page } from "../ui/page";
import { Shell } from "../ui/shell";
import { say } from "../words/words";
import { GamePage } from "./game-page";
import { FIRST_WISH } from "./new-game";
import { allGames, beginGame } from "./session";

/** `place`: the id of a game; empty: as the front page's one press has it. */
export const Playing = ({ place }: { readonly place: string }) =>
  place === "" ? <AtOnce /> : <GamePage key={place} id={place} />;

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
