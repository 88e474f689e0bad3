/** A number with minus and plus, as native buttons. */
import { say } from "../words/words";

interface StepperProps {
  /** Said with each button: "Library: hours". */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

export const Stepper = ({ label, value, min, max, onChange }: StepperProps) => (
  <span class="t-stepper">
    <button
      type="button"
      aria-label={say("table.less", { what: label })}
      aria-disabled={value <= min ? "true" : undefined}
      onClick={() => value > min && onChange(value - 1)}
    >
      −
    </button>
    <output class="t-stepper-value" aria-live="polite">
      {value}
    </output>
    <button
      type="button"
      aria-label={say("table.more", { what: label })}
      aria-disabled={value >= max ? "true" : undefined}
      onClick={() => value < max && onChange(value + 1)}
    >
      +
    </button>
  </span>
);
