import { useId, useRef } from "preact/hooks";
import { say } from "../words/words";
import { toast } from "./announcer";
import { Button } from "./button";

/** The clipboard is missing on a page that came over plain http; there the link is selected instead. */
async function copy(field: HTMLInputElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}

/** A link in full, ready to select, with a button that copies it where the browser lets it. */
export function ShareLink({ label, link }: { readonly label: string; readonly link: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="share">
        <input
          id={id}
          ref={field}
          class="input"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          icon="copy"
          onClick={async () => {
            if (field.current) toast((await copy(field.current)) ? say("ui.copied") : say("ui.copy-by-hand"));
          }}
        >
          {say("ui.copy")}
        </Button>
      </div>
    </div>
  );
}
