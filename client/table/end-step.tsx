/** 1 + 1 = N, explained in sentences, and everybody's secrets (R14). */
import type { Seat } from "../../game/vocabulary";
import { whyEnd } from "../present/end-why";
import { say, sayNumber } from "../words/words";
import { Name, TagChip } from "./bits";
import { useTable } from "./context";
import { useNarrow } from "./narrow";
import { PulsesSoFar } from "./pulse-step";
import { Sign } from "./signs";
import { Sum } from "./sum";

/** Hundredths as they are written here: "1,29". */
const hundredths = (n: number): string => sayNumber(n / 100, 2);
/** Halves of a point: "10,5". */
const halves = (n: number): string => sayNumber(n / 2, n % 2 === 0 ? 0 : 1);

export interface EndProps {
  /** `/replay#<match>`: where the replay is shown; the file is `/replay/<match>`. Null while it is closed (R14.5). */
  readonly replayUrl?: string | null | undefined;
}

export function EndStep({ replayUrl }: EndProps) {
  const { view, store, atEnd } = useTable();
  const { end } = view;
  if (!end) return null;
  const { score } = end;
  return (
    <>
      <Sum how={end.how} onePlusOne={score.onePlusOne} />
      {atEnd}
      <p data-more>
        {say(`ending.${end.how}.text`)}{" "}
        {end.how === "fell-apart" &&
          say("table.end.fell-in", { phase: end.phase, name: say(`phase.${end.phase}.name`) })}
      </p>
      <div class="t-end-why" data-part="why">
        <h3>{say("table.end.why.title")}</h3>
        {whyEnd(view, store.log.value).map((line, i) => (
          <p key={line.key} data-more={i > 0 || undefined}>
            {say(line)}
          </p>
        ))}
      </div>
      <h3 data-more>{say("table.end.how-it-adds-up")}</h3>
      <p data-more>
        {say("table.end.formula", {
          average: hundredths(score.average),
          smallest: hundredths(score.smallest),
          sum: hundredths(score.onePlusOne),
        })}
      </p>
      <Ratios />
      <p class="t-quiet" data-more>
        {say("table.end.cap")}
      </p>
      {end.faded > 0 && (
        <p class="t-bad" data-more>
          {say("table.end.faded", { n: end.faded })}
        </p>
      )}
      <PulsesSoFar />
      {replayUrl && (
        <div class="t-actions">
          <a class="button button-main" href={replayUrl}>
            {say("table.end.open-replay")}
          </a>
          {/* With a target of its own, since the router takes every other link for a view of ours. */}
          <a class="button" href={replayUrl.replace("/replay#", "/replay/")} target="_self" download>
            {say("table.end.download-replay")}
          </a>
        </div>
      )}
      {replayUrl === null && (
        <p class="t-quiet" data-more>
          {say("table.end.replay-later")}
        </p>
      )}
      <Secrets />
    </>
  );
}

/** Bars of all ratios, each with its sentence; the smallest is marked. */
function Ratios() {
  const { view } = useTable();
  const { end } = view;
  if (!end) return null;
  const { ratios, citizens, smallest } = end.score;
  const row = (key: string, ratio: number, name: preact.ComponentChildren, words: string) => (
    <li key={key} class={ratio === smallest ? "t-smallest" : ""}>
      <span class="t-ratio-name">{name}</span>
      <strong class="t-ratio-number">{hundredths(ratio)}</strong>
      <span class="t-bar" aria-hidden="true">
        <i style={{ width: `${Math.min(100, ratio / 2)}%` }} />
      </span>
      <span class="t-ratio-words" data-more>
        {words} {ratio === smallest && <em>{say("table.end.smallest")}</em>}
      </span>
    </li>
  );
  return (
    <>
      {end.home > 0 && (
        <p class="t-quiet" data-more>
          {say("table.end.home", { home: hundredths(end.home) })}
        </p>
      )}
      <ul class="t-ratios">
        {view.partners.map(({ seat }) =>
          row(
            seat,
            ratios[seat] ?? 0,
            <Name seat={seat} />,
            say("table.end.ratio", { gain: end.gains[seat] ?? 0, alone: halves(end.alone[seat] ?? 0) }),
          ),
        )}
        {row(
          "citizens",
          citizens,
          <span class="t-name">
            <Sign name="users-three" /> {say("table.end.citizens")}
          </span>,
          say("table.end.ratio.citizens", { value: view.tracks.value, target: halves(end.target) }),
        )}
      </ul>
    </>
  );
}

/** Aims and lines of all, opened (R14.5). */
function Secrets() {
  const { view } = useTable();
  const narrow = useNarrow();
  const open = view.partners.filter((p) => p.secret);
  if (open.length === 0) return null;
  return (
    <details class="t-fold" data-more open={!narrow}>
      <summary>
        <h3>{say("table.end.secrets")}</h3>
      </summary>
      <ul class="t-secrets-open">
        {open.map(({ seat, aim, gain, secret }) => (
          <li key={seat}>
            <Name seat={seat as Seat} />
            <dl class="t-terms">
              <dt>{say("table.end.aim.public")}</dt>
              <dd>
                <TagChip tag={aim} />
              </dd>
              <dt>{say("table.end.aim.private")}</dt>
              <dd class="t-tags">
                {secret?.aims.map((a) => (
                  <TagChip key={a.tag} tag={a.tag} look={a.shown ? "" : "t-tag-mine"} />
                ))}
              </dd>
              <dt>{say("table.end.line")}</dt>
              <dd>{secret && <TagChip tag={secret.line.tag} look="t-tag-line" />}</dd>
              <dt>{say("table.gain")}</dt>
              <dd>{say("table.end.gains", { open: gain, hidden: secret?.hidden ?? 0 })}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}
