/** Offered once to somebody who plays alone for the first time: the tutorial, in one line. */
import { useSignal } from "@preact/signals";
import { Icon } from "../ui/icon";
import { say } from "../words/words";
import { isSeen, setSeen } from "./seen";
import "./offer.css";

export function TutorialOffer() {
  const isOpen = useSignal(!isSeen());
  if (!isOpen.value) return null;
  return (
    <aside class="tutorial-offer" aria-label={say("tutorial.title")}>
      <a href="/solo#tutorial">
        {say("tutorial.offer")} <Icon name="arrow-right" />
      </a>
      <button
        type="button"
        title={say("tutorial.offer.no")}
        onClick={() => {
          setSeen();
          isOpen.value = false;
        }}
      >
        <Icon name="x" />
        <span class="hidden-text">{say("tutorial.offer.no")}</span>
      </button>
    </aside>
  );
}
