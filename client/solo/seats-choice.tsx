/** Who plays here: one person at one seat, or several who share the device and have a seat each (R1.2). */
import { SEATS, type Seat } from "../../game/vocabulary";
import { ChoiceCards } from "../ui/field";
import { say } from "../words/words";

interface SeatsChoiceProps {
  /** Seats at the table, 3..6. */
  readonly seats: number;
  /** Seats played at this device, at least one, in order. */
  readonly mine: readonly Seat[];
  /** Word of the role in a seat, such as `kvarteret.role.library`. */
  readonly role: (seat: Seat) => string;
  readonly onMine: (mine: readonly Seat[]) => void;
}

export function SeatsChoice({ seats, mine, role, onMine }: SeatsChoiceProps) {
  const all = SEATS.slice(0, seats);
  const several = mine.length > 1;
  const roles = all.map((seat) => ({ seat, label: say(`${role(seat)}.name`), help: say(`${role(seat)}.short`) }));
  const toggle = (seat: Seat, on: boolean) => onMine(all.filter((one) => (one === seat ? on : mine.includes(one))));
  return (
    <>
      <ChoiceCards<"one" | "several">
        legend={say("solo.who")}
        value={several ? "several" : "one"}
        columns={16}
        options={[
          { value: "one", label: say("solo.who.one"), help: say("solo.who.one.help") },
          { value: "several", label: say("solo.who.several"), help: say("solo.who.several.help") },
        ]}
        onChoose={(who) => onMine(who === "one" ? mine.slice(0, 1) : all)}
      />
      {several ? (
        <fieldset class="choices">
          <legend class="label">{say("solo.roles")}</legend>
          <p class="hint">{say("solo.roles.hint")}</p>
          <div class="choices-grid solo-roles">
            {roles.map(({ seat, label, help }) => {
              const checked = mine.includes(seat);
              return (
                <label key={seat} class="choice">
                  <input
                    type="checkbox"
                    checked={checked}
                    disabled={checked && mine.length === 2}
                    onChange={(event) => toggle(seat, event.currentTarget.checked)}
                  />
                  <span class="choice-text">
                    <span class="choice-label">{label}</span>
                    <span class="choice-help">{help}</span>
                  </span>
                </label>
              );
            })}
          </div>
        </fieldset>
      ) : (
        <ChoiceCards<Seat>
          legend={say("solo.role")}
          value={mine[0] ?? "0"}
          columns={20}
          options={roles.map(({ seat, label, help }) => ({ value: seat, label, help }))}
          onChoose={(seat) => onMine([seat])}
        />
      )}
    </>
  );
}
