/** The step that is on: phase band, situation, and its form. Focus is never lost when it changes. */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { own, situationTitle } from "../present/names";
import { hasWord, say } from "../words/words";
import { Beside } from "./beside";
import { useTable } from "./context";
import { DealStep } from "./deal-step";
import { EndStep } from "./end-step";
import { EventStep } from "./event-step";
import { HintHere } from "./hint";
import { bringInSight } from "./in-sight";
import { useNarrow } from "./narrow";
import { NewInAct } from "./new-act";
import { useBeginning } from "./new-step";
import { Opening, useOpening } from "./opening";
import { OutcomeStep } from "./outcome-step";
import { PledgesStep } from "./pledges-step";
import { ActStep, PulseStep, TalkStep } from "./pulse-step";
import { StandStep } from "./stand-step";
import { TalkTools } from "./talk-tools";
import { Said, type Term, Terms } from "./terms";
import { VotePanel } from "./vote-panel";

interface StepProps {
  readonly match: string;
  readonly replayUrl?: string | null | undefined;
}

export function Step({ match, replayUrl }: StepProps) {
  const { view, watching, guided } = useTable();
  const opening = useOpening(match);
  if (opening.due && !watching && !guided)
    return (
      <Frame name="opening" title={say("table.opening.title")}>
        <Opening done={opening.done} />
      </Frame>
    );
  if (view.vote)
    return (
      <Frame name="vote" title={say("table.step.vote")}>
        <VotePanel />
      </Frame>
    );
  return (
    <Frame
      name={view.step}
      title={say(view.step === "pulse" && view.event ? "table.step.event-and-pulse" : `table.step.${view.step}`)}
      story={STORY.has(view.step)}
    >
      {body(view.step, replayUrl)}
      {view.step === "deal" && <TalkTools />}
    </Frame>
  );
}

/** Steps that are about the situation. */
const STORY: ReadonlySet<string> = new Set(["stand", "deal", "outcome"]);

function body(
  step: ReturnType<typeof useTable>["view"]["step"],
  replayUrl: string | null | undefined,
): ComponentChildren {
  switch (step) {
    case "pledges":
      return <PledgesStep />;
    case "stand":
      return <StandStep />;
    case "deal":
      return <DealStep />;
    case "outcome":
      return <OutcomeStep />;
    case "event":
      return <EventStep />;
    case "pulse":
      return <PulseStep />;
    case "talk":
      return <TalkStep />;
    case "act":
      return <ActStep />;
    case "over":
      return <EndStep replayUrl={replayUrl} />;
  }
}

/** Band, heading and story. If the control that had the focus is gone, the heading takes it. */
function Frame(props: { name: string; title: string; story?: boolean; children: ComponentChildren }) {
  const { view, watching = false, guided = false } = useTable();
  const box = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const step = `${props.name}/${view.key}`;
  // Within a step: whose proposal lies there, and whether I am awaited.
  const awaited = view.me !== null && view.waiting.includes(view.me.seat);
  const part = `${view.deal.proposal?.by ?? ""}/${awaited}`;
  useBeginning({ box, heading, step, part, led: watching || guided, awaited: props.name !== "opening" && awaited });

  // Until one has taken a stand there is a situation to read.
  const toRead = props.name === "stand" && !view.me?.stand;
  const ask = `${view.scenario}.situation.${view.situation.id}.ask`;
  const story = say(own(view, `situation.${view.situation.id}.story`));
  /** On a phone what one is to answer comes before what one may read again. */
  const answers = useNarrow() && awaited && view.deal.proposal !== null && props.name === "deal";
  const asides = (
    <div class="t-asides" data-more>
      {props.story && !toRead && (
        <details key={`story ${step}`} class="t-aside">
          <summary>{say("table.situation.again")}</summary>
          <p class="t-story">{story}</p>
        </details>
      )}
      {!watching && <Guide key={step} step={props.name} />}
      {props.name === "deal" && <Beside key={`beside ${view.phase}`} folded />}
    </div>
  );
  const hint = !watching && props.name !== "opening" && <HintHere />;
  return (
    <section
      ref={box}
      class={`t-step t-step-${props.name} t-act-${view.act}`}
      aria-labelledby="step-heading"
      onFocusIn={(e) => bringInSight(e.target, box.current)}
    >
      {/* Where the heading says the same there is only the act's colour. */}
      <p class={props.story ? "t-step-band" : "t-step-band t-step-band-same"} data-more>
        {props.story && props.title}
      </p>
      <div class="t-step-body">
        <h2 id="step-heading" ref={heading} tabIndex={-1} class="t-step-title">
          {props.story ? (
            <>
              <span class="t-unseen">{props.title}: </span>
              {say(situationTitle(view, view.situation.id))}
            </>
          ) : (
            props.title
          )}
        </h2>
        {props.name === "stand" && <NewInAct />}
        {props.name !== "opening" && props.name !== "deal" && <Beside />}
        {toRead && <p class="t-story">{story}</p>}
        {props.story && props.name !== "outcome" && hasWord(ask) && (
          <p class="t-ask" data-more={props.name === "deal" || undefined}>
            {say(ask)}
          </p>
        )}
        {!answers && asides}
        {!answers && hint}
        {watching ? (
          <fieldset class="t-watching" disabled>
            {props.children}
          </fieldset>
        ) : (
          props.children
        )}
        {answers && hint}
        {answers && asides}
        {/* What is to be done with what is due comes first. */}
        {props.name === "pledges" && <NewInAct />}
        <Terms key={props.name} of={WORDS[props.name] ?? []} />
      </div>
    </section>
  );
}

/** Words of the rulebook that a step uses, each to be asked once. */
const WORDS: { readonly [step: string]: readonly Term[] } = {
  opening: ["aim", "line"],
  pledges: ["pledge", "credit", "trust"],
  stand: ["stand", "mirror", "insight"],
  deal: ["convenor", "deal", "clause", "pledge", "credit", "insight", "adapt", "tool", "drift"],
  outcome: ["setback", "line", "clarity", "anchoring", "value"],
  event: ["event", "clause"],
  pulse: ["pulse", "event", "rewind"],
  talk: ["pulse"],
  act: ["trust", "clarity", "anchoring"],
  vote: ["pledge", "rewind"],
  over: ["one-plus-one"],
};

/** Which words explain a step to somebody who is new to it, and which section of `/how` tells more. */
const GUIDES: { readonly [step: string]: { readonly words: readonly string[]; readonly section: string } } = {
  pledges: { words: ["how.5.text"], section: "promise" },
  stand: { words: ["how.3.text"], section: "stand" },
  deal: { words: ["how.4.text", "how.6.text"], section: "deal" },
  outcome: { words: ["glossary.setback.text", "glossary.line.text"], section: "outcome" },
  event: { words: ["glossary.event.text"], section: "outcome" },
  pulse: { words: ["glossary.pulse.text"], section: "pulse" },
  over: { words: ["how.8.text"], section: "end" },
};

/** A word of the glossary and what it means; `of`: key of the meaning. */
const Meaning = ({ of }: { of: string }) => (
  <p>
    <strong>{say(of.replace(/text$/, "name"))}:</strong> {say(of)}
  </p>
);

/** "What happens here?", to open when one wants it; open by itself in the tutorial. */
function Guide({ step }: { step: string }) {
  const { view, guided } = useTable();
  const guide = GUIDES[step];
  if (!guide || guided) return null;
  return (
    <details class="t-aside t-guide" open={view.length === "tutorial"}>
      <summary>{say("table.guide")}</summary>
      {guide.words.map((key) =>
        key.startsWith("how.") ? <Said key={key} line={key} /> : <Meaning key={key} of={key} />,
      )}
      <p>
        <a href={`/how#${guide.section}`} target="_blank" rel="noopener">
          {say("how.all")}
        </a>
      </p>
    </details>
  );
}
