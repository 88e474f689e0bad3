/** "Talk about this": one touch marks the moment, quietly; the next takes it back. */
import { useEffect, useRef, useState } from "preact/hooks";
import { useTable } from "../table/context";
import { announce } from "../ui/announcer";
import { say } from "../words/words";
import { MarkSign } from "./mark-sign";
import { useSpeaker } from "./voice";

/** ms that the receipt with its way back stays in sight. */
const RECEIPT = 8_000;

export function MarkButton() {
  const { store } = useTable();
  const speaker = useSpeaker();
  /** The moment whose receipt is in sight. */
  const [receipt, setReceipt] = useState<number | null>(null);
  /** Somebody is at the way back: it waits for them. */
  const [held, setHeld] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (receipt === null || held) return;
    const timer = setTimeout(() => setReceipt(null), RECEIPT);
    return () => clearTimeout(timer);
  }, [receipt, held]);
  const { marks } = store;
  if (!marks || !speaker) return null;
  const at = marks.at.value;
  const isMarked = marks.mine.value.includes(at);
  const set = (moment: number, on: boolean) => {
    marks.set(moment, on);
    setReceipt(on ? moment : null);
    announce(say(on ? "talk.mark.done" : "talk.mark.undone"));
  };
  return (
    <div class="talk-mark">
      <button
        ref={button}
        type="button"
        class={`button talk-mark-button ${isMarked ? "talk-marked" : ""}`}
        aria-pressed={isMarked}
        title={say("talk.mark.help")}
        onClick={() => set(at, !isMarked)}
      >
        <MarkSign />
        <span class="talk-mark-words">{say("talk.mark")}</span>
      </button>
      {receipt !== null && (
        <p class="talk-receipt">
          <span>{say("talk.mark.receipt")}</span>
          <button
            type="button"
            class="button button-small"
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
            onClick={() => {
              setHeld(false);
              button.current?.focus({ preventScroll: true });
              set(receipt, false);
            }}
          >
            {say("talk.mark.undo")}
          </button>
        </p>
      )}
    </div>
  );
}
