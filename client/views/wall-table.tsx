/** One table on the wall: who sits there, and how far they have come. */
import type { TableInfo, WorkshopInfo } from "../../game/protocol/contract";
import { ACT_COLOURS, PAPER } from "../board/art/palette";
import { actShape } from "../board/shapes";
import { Icon } from "../ui/icon";
import { say, sayNumber } from "../words/words";
import { RoleSign } from "./seat-info";
import { free } from "./seats";
import { type Pip, pipsOf } from "./wall-look";

interface Given {
  readonly workshop: WorkshopInfo;
  readonly table: TableInfo;
}

/** Who has come, also when they play; while they gather, the seats that are still free are counted. */
export function People({ workshop, table }: Given) {
  const gathers = table.state === "waiting" && !workshop.closed;
  const left = free(table).length;
  return (
    <ul class="wall-people">
      {table.seats
        .filter((info) => info.name || info.bot)
        .map((info) => (
          <li key={info.seat} class={info.name ? "wall-person" : "wall-person wall-bot"}>
            <RoleSign scenario={workshop.scenario} info={info} />
            <span>{info.name ?? say("seat.bot")}</span>
          </li>
        ))}
      {gathers && (left > 0 ? <li class="muted">{say("wall.free", { n: left })}</li> : <li>{say("wall.ready")}</li>)}
    </ul>
  );
}

/** How far a table is, in words and as a row of small signs, one for each phase. */
export function HowFar({ workshop, table }: Given) {
  const acts = pipsOf(table, workshop.length);
  const phases = acts.flat();
  const at = phases.findIndex(({ phase }) => phase === table.phase) + 1;
  const isOver = table.state === "over";
  const stopped = workshop.closed && !isOver;
  const never = table.state === "waiting";
  return (
    <div class="wall-far">
      <p class="wall-place">
        {isOver ? (
          <span class="wall-became">
            1 + 1 = <strong>{table.onePlusOne === null ? "–" : sayNumber(table.onePlusOne / 100, 2)}</strong>
          </span>
        ) : (
          !never && <strong>{say(`phase.${table.phase}.board`)}</strong>
        )}
        {table.state === "paused" && !stopped && (
          <span class="chip chip-warn">
            <Icon name="pause" />
            {say("desk.state.paused")}
          </span>
        )}
        {stopped && <span class="chip">{say(never ? "desk.state.never" : "desk.state.stopped")}</span>}
      </p>
      {!never && (
        <p class={phases.length > 6 ? "wall-pips wall-pips-long" : "wall-pips"}>
          <span class="hidden-text">{say(isOver ? "desk.state.over" : "wall.phase", { at, of: phases.length })}</span>
          {acts.map((act) => (
            <svg
              key={act[0]?.phase}
              viewBox={`-12 -12 ${act.length * 24} 24`}
              style={{ width: `${act.length}em` }}
              aria-hidden="true"
              focusable="false"
            >
              {act.map((pip, i) => (
                <Sign key={pip.phase} pip={pip} x={i * 24} />
              ))}
            </svg>
          ))}
        </p>
      )}
    </div>
  );
}

/** Full: behind them; full with a ring: where they are; hollow: still to come. */
function Sign({ pip, x }: { readonly pip: Pip; readonly x: number }) {
  const colour = ACT_COLOURS[pip.act].strong;
  const d = actShape(pip.act, pip.is === "now" ? 6.5 : 7);
  return (
    <g transform={`translate(${x} ${pip.act === "do" ? 1 : 0})`}>
      {pip.is === "now" && <circle r={10.6} cy={pip.act === "do" ? -1 : 0} class="wall-pip-ring" />}
      <path d={d} fill={pip.is === "ahead" ? PAPER : colour} stroke={colour} stroke-width={2} />
    </g>
  );
}
