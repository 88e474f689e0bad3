/** The table on a device that several seats share: open on the table, or behind a curtain for one of them. */
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Seat } from "../../game/vocabulary";
import { TablePage } from "../table/table-page";
import { hush } from "../ui/announcer";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { Shell } from "../ui/shell";
import { needWords, say, sayList } from "../words/words";
import { calledIn, SignIn } from "./bits";
import { Curtain } from "./curtain";
import type { PassTable } from "./pass-table";
import "./pass.css";

interface PassPageProps {
  readonly table: PassTable;
  readonly match: string;
  readonly replayUrl?: string | null;
  /** See Table.atEnd. */
  readonly atEnd?: ComponentChildren;
}

export function PassPage({ table, match, replayUrl, atEnd }: PassPageProps) {
  const [ready, setReady] = useState(false);
  useEffect(() => void needWords("pass").then(() => setReady(true)), []);
  // A device that is put away, or whose screen goes dark, is found with the curtain drawn.
  useEffect(() => {
    const hide = () => document.hidden && table.lay();
    document.addEventListener("visibilitychange", hide);
    return () => document.removeEventListener("visibilitychange", hide);
  }, [table]);
  const { is, seat } = table.stage.value;
  useLayoutEffect(() => {
    hush();
    scrollTo(0, 0);
  }, [is, seat]);
  if (!ready) return <Shell shape="table" />;
  const open = is === "open";
  return (
    <>
      {open && <OnTheTable table={table} />}
      {is === "own" && <Behind table={table} seat={seat} />}
      <TablePage
        store={table}
        match={match}
        {...(replayUrl !== undefined && { replayUrl })}
        eyes={`${is} ${seat}`}
        cover={is === "curtain" || is === "between" ? <Curtain key={`${is} ${seat}`} table={table} /> : undefined}
        atEnd={atEnd}
        look={is === "own" ? undefined : () => table.ask(seat)}
      />
    </>
  );
}

/** Everybody looks: whose turn it is, and the way to each seat's own cards. */
function OnTheTable({ table }: { readonly table: PassTable }) {
  const view = table.view.value!;
  const { seat } = table.stage.value;
  const awaited = table.awaited.value;
  const isMine = awaited.includes(seat);
  if (view.step === "over") return null;
  const together = view.step === "outcome" || view.step === "act";
  return (
    <section class="pass-bar" aria-label={say("pass.bar")}>
      <p class="pass-now">
        {isMine && !together ? (
          <>
            <SignIn table={table} seat={seat} />
            <strong>{say("pass.now", { who: calledIn(table, seat) })}</strong>
          </>
        ) : (
          <span>
            {isMine
              ? say("pass.now.all", { who: sayList(awaited.map((one) => calledIn(table, one))) })
              : say("pass.now.none")}
          </span>
        )}
      </p>
      {awaited.length > 1 && !together && (
        <Seats table={table} seats={awaited} label={say("pass.who-first")} chosen={seat} onSeat={table.choose} />
      )}
      {view.step === "outcome" && isMine && <p class="small">{say("pass.outcome")}</p>}
      {view.me !== null && <Seats table={table} seats={table.held} label={say("pass.look")} icon onSeat={table.ask} />}
    </section>
  );
}

function Seats({
  table,
  seats,
  label,
  chosen,
  icon,
  onSeat,
}: {
  readonly table: PassTable;
  readonly seats: readonly Seat[];
  readonly label: string;
  readonly chosen?: Seat;
  readonly icon?: boolean;
  readonly onSeat: (seat: Seat) => void;
}) {
  return (
    <fieldset class="pass-seats">
      <legend>
        {icon && <Icon name="eye" />} {label}
      </legend>
      {seats.map((seat) => (
        <button
          key={seat}
          type="button"
          class="button button-small pass-seat"
          aria-pressed={chosen === undefined ? undefined : chosen === seat}
          onClick={() => onSeat(seat)}
        >
          <SignIn table={table} seat={seat} />
          <span>{calledIn(table, seat)}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** One seat looks: whose cards these are, and the way back. */
function Behind({ table, seat }: { readonly table: PassTable; readonly seat: Seat }) {
  const name = useRef<HTMLElement>(null);
  useEffect(() => name.current?.focus({ preventScroll: true }), [seat]);
  return (
    <section class={`pass-own pass-own-${seat}`} aria-label={say("pass.bar")}>
      <SignIn table={table} seat={seat} />
      <strong ref={name} tabIndex={-1}>
        {say("pass.own", { who: calledIn(table, seat) })}
      </strong>
      <Button size="small" onClick={table.lay}>
        {say("pass.own.lay")}
      </Button>
    </section>
  );
}
