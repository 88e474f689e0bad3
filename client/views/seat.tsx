import { useEffect } from "preact/hooks";
import { fetchContent } from "../net/content";
import { openLobby } from "../net/lobby";
import { forget, remember } from "../net/remembered";
import { openTable, replayUrl } from "../net/table-wire";
import { TablePage } from "../table/table-page";
import { useOpened } from "../ui/hooks";
import { LineBanner } from "../ui/line-banner";
import { Heading, Page } from "../ui/page";
import { needWords, say } from "../words/words";
import { OldLink } from "./not-found";
import { tableOf } from "./seat-info";
import { WaitingRoom } from "./waiting";

/** A person's own place: the waiting room until the table begins, then the table. */
export function Seat({ token }: { readonly token: string | null }) {
  const lobby = useOpened(token ? () => openLobby(token) : null, token ?? "");
  const me = lobby?.me.value ?? null;
  const begun = me !== null && (tableOf(me.workshop, me.table)?.state ?? "waiting") !== "waiting";
  useEffect(() => {
    if (!me || !token) return;
    void needWords(me.workshop.scenario);
    remember({
      kind: "seat",
      token,
      code: me.workshop.code,
      workshop: me.workshop.name,
      name: me.name,
      table: me.table,
    });
  }, [me?.workshop.code, me?.name, me?.table]);
  const refused = lobby?.refused.value ?? null;
  useEffect(() => {
    if (token && refused === "token-expired") forget(token);
  }, [refused]);

  if (!token) return <OldLink />;
  if (refused) return <OldLink text={refused === "old-client" ? "fault.old-client" : "old-link.text"} />;
  if (!lobby || !me)
    return (
      <Page plain banner={lobby && <LineBanner link={lobby.link} />}>
        <div class="card stack astray">
          <Heading>{say("seat.finding")}</Heading>
          <p role="status">{say("seat.finding.text")}</p>
        </div>
      </Page>
    );
  if (!begun) return <WaitingRoom lobby={lobby} me={me} token={token} />;
  return <AtTable token={token} />;
}

/** The table over the wire; the lobby has done its part and is closed. */
function AtTable({ token }: { readonly token: string }) {
  const store = useOpened(() => openTable({ token }, fetchContent), token);
  const refused = store?.refused.value ?? null;
  if (refused === "token-expired" || refused === "workshop-closed") return <OldLink />;
  return (
    <Page wide plain banner={store && <LineBanner link={store.link} />}>
      {store && <TablePage store={store} match={store.place.value?.match ?? ""} replayUrl={replayUrl(store)} />}
    </Page>
  );
}
