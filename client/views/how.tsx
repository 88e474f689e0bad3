import { Clauses } from "../how/clauses";
import { spokenWords } from "../how/read";
import { Contents, Telling } from "../how/telling";
import { type HowText, useHowText } from "../how/text";
import { moves } from "../router";
import { Button, ButtonLink } from "../ui/button";
import { Heading, Page } from "../ui/page";
import { useReveal } from "../ui/reveal";
import { Shell } from "../ui/shell";
import { hasWord, say } from "../words/words";
import "../how/how.css";

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
  "credit",
  "tool",
  "event",
  "pulse",
  "rewind",
  "one-plus-one",
] as const;

/** What a keyboard does, in the order in which one needs it. */
const KEYS = ["tab", "enter", "arrows", "step", "escape", "talk", "replay"] as const;

/** Words a minute of somebody who tells it calmly. */
const PACE = 130;

/** How to play: the short telling, the words of the game, all the rules, and what is kept about people. */
export function How() {
  const text = useHowText();
  const there = text !== null && text !== "failed";
  useReveal(there);
  return (
    <Page>
      <div class="how stack-wide">
        <header class="stack">
          <Heading>{say("how.title")}</Heading>
          <p class="lead">{say("how.lead")}</p>
          {there && <Ways text={text} />}
        </header>
        {text === "failed" && <p role="alert">{say("load.failed.text")}</p>}
        {there && <Told text={text} />}
        {text === null ? <Shell shape="desk" /> : <Plain />}
      </div>
    </Page>
  );
}

/** What is kept about people, and where the game comes from: below the text, and so not before it. */
const Plain = () => (
  <>
    <section class="stack how-section-plain" aria-labelledby="kept">
      <h2 id="kept" tabIndex={-1}>
        {say("kept.title")}
      </h2>
      <p>{say("kept.text")}</p>
      <p>{say("kept.device")}</p>
    </section>
    <section class="stack how-section-plain" aria-labelledby="origin">
      <h2 id="origin" tabIndex={-1}>
        {say("origin.title")}
      </h2>
      <p>{say("origin.text")}</p>
    </section>
  </>
);

/** What one can do with the page. */
const Ways = ({ text }: { readonly text: HowText }) => (
  <div class="row how-screen">
    <ButtonLink kind="main" href="/solo" icon="robot">
      {say("front.solo.go")}
    </ButtonLink>
    {moves > 0 && (
      <Button icon="arrow-left" onClick={() => history.back()}>
        {say("how.back")}
      </Button>
    )}
    <Button icon="printer" onClick={() => print()}>
      {say("how.print")}
    </Button>
    <p class="muted small">
      {say("how.minutes", { n: Math.round(spokenWords(text.telling) / PACE) })} {say("how.print.help")}
    </p>
  </div>
);

const Told = ({ text }: { readonly text: HowText }) => (
  <>
    <Contents
      telling={text.telling}
      more={[
        ["terms", say("how.terms")],
        ["keys", say("how.keys")],
        ["clauses", say("how.clauses")],
        ["kept", say("kept.title")],
        ["origin", say("origin.title")],
      ]}
    />
    <Telling telling={text.telling} />
    <section class="stack how-terms" aria-labelledby="terms">
      <h2 id="terms" tabIndex={-1}>
        {say("how.terms")}
      </h2>
      <dl class="terms">
        {TERMS.filter((term) => hasWord(`glossary.${term}.name`)).map((term) => (
          <div key={term} class="term">
            <dt>{say(`glossary.${term}.name`)}</dt>
            <dd>{say(`glossary.${term}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
    <section class="stack how-terms" aria-labelledby="keys">
      <h2 id="keys" tabIndex={-1}>
        {say("how.keys")}
      </h2>
      <p>{say("how.keys.text")}</p>
      <dl class="terms">
        {KEYS.map((key) => (
          <div key={key} class="term">
            <dt>
              <kbd>{say(`how.keys.${key}.key`)}</kbd>
            </dt>
            <dd>{say(`how.keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
    <Clauses chapters={text.chapters} telling={text.telling} />
  </>
);
