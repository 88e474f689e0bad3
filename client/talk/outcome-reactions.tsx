/** What the table says to the latest outcome, by pressing. */
import { outcomeId } from "../../game/protocol/talk";
import { outcomeAt } from "../present/talk";
import { useTable } from "../table/context";
import { say } from "../words/words";
import { Reactions } from "./reactions";
import { useSpeaker, VoiceChoice } from "./voice";

export function OutcomeReactions() {
  const { store } = useTable();
  const speaker = useSpeaker();
  const at = outcomeAt(store.log.value);
  if (!store.talk || !speaker || at === null) return null;
  const id = outcomeId(at);
  const item = store.talk.items.value.find((one) => one.id === id);
  return (
    <div class="talk-outcome">
      <p class="talk-outcome-ask">{say("talk.outcome")}</p>
      <VoiceChoice />
      <Reactions key={id} talk={store.talk} id={id} item={item} label={say("talk.outcome")} open />
    </div>
  );
}
