import { useId } from "preact/hooks";
import { say } from "../words/words";
import { Icon } from "./icon";

/** A whole number with a button at each side; the number can also be typed. */
export function Stepper({
  label,
  hint,
  value,
  min,
  max,
  onNumber,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onNumber: (n: number) => void;
}) {
  const id = useId();
  const to = (n: number): void => onNumber(Math.min(max, Math.max(min, Math.round(n))));
  return (
    <div class="field stepper-field">
      <label for={id}>{label}</label>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div class="stepper">
        <button
          type="button"
          class="stepper-button"
          aria-disabled={value <= min || undefined}
          aria-describedby={hint && value <= min ? `${id}-hint` : undefined}
          onClick={() => to(value - 1)}
        >
          <Icon name="minus" />
          <span class="hidden-text">{say("ui.one-less", { what: label })}</span>
        </button>
        <input
          id={id}
          class="input stepper-number"
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          value={value}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => {
            const typed = Number(event.currentTarget.value);
            to(Number.isFinite(typed) && event.currentTarget.value !== "" ? typed : value);
            event.currentTarget.value = String(Math.min(max, Math.max(min, Math.round(typed || value))));
          }}
        />
        <button
          type="button"
          class="stepper-button"
          aria-disabled={value >= max || undefined}
          aria-describedby={hint && value >= max ? `${id}-hint` : undefined}
          onClick={() => to(value + 1)}
        >
          <Icon name="plus" />
          <span class="hidden-text">{say("ui.one-more", { what: label })}</span>
        </button>
      </div>
    </div>
  );
}
