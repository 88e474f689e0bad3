import { fetchContent } from "../net/content";
import { openTable, replayUrl } from "../net/table-wire";
import { TablePage } from "../table/table-page";
import { ButtonLink } from "../ui/button";
import { useOpened } from "../ui/hooks";
import { LineBanner } from "../ui/line-banner";
import { Page, useTitle } from "../ui/page";
import { say } from "../words/words";
import { OldLink } from "./not-found";
import { endedAt, Over, OverNote } from "./workshop-over";

/** One table as an onlooker sees it, for the desk and the projector: no secrets, no choices. */
export function Watch({ table, token }: { readonly table: number; readonly token: string | null }) {
  const store = useOpened(token ? () => openTable({ token, table }, fetchContent) : null, `${table} ${token}`);
  useTitle(say("table-n", { n: table }));
  const ended = endedAt(store);
  if (ended.is === "instead") return <Over {...ended} at="desk" />;
  if (!token || store?.refused.value) return <OldLink />;
  return (
    <Page wide plain folds banner={store && <LineBanner link={store.link} />}>
      {ended.is === "beside" && <OverNote />}
      <div class="row watch-head">
        <ButtonLink size="small" icon="arrow-left" href={`/desk#${token}`}>
          {say("desk.to-desk")}
        </ButtonLink>
        <strong>{say("table-n", { n: table })}</strong>
      </div>
      {store && <TablePage store={store} match={store.place.value?.match ?? ""} replayUrl={replayUrl(store)} />}
    </Page>
  );
}
