import { useEffect, useMemo } from "preact/hooks";
import { fetchContent } from "../net/content";
import { openSeats, type SeatsHere } from "../net/seats-here";
import { replayUrl } from "../net/table-wire";
import { PassPage } from "../pass/pass-page";
import { passTable } from "../pass/pass-table";
import { TablePage } from "../table/table-page";
import { useOpened } from "../ui/hooks";
import { LineBanner } from "../ui/line-banner";
import { Page, useTitle } from "../ui/page";
import { OldLink } from "./not-found";
import { endedAt, Over, OverNote } from "./workshop-over";

/** The table over the wire on a device that several seats share. */
export function AtSharedTable({ tokens, title }: { readonly tokens: readonly string[]; readonly title: string }) {
  const here = useOpened(() => openSeats(tokens, fetchContent), tokens.join(" "));
  useTitle(title);
  const first = here?.first ?? null;
  if (first?.refused.value === "token-expired") return <OldLink />;
  const ended = endedAt(first);
  if (ended.is === "instead") return <Over {...ended} />;
  return (
    <Page wide plain folds banner={here && <LineBanner link={here.first.link} />}>
      {ended.is === "beside" && <OverNote />}
      {here && <Seats here={here} />}
    </Page>
  );
}

function Seats({ here }: { readonly here: SeatsHere }) {
  const ends = here.ends.value;
  const pass = useMemo(() => (ends && ends.size > 1 ? passTable(ends) : null), [ends]);
  useEffect(() => pass?.close, [pass]);
  const about = { match: here.first.place.value?.match ?? "", replayUrl: replayUrl(here.first) };
  if (pass) return <PassPage table={pass} {...about} />;
  // The others have gone: what is left is one person's own seat. Nothing is shown before that is known.
  return ends ? <TablePage store={here.first} {...about} /> : null;
}
