/** The same words in both languages, side by side. */
import type { ComponentChildren } from "preact";
import type { Line } from "../../game/kit/line";
import { LANGUAGES, type Language } from "../../game/protocol/contract";
import type { Say } from "./rules";
import { hasWordIn, sayIn } from "./words";

/** One cell for each language, made by `of`. */
export const Each = ({
  of,
  class: more = "",
}: {
  readonly of: (language: Language) => ComponentChildren;
  readonly class?: string;
}) => (
  <div class={`both ${more}`}>
    {LANGUAGES.map((language) => (
      <div key={language} lang={language}>
        {of(language)}
      </div>
    ))}
  </div>
);

/** The words of an id; missing ones are marked. */
export const Words = ({
  id,
  slots,
  class: more = "",
}: {
  readonly id: string;
  readonly slots?: Line["slots"];
  readonly class?: string;
}) => (
  <Each
    class={more}
    of={(language) =>
      hasWordIn(language, id) ? (
        <p>{sayIn(language, slots ? { key: id, slots } : { key: id })}</p>
      ) : (
        <p class="cards-missing">⟦{id}⟧</p>
      )
    }
  />
);

/** Rules lines, made in each language. */
export const Rules = ({ of }: { readonly of: (say: Say) => readonly string[] }) => (
  <Each
    class="cards-rules"
    of={(language) => (
      <ul>
        {of((line) => sayIn(language, line)).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    )}
  />
);
