import "./how-steps.css";
import { hasWord, say } from "../words/words";

/** How many steps the rules are told in. */
const most = 12;

/** The rules in short, step by step, from the words of the rules. */
export const HowSteps = ({ level: Level }: { readonly level: "h2" | "h3" }) => (
  <ol class="how-steps">
    {Array.from({ length: most }, (_, i) => i + 1)
      .filter((n) => hasWord(`how.${n}.title`))
      .map((n) => (
        <li key={n} class={`how-step how-step-${Math.ceil(n / 2)}`}>
          <span class="how-number" aria-hidden="true">
            {n}
          </span>
          <Level class="how-title">{say(`how.${n}.title`)}</Level>
          <p>{say(`how.${n}.text`)}</p>
        </li>
      ))}
  </ol>
);
