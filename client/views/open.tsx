import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { OWN } from "../../game/content/own-id";
import { LANGUAGES, type Language } from "../../game/protocol/contract";
import { LENGTH_IDS, type LengthId } from "../../game/vocabulary";
import { open } from "../net/lobby";
import { remember } from "../net/remembered";
import { draft, readiness } from "../own/draft";
import { go } from "../router";
import { ChoiceCards, Fault, TextField } from "../ui/field";
import { Heading, Page } from "../ui/page";
import { Silence, usePatience } from "../ui/silence";
import { Stepper } from "../ui/stepper";
import { language, needWords, say } from "../words/words";
import { sayFault } from "./faults";
import { forgetOpen, keepOpen, takeUpOpen } from "./open-draft";
import { OwnForm } from "./own";
import { OWN_SCENARIOS, offeredScenarios, scenarioName, scenarioPitch } from "./scenarios";
import "./open.css";

/** Each language by its own name. */
const LANGUAGE_NAMES: { readonly [L in Language]: string } = { da: "Dansk", en: "English" };

type Wrong = { readonly field: "name" | "seed" | "own" | "form"; readonly text: string };

/** Opens a workshop: what is played, for how long, by how many. Goes to its desk. */
export function Open() {
  const begun = useMemo(() => takeUpOpen(), []);
  const name = useSignal(begun?.name ?? "");
  const speaks = useSignal<Language>(begun?.speaks ?? language.peek());
  const scenarios = useSignal(OWN_SCENARIOS);
  const scenario = useSignal(begun?.scenario ?? OWN_SCENARIOS[0]?.id ?? "");
  const length = useSignal<LengthId>(begun?.length ?? "full");
  const tables = useSignal(begun?.tables ?? 3);
  const seats = useSignal(begun?.seats ?? 4);
  const drawn = useSignal(begun?.drawn ?? true);
  const seed = useSignal(begun?.seed ?? "");
  const wrong = useSignal<Wrong | null>(null);
  const busy = useSignal(false);
  const patience = usePatience();
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(false);
  useEffect(() => {
    void needWords("own", "archetypes", ...OWN_SCENARIOS.map(({ id }) => id));
    void offeredScenarios().then((list) => {
      scenarios.value = list;
      if (!list.some(({ id }) => id === scenario.peek())) scenario.value = list[0]?.id ?? "";
    });
  }, []);
  useEffect(() => {
    if (wrong.value) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong.value]);
  useSignalEffect(() => {
    if (sent.current) return;
    keepOpen({
      name: name.value,
      speaks: speaks.value,
      scenario: scenario.value,
      length: length.value,
      tables: tables.value,
      seats: seats.value,
      drawn: drawn.value,
      seed: seed.value,
    });
  });
  const isOwn = scenario.value === OWN;
  const partners = draft.value.partners.length;
  useEffect(() => {
    if (isOwn) seats.value = partners;
  }, [isOwn, partners]);
  /** What is still to be written, once it has been missed. */
  const own = isOwn ? readiness() : null;
  const missing = wrong.value?.field === "own" && own && !own.ok ? own.problems.length : 0;
  const fault = (field: Wrong["field"]): string | null => (wrong.value?.field === field ? wrong.value.text : null);

  async function send(): Promise<void> {
    if (busy.value) return;
    const title = name.value.trim();
    if (title === "") {
      wrong.value = { field: "name", text: say("open.name.missing") };
      return;
    }
    if (!drawn.value && seed.value.trim() === "") {
      wrong.value = { field: "seed", text: say("open.seed.missing") };
      return;
    }
    if (own && !own.ok) {
      wrong.value = { field: "own", text: say("own.fix", { n: own.problems.length }) };
      return;
    }
    busy.value = true;
    wrong.value = null;
    const answer = await open(
      {
        name: title,
        language: speaks.value,
        scenario: scenario.value,
        length: length.value,
        tables: tables.value,
        seats: seats.value,
        seed: drawn.value ? null : seed.value.trim(),
        ...(own?.ok && { own: own.own }),
      },
      patience,
    );
    busy.value = false;
    if (!answer.ok) {
      wrong.value = { field: "form", text: sayFault(answer.why) };
      return;
    }
    sent.current = true;
    forgetOpen();
    remember({ kind: "desk", token: answer.value.desk, code: answer.value.code, workshop: title, name: "", table: 0 });
    // Whoever has gone elsewhere meanwhile finds it on the front page.
    if (!patience.gone()) go(`/desk#${answer.value.desk}`);
  }

  return (
    <Page>
      <div class="stack-wide open-page">
        <header class="stack-tight">
          <Heading>{say("open.title")}</Heading>
          <p class="lead">{say("open.lead")}</p>
        </header>
        <form
          ref={form}
          class="card stack-wide"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <TextField
            label={say("open.name")}
            hint={say("open.name.hint")}
            fault={fault("name")}
            value={name.value}
            onText={(text) => {
              name.value = text;
            }}
            maxLength={80}
            autocomplete="off"
            name="workshop"
          />
          <ChoiceCards
            legend={say("open.case")}
            value={scenario.value}
            brief
            options={scenarios.value.map((one) => ({
              value: one.id,
              label: scenarioName(one),
              help: scenarioPitch(one),
            }))}
            onChoose={(id) => {
              scenario.value = id;
            }}
          />
          {isOwn && <OwnForm tried={wrong.value?.field === "own"} />}
          <ChoiceCards
            legend={say("open.length")}
            value={length.value}
            columns={14}
            options={LENGTH_IDS.map((id) => ({
              value: id,
              label: say(`length.${id}`),
              help: say(`length.${id}.help`),
            }))}
            onChoose={(id) => {
              length.value = id;
            }}
          />
          <div class="open-numbers">
            <Stepper
              label={say("open.tables")}
              hint={say("open.tables.hint")}
              value={tables.value}
              min={1}
              max={20}
              onNumber={(n) => {
                tables.value = n;
              }}
            />
            <Stepper
              label={say("open.seats")}
              hint={say("open.seats.hint")}
              value={seats.value}
              min={3}
              max={isOwn ? partners : 6}
              onNumber={(n) => {
                seats.value = n;
              }}
            />
            <p class="open-sum" role="status">
              {say("open.sum", { n: tables.value * seats.value })}
            </p>
          </div>
          <ChoiceCards
            legend={say("open.language")}
            value={speaks.value}
            columns={10}
            options={LANGUAGES.map((id) => ({ value: id, label: LANGUAGE_NAMES[id], lang: id }))}
            onChoose={(id) => {
              speaks.value = id;
            }}
          />
          <details class="more">
            <summary>{say("open.seed")}</summary>
            <div class="stack">
              <p class="muted">{say("open.seed.text")}</p>
              <ChoiceCards
                legend={<span class="hidden-text">{say("open.seed")}</span>}
                value={drawn.value ? "drawn" : "typed"}
                columns={14}
                options={[
                  { value: "drawn", label: say("open.seed.drawn") },
                  { value: "typed", label: say("open.seed.typed") },
                ]}
                onChoose={(how) => {
                  drawn.value = how === "drawn";
                }}
              />
              {!drawn.value && (
                <TextField
                  label={say("open.seed.own")}
                  fault={fault("seed")}
                  value={seed.value}
                  onText={(text) => {
                    seed.value = text;
                  }}
                  maxLength={64}
                  autocomplete="off"
                  spellcheck={false}
                />
              )}
            </div>
          </details>
          {fault("form") && <Fault>{fault("form")}</Fault>}
          <Silence none={patience.none} />
          {missing > 0 && <Fault>{say("own.fix", { n: missing })}</Fault>}
          <div class="stack-tight">
            <div>
              <button type="submit" class="button button-main button-large" aria-disabled={busy.value || undefined}>
                {say(busy.value ? "open.sending" : "open.send")}
              </button>
            </div>
            <p class="small muted">{say("open.next")}</p>
          </div>
          <div aria-live="polite" class="hidden-text">
            {wrong.value?.text}
          </div>
        </form>
      </div>
    </Page>
  );
}
