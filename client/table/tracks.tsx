/** The four shared tracks, as meters with their meaning. */
import { TOP } from "../../game/mechanics/tracks";
import { TRACKS, type Track } from "../../game/vocabulary";
import { say } from "../words/words";
import { useTable } from "./context";
import { TrackSign } from "./signs";
import { useTerms } from "./terms";

/** Sign, name, number and bar of each track; `help`: with the sentence that explains it, else it can be asked. */
export function Tracks({ help = false }: { help?: boolean }) {
  const { view, watching } = useTable();
  const { word, meaning } = useTerms();
  return (
    <>
      <ul class={`t-tracks ${help ? "t-tracks-help" : ""}`} aria-label={say("table.tracks.title")}>
        {TRACKS.map((track) => {
          const low = track !== "value" && view.tracks[track] < 3;
          const look = `t-track t-track-of-${track} ${low ? "t-low" : ""}`;
          return help || watching ? (
            <li key={track} class={look}>
              <Gauge of={track} />
              {help && <span class="t-quiet t-track-help">{say(`track.${track}.help`)}</span>}
            </li>
          ) : (
            <li key={track}>{word(track, <Gauge of={track} />, look)}</li>
          );
        })}
      </ul>
      {!help && meaning}
    </>
  );
}

function Gauge({ of }: { readonly of: Track }) {
  const { view } = useTable();
  const value = view.tracks[of];
  return (
    <>
      <TrackSign of={of} />
      <span class="t-track-name">{say(`track.${of}.title`)}</span>
      <strong class="t-track-value">
        {value}
        <span class="t-unseen"> {say("table.tracks.of", { top: TOP[of] })}</span>
      </strong>
      <Way far={TOP[of]} gone={value} />
    </>
  );
}

/** How far a bar of cells goes. What goes farther has stretches of ten and a flag that says how far. */
const CELLS = 10;

function Way({ far, gone }: { readonly far: number; readonly gone: number }) {
  const bar = (
    <span class="t-bar">
      <i style={{ width: `${(100 * gone) / far}%` }} />
    </span>
  );
  return (
    <span class={far > CELLS ? "t-track-way t-road" : "t-track-way t-cells"} aria-hidden="true">
      {bar}
      {far > CELLS && <span class="t-flag">{far}</span>}
    </span>
  );
}
