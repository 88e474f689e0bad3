import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { TableInfo, WorkshopInfo } from "../../game/protocol/contract";
import type { Seat } from "../../game/vocabulary";
import { askOnce } from "../net/lobby";
import { places } from "../net/remembered";
import type { Asked } from "../net/socket";
import { Button, ButtonLink } from "../ui/button";
import { Icon } from "../ui/icon";
import { Heading, Page } from "../ui/page";
import { Silence, usePatience } from "../ui/silence";
import { say } from "../words/words";
import { isCode, readCode, spaced } from "./code";
import { sayFault } from "./faults";
import { JoinForm } from "./join-form";
import { needScenario } from "./scenarios";
import { SeatLine } from "./seat-info";
import { free } from "./seats";
import "./join.css";

type Place = { readonly table: number; readonly seat: Seat };

/** Everything free, table by table, as one group of radio buttons. */
function ChoosePlace({
  workshop,
  place,
  onChoose,
}: {
  readonly workshop: WorkshopInfo;
  readonly place: Place | null;
  readonly onChoose: (place: Place | null) => void;
}) {
  const open = workshop.tables.filter((table) => table.state === "waiting" && free(table).length > 0);
  const row = (table: TableInfo) => (
    <fieldset key={table.number} class="seats-table">
      <legend>{say("table-n", { n: table.number })}</legend>
      <div class="seats-list">
        {table.seats.map((info) => {
          const taken = Boolean(info.name || info.bot);
          return taken ? (
            <div key={info.seat} class="seat-choice seat-choice-taken">
              <SeatLine scenario={workshop.scenario} info={info} />
            </div>
          ) : (
            <label key={info.seat} class="seat-choice">
              <input
                type="radio"
                name="place"
                checked={place?.table === table.number && place.seat === info.seat}
                onChange={() => onChoose({ table: table.number, seat: info.seat })}
              />
              <SeatLine scenario={workshop.scenario} info={info} />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
  return (
    <div class="stack">
      <label class="seat-choice seat-choice-any">
        <input type="radio" name="place" checked={place === null} onChange={() => onChoose(null)} />
        <span>{say("join.any-seat")}</span>
      </label>
      {open.map(row)}
      {open.length === 0 && <p>{say("join.no-seats")}</p>}
    </div>
  );
}

/** Join by a link or QR code: one field, and a choice of seats for those who want it. */
export function Join({ code: given }: { readonly code: string | null }) {
  const code = readCode(given ?? "");
  const found = useSignal<Asked<WorkshopInfo> | null>(null);
  const place = useSignal<Place | null>(null);
  const patience = usePatience();
  const look = async () => {
    found.value = null;
    const answer = await askOnce("workshop:look", { code }, false, patience);
    if (patience.gone()) return;
    if (answer.ok) await needScenario(answer.value.scenario, answer.value.content);
    found.value = answer;
  };
  useEffect(() => {
    if (isCode(code)) void look();
  }, [code]);

  if (!isCode(code))
    return (
      <Page>
        <div class="card stack join-card">
          <Heading>{say("join.title")}</Heading>
          {given && <p>{say("join.code.wrong")}</p>}
          <JoinForm />
        </div>
      </Page>
    );

  const answer = found.value;
  if (answer === null)
    return (
      <Page>
        <div class="card stack join-card">
          <Heading>{say("join.heading", { code: spaced(code) })}</Heading>
          <p role="status">{say("join.looking")}</p>
          <Silence none={patience.none} />
        </div>
      </Page>
    );
  if (!answer.ok)
    return (
      <Page>
        <div class="card stack join-card">
          <Heading>{say("join.heading", { code: spaced(code) })}</Heading>
          <p class="note note-bad" role="alert">
            <Icon name="warning" />
            <span>{sayFault(answer.why)}</span>
          </p>
          <div class="row">
            {answer.why === "no-such-code" || answer.why === "workshop-closed" ? (
              <ButtonLink kind="main" href="/" icon="house">
                {say("join.other-code")}
              </ButtonLink>
            ) : (
              <Button kind="main" icon="arrows-clockwise" onClick={() => void look()}>
                {say("load.again")}
              </Button>
            )}
          </div>
        </div>
      </Page>
    );

  const workshop = answer.value;
  const mine = places().find((p) => p.kind === "seat" && p.code === workshop.code);
  return (
    <Page>
      <div class="card stack join-card">
        <header class="stack-tight">
          <p class="muted">{say("join.heading", { code: spaced(code) })}</p>
          <Heading>{workshop.name}</Heading>
          <p>
            {say("join.case", { case: say(`${workshop.scenario}.name`), length: say(`length.${workshop.length}`) })}
          </p>
        </header>
        {mine && (
          <p class="note">
            <Icon name="chair" />
            <span class="stack-tight">
              <span>{say("join.have-seat", { name: mine.name, table: mine.table })}</span>
              <span>
                <ButtonLink size="small" href={`/table#${mine.token}`}>
                  {say("back.seat")}
                </ButtonLink>
              </span>
            </span>
          </p>
        )}
        {workshop.closed ? (
          <p class="note note-warn">
            <Icon name="info" />
            <span>{sayFault("workshop-closed")}</span>
          </p>
        ) : (
          <JoinForm code={workshop.code} place={place.value}>
            <details class="choose-seat">
              <summary>{say("join.choose-seat")}</summary>
              <ChoosePlace
                workshop={workshop}
                place={place.value}
                onChoose={(chosen) => {
                  place.value = chosen;
                }}
              />
            </details>
          </JoinForm>
        )}
      </div>
    </Page>
  );
}
