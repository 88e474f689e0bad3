import { LANGUAGES, type Language } from "../../game/protocol/language";
import { language, say, setLanguage } from "../words/words";

/** Each language by its own name: whoever needs it can read it. */
const NAMES: { readonly [L in Language]: string } = { da: "Dansk", en: "English" };

/** Changes the language of the page at once; at the top right of every view. */
export const LanguageSwitch = () => (
  <fieldset class="languages">
    <legend class="hidden-text">{say("ui.language")}</legend>
    {LANGUAGES.map((to) => (
      <button
        key={to}
        type="button"
        lang={to}
        class="language"
        aria-pressed={language.value === to}
        onClick={() => void setLanguage(to)}
      >
        <span class="language-long">{NAMES[to]}</span>
        <span class="language-short" aria-hidden="true">
          {to.toUpperCase()}
        </span>
      </button>
    ))}
  </fieldset>
);
