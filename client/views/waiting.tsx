import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { MyPlace, SeatInfo, TableInfo } from "../../game/protocol/contract";
import type { Seat } from "../../game/vocabulary";
import { address, findAddress } from "../net/address";
import type { Lobby } from "../net/lobby";
import { forget } from "../net/remembered";
import { go } from "../router";
import { announce, toast } from "../ui/announcer";
import { Button, ButtonLink } from "../ui/button";
import { Confirm } from "../ui/dialog";
import { Icon } from "../ui/icon";
import { LineBanner } from "../ui/line-banner";
import { Heading, Page } from "../ui/page";
import { Qr } from "../ui/qr";
import { ShareLink } from "../ui/share";
import { hasWord, needWords, say } from "../words/words";
import { sayFault } from "./faults";
import { HowSteps } from "./how-steps";
import { RoleSign, roleName, SeatLine } from "./seat-info";
import { free, seatOf, tableOf } from "./seats";
import { Together } from "./together";
import "./waiting.css";

await needWords("tutorial");

/** Seats of one table; a free one can be taken. */
function Seats({
  me,
  table,
  busy,
  onSit,
}: {
  readonly me: MyPlace;
  readonly table: TableInfo;
  readonly busy: boolean;
  readonly onSit: (table: number, seat: Seat) => void;
}) {
  const row = (info: SeatInfo) => {
    const mine = me.table === table.number && me.seat === info.seat;
    const empty = !info.name && !info.bot;
    return (
      <li key={info.seat} class={mine ? "sit sit-mine" : "sit"}>
        <SeatLine scenario={me.workshop.scenario} info={info} mine={mine} />
        {empty && (
          <Button size="small" busy={busy} onClick={() => onSit(table.number, info.seat)}>
            {say("waiting.take")}
            <span class="hidden-text">: {roleName(me.workshop.scenario, info.role)}</span>
          </Button>
        )}
      </li>
    );
  };
  return <ul class="sits">{table.seats.map(row)}</ul>;
}

/** Before the table begins: who sits where, one's own organisation, another seat, another device. */
export function WaitingRoom({
  lobby,
  me,
  token,
}: {
  readonly lobby: Lobby;
  readonly me: MyPlace;
  readonly token: string;
}) {
  const busy = useSignal(false);
  const leaving = useSignal(false);
  const { workshop } = me;
  useEffect(() => {
    void findAddress();
  }, []);
  const table = tableOf(workshop, me.table);
  const info = table && seatOf(table, me.seat);
  const names = table?.seats.map((s) => s.name ?? "").join("|") ?? "";
  const before = useRef<{ readonly table: number; readonly names: readonly string[] } | null>(null);
  useEffect(() => {
    const now = names.split("|").filter(Boolean);
    const old = before.current;
    if (old && old.table === me.table)
      for (const name of now) if (!old.names.includes(name)) announce(say("waiting.came", { name }));
    before.current = { table: me.table, names: now };
  }, [names, me.table]);

  async function sit(to: number, seat: Seat): Promise<void> {
    busy.value = true;
    const answer = await lobby.ask("me:sit", { table: to, seat });
    busy.value = false;
    if (!answer.ok) toast(sayFault(answer.why), true);
    else announce(say("waiting.moved"));
  }
  async function leave(): Promise<void> {
    leaving.value = false;
    const answer = await lobby.ask("me:leave", {});
    if (!answer.ok && answer.why !== "token-expired") return toast(sayFault(answer.why), true);
    forget(token);
    go("/");
  }

  const others = workshop.tables.filter((t) => t.number !== me.table && t.state === "waiting" && free(t).length > 0);
  const missing = table ? free(table).length : 0;
  const role = info?.role ?? "";
  const key = `${workshop.scenario}.role.${role}`;
  const link = `${address.value}/table#${token}`;
  return (
    <Page banner={<LineBanner link={lobby.link} />}>
      <div class="waiting">
        <header class="stack-tight">
          <p class="muted">
            {workshop.name} · {say("table-n", { n: me.table })}
          </p>
          <Heading>{say("waiting.title", { name: me.name })}</Heading>
          <p class="lead" role="status">
            {missing > 0 ? say("waiting.missing", { n: missing }) : say("waiting.ready")}
          </p>
        </header>
        <div class="waiting-columns">
          <section class={`card stack waiting-role waiting-role-${me.seat}`} aria-labelledby="role-title">
            <p class="label muted">{say("waiting.you-are")}</p>
            <div class="waiting-role-name">
              <RoleSign scenario={workshop.scenario} info={{ seat: me.seat, role }} />
              <h2 id="role-title">{roleName(workshop.scenario, role)}</h2>
            </div>
            {hasWord(`${key}.short`) && <p class="lead">{say(`${key}.short`)}</p>}
            {hasWord(`${key}.culture`) && (
              <p>
                <strong>{say("waiting.culture")}</strong> {say(`${key}.culture`)}
              </p>
            )}
            {hasWord(`${workshop.scenario}.pitch`) && (
              <div class="waiting-case">
                <h3>{say(`${workshop.scenario}.name`)}</h3>
                <p>{say(`${workshop.scenario}.pitch`)}</p>
              </div>
            )}
          </section>
          <section class="card stack" aria-labelledby="seats-title">
            <h2 id="seats-title">{say("waiting.table", { n: me.table })}</h2>
            {table && <Seats me={me} table={table} busy={busy.value} onSit={sit} />}
            {others.length > 0 && (
              <details class="more">
                <summary>{say("waiting.other-tables")}</summary>
                <div class="stack">
                  {others.map((t) => (
                    <section key={t.number} class="stack-tight" aria-label={say("table-n", { n: t.number })}>
                      <h3>{say("table-n", { n: t.number })}</h3>
                      <Seats me={me} table={t} busy={busy.value} onSit={sit} />
                    </section>
                  ))}
                </div>
              </details>
            )}
          </section>
        </div>
        <p>
          <ButtonLink href="/solo#tutorial" target="_blank" icon="hand-pointing">
            {say("tutorial.try.waiting")}
          </ButtonLink>
        </p>
        <details class="card more">
          <summary>{say("waiting.meanwhile")}</summary>
          <HowSteps level="h3" />
          <p>
            <ButtonLink href="/how" target="_blank" icon="question">
              {say("how.all")}
            </ButtonLink>
          </p>
        </details>
        <Together me={me} token={token} />
        <details class="card more waiting-device">
          <summary>
            <Icon name="device-mobile" /> {say("waiting.device")}
          </summary>
          <div class="waiting-link">
            <div class="stack">
              <p>{say("waiting.device.text")}</p>
              <ShareLink label={say("waiting.link")} link={link} />
            </div>
            <Qr text={link} label={say("waiting.device.qr")} />
          </div>
        </details>
        <p>
          <Button kind="quiet" icon="sign-out" onClick={() => (leaving.value = true)}>
            {say("waiting.leave")}
          </Button>
        </p>
      </div>
      {leaving.value && (
        <Confirm
          title={say("waiting.leave.title")}
          text={say("waiting.leave.text")}
          yes={say("waiting.leave")}
          bad
          onYes={() => void leave()}
          onNo={() => {
            leaving.value = false;
          }}
        />
      )}
    </Page>
  );
}
