/** One message: who said it, what, and what the others say to it. Its text is plain text, whatever it holds. */
import { useState } from "preact/hooks";
import type { TalkItem } from "../../game/protocol/talk";
import { isMessage } from "../present/talk";
import type { Talk } from "../store/talk";
import { nameOf, useTable } from "../table/context";
import { SeatSign } from "../table/signs";
import { toast } from "../ui/announcer";
import { Confirm } from "../ui/dialog";
import { language, say } from "../words/words";
import { Reactions } from "./reactions";
import { useSpeaker } from "./voice";

/** "14.32" or "14:32", as it is written here. */
const timeOf = (ms: number): string =>
  new Intl.DateTimeFormat(language.value === "da" ? "da-DK" : "en-GB", { hour: "2-digit", minute: "2-digit" }).format(
    ms,
  );

export function MessageRow({ talk, item }: { readonly talk: Talk; readonly item: TalkItem }) {
  const { view } = useTable();
  const speaker = useSpeaker();
  const [sure, setSure] = useState(false);
  const { said } = item;
  if (!said) return null;
  const who = nameOf(view, said.seat);
  const isMine = speaker?.seats.includes(said.seat) ?? false;
  const takeBack = async () => {
    setSure(false);
    const answer = await talk.takeBack(item.id);
    if (!answer.ok) toast(say("talk.no-answer"), true);
  };
  return (
    <li class={isMine ? "talk-item talk-item-mine" : "talk-item"}>
      <p class="talk-head">
        <SeatSign seat={said.seat} />
        <span>
          <strong>{who}</strong> {said.name && <bdi>{said.name}</bdi>}
        </span>
        <time class="talk-time" dateTime={new Date(said.time).toISOString()}>
          {timeOf(said.time)}
        </time>
      </p>
      {isMessage(item) ? (
        <div class="talk-body">
          <p class="talk-text" dir="auto">
            {item.said.text}
          </p>
          <div class="talk-foot">
            <Reactions talk={talk} id={item.id} item={item} label={say("talk.reactions", { who })} />
            {isMine && (
              <button type="button" class="talk-small" onClick={() => setSure(true)}>
                {say("talk.take-back")}
              </button>
            )}
          </div>
        </div>
      ) : (
        <p class="talk-gone">{say("talk.gone")}</p>
      )}
      {sure && (
        <Confirm
          title={say("talk.take-back.title")}
          text={say("talk.take-back.text")}
          yes={say("talk.take-back")}
          onYes={() => void takeBack()}
          onNo={() => setSure(false)}
        />
      )}
    </li>
  );
}
