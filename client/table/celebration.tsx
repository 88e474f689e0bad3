/** The partnership is signed: the table says so, visibly, for as long as that phase lasts (R9.4). */
import { useState } from "preact/hooks";
import { say } from "../words/words";
import { useTable } from "./context";
import { Sign } from "./signs";

export function Celebration() {
  const { view } = useTable();
  const [away, setAway] = useState(false);
  if (away || view.signed !== view.phase || view.step === "over") return null;
  return (
    <div class="t-celebration">
      <Sign name="handshake" />
      <div>
        <strong>{say("table.signed.title")}</strong>
        <p>{say("table.signed.text")}</p>
      </div>
      <button type="button" class="button" onClick={() => setAway(true)}>
        {say("table.close")}
      </button>
    </div>
  );
}
