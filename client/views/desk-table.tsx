import { useSignal } from "@preact/signals";
import type { SeatInfo, TableInfo, WorkshopInfo } from "../../game/protocol/contract";
import { matchAt } from "../net/table-wire";
import { go } from "../router";
import { toast } from "../ui/announcer";
import { Button, ButtonLink } from "../ui/button";
import { Confirm } from "../ui/dialog";
import { Icon, type IconName } from "../ui/icon";
import { say, sayList, sayNumber } from "../words/words";
import { LONG } from "./attention";
import { botKind } from "./bot-kind";
import type { DeskAsk } from "./desk";
import { tellDesk } from "./desk-conduct";
import { DeskMarks } from "./desk-marks";
import { roleName, SeatLine } from "./seat-info";
import { free, isReady, seatOf } from "./seats";

const TRACKS = [
  ["trust", "heart", 10],
  ["clarity", "eye", 10],
  ["anchoring", "anchor", 10],
  ["value", "users-three", 30],
] as const satisfies readonly (readonly [keyof TableInfo["tracks"], IconName, number])[];

const STATES = {
  waiting: ["chair", "chip"],
  playing: ["play", "chip chip-good"],
  paused: ["pause", "chip chip-warn"],
  over: ["flag-checkered", "chip"],
} as const satisfies { readonly [S in TableInfo["state"]]: readonly [IconName, string] };

/** Its workshop was closed before it came to its end. */
const STOPPED = ["flag-checkered", "chip"] as const;

/** So many tables can be shown in full. */
const FEW = 6;

interface Given {
  readonly workshop: WorkshopInfo;
  readonly table: TableInfo;
  /** ms since anything happened at the table */
  readonly idle: number;
  readonly ask: DeskAsk;
  readonly token: string;
}

/** One table on the desk: who, where they are, and what can be done for them. */
export function DeskTable({ workshop, table, idle, ask, token }: Given) {
  const stopped = workshop.closed && table.state !== "over";
  const [icon, chip] = stopped ? STOPPED : STATES[table.state];
  const title = `table-${table.number}`;
  const going = table.state === "playing" || table.state === "paused";
  // With many tables on the desk, who sits where is only opened up while they gather.
  const folded = workshop.tables.length > FEW && table.state !== "waiting";
  const seats = <Seats workshop={workshop} table={table} ask={ask} closed={workshop.closed} />;
  return (
    <li class={`card desk-table desk-table-${table.state}`} aria-labelledby={title}>
      <header class="row-between">
        <h3 id={title} class="desk-table-title">
          {say("table-n", { n: table.number })}
        </h3>
        <span class={chip}>
          <Icon name={icon} />
          {say(`desk.state.${!stopped ? table.state : table.state === "waiting" ? "never" : "stopped"}`)}
        </span>
      </header>
      {going && <Progress workshop={workshop} table={table} idle={idle} />}
      {table.state === "over" && (
        <p class="desk-score">
          <span>1 + 1 =</span> <strong>{table.onePlusOne === null ? "–" : sayNumber(table.onePlusOne / 100, 2)}</strong>
        </p>
      )}
      {table.state === "over" && !workshop.closed && <DeskMarks table={table.number} ask={ask} token={token} />}
      {folded ? (
        <details class="more">
          <summary>{say("desk.seats")}</summary>
          {seats}
        </details>
      ) : (
        seats
      )}
      <Acts workshop={workshop} table={table} ask={ask} token={token} />
    </li>
  );
}

function Progress({ workshop, table, idle }: Pick<Given, "workshop" | "table" | "idle">) {
  const names = table.waiting.map((seat) => roleName(workshop.scenario, seatOf(table, seat)?.role ?? ""));
  const minutes = Math.floor(idle / 60_000);
  return (
    <div class="stack-tight">
      <p class="desk-phase">
        <strong>
          {say(workshop.closed ? "desk.reached" : "desk.phase", {
            n: table.phase,
            name: say(`phase.${table.phase}.name`),
          })}
        </strong>
        {!workshop.closed && <span class="muted"> {say(`desk.step.${table.step}`)}</span>}
      </p>
      <ul class="meters" aria-label={say("desk.tracks")}>
        {TRACKS.map(([track, sign, most]) => (
          <li key={track} class={`meter meter-${track}`}>
            <span class="meter-name">
              <Icon name={sign} />
              <span class="meter-label">{say(`track.${track}`)}</span>
            </span>
            <span class="meter-number">{sayNumber(table.tracks[track])}</span>
            <span class="meter-bar" aria-hidden="true">
              <span style={{ width: `${Math.min(100, (table.tracks[track] / most) * 100)}%` }} />
            </span>
          </li>
        ))}
      </ul>
      {!workshop.closed && (
        <p class="small">
          {names.length > 0 ? say("desk.waiting-for", { names: sayList(names) }) : say("desk.waiting-for-nobody")}
        </p>
      )}
      {table.state === "playing" && !workshop.closed && minutes >= 1 && (
        <p>
          <span class={idle >= LONG ? "chip chip-warn" : "chip"}>
            <Icon name={idle >= LONG ? "warning" : "clock"} />
            {say("desk.idle", { n: minutes })}
          </span>
        </p>
      )}
    </div>
  );
}

function Seats({
  workshop,
  table,
  ask,
  closed,
}: Pick<Given, "workshop" | "table" | "ask"> & { readonly closed: boolean }) {
  const helping = useSignal(false);
  const canHelp = !closed && table.state !== "over";
  return (
    <div class="stack-tight">
      <ul class="desk-seats">
        {table.seats.map((info) => (
          <li key={info.seat} class="desk-seat">
            <SeatLine scenario={workshop.scenario} info={info} />
            {helping.value && canHelp && <Help workshop={workshop} table={table} info={info} ask={ask} />}
          </li>
        ))}
      </ul>
      {canHelp && (
        <p>
          <Button
            kind="quiet"
            size="small"
            aria-expanded={helping.value}
            onClick={() => (helping.value = !helping.value)}
          >
            {say(helping.value ? "desk.help.hide" : "desk.help")}
          </Button>
        </p>
      )}
    </div>
  );
}

/** What the desk can do for one seat. */
function Help({ workshop, table, info, ask }: Pick<Given, "workshop" | "table" | "ask"> & { readonly info: SeatInfo }) {
  const sure = useSignal<"act" | "bot" | null>(null);
  const busy = useSignal(false);
  const role = roleName(workshop.scenario, info.role);
  const bot = async (kind: ReturnType<typeof botKind> | { readonly level: null }) => {
    busy.value = true;
    const done = await ask("desk:bot", { table: table.number, seat: info.seat, ...kind });
    busy.value = false;
    if (done !== false)
      tellDesk(say(kind.level ? "desk.bot.came" : info.name ? "desk.bot.went" : "desk.bot.left", { role }));
  };
  const awaited = table.state === "playing" && table.waiting.includes(info.seat) && !info.bot;
  return (
    <span class="row desk-seat-help">
      {info.bot ? (
        <Button size="small" icon="sign-out" busy={busy.value} onClick={() => void bot({ level: null })}>
          {say("desk.bot.out")}
          <span class="hidden-text">: {role}</span>
        </Button>
      ) : (
        <Button
          size="small"
          icon="robot"
          busy={busy.value}
          onClick={() => {
            if (info.name && info.online) sure.value = "bot";
            else void bot(botKind());
          }}
        >
          {say("desk.bot.in")}
          <span class="hidden-text">: {role}</span>
        </Button>
      )}
      {awaited && (
        <Button size="small" icon="hand-pointing" onClick={() => (sure.value = "act")}>
          {say("desk.act")}
          <span class="hidden-text">: {role}</span>
        </Button>
      )}
      {sure.value === "bot" && (
        <Confirm
          title={say("desk.bot.sure", { name: info.name ?? role })}
          text={say("desk.bot.text", { name: info.name ?? role, role })}
          yes={say("desk.bot.in")}
          onYes={() => {
            sure.value = null;
            void bot(botKind());
          }}
          onNo={() => {
            sure.value = null;
          }}
        />
      )}
      {sure.value === "act" && (
        <Confirm
          title={say("desk.act.sure", { role })}
          text={say("desk.act.text")}
          yes={say("desk.act")}
          onYes={async () => {
            sure.value = null;
            if ((await ask("desk:act", { table: table.number, seat: info.seat })) !== false)
              tellDesk(say("desk.acted", { role }));
          }}
          onNo={() => {
            sure.value = null;
          }}
        />
      )}
    </span>
  );
}

/** What the desk can do for the whole table. */
function Acts({ workshop, table, ask, token }: Pick<Given, "workshop" | "table" | "ask" | "token">) {
  const n = table.number;
  const which = <span class="hidden-text">: {say("table-n", { n })}</span>;
  const someone = table.seats.some((s) => s.name);
  return (
    <div class="row desk-acts">
      {table.state === "waiting" && !workshop.closed && (
        <>
          <Button
            kind={isReady(table) ? "main" : "plain"}
            size="small"
            icon="play"
            disabled={!isReady(table)}
            onClick={async () => {
              const done = await ask("desk:start", { table: n });
              if (done) tellDesk(say("desk.started", { tables: sayNumber(n) }));
            }}
          >
            {say("desk.start")}
            {which}
          </Button>
          {free(table).length > 0 && (
            <Button
              size="small"
              icon="robot"
              onClick={async () => {
                if ((await ask("desk:fill", { table: n, ...botKind() })) !== false) tellDesk(say("desk.filled", { n }));
              }}
            >
              {say(someone ? "desk.fill" : "desk.fill-empty")}
              {which}
            </Button>
          )}
        </>
      )}
      {!workshop.closed && (table.state === "playing" || table.state === "paused") && (
        <>
          <Button
            size="small"
            kind={table.state === "paused" ? "main" : "plain"}
            icon={table.state === "paused" ? "play" : "pause"}
            onClick={() => void ask("desk:pause", { table: n, on: table.state === "playing" })}
          >
            {say(table.state === "paused" ? "desk.resume" : "desk.pause")}
            {which}
          </Button>
          <ButtonLink size="small" icon="eye" href={`/watch/${n}#${token}`}>
            {say("desk.watch")}
            {which}
          </ButtonLink>
        </>
      )}
      {(table.state === "over" || (workshop.closed && table.state !== "waiting")) && (
        <Button
          size="small"
          icon="clock-counter-clockwise"
          onClick={async () => {
            const match = await matchAt(token, n);
            if (match) go(`/replay#${match}`);
            else toast(say("desk.no-replay"), true);
          }}
        >
          {say("desk.replay")}
          {which}
        </Button>
      )}
    </div>
  );
}
