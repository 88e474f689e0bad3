/** What the table says to the latest outcome, by pressing. */
import { outcomeId } from "../../game/protocol/talk";
import { outcomeAt } from "../present/talk";
import { useTable } from "../table/context";
import { say } from "../words/words";
import { Reactions } from "./reactions";

export function OutcomeReactions() {
  const { store, me, watching } = useTable();
  const at = outcomeAt(store.log.value);
  if (!store.talk || !me || watching || at === null) return null;
  const id = outcomeId(at);
  const item = store.talk.items.value.find((one) => one.id === id);
  return (
    <div class="talk-outcome">
      <p class="talk-outcome-ask">{say("talk.outcome")}</p>
      <Reactions key={id} talk={store.talk} id={id} item={item} label={say("talk.outcome")} open />
    </div>
  );
}
