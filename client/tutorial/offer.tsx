/** Offered once to somebody who plays alone for the first time: the tutorial. */
import { useSignal } from "@preact/signals";
import { Button, ButtonLink } from "../ui/button";
import { say } from "../words/words";
import { isSeen, setSeen } from "./seen";
import "./offer.css";

export function TutorialOffer() {
  const isOpen = useSignal(!isSeen());
  if (!isOpen.value) return null;
  return (
    <aside class="tutorial-offer" aria-label={say("tutorial.title")}>
      <p>{say("tutorial.offer")}</p>
      <ButtonLink size="small" href="/solo#tutorial" icon="arrow-right">
        {say("tutorial.offer.yes")}
      </ButtonLink>
      <Button
        kind="quiet"
        size="small"
        onClick={() => {
          setSeen();
          isOpen.value = false;
        }}
      >
        {say("tutorial.offer.no")}
      </Button>
    </aside>
  );
}
