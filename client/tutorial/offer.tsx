/** Offered to somebody who plays alone for the first time: the tutorial, as a link at the end of a line. */
import { say } from "../words/words";
import { isSeen } from "./seen";
import "./offer.css";

/** Nothing where it has been begun or turned down. */
export const TutorialOffer = () =>
  isSeen() ? null : (
    <a class="tutorial-offer" href="/solo#tutorial">
      {say("tutorial.offer")}
    </a>
  );
