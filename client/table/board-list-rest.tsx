/** What else the picture of the board shows, as words: tracks, agreement, promises, what has come from outside. */
import { SIGNED_AT } from "../../game/mechanics/agreement";
import { TOP } from "../../game/mechanics/tracks";
import { TRACKS } from "../../game/vocabulary";
import { eventTitle } from "../present/names";
import { say } from "../words/words";
import { PledgeList, Shields, sayPledges } from "./agreement";
import { Name } from "./bits";
import { nameOf, useTable } from "./context";
import { TrackSign } from "./signs";

/** Short sections with headings, under the list of phases. */
export function BoardListRest() {
  return (
    <div class="t-board-rest">
      <TracksNow />
      <AgreementNow />
      <PledgesNow />
      <EventNow />
    </div>
  );
}

function TracksNow() {
  const { view } = useTable();
  return (
    <section>
      <h2>{say("table.tracks.title")}</h2>
      <ul class="t-list">
        {TRACKS.map((track) => (
          <li key={track}>
            <TrackSign of={track} /> {say(`track.${track}.title`)}: <strong>{view.tracks[track]}</strong>{" "}
            {say("table.tracks.of", { top: TOP[track] })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AgreementNow() {
  const { view } = useTable();
  const { agreement, signed } = view;
  const isOver = view.end !== null;
  return (
    <section>
      <h2>{say("table.agreement.title")}</h2>
      {signed !== null && <p>{say("table.agreement.signed", { phase: signed })}</p>}
      {agreement.length === 0 ? (
        <p>{say(isOver ? "table.agreement.stayed-empty" : "table.agreement.empty")}</p>
      ) : (
        <ol>
          {agreement.map(({ clause, phase, by }) => (
            <li key={clause}>
              {say(`clause.${clause}.name`)}{" "}
              <span class="t-quiet">{say("table.agreement.by", { phase, who: nameOf(view, by) })}</span>
            </li>
          ))}
        </ol>
      )}
      {signed === null && !isOver && (
        <p>{say("table.agreement.until-signed", { n: Math.max(0, SIGNED_AT - agreement.length) })}</p>
      )}
      <Shields />
    </section>
  );
}

function PledgesNow() {
  const { view } = useTable();
  return (
    <section>
      <h2>{sayPledges(view)}</h2>
      <PledgeList />
    </section>
  );
}

/** The event of this phase, once it has come (R11). */
function EventNow() {
  const { view } = useTable();
  const { event } = view;
  if (!event) return null;
  return (
    <section>
      <h2>{say("table.event.band", { kind: say(`event-kind.${event.card.kind}`) })}</h2>
      <p>
        <strong>{say(eventTitle(view, event.id))}</strong>
      </p>
      {event.seat && (
        <p>
          {say("table.event.strikes")} <Name seat={event.seat} plain />
        </p>
      )}
      <p>{say(`table.event.${event.how}`)}</p>
    </section>
  );
}
