/** "Talk about this": one touch marks the moment, quietly; the next takes it back. */
import { useEffect, useState } from "preact/hooks";
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
  useEffect(() => {
    if (receipt === null) return;
    const timer = setTimeout(() => setReceipt(null), RECEIPT);
    return () => clearTimeout(timer);
  }, [receipt]);
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
          <button type="button" class="button button-small" onClick={() => set(receipt, false)}>
            {say("talk.mark.undo")}
          </button>
        </p>
      )}
    </div>
  );
}
