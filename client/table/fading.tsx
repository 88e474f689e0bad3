/** What faded when the act ended, and why (R3.5). */
import { factsOfFading } from "../present/happened";
import { say } from "../words/words";
import { useTable } from "./context";
import { TrackSign } from "./signs";

/** Nothing where nothing faded. */
export function Fading() {
  const { store } = useTable();
  const faded = factsOfFading(store.log.value).filter((f) => f.kind === "track");
  if (faded.length === 0) return null;
  return (
    <section class="t-fading">
      <h3>{say("table.fading.title")}</h3>
      <ul>
        {faded.map((f) => (
          <li key={f.track}>
            <TrackSign of={f.track} />
            <strong>{say(`track.${f.track}.title`)}</strong>
            <span class="t-fading-by">{say("table.fading.by", { by: Math.abs(f.by), now: f.now })}</span>
            <p>{say(`table.fading.why.${f.track}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
