import { ButtonLink } from "../ui/button";
import { Heading, Page } from "../ui/page";
import { hasWord, say } from "../words/words";
import { HowSteps } from "./how-steps";
import "./how.css";

/** Words the game uses in its own way, in the order they are met. */
const TERMS = [
  "aim",
  "line",
  "convenor",
  "stand",
  "mirror",
  "insight",
  "deal",
  "adapt",
  "bridge",
  "drift",
  "setback",
  "clause",
  "pledge",
  "tool",
  "event",
  "pulse",
  "rewind",
  "one-plus-one",
] as const;

/** The rules in short, the words of the game, and what is kept about people. */
export const How = () => (
  <Page>
    <div class="stack-wide">
      <header class="stack">
        <Heading>{say("how.title")}</Heading>
        <p class="lead">{say("how.lead")}</p>
      </header>
      <HowSteps level="h2" />
      <section class="stack" aria-labelledby="terms-title">
        <h2 id="terms-title">{say("how.terms")}</h2>
        <dl class="terms">
          {TERMS.filter((term) => hasWord(`glossary.${term}.name`)).map((term) => (
            <div key={term} class="term">
              <dt>{say(`glossary.${term}.name`)}</dt>
              <dd>{say(`glossary.${term}.text`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="stack" aria-labelledby="kept-title">
        <h2 id="kept-title">{say("kept.title")}</h2>
        <p>{say("kept.text")}</p>
        <p>{say("kept.device")}</p>
      </section>
      <section class="stack" aria-labelledby="origin-title">
        <h2 id="origin-title">{say("origin.title")}</h2>
        <p>{say("origin.text")}</p>
      </section>
      <p>
        <ButtonLink kind="main" href="/solo" icon="robot">
          {say("front.solo.go")}
        </ButtonLink>
      </p>
    </div>
  </Page>
);
