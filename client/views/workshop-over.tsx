/** The end of a workshop, for whoever is still at a page of it or comes back to one. */
import { useEffect } from "preact/hooks";
import type { WorkshopOver } from "../../game/protocol/contract";
import type { WireTable } from "../net/table-wire";
import { announce } from "../ui/announcer";
import { ButtonLink } from "../ui/button";
import { Icon } from "../ui/icon";
import { Heading, Page } from "../ui/page";
import { say } from "../words/words";
import "./workshop-over.css";

interface OverProps {
  /** Its name and its games; null: the server did not say. */
  readonly over: WorkshopOver | null;
  /** It has ended before one's eyes: that is said aloud. */
  readonly live?: boolean;
  /** Whose page it is: at a table, the desk of all tables, or the wall, where nothing can be pressed. */
  readonly at?: "table" | "desk" | "wall";
}

/** Says that the workshop is over, and what can still be done. */
export function Over({ over, live = false, at = "table" }: OverProps) {
  useEffect(() => {
    if (live) announce(say("over.title"));
  }, []);
  const games = over?.games ?? [];
  return (
    <Page plain={at === "wall"}>
      <div class={at === "wall" ? "card stack over-wall" : "card stack astray"}>
        <Heading>{say("over.title")}</Heading>
        {over && <p class="lead">{say("over.text", { name: over.name })}</p>}
        {games.length > 0 && at !== "wall" && <p>{say(at === "desk" ? "over.games" : "over.game")}</p>}
        {at !== "wall" && (
          <div class="row">
            {games.map(({ table, match }, i) => (
              <ButtonLink
                key={match}
                kind={i === 0 && at === "table" ? "main" : "plain"}
                href={`/replay#${match}`}
                icon="clock-counter-clockwise"
              >
                {say(at === "desk" ? "over.see.table" : "over.see", { n: table })}
              </ButtonLink>
            ))}
            <ButtonLink kind={games.length === 0 ? "main" : "plain"} href="/" icon="house">
              {say("ui.to-front")}
            </ButtonLink>
          </div>
        )}
      </div>
    </Page>
  );
}

/** Above a game that has ended by itself: its end is still what there is to see. */
export const OverNote = () => (
  <p class="note over-note" role="status">
    <Icon name="flag-checkered" />
    <strong>{say("over.title")}</strong>
  </p>
);

/** How far a workshop's end has come to a table: not at all, beside the end of its own game, or in place of a game that stops. */
export type Ended =
  | { readonly is: "no" }
  | { readonly is: "beside" }
  | { readonly is: "instead"; readonly over: WorkshopOver | null; readonly live: boolean };

/** Reads it off a table's line. */
export function endedAt(store: WireTable | null): Ended {
  if (store?.refused.value === "workshop-closed") return { is: "instead", over: store.over.value, live: false };
  const status = store?.status.value;
  if (!store || !status?.closed) return { is: "no" };
  if (status.state === "over") return { is: "beside" };
  const place = store.place.value;
  const games = place && status.replayOpen ? [{ table: place.table, match: place.match }] : [];
  return { is: "instead", over: place && { name: place.workshop.name, games }, live: true };
}
