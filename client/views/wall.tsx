import { useEffect, useMemo, useState } from "preact/hooks";
import type { TableInfo, WorkshopInfo } from "../../game/protocol/contract";
import { actIn, LENGTHS, type LengthId } from "../../game/vocabulary";
import { address, findAddress } from "../net/address";
import { openLobby } from "../net/lobby";
import { useOpened } from "../ui/hooks";
import { Icon } from "../ui/icon";
import { LineBanner } from "../ui/line-banner";
import { Heading, Page } from "../ui/page";
import { Qr } from "../ui/qr";
import { SeaMap } from "../ui/scene";
import type { SceneLook } from "../ui/scene-svg";
import { Shell } from "../ui/shell";
import { language, say, sayNumber } from "../words/words";
import { spaced } from "./code";
import { spoken } from "./code-card";
import { OldLink } from "./not-found";
import { needScenario } from "./scenarios";
import { RoleSign } from "./seat-info";
import { free } from "./seats";
import { meanResult } from "./wall-result";
import "./wall.css";

const KEPT = "tolv-broer.wall";

/** Keeps a token for this tab, or (null) gives back the one kept. */
function keptHere(token: string | null): string | null {
  try {
    if (token) sessionStorage.setItem(KEPT, token);
    return sessionStorage.getItem(KEPT);
  } catch {
    return token;
  }
}

/**
 * The desk's token, taken out of the address: what is projected must not open the desk to whoever reads it off the wall.
 * It is kept for this tab, so that a reload works.
 */
function useHiddenToken(token: string | null): string | null {
  const [hidden, hide] = useState(() => token ?? keptHere(null));
  useEffect(() => {
    if (!token) return;
    hide(token);
    keptHere(token);
    history.replaceState(history.state, "", "/wall");
  }, [token]);
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
    if (workshop) void needScenario(workshop.scenario, workshop.content);
  }, [workshop?.scenario]);
  if (!token || lobby?.refused.value) return <OldLink text="old-link.desk" />;
  return (
    <Page wide plain banner={lobby && <LineBanner link={lobby.link} />}>
      {workshop ? (
        <OnTheWall workshop={workshop} />
      ) : (
        <Shell shape="desk">
          <Heading>{say("desk.finding")}</Heading>
        </Shell>
      )}
    </Page>
  );
}

function OnTheWall({ workshop }: { readonly workshop: WorkshopInfo }) {
  const joining = !workshop.closed && workshop.tables.some((t) => t.state === "waiting");
  return joining ? <Joining workshop={workshop} /> : <Crossing workshop={workshop} />;
}

/** The more tables, the smaller each. */
const crowd = (tables: number): string => (tables > 12 ? "wall-crowd" : tables > 6 ? "wall-many" : "");

function Joining({ workshop }: { readonly workshop: WorkshopInfo }) {
  const link = `${address.value}/join/${workshop.code}`;
  return (
    <div class={`wall ${crowd(workshop.tables.length)}`}>
      <header class="wall-head">
        <Heading>{workshop.name}</Heading>
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
      </header>
      <ul class="wall-tables">
        {workshop.tables.map((table) => (
          <li key={table.number} class="card wall-table">
            <h2>{say("table-n", { n: table.number })}</h2>
            {table.state === "waiting" ? <People workshop={workshop} table={table} /> : <Place table={table} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who has come; the seats that are still free are counted. */
function People({ workshop, table }: { readonly workshop: WorkshopInfo; readonly table: TableInfo }) {
  const left = free(table).length;
  return (
    <ul class="wall-people">
      {table.seats
        .filter((info) => info.name || info.bot)
        .map((info) => (
          <li key={info.seat} class="wall-person">
            <RoleSign scenario={workshop.scenario} info={info} />
            <span>{info.name ?? say("seat.bot")}</span>
          </li>
        ))}
      {left > 0 && <li class="muted">{say("wall.free", { n: left })}</li>}
    </ul>
  );
}

/** How far a table is, in words. */
const Place = ({ table }: { readonly table: TableInfo }) => (
  <p class="wall-place">
    {table.state === "over" ? (
      <>
        1 + 1 = <strong>{table.onePlusOne === null ? "–" : sayNumber(table.onePlusOne / 100, 2)}</strong>
      </>
    ) : (
      <>
        <strong>{say(`phase.${table.phase}.name`)}</strong>
        {table.state === "paused" && (
          <span class="chip chip-warn">
            <Icon name="pause" />
            {say("desk.state.paused")}
          </span>
        )}
      </>
    )}
  </p>
);

/** The sea with every table where it has come to, and the same in words beside it. */
function Crossing({ workshop }: { readonly workshop: WorkshopInfo }) {
  const { tables, length } = workshop;
  const phases = useMemo(() => LENGTHS[length].flat(), [length]);
  const result = meanResult(workshop);
  const became = result && sayNumber(result.mean / 100, 2);
  const key = JSON.stringify([language.value, became, tables.map((t) => [t.number, t.state, t.phase])]);
  const look = useMemo(() => lookOf(tables, length, became ?? "?"), [key]);
  return (
    <div class={`wall wall-crossing ${crowd(tables.length)}`}>
      <div class="wall-sea">
        <SeaMap phases={phases} look={look} />
      </div>
      <div class="wall-side">
        <Heading>{workshop.name}</Heading>
        {result && result.of > 1 && (
          <p class="wall-mean">
            {say("wall.mean")} <strong>1 + 1 = {became}</strong>
          </p>
        )}
        <ul class="wall-list">
          {tables.map((table) => (
            <li key={table.number} class="wall-row">
              <span class={table.state === "paused" ? "wall-disc wall-disc-paused" : "wall-disc"} aria-hidden="true">
                {table.number}
              </span>
              <h2 class="hidden-text">{say("table-n", { n: table.number })}</h2>
              <Place table={table} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A bridge stands once every table has crossed it; an island has its colours once somebody has been there. */
function lookOf(tables: readonly TableInfo[], length: LengthId, became: string): SceneLook {
  const reach = (table: TableInfo): number =>
    table.state === "over" ? 13 : table.state === "waiting" ? 0 : table.phase;
  const first = Math.max(...tables.map(reach));
  const last = Math.min(...tables.map(reach));
  return {
    act: (phase) => actIn(length, phase),
    reached: (phase) => phase <= first,
    built: (phase) => phase < last,
    name: (phase) => say(`phase.${phase}.board`),
    motto: `1 + 1 = ${became}`,
    tables: (phase) =>
      tables
        .filter((t) => (phase === 0 ? t.state === "over" : t.state !== "over" && reach(t) === phase))
        .map((t) => ({ table: t.number, paused: t.state === "paused" })),
  };
}
