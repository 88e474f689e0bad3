import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { fetchContent } from "../net/content";
import { openLobby } from "../net/lobby";
import { forget, remember } from "../net/remembered";
import { openTable } from "../net/table-wire";
import { othersWith } from "../net/together";
import { announce } from "../ui/announcer";
import { useOpened } from "../ui/hooks";
import { LineBanner } from "../ui/line-banner";
import { Heading, Page } from "../ui/page";
import { Shell } from "../ui/shell";
import { say } from "../words/words";
import { later } from "./later";
import { OldLink } from "./not-found";
import { needScenario } from "./scenarios";
import { tableOf } from "./seats";
import { Over } from "./workshop-over";

/** Said until it is known where this person sits, and until the table is here. */
const Finding = () => (
  <>
    <Heading>{say("seat.finding")}</Heading>
    <p role="status">{say("seat.finding.text")}</p>
  </>
);

/** One of these comes while the server is asked where this person sits. */
const AtTable = later(async () => (await import("./at-table")).AtTable, { meanwhile: Finding });
const WaitingRoom = later(async () => (await import("./waiting")).WaitingRoom);

/** A person's own place: the waiting room until the table begins, then the table. */
export function Seat({ token }: { readonly token: string | null }) {
  /** The table once it has begun. */
  const begun = useSignal<{
    readonly table: number;
    readonly workshop: string;
    /** Nobody else sits at this device. */
    readonly alone: boolean;
  } | null>(null);
  /** Asked before the page that shows it is here. */
  const asks = token !== null && begun.value?.alone === true;
  const store = useOpened(asks ? () => openTable({ token }, fetchContent) : null, asks ? token : "");
  // The lobby has then done its part. It goes when the table's line is there: they share a connection.
  const waits = token !== null && (begun.value === null || (asks && !store));
  const lobby = useOpened(waits ? () => openLobby(token) : null, waits ? token : "");
  const me = lobby?.me.value ?? null;
  const state = me ? (tableOf(me.workshop, me.table)?.state ?? "waiting") : "waiting";
  useEffect(() => {
    if (!me || !token) return;
    if (state === "waiting") void needScenario(me.workshop.scenario, me.workshop.content);
    // The table will ask for the same, and say what fails.
    else fetchContent(me.workshop.content).catch(() => {});
    remember({
      kind: "seat",
      token,
      code: me.workshop.code,
      workshop: me.workshop.name,
      name: me.name,
      table: me.table,
    });
  }, [me?.workshop.code, me?.name, me?.table]);
  const waited = useRef(false);
  useEffect(() => {
    if (!me) return;
    if (state === "waiting") waited.current = true;
    else {
      if (waited.current) announce(say("waiting.begun"));
      begun.value = { table: me.table, workshop: me.workshop.name, alone: othersWith(token ?? "").length === 0 };
    }
  }, [me !== null, state]);
  const refused = lobby?.refused.value ?? null;
  useEffect(() => {
    if (token && refused === "token-expired") forget(token);
  }, [refused]);

  if (!token) return <OldLink />;
  if (refused === "workshop-closed" && !begun.value) return <Over over={lobby?.over.value ?? null} />;
  if (refused && !begun.value)
    return <OldLink text={refused === "old-client" ? "fault.old-client" : "old-link.text"} />;
  if (begun.value) {
    const title = `${say("table-n", { n: begun.value.table })} – ${begun.value.workshop}`;
    return <AtTable token={token} store={store} title={title} lead={waited.current} />;
  }
  if (me?.workshop.closed && state === "waiting") return <Over over={{ name: me.workshop.name, games: [] }} live />;
  if (lobby && me && state === "waiting") return <WaitingRoom lobby={lobby} me={me} token={token} />;
  return (
    <Page plain bleed folds banner={lobby && <LineBanner link={lobby.link} />}>
      <Shell shape="table">
        <Finding />
      </Shell>
    </Page>
  );
}
