import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Seat } from "../../game/vocabulary";
import { go } from "../router";
import { Fault, TextField } from "../ui/field";
import { Silence, usePatience } from "../ui/silence";
import { needWords, say } from "../words/words";
import { isCode, readCode } from "./code";
import { sayFault } from "./faults";

/** Names to borrow: `name.1` to `name.24` in the words of the page. */
const NAMES = 24;

type Wrong = { readonly field: "code" | "name" | "form"; readonly text: string };

/** Which field a fault is about. */
const fieldOf = (why: string): Wrong["field"] =>
  why === "no-such-code" || why === "workshop-closed" ? "code" : why === "name-taken" ? "name" : "form";

/**
 * From code to seat: a code (unless it is given) and a name. On success it goes to the table.
 * `place`: the seat chosen, if any; else the server gives one.
 */
export function JoinForm({
  code: given,
  place,
  children,
}: {
  readonly code?: string;
  readonly place?: { readonly table: number; readonly seat: Seat } | null;
  /** Between the fields and the button. */
  readonly children?: ComponentChildren;
}) {
  const code = useSignal(given ?? "");
  const name = useSignal("");
  const wrong = useSignal<Wrong | null>(null);
  const busy = useSignal(false);
  const patience = usePatience();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (wrong.value) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong.value]);

  const fault = (field: Wrong["field"]): string | null => (wrong.value?.field === field ? wrong.value.text : null);

  async function submit(): Promise<void> {
    if (busy.value) return;
    const wanted = given ?? readCode(code.value);
    if (!isCode(wanted)) {
      wrong.value = { field: "code", text: say("join.code.wrong") };
      return;
    }
    if (name.value.trim() === "") {
      wrong.value = { field: "name", text: say("join.name.missing") };
      return;
    }
    busy.value = true;
    wrong.value = null;
    // The line to the server is not part of the first page.
    const line = await Promise.all([import("../net/lobby"), needWords("table")]).catch(() => null);
    const about = { code: wanted, name: name.value.trim(), table: place?.table ?? null, seat: place?.seat ?? null };
    const answer = line
      ? await line[0].join(about, false, patience)
      : { ok: false as const, why: "no-answer" as const };
    if (patience.gone()) return;
    busy.value = false;
    if (answer.ok) go(`/table#${answer.value.token}`);
    else
      wrong.value = {
        field: given && fieldOf(answer.why) === "code" ? "form" : fieldOf(answer.why),
        text: sayFault(answer.why),
      };
  }

  const send = (
    <button
      type="submit"
      class="button button-main button-large join-send"
      aria-busy={busy.value || undefined}
      aria-disabled={busy.value || undefined}
    >
      {say(busy.value ? "join.sending" : "join.send")}
    </button>
  );
  return (
    <form
      ref={form}
      class="join-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div class={given ? "join-fields join-fields-one" : "join-fields"}>
        {!given && (
          <TextField
            label={say("join.code")}
            fault={fault("code")}
            value={code.value}
            onText={(text) => {
              code.value = /\/join\//i.test(text) ? readCode(text) : text.toUpperCase();
            }}
            class="input-code"
            name="code"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={200}
          />
        )}
        <TextField
          label={say("join.name")}
          hint={given && say("join.name.hint")}
          aside={
            <button
              type="button"
              class="field-aside"
              onClick={() => {
                name.value = say(`name.${1 + Math.floor(Math.random() * NAMES)}`);
              }}
            >
              {say("join.name.borrow")}
            </button>
          }
          fault={fault("name")}
          value={name.value}
          onText={(text) => {
            name.value = text;
          }}
          name="nickname"
          autocomplete="nickname"
          maxLength={60}
          enterKeyHint="go"
        />
        {!children && send}
      </div>
      {children}
      {fault("form") && <Fault>{fault("form")}</Fault>}
      <Silence none={patience.none} />
      <div aria-live="polite" class="hidden-text">
        {wrong.value?.text}
      </div>
      {children && <div>{send}</div>}
      <p class="small muted">{say("join.privacy")}</p>
    </form>
  );
}
