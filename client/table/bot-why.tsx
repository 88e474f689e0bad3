/** "Why?" beside what a bot did; pressed, it shows the bot's own sentence. */
import { useId, useState } from "preact/hooks";
import type { Reason } from "../../game/bots/reason";
import type { Line } from "../../game/kit/line";
import { sayReason } from "../present/bot-why";
import type { Named } from "../present/names";
import { say } from "../words/words";
import "./hint.css";

interface WhyProps {
  readonly reason: Reason;
  readonly view: Named;
  readonly situation: string | null;
  /** What it is a reason for: said to whoever cannot see the row. */
  readonly of: Line;
}

export function BotWhy({ reason, view, situation, of }: WhyProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      {" "}
      <button
        type="button"
        class="t-bot-why"
        aria-expanded={open}
        aria-controls={id}
        aria-label={say("bot.why.of", { what: of })}
        onClick={() => setOpen(!open)}
      >
        {say("bot.why.ask")}
      </button>
      <span id={id} class="t-bot-because" role="status">
        {open && say("bot.why.quote", { why: sayReason(reason, view, situation) })}
      </span>
    </>
  );
}
