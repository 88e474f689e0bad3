/** A game as one wants it; whoever wants nothing in particular presses the button. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { OWN } from "../../game/content/own-id";
import { BOT_LEVELS, type BotLevel } from "../../game/protocol/contract";
import { LENGTH_IDS, type LengthId, TEMPERAMENTS, type Temperament } from "../../game/vocabulary";
import { OWN_ROLES, showNames } from "../own/content";
import { draft, readiness } from "../own/draft";
import { Button } from "../ui/button";
import { ChoiceCards, Fault } from "../ui/field";
import { Stepper } from "../ui/stepper";
import { OwnForm } from "../views/own";
import { language, needWords, say } from "../words/words";
import { SCENARIO_IDS } from "./files";
import type { Roles } from "./game-list";
import { sayDay } from "./game-words";
import { FIRST_WISH, QUICK, type Wish } from "./new-game";
import { SeatsChoice } from "./seats-choice";
import { SeedChoice } from "./seed-choice";
import { seedOfDay, turnOfDay } from "./today";

/** Each bot its own temperament. */
const MIXED = "mixed";

/** The game of the day: the same table for everybody who presses on the same day (R1.3). The first scenario is the tutorial's, with its cards. */
const todaysWish = (now: number): Wish => ({
  ...FIRST_WISH,
  scenario: turnOfDay(SCENARIO_IDS.slice(1), now) ?? FIRST_WISH.scenario,
  seed: seedOfDay(now),
});

export function NewGameForm({
  roles,
  onWish,
}: {
  readonly roles: Roles;
  /** Resolves with words for what went wrong, or null. */
  readonly onWish: (wish: Wish) => Promise<string | null>;
}) {
  const wish = useSignal<Wish>(FIRST_WISH);
  const fault = useSignal<string | null>(null);
  const busy = useSignal(false);
  /** The choices are unfolded: what begins the game then stands after the last of them. */
  const choosing = useSignal(false);
  const set = (change: Partial<Wish>) => {
    const next = { ...wish.peek(), ...change };
    // Fewer seats: a role may have gone with its chair.
    const mine = next.mine.filter((seat) => Number(seat) < next.seats);
    wish.value = { ...next, mine: mine.length > 0 ? mine : QUICK.mine };
  };
  const { scenario, length, seats, mine, level, temperament, seed } = wish.value;
  const tried = useSignal(false);
  const isOwn = scenario === OWN;
  const own = isOwn ? readiness() : null;
  const missing = tried.value && own && !own.ok ? own.problems.length : 0;
  const partners = isOwn ? draft.value.partners.length : 6;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => void needWords("own", "archetypes", ...SCENARIO_IDS), []);
  useEffect(() => {
    if (isOwn) set({ seats: partners });
  }, [isOwn, partners]);
  useEffect(() => {
    if (isOwn) showNames(draft.peek());
  }, [isOwn, draft.value, language.value]);
  const ask = async (wanted: Wish) => {
    if (busy.peek()) return;
    const written = wanted.scenario === OWN ? readiness() : null;
    if (written && !written.ok) {
      tried.value = true;
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    busy.value = true;
    fault.value = await onWish(written?.ok ? { ...wanted, own: written.own } : wanted);
    busy.value = false;
  };
  const begin = (event: Event) => {
    event.preventDefault();
    void ask(wish.peek());
  };
  const ofDay = todaysWish(Date.now());
  const submit = (
    <div class="row">
      <button type="submit" class="button button-main button-large" aria-disabled={busy.value || undefined}>
        {say("solo.new.go")}
      </button>
      {!choosing.value && <p class="muted">{wish.value === FIRST_WISH && say("solo.new.quick")}</p>}
    </div>
  );
  const faults = (
    <>
      {fault.value && <Fault>{fault.value}</Fault>}
      {missing > 0 && <Fault>{say("own.fix", { n: missing })}</Fault>}
    </>
  );
  return (
    <form ref={form} class="stack" onSubmit={begin} noValidate>
      {!choosing.value && submit}
      <div class="row solo-today">
        <Button icon="calendar" size="large" busy={busy.value} onClick={() => void ask(ofDay)}>
          {say("solo.today.go")}
        </Button>
        <p class="muted">
          {say("solo.today.help", { day: sayDay(ofDay.seed), scenario: say(`${ofDay.scenario}.name`) })}
        </p>
      </div>
      {!choosing.value && faults}
      <details
        class="more"
        onToggle={(event) => {
          if (event.target === event.currentTarget) choosing.value = event.currentTarget.open;
        }}
      >
        <summary>{say("solo.new.choose")}</summary>
        <div class="stack solo-form">
          {SCENARIO_IDS.length > 1 && (
            <ChoiceCards
              legend={say("solo.case")}
              value={scenario}
              columns={18}
              options={[...SCENARIO_IDS, OWN].map((id) => ({
                value: id,
                label: say(`${id}.name`),
                help: say(`${id}.pitch`),
              }))}
              onChoose={(id) => set({ scenario: id })}
            />
          )}
          {isOwn && <OwnForm tried={tried.value} />}
          <ChoiceCards<LengthId>
            legend={say("solo.length")}
            value={length}
            columns={14}
            options={LENGTH_IDS.map((id) => ({
              value: id,
              label: say(`length.${id}`),
              help: say(`length.${id}.help`),
            }))}
            onChoose={(id) => set({ length: id })}
          />
          <Stepper
            label={say("solo.seats")}
            hint={say("solo.seats.hint")}
            value={seats}
            min={3}
            max={partners}
            onNumber={(n) => set({ seats: n })}
          />
          <SeatsChoice
            seats={seats}
            mine={mine}
            role={(seat) => `${scenario}.role.${(isOwn ? OWN_ROLES : roles[scenario])?.[Number(seat)] ?? "library"}`}
            onMine={(seatsHere) => set({ mine: seatsHere })}
          />
          <ChoiceCards<BotLevel>
            legend={say("solo.level")}
            value={level}
            columns={16}
            options={BOT_LEVELS.map((id) => ({
              value: id,
              label: say(`bot.level.${id}`),
              help: say(`bot.level.${id}.help`),
            }))}
            onChoose={(id) => set({ level: id })}
          />
          {level !== "random" && (
            <ChoiceCards<Temperament | typeof MIXED>
              legend={say("bot.temper")}
              value={temperament ?? MIXED}
              columns={16}
              options={([MIXED, ...TEMPERAMENTS] as const).map((id) => ({
                value: id,
                label: say(`bot.temper.${id}`),
                help: say(`bot.temper.${id}.help`),
              }))}
              onChoose={(id) => set({ temperament: id === MIXED ? null : id })}
            />
          )}
          <SeedChoice seed={seed} onSeed={(text) => set({ seed: text })} />
        </div>
      </details>
      {choosing.value && (
        <div class="solo-go">
          {faults}
          {submit}
        </div>
      )}
    </form>
  );
}
