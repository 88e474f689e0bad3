/** The field to write in. What could not be sent stays in it. */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { cleanTalk, TALK_LENGTH } from "../../game/protocol/talk";
import type { Talk } from "../store/talk";
import { sayRefusal } from "../table/act";
import { say } from "../words/words";
import { begunAs, keepBegun } from "./talk-state";
import { VoiceChoice } from "./voice";

/** Characters left from which on it is said how many. */
const NEARLY = 80;

export function TalkForm({
  talk,
  as,
  focus,
  onSaid,
}: {
  readonly talk: Talk;
  /** Table and speaker: what one has begun is not shown as somebody else's. */
  readonly as: string;
  readonly focus: boolean;
  readonly onSaid: () => void;
}) {
  const [text, write] = useState(() => begunAs(as));
  const setText = (next: string) => {
    write(next);
    keepBegun(as, next);
  };
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (focus) field.current?.focus({ preventScroll: true });
  }, []);
  const left = TALK_LENGTH - text.length;
  const send = async () => {
    const message = cleanTalk(text);
    if (busy) return;
    if (message === "") {
      field.current?.focus();
      return;
    }
    setBusy(true);
    setFault(null);
    const answer = await talk.say(message);
    setBusy(false);
    if (answer.ok) {
      setText("");
      onSaid();
    } else setFault(answer.why === "no-answer" ? say("talk.no-answer") : sayRefusal(answer.why));
    field.current?.focus();
  };
  return (
    <form
      class="talk-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <VoiceChoice />
      <label class="talk-label" for={id}>
        {say("talk.write")}
      </label>
      <div class="talk-line">
        <textarea
          ref={field}
          id={id}
          class="input talk-field"
          rows={1}
          maxLength={TALK_LENGTH}
          value={text}
          readOnly={busy}
          enterkeyhint="send"
          autocomplete="off"
          aria-describedby={`${id}-help`}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
        <button type="submit" class="button button-main talk-send" aria-busy={busy || undefined}>
          {say(busy ? "talk.sending" : "talk.send")}
        </button>
      </div>
      <p class="talk-help" id={`${id}-help`}>
        {left <= NEARLY ? say("talk.left", { n: left }) : say("talk.private")}
      </p>
      {fault && (
        <p class="talk-fault" role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}
