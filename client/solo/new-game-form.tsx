/** A game as one wants it; whoever wants nothing in particular presses the button. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { BOT_LEVELS, type BotLevel } from "../../game/protocol/contract";
import { LENGTH_IDS, type LengthId, SEATS, type Seat } from "../../game/vocabulary";
import { ChoiceCards, Fault, TextField } from "../ui/field";
import { Stepper } from "../ui/stepper";
import { needWords, say } from "../words/words";
import { SCENARIO_IDS } from "./content";
import type { Roles } from "./game-list";
import { QUICK, type Wish } from "./new-game";

export const FIRST_WISH: Wish = { ...QUICK, scenario: SCENARIO_IDS[0] ?? "" };

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
  const set = (change: Partial<Wish>) => {
    const next = { ...wish.peek(), ...change };
    // Fewer seats: the role may have gone with its chair.
    const mine = Number(next.mine[0]) < next.seats ? next.mine : QUICK.mine;
    wish.value = { ...next, mine };
  };
  const { scenario, length, seats, mine, level, seed } = wish.value;
  useEffect(() => void needWords(...SCENARIO_IDS), []);
  const begin = async (event: Event) => {
    event.preventDefault();
    if (busy.peek()) return;
    busy.value = true;
    fault.value = await onWish(wish.peek());
    busy.value = false;
  };
  return (
    <form class="stack" onSubmit={begin} noValidate>
      <div class="row">
        <button type="submit" class="button button-main button-large" aria-disabled={busy.value || undefined}>
          {say("solo.new.go")}
        </button>
        <p class="muted">{wish.value === FIRST_WISH && say("solo.new.quick")}</p>
      </div>
      {fault.value && <Fault>{fault.value}</Fault>}
      <details class="more">
        <summary>{say("solo.new.choose")}</summary>
        <div class="stack solo-form">
          {SCENARIO_IDS.length > 1 && (
            <ChoiceCards
              legend={say("solo.case")}
              value={scenario}
              columns={18}
              options={SCENARIO_IDS.map((id) => ({
                value: id,
                label: say(`${id}.name`),
                help: say(`${id}.pitch`),
              }))}
              onChoose={(id) => set({ scenario: id })}
            />
          )}
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
            max={6}
            onNumber={(n) => set({ seats: n })}
          />
          <ChoiceCards<Seat>
            legend={say("solo.role")}
            value={mine[0] ?? "0"}
            columns={20}
            options={SEATS.slice(0, seats).map((seat) => {
              const role = `${scenario}.role.${roles[scenario]?.[Number(seat)] ?? "library"}`;
              return { value: seat, label: say(`${role}.name`), help: say(`${role}.short`) };
            })}
            onChoose={(seat) => set({ mine: [seat] })}
          />
          <ChoiceCards<BotLevel>
            legend={say("solo.level")}
            value={level}
            columns={16}
            options={BOT_LEVELS.map((id) => ({
              value: id,
              label: say(`solo.level.${id}`),
              help: say(`solo.level.${id}.help`),
            }))}
            onChoose={(id) => set({ level: id })}
          />
          <TextField
            label={say("solo.seed")}
            hint={say("solo.seed.hint")}
            value={seed}
            onText={(text) => set({ seed: text })}
            maxLength={64}
            autocomplete="off"
            spellcheck={false}
            name="seed"
          />
        </div>
      </details>
    </form>
  );
}
