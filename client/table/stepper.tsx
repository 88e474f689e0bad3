/** A number with minus and plus, as native buttons. */
import { useId } from "preact/hooks";
import { say } from "../words/words";

interface StepperProps {
  /** Said with each button: "Library: hours". */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Why there cannot be more, for whoever comes to the plus at the end of it. */
  readonly most: string;
  readonly onChange: (value: number) => void;
}

export function Stepper({ label, value, min, max, most, onChange }: StepperProps) {
  const id = useId();
  const [least, full] = [value <= min, value >= max];
  return (
    <span class="t-stepper">
      <button
        type="button"
        aria-label={say("table.less", { what: label })}
        aria-disabled={least ? "true" : undefined}
        aria-describedby={least ? `${id}-least` : undefined}
        onClick={() => !least && onChange(value - 1)}
      >
        −
      </button>
      <output class="t-stepper-value" aria-live="polite">
        {/* As a word: a bare 0 would be written again at each drawing, and read out each time. */}
        {String(value)}
      </output>
      <button
        type="button"
        aria-label={say("table.more", { what: label })}
        aria-disabled={full ? "true" : undefined}
        aria-describedby={full ? `${id}-most` : undefined}
        title={full ? most : undefined}
        onClick={() => !full && onChange(value + 1)}
      >
        +
      </button>
      <span id={`${id}-least`} hidden>
        {say("table.stepper.least", { n: min })}
      </span>
      <span id={`${id}-most`} hidden>
        {most}
      </span>
    </span>
  );
}
