import { useEffect, useState } from "preact/hooks";
import type { TableInfo, WorkshopInfo } from "../../game/protocol/contract";
import { address, findAddress } from "../net/address";
import { openLobby } from "../net/lobby";
import { useOpened } from "../ui/hooks";
import { Icon } from "../ui/icon";
import { LineBanner } from "../ui/line-banner";
import { Heading, Page } from "../ui/page";
import { Qr } from "../ui/qr";
import { SeatSign } from "../ui/seat-sign";
import { needWords, say, sayNumber } from "../words/words";
import { spaced } from "./code";
import { spoken } from "./code-card";
import { OldLink } from "./not-found";
import { roleName } from "./seat-info";
import "./wall.css";

const KEPT = "tolv-broer.wall";

/**
 * The desk's token, taken out of the address: what is projected must not open the desk to whoever reads it off the wall.
 * It is kept for this tab, so that a reload works.
 */
function useHiddenToken(token: string | null): string | null {
  const [hidden] = useState(() => {
    try {
      if (token) sessionStorage.setItem(KEPT, token);
      return token ?? sessionStorage.getItem(KEPT);
    } catch {
      return token;
    }
  });
  useEffect(() => {
    if (token) history.replaceState(history.state, "", "/wall");
  }, []);
  return hidden;
}

/** For the projector: the code while people come, then how far each table is. Nothing to press, nothing secret. */
export function Wall({ token: given }: { readonly token: string | null }) {
  const token = useHiddenToken(given);
  const lobby = useOpened(token ? () => openLobby(token) : null, token ?? "");
  const workshop = lobby?.workshop.value ?? null;
  useEffect(() => {
    void findAddress();
  }, []);
  useEffect(() => {
    if (workshop) void needWords(workshop.scenario);
  }, [workshop?.scenario]);
  if (!token || lobby?.refused.value) return <OldLink text="old-link.desk" />;
  return (
    <Page wide plain banner={lobby && <LineBanner link={lobby.link} />}>
      {workshop ? <OnTheWall workshop={workshop} /> : <Heading>{say("desk.finding")}</Heading>}
    </Page>
  );
}

function OnTheWall({ workshop }: { readonly workshop: WorkshopInfo }) {
  const joining = !workshop.closed && workshop.tables.some((t) => t.state === "waiting");
  const link = `${address.value}/join/${workshop.code}`;
  return (
    <div class={joining ? "wall wall-joining" : "wall"}>
      <header class="wall-head">
        <Heading>{workshop.name}</Heading>
        {joining && (
          <div class="wall-code">
            <Qr text={link} label={say("code.qr", { link })} />
            <div>
              <p class="wall-where">{say("wall.where", { address: spoken(address.value) })}</p>
              <p class="wall-digits" translate={false}>
                <span aria-hidden="true">{spaced(workshop.code)}</span>
                <span class="hidden-text">{[...workshop.code].join(" ")}</span>
              </p>
            </div>
          </div>
        )}
      </header>
      <ul class="wall-tables">
        {workshop.tables.map((table) => (
          <WallTable key={table.number} workshop={workshop} table={table} />
        ))}
      </ul>
    </div>
  );
}

/** Twelve steps of the way, those behind filled; said in words beside. */
const Way = ({ phase, over }: { readonly phase: number; readonly over: boolean }) => (
  <span class="wall-way" aria-hidden="true">
    {Array.from({ length: 12 }, (_, i) => (
      <span key={i} class={over || i + 1 < phase ? "wall-done" : i + 1 === phase ? "wall-here" : "wall-ahead"} />
    ))}
  </span>
);

function WallTable({ workshop, table }: { readonly workshop: WorkshopInfo; readonly table: TableInfo }) {
  return (
    <li class={`card wall-table wall-table-${table.state}`}>
      <h2>{say("table-n", { n: table.number })}</h2>
      {table.state === "waiting" ? (
        <ul class="wall-people">
          {table.seats.map((info) => (
            <li key={info.seat} class={info.name || info.bot ? "wall-person" : "wall-person wall-person-none"}>
              <SeatSign seat={info.seat} />
              <span>
                {info.name ?? (info.bot ? say("seat.bot") : roleName(workshop.scenario, info.role))}
                {!info.name && !info.bot && <span class="hidden-text"> ({say("seat.empty")})</span>}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <>
          {table.state === "over" ? (
            <p class="wall-score">
              1 + 1 = <strong>{table.onePlusOne === null ? "–" : sayNumber(table.onePlusOne / 100, 2)}</strong>
            </p>
          ) : (
            <p class="wall-phase">
              <strong>{say("desk.phase", { n: table.phase, name: say(`phase.${table.phase}.name`) })}</strong>
              {table.state === "paused" && (
                <span class="chip chip-warn">
                  <Icon name="pause" />
                  {say("desk.state.paused")}
                </span>
              )}
            </p>
          )}
          <Way phase={table.phase} over={table.state === "over"} />
        </>
      )}
    </li>
  );
}
