import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./icon";

interface Asked {
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** What is wrong with it, in words; null: nothing. */
  readonly fault?: string | null;
  /** Beside the label: something that helps to fill it in. */
  readonly aside?: ComponentChildren;
}

/** A fault in words beside what it is about. */
export const Fault = ({ id, children }: { readonly id?: string; readonly children: ComponentChildren }) => (
  <p class="fault" id={id}>
    <Icon name="warning" />
    <span>{children}</span>
  </p>
);

interface Tied {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: boolean;
}

/** Label, hint, field and fault, tied together for those who do not see them. */
function Framed({
  label,
  hint,
  fault,
  aside,
  children,
}: Asked & { readonly children: (tied: Tied) => ComponentChildren }) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{label}</label>
        {aside}
      </div>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({ id, ...(described && { "aria-describedby": described }), ...(fault && { "aria-invalid": true }) })}
      {fault && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  );
}

interface TextProps extends Asked {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly maxLength: number;
  readonly class?: string;
  readonly name?: string;
  readonly autocomplete?: "off" | "nickname";
  readonly autocapitalize?: "characters";
  readonly spellcheck?: boolean;
  readonly enterKeyHint?: "go";
}

/** One line of text, at most `maxLength` characters. */
export function TextField({ label, hint, fault, aside, value, onText, class: extra, ...rest }: TextProps) {
  return (
    <Framed label={label} hint={hint} fault={fault ?? null} aside={aside}>
      {(tied) => (
        <input
          type="text"
          {...rest}
          {...tied}
          class={extra ? `input ${extra}` : "input"}
          value={value}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </Framed>
  );
}

/** A few lines of text that becomes one; Enter makes no new line. */
export function LongField({
  label,
  hint,
  fault,
  value,
  onText,
  maxLength,
  rows = 2,
  name,
}: Asked & Pick<TextProps, "value" | "onText" | "maxLength" | "name"> & { readonly rows?: number }) {
  return (
    <Framed label={label} hint={hint} fault={fault ?? null}>
      {(tied) => (
        <textarea
          {...tied}
          class="input"
          rows={rows}
          maxLength={maxLength}
          {...(name && { name })}
          value={value}
          onInput={(event) => onText(event.currentTarget.value.replace(/\n/g, " "))}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      )}
    </Framed>
  );
}

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** One of many, by its name alone. */
export function SelectField<T extends string>({
  label,
  hint,
  fault,
  value,
  options,
  onChoose,
}: Asked & { readonly value: T; readonly options: readonly Option<T>[]; readonly onChoose: (value: T) => void }) {
  return (
    <Framed label={label} hint={hint} fault={fault ?? null}>
      {(tied) => (
        <select {...tied} class="input" value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Framed>
  );
}

/** One of a few, each with room for a sentence: native radio buttons that look like cards. */
export function ChoiceCards<T extends string>({
  legend,
  value,
  options,
  onChoose,
  columns,
  brief = false,
}: {
  readonly legend: ComponentChildren;
  readonly value: T | null;
  readonly options: readonly (Option<T> & {
    readonly help?: ComponentChildren;
    readonly disabled?: boolean;
    /** Of the label, where it is not in the page's language. */
    readonly lang?: string;
  })[];
  readonly onChoose: (value: T) => void;
  /** Smallest width of a card, in rem. */
  readonly columns?: number;
  /** One below the other, with a line of help each; the one that is chosen has all of its help. */
  readonly brief?: boolean;
}) {
  const name = useId();
  return (
    <fieldset class={brief ? "choices choices-brief" : "choices"}>
      <legend class="label">{legend}</legend>
      <div class="choices-grid" style={columns ? { "--card": `${columns}rem` } : undefined}>
        {options.map((option) => (
          <label key={option.value} class="choice">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChoose(option.value)}
            />
            <span class="choice-text">
              <span class="choice-label" lang={option.lang}>
                {option.label}
              </span>
              {option.help && <span class="choice-help">{option.help}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
