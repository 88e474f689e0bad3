/** The partnership is signed: the table says so, visibly, once (R9.4). */
import { useEffect, useState } from "preact/hooks";
import { say } from "../words/words";
import { useTable } from "./context";
import { Sign } from "./signs";

/** ms that the celebration stays if nobody puts it away. */
const STAYS = 12_000;

export function Celebration() {
  const { view, store } = useTable();
  const before = store.before.value;
  const fresh = view.signed !== null && before !== null && before.signed === null;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!fresh) return;
    setShown(true);
    const timer = setTimeout(() => setShown(false), STAYS);
    return () => clearTimeout(timer);
  }, [fresh]);
  if (!shown) return null;
  return (
    <div class="t-celebration">
      <Sign name="handshake" />
      <div>
        <strong>{say("table.signed.title")}</strong>
        <p>{say("table.signed.text")}</p>
      </div>
      <button type="button" class="button" onClick={() => setShown(false)}>
        {say("table.close")}
      </button>
    </div>
  );
}
