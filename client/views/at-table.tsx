import { useEffect } from "preact/hooks";
import { replayUrl, type WireTable } from "../net/table-wire";
import { othersWith } from "../net/together";
import { TablePage } from "../table/table-page";
import { LineBanner } from "../ui/line-banner";
import { Page, useTitle } from "../ui/page";
import { toStep } from "../ui/to-step";
import { OldLink } from "./not-found";
import { AtSharedTable } from "./shared-seat";
import { endedAt, Over, OverNote } from "./workshop-over";

interface AtTableProps {
  readonly token: string;
  /** The line to this one seat; null until it is opened, and where others sit at this device. */
  readonly store: WireTable | null;
  readonly title: string;
  /** One has come here out of the waiting room: all that one was at is gone, and the focus is led to the step. */
  readonly lead?: boolean;
}

/** ms in which the first step comes, or is not waited for any more. */
const FIRST_STEP = 20_000;

/** Leads the focus to the first step when it is there, unless it has gone into it or into a dialog by itself. */
function useLead(lead: boolean): void {
  useEffect(() => {
    if (!lead) return;
    const watch = new MutationObserver(() => {
      if (document.activeElement?.closest("section, dialog")) return stop();
      if (toStep()) stop();
    });
    const late = setTimeout(() => stop(), FIRST_STEP);
    const stop = () => {
      clearTimeout(late);
      watch.disconnect();
    };
    watch.observe(document.body, { subtree: true, childList: true });
    return stop;
  }, [lead]);
}

/** The table over the wire, for one seat or for all that sit at this device. */
export function AtTable({ token, store, title, lead = false }: AtTableProps) {
  const others = othersWith(token);
  useLead(lead);
  return others.length > 0 ? (
    <AtSharedTable tokens={[token, ...others]} title={title} />
  ) : (
    <Alone store={store} title={title} />
  );
}

function Alone({ store, title }: Pick<AtTableProps, "store" | "title">) {
  useTitle(title);
  if (store?.refused.value === "token-expired") return <OldLink />;
  const ended = endedAt(store);
  if (ended.is === "instead") return <Over {...ended} />;
  return (
    <Page wide plain folds banner={store && <LineBanner link={store.link} />}>
      {ended.is === "beside" && <OverNote />}
      {store && <TablePage store={store} match={store.place.value?.match ?? ""} replayUrl={replayUrl(store)} />}
    </Page>
  );
}
