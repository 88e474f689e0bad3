/** What moved while one looked and is in no step's own story, as sentences beside the step. */
import { useId } from "preact/hooks";
import { factsAside } from "../present/happened";
import { say } from "../words/words";
import { useTable } from "./context";
import { FactsList } from "./facts-list";
import "./beside.css";

/** Nothing where nothing did. `folded`: it grows while one reads, so there is one line of it to open, and nothing is moved. */
export function Beside({ folded = false }: { readonly folded?: boolean }) {
  const { view, me, store } = useTable();
  const id = useId();
  if (view.vote) return null;
  const facts = factsAside(store.log.value, view.step, me?.seat ?? null);
  if (facts.length === 0) return null;
  if (folded)
    return (
      <details class="t-aside">
        <summary>{say("table.beside.n", { n: facts.length })}</summary>
        <FactsList facts={facts} />
      </details>
    );
  return (
    <section class="t-beside" data-more aria-labelledby={id}>
      <h3 id={id}>{say("table.beside")}</h3>
      <FactsList facts={facts} />
    </section>
  );
}
