/** Reactions to a message or an outcome: those that are there, and the five one can give. */
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { REACTIONS, type Reaction, type TalkItem } from "../../game/protocol/talk";
import { chipsOf } from "../present/talk";
import type { Talk } from "../store/talk";
import { sayRefusal } from "../table/act";
import { nameOf, useTable } from "../table/context";
import { say, sayList } from "../words/words";
import { ReactionSign } from "./reaction-signs";
import { useSpeaker } from "./voice";

interface ReactionsProps {
  readonly talk: Talk;
  /** As in TalkItem; the item itself may not be there yet. */
  readonly id: string;
  readonly item: TalkItem | undefined;
  /** What they are about, for those who listen. */
  readonly label: string;
  /** All five are in sight, whether given or not. */
  readonly open?: boolean;
}

/** Chips of what was given, and all five behind a button (or `open`). For those who sit at the table. */
export function Reactions({ talk, id, item, label, open = false }: ReactionsProps) {
  const { view } = useTable();
  const speaker = useSpeaker();
  const [choosing, setChoosing] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const list = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const way = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!choosing) return;
    box.current?.querySelector("button")?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, [choosing]);
  /** What has the focus may be gone when the five are; the way to them stays. */
  const shut = () => {
    setChoosing(false);
    way.current?.focus({ preventScroll: true });
  };
  if (!speaker) return null;
  const given = chipsOf(item, speaker.seat);
  const react = async (reaction: Reaction) => {
    const on = !(item?.reactions[reaction] ?? []).includes(speaker.seat);
    const answer = await talk.react(id, reaction, on);
    setFault(answer.ok ? null : answer.why === "no-answer" ? say("talk.no-answer") : sayRefusal(answer.why));
    if (answer.ok && choosing) shut();
  };
  const whole = open || choosing;
  const shown = whole
    ? REACTIONS.map(
        (reaction) => given.find((chip) => chip.reaction === reaction) ?? { reaction, seats: [], mine: false },
      )
    : given;
  return (
    <fieldset
      ref={box}
      class="talk-reactions"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !choosing) return;
        // Not the sheet around it as well.
        event.preventDefault();
        event.stopPropagation();
        shut();
      }}
    >
      <legend class="t-unseen">{label}</legend>
      <span class="talk-chips" id={list}>
        {shown.map(({ reaction, seats, mine }) => {
          const name = say(`talk.reaction.${reaction}`);
          const who = sayList(seats.map((seat) => nameOf(view, seat)));
          return (
            <button
              key={reaction}
              type="button"
              class={`talk-chip ${mine ? "talk-chip-mine" : ""}`}
              aria-pressed={mine}
              aria-label={who ? `${name} ${seats.length}: ${who}` : name}
              title={who || undefined}
              onClick={() => void react(reaction)}
            >
              <ReactionSign of={reaction} />
              {whole && <span>{name}</span>} {seats.length > 0 && <span class="talk-chip-count">{seats.length}</span>}
            </button>
          );
        })}
      </span>
      {!open && (
        <button
          ref={way}
          type="button"
          class="talk-small"
          aria-expanded={choosing}
          aria-controls={list}
          onClick={() => (choosing ? shut() : setChoosing(true))}
        >
          {say(choosing ? "talk.react.shut" : "talk.react")}
        </button>
      )}
      {fault && (
        <span class="talk-fault" role="alert">
          {fault}
        </span>
      )}
    </fieldset>
  );
}
