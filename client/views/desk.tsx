import { useSignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import type { Ask, LobbyAnswer, WorkshopInfo } from "../../game/protocol/contract";
import { address, findAddress } from "../net/address";
import { type Lobby, openLobby } from "../net/lobby";
import { remember } from "../net/remembered";
import { announce, toast } from "../ui/announcer";
import { Button, ButtonLink } from "../ui/button";
import { Confirm } from "../ui/dialog";
import { useNow, useOpened } from "../ui/hooks";
import { Icon } from "../ui/icon";
import { LineBanner } from "../ui/line-banner";
import { Heading, Page } from "../ui/page";
import { ShareLink } from "../ui/share";
import { Shell } from "../ui/shell";
import { hasWord, say, sayNumber } from "../words/words";
import { attention } from "./attention";
import { CodeCard } from "./code-card";
import { Conduct } from "./desk-conduct";
import { DeskTable } from "./desk-table";
import { sayFault } from "./faults";
import { OldLink } from "./not-found";
import { needScenario } from "./scenarios";
import { Over } from "./workshop-over";
import "./desk.css";

type DeskQuestion = Extract<keyof LobbyAnswer, `desk:${string}`>;
/** Asks, and says so if it could not be done; true when it was. */
export type DeskAsk = <Q extends DeskQuestion>(question: Q, about: Ask<Q>) => Promise<LobbyAnswer[Q] | false>;

const deskAsk =
  (lobby: Lobby): DeskAsk =>
  async (question, about) => {
    const answer = await lobby.ask(question, about);
    if (answer.ok) return answer.value;
    toast(sayFault(answer.why), true);
    return false;
  };

/** From here a whole workshop is run. */
export function Desk({ token }: { readonly token: string | null }) {
  const lobby = useOpened(token ? () => openLobby(token) : null, token ?? "");
  const workshop = lobby?.workshop.value ?? null;
  useEffect(() => {
    void findAddress();
  }, []);
  useEffect(() => {
    if (!workshop || !token) return;
    remember({ kind: "desk", token, code: workshop.code, workshop: workshop.name, name: "", table: 0 });
  }, [workshop?.code]);
  const refused = lobby?.refused.value ?? null;
  if (!token) return <OldLink text="old-link.desk" />;
  if (refused === "workshop-closed") return <Over over={lobby?.over.value ?? null} at="desk" />;
  if (refused) return <OldLink text={refused === "old-client" ? "fault.old-client" : "old-link.desk"} />;
  if (!lobby || !workshop)
    return (
      <Page plain bleed banner={lobby && <LineBanner link={lobby.link} />}>
        <Shell shape="desk">
          <Heading>{say("desk.finding")}</Heading>
          <p role="status">{say("seat.finding.text")}</p>
        </Shell>
      </Page>
    );
  return <Overview lobby={lobby} workshop={workshop} token={token} />;
}

/** Fetches the case's words; true until they are here or cannot be had. */
function useNaming({ code, scenario, content }: WorkshopInfo): boolean {
  const [isNaming, setNaming] = useState(true);
  useEffect(() => {
    void needScenario(scenario, content).finally(() => setNaming(false));
  }, [code]);
  return isNaming;
}

function Overview({
  lobby,
  workshop,
  token,
}: {
  readonly lobby: Lobby;
  readonly workshop: WorkshopInfo;
  readonly token: string;
}) {
  const ask = deskAsk(lobby);
  const now = useNow(10_000);
  const isNaming = useNaming(workshop);
  const { tables } = workshop;
  const people = tables.flatMap((t) => t.seats.filter((s) => s.name)).length;
  const nobody = people === 0 && tables.every((t) => t.state === "waiting" && t.seats.every((s) => !s.bot));
  const allOver = tables.every((t) => t.state === "over");
  const anyOver = tables.some((t) => t.state === "over");
  const since = Math.max(0, now - lobby.heard.value);
  return (
    <Page wide banner={<LineBanner link={lobby.link} />}>
      <div class="desk">
        <header class="desk-head">
          <div class="stack-tight">
            <p class="muted">{say("desk.kicker")}</p>
            <Heading>{workshop.name}</Heading>
            <p class="row desk-facts">
              {hasWord(`${workshop.scenario}.name`) ? (
                <span class="chip">{say(`${workshop.scenario}.name`)}</span>
              ) : (
                isNaming && <span class="chip desk-case-room" />
              )}
              <span class="chip">{say(`length.${workshop.length}`)}</span>
              <span class="chip">
                <Icon name="users-three" />
                {say("desk.people", { n: people })}
              </span>
              {workshop.closed && (
                <span class="chip chip-warn">
                  <Icon name="flag-checkered" />
                  {say("desk.closed")}
                </span>
              )}
            </p>
          </div>
        </header>
        {!workshop.closed && !allOver && <Conduct workshop={workshop} ask={ask} />}
        {workshop.closed && (
          <p class="note">
            <Icon name="info" />
            <span>{say("desk.closed.text")}</span>
          </p>
        )}
        {!workshop.closed && !allOver && (
          <div class="desk-top">
            <CodeCard code={workshop.code} big={nobody} />
            {nobody ? <First token={token} /> : <Now workshop={workshop} since={since} />}
          </div>
        )}
        {(allOver || (workshop.closed && anyOver)) && <Results workshop={workshop} />}
        <section class="stack" aria-labelledby="tables-title">
          <h2 id="tables-title">{say("desk.tables")}</h2>
          <ul class="desk-tables">
            {tables.map((table) => (
              <DeskTable
                key={table.number}
                workshop={workshop}
                table={table}
                idle={table.idle + since}
                ask={ask}
                token={token}
              />
            ))}
          </ul>
        </section>
        <More workshop={workshop} ask={ask} token={token} />
      </div>
    </Page>
  );
}

/** Nobody is here yet: what to do next. */
const First = ({ token }: { readonly token: string }) => (
  <section class="card stack desk-first" aria-labelledby="first-title">
    <h2 id="first-title">{say("desk.first")}</h2>
    <ol class="numbered">
      <li>{say("desk.first.1")}</li>
      <li>{say("desk.first.2")}</li>
      <li>{say("desk.first.3")}</li>
    </ol>
    <p>
      <ButtonLink kind="main" icon="projector-screen" href={`/wall#${token}`} target="_blank">
        {say("desk.wall")}
      </ButtonLink>
    </p>
  </section>
);

/** What may need the facilitator's eye. */
function Now({ workshop, since }: { readonly workshop: WorkshopInfo; readonly since: number }) {
  const lines = attention(workshop, since);
  return (
    <section class="card stack-tight desk-now" aria-labelledby="now-title">
      <h2 id="now-title">{say("desk.now")}</h2>
      {lines.length === 0 ? (
        <p>{say("desk.now.fine")}</p>
      ) : (
        <ul class="desk-now-list">
          {lines.map((line) => (
            <li key={JSON.stringify(line)}>{say(line)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What 1 + 1 became at each table that has come to its end. */
function Results({ workshop }: { readonly workshop: WorkshopInfo }) {
  const tables = workshop.tables.filter((t) => t.state === "over");
  return (
    <section class="card stack desk-results" aria-labelledby="results-title">
      <h2 id="results-title">{say("desk.results")}</h2>
      <p>{say("desk.results.text")}</p>
      <ul class="results">
        {tables.map((table) => (
          <li key={table.number} class="result">
            <span>{say("table-n", { n: table.number })}</span>
            <strong class="result-number">
              <span class="small">1 + 1 =</span>{" "}
              {table.onePlusOne === null ? "–" : sayNumber(table.onePlusOne / 100, 2)}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is seldom needed: the wall, a second desk, the seed, the end. */
function More({
  workshop,
  ask,
  token,
}: {
  readonly workshop: WorkshopInfo;
  readonly ask: DeskAsk;
  readonly token: string;
}) {
  const closing = useSignal(false);
  return (
    <section class="card stack" aria-labelledby="more-title">
      <h2 id="more-title">{say("desk.more")}</h2>
      <div class="desk-more">
        {!workshop.closed && (
          <>
            <div class="stack-tight">
              <h3>{say("desk.wall.title")}</h3>
              <p>{say("desk.wall.text")}</p>
              <p>
                <ButtonLink icon="projector-screen" href={`/wall#${token}`} target="_blank">
                  {say("desk.wall")}
                </ButtonLink>
              </p>
            </div>
            <div class="stack-tight">
              <h3>{say("desk.second")}</h3>
              <p>{say("desk.second.text")}</p>
              <ShareLink label={say("desk.second.link")} link={`${address.value}/desk#${token}`} />
            </div>
          </>
        )}
        {workshop.seed !== null && (
          <div class="stack-tight">
            <h3>{say("desk.seed")}</h3>
            <p>{say("desk.seed.text")}</p>
            <details class="more">
              <summary>{say("desk.seed.show")}</summary>
              <p class="desk-seed">{workshop.seed}</p>
            </details>
          </div>
        )}
        {!workshop.closed && (
          <div class="stack-tight">
            <h3>{say("desk.close.title")}</h3>
            <p>{say("desk.close.text")}</p>
            <p>
              <Button kind="bad" icon="flag-checkered" onClick={() => (closing.value = true)}>
                {say("desk.close")}
              </Button>
            </p>
          </div>
        )}
      </div>
      {closing.value && (
        <Confirm
          title={say("desk.close.sure")}
          text={say("desk.close.sure.text")}
          yes={say("desk.close")}
          bad
          onYes={async () => {
            closing.value = false;
            if ((await ask("desk:close", {})) !== false) announce(say("desk.closed"));
          }}
          onNo={() => {
            closing.value = false;
          }}
        />
      )}
    </section>
  );
}
