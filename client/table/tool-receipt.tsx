/** In the place of a tool that was played: what it did. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { toolOf } from "../../game/content/content";
import { receiptOf } from "../present/tool-receipt";
import { announce } from "../ui/announcer";
import { say } from "../words/words";
import { effectLines } from "./bits";
import { useTable } from "./context";
import { FactsList } from "./facts-list";
import { Sign } from "./signs";

/** ms before what is in force is said: after the facts of the same move. */
const AFTER_FACTS = 1_500;

/** `fresh`: it was pressed just now on this page; then the receipt takes the focus that the card had. */
export function ToolReceipt({ tool, fresh }: { readonly tool: string; readonly fresh: boolean }) {
  const { view, me, store, content } = useTable();
  const card = useRef<HTMLElement>(null);
  const { chapter, effects } = toolOf(content, tool);
  const receipt = me && receiptOf(store.log.value, me.seat, tool, effects);
  const inForce = receipt ? effectLines(receipt.inForce) : "";
  useLayoutEffect(() => {
    const active = document.activeElement;
    if (fresh && (active === null || active === document.body)) card.current?.focus({ preventScroll: true });
    if (fresh) card.current?.scrollIntoView({ block: "nearest" });
  }, [fresh]);
  useEffect(() => {
    if (!fresh || !inForce) return;
    const timer = setTimeout(() => announce(inForce), AFTER_FACTS);
    return () => clearTimeout(timer);
  }, [fresh, inForce]);
  if (!receipt) return null;
  return (
    <article ref={card} tabIndex={-1} class={`t-tool t-tool-played t-chapter-${chapter}`} key={view.phase}>
      <p class="t-tool-band">
        <span>{chapter}</span> {say(`chapter.${chapter}.name`)}
      </p>
      <p class="t-stamp">
        <Sign name="check-fat" /> {say("table.tools.receipt")}
      </p>
      <h4>{say(`tool.${tool}.name`)}</h4>
      <FactsList facts={receipt.facts} />
      {inForce && <p class="t-good">{inForce}</p>}
    </article>
  );
}
