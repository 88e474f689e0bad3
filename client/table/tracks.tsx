/** The four shared tracks, as meters with their meaning. */
import { TOP } from "../../game/mechanics/tracks";
import { TRACKS } from "../../game/vocabulary";
import { say } from "../words/words";
import { useTable } from "./context";
import { TrackSign } from "./signs";

/** Sign, name, number and bar of each track. `help`: with the sentence that explains it. */
export function Tracks({ help = false }: { help?: boolean }) {
  const { view } = useTable();
  return (
    <ul class={`t-tracks ${help ? "t-tracks-help" : ""}`} aria-label={say("table.tracks.title")}>
      {TRACKS.map((track) => {
        const value = view.tracks[track];
        const low = track !== "value" && value < 3;
        return (
          <li key={track} class={`t-track t-track-of-${track} ${low ? "t-low" : ""}`}>
            <TrackSign of={track} />
            <span class="t-track-name">{say(`track.${track}.title`)}</span>
            <strong class="t-track-value">
              {value}
              <span class="t-unseen"> {say("table.tracks.of", { top: TOP[track] })}</span>
            </strong>
            <span class="t-bar" aria-hidden="true">
              <i style={{ width: `${(100 * value) / TOP[track]}%` }} />
            </span>
            {help && <span class="t-quiet t-track-help">{say(`track.${track}.help`)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
