/** Says a message of somebody else as it comes, politely, whether the talk is open or not. */

import { isMessage } from "../present/talk";
import { nameOf, useTable } from "../table/context";
import { say } from "../words/words";
import { useSpeaker } from "./voice";

export function TalkNews() {
  const { store, view } = useTable();
  const speaker = useSpeaker();
  const item = store.talk?.news.value ?? null;
  const isNews = item !== null && isMessage(item) && speaker !== null && !speaker.seats.includes(item.said.seat);
  return (
    <div class="t-unseen" aria-live="polite">
      {isNews && say("talk.news", { who: nameOf(view, item.said.seat), text: item.said.text })}
    </div>
  );
}
