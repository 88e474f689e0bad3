import { fetchContent } from "../net/content";
import { openTable, replayUrl } from "../net/table-wire";
import { othersWith } from "../net/together";
import { TablePage } from "../table/table-page";
import { useOpened } from "../ui/hooks";
import { LineBanner } from "../ui/line-banner";
import { Page, useTitle } from "../ui/page";
import { OldLink } from "./not-found";
import { AtSharedTable } from "./shared-seat";

interface AtTableProps {
  readonly token: string;
  readonly title: string;
}

/** The table over the wire, for one seat or for all that sit at this device. */
export function AtTable({ token, title }: AtTableProps) {
  const others = othersWith(token);
  return others.length > 0 ? (
    <AtSharedTable tokens={[token, ...others]} title={title} />
  ) : (
    <Alone token={token} title={title} />
  );
}

function Alone({ token, title }: AtTableProps) {
  const store = useOpened(() => openTable({ token }, fetchContent), token);
  useTitle(title);
  const refused = store?.refused.value ?? null;
  if (refused === "token-expired" || refused === "workshop-closed") return <OldLink />;
  return (
    <Page wide plain folds banner={store && <LineBanner link={store.link} />}>
      {store && <TablePage store={store} match={store.place.value?.match ?? ""} replayUrl={replayUrl(store)} />}
    </Page>
  );
}
