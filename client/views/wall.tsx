import { useEffect, useMemo, useState } from "preact/hooks";
import type { WorkshopInfo } from "../../game/protocol/contract";
import { LENGTHS } from "../../game/vocabulary";
import { address, findAddress } from "../net/address";
import { openLobby } from "../net/lobby";
import { useOpened } from "../ui/hooks";
import { LineBanner } from "../ui/line-banner";
import { Heading, Page } from "../ui/page";
import { Qr } from "../ui/qr";
import { SeaMap } from "../ui/scene";
import { Shell } from "../ui/shell";
import { language, say, sayNumber } from "../words/words";
import { spaced } from "./code";
import { spoken } from "./code-card";
import { OldLink } from "./not-found";
import { needScenario } from "./scenarios";
import { BridgeLegend } from "./wall-legend";
import { lookOf } from "./wall-look";
import { meanResult } from "./wall-result";
import { HowFar, People } from "./wall-table";
import { Over } from "./workshop-over";
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
  if (lobby?.refused.value === "workshop-closed") return <Over over={lobby.over.value} at="wall" />;
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
const crowd = (tables: number): string =>
  tables > 12 ? "wall-crowd" : tables > 6 ? "wall-many" : tables < 5 ? "wall-few" : "";

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
            <People workshop={workshop} table={table} />
            {table.state !== "waiting" && <HowFar workshop={workshop} table={table} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The sea with every table where it has come to, and the same in words beside it. */
function Crossing({ workshop }: { readonly workshop: WorkshopInfo }) {
  const { tables, length, closed } = workshop;
  const phases = useMemo(() => LENGTHS[length].flat(), [length]);
  const result = meanResult(workshop);
  const became = result && sayNumber(result.mean / 100, 2);
  const note = result?.soFar ? say("wall.so-far", { n: result.of, of: result.tables }) : null;
  const key = JSON.stringify([language.value, became, note, tables.map((t) => [t.number, t.state, t.phase])]);
  const look = useMemo(
    () => lookOf(tables, length, { motto: `1 + 1 = ${became ?? "?"}`, note, name: (n) => say(`phase.${n}.board`) }),
    [key],
  );
  return (
    <div class={`wall wall-crossing ${crowd(tables.length)}`}>
      <div class="wall-sea">
        <SeaMap phases={phases} look={look} />
      </div>
      <div class="wall-side">
        <div class="stack-tight">
          <Heading>{workshop.name}</Heading>
          {closed && (
            <p class="wall-over" role="status">
              {say("over.title")}
            </p>
          )}
          {/* On a large screen it stands in the picture. */}
          {result && (
            <p class="wall-mean">
              {result.of > 1 && say("wall.mean")} <strong>1 + 1 = {became}</strong> {note}
            </p>
          )}
        </div>
        <ul class="wall-list">
          {tables.map((table) => (
            <li key={table.number} class="wall-row">
              <span class={table.state === "paused" ? "wall-disc wall-disc-paused" : "wall-disc"} aria-hidden="true">
                {table.number}
              </span>
              <div class="wall-row-text">
                <h2 class="hidden-text">{say("table-n", { n: table.number })}</h2>
                <HowFar workshop={workshop} table={table} />
                <People workshop={workshop} table={table} />
              </div>
            </li>
          ))}
        </ul>
        <BridgeLegend />
      </div>
    </div>
  );
}
