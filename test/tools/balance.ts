/**
 * Whether the numbers do what the rulebook's last section promises: scenarios x policies x seats x lengths, with standard errors.
 * Exit 1 if a promise does not hold (with --report: never). `--quick`: a few minutes, single clauses and tools left out.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { dirname } from "node:path";
import { CLAUSES } from "../../game/vocabulary";
import { readArgs, run, UsageError, wholeFlag } from "./args";
import { type Figure, mean, meanOf, median, paired } from "./figures";
import { numbersOf, scenarioIds } from "./numbers";
import { type Promised, promisesOf } from "./promises";
import type { GameRecord } from "./record";
import { playTrials, QUICK, type Scale, THOROUGH, type Trials } from "./trials";
import { type CardUse, clauseUse, type EventUse, eventUse, type OptionUse, optionUse, saidUse, toolUse } from "./usage";
import { WORKERS } from "./workers";

interface Row {
  readonly trial: string;
  readonly games: number;
  readonly median: Figure;
  readonly mean: Figure;
  /** Against the advisor's games with the same seeds; null where nothing is to be compared. */
  readonly costs: Figure | null;
  readonly ended: { readonly [how: string]: number };
  readonly actionsASeat: number;
  readonly drifts: number;
}
interface Report {
  readonly scenario: string;
  readonly measured: unknown;
  readonly rows: readonly Row[];
  readonly promises: readonly Promised[];
  readonly options: readonly OptionUse[];
  readonly tools: readonly CardUse[];
  readonly clauses: readonly CardUse[];
  readonly events: readonly EventUse[];
  readonly said: { readonly [what: string]: number };
  readonly roles: { readonly [role: string]: { readonly gain: number; readonly ratio: number } };
  readonly citizens: number;
  readonly smallest: { readonly [who: string]: number };
}

const HAPPENINGS = [
  "event/absorbed",
  "event/hit",
  "event/hit/paid",
  "event/hit/broke",
  "event/mild",
  "event/good",
  "tempted/with-a-pledge",
  "proposed",
  "proposed/adapted",
  "deal/adapted",
  "declined",
  "passed",
  "asked",
  "aim-shown",
  "line-crossed",
  "line-said",
  "pledged",
  "pledge-kept",
  "pledge-broken",
  "pledge-moved",
  "tool-played",
  "hours-lost",
  "signed",
];

function rowOf(trial: string, records: readonly GameRecord[], trials: Trials): Row {
  const points = records.map((r) => r.onePlusOne / 100);
  const advisor = (trials["advisor"] ?? []).map((r) => r.onePlusOne / 100);
  const compared = /^without /.test(trial) || trial === "one selfish";
  const n = Math.min(points.length, advisor.length);
  const ended: Record<string, number> = {};
  for (const r of records) ended[r.how] = (ended[r.how] ?? 0) + 1 / records.length;
  return {
    trial,
    games: records.length,
    median: median(points),
    mean: mean(points),
    costs: compared ? paired(advisor.slice(0, n), points.slice(0, n)) : null,
    ended,
    actionsASeat: meanOf(records.map((r) => r.actions / r.bySeat.length)),
    drifts: meanOf(records.map((r) => r.bridges.drifted)),
  };
}

function reportOf(scenario: string, measured: unknown, trials: Trials): Report {
  const advisor = trials["advisor"]!;
  const six = trials["6 seats"] ?? [];
  const roles = six[0]?.roles ?? [];
  const lowest = (r: GameRecord) => (r.citizens <= r.smallest ? "citizens" : r.roles[r.ratios.indexOf(r.smallest)]!);
  const smallest: Record<string, number> = {};
  for (const r of advisor) smallest[lowest(r)] = (smallest[lowest(r)] ?? 0) + 1 / advisor.length;
  return {
    scenario,
    measured,
    rows: Object.entries(trials).map(([name, records]) => rowOf(name, records, trials)),
    promises: promisesOf(trials),
    options: optionUse(advisor),
    tools: toolUse(advisor),
    clauses: clauseUse(advisor, CLAUSES),
    events: eventUse(advisor),
    said: saidUse(advisor, HAPPENINGS),
    roles: Object.fromEntries(
      roles.map((role) => {
        const sat = [...advisor, ...six].filter((r) => r.roles.includes(role));
        const at = (list: (r: GameRecord) => readonly number[]) =>
          meanOf(sat.map((r) => list(r)[r.roles.indexOf(role)]!));
        return [role, { gain: at((r) => r.gains), ratio: at((r) => r.ratios) / 100 }];
      }),
    ),
    citizens: meanOf(advisor.map((r) => r.citizens)) / 100,
    smallest,
  };
}

const two = (n: number) => n.toFixed(2);
const shown = (f: Figure) => `${two(f.value)} ± ${two(f.error)}`;
const percent = (n: number | undefined) => `${Math.round((n ?? 0) * 100)} %`;

function text(report: Report): string {
  const { promises, rows, options, tools, clauses, events, said, roles, smallest } = report;
  const bounds = (p: Promised) =>
    p.least === null ? `at most ${p.most}` : p.most === null ? `at least ${p.least}` : `${p.least} to ${p.most}`;
  const odd = options.filter((o) => o.tooOften || o.tooSeldom);
  const use = (list: readonly CardUse[]) => list.map((c) => `${c.card} ${two(c.used / (c.open || 1))}`).join(", ");
  return [
    `== ${report.scenario}  ${JSON.stringify(report.measured)}`,
    ...promises.map(
      (p) =>
        `${{ yes: "  holds", no: "* NOT  ", near: "? near " }[p.holds]}  ${p.what}: ${shown(p.found)} (${bounds(p)})`,
    ),
    "",
    "trial                        games  median        mean          costs         fell  well  actions/seat  drifts",
    ...rows.map((r) =>
      [
        r.trial.padEnd(28),
        String(r.games).padStart(5),
        shown(r.median).padStart(13),
        shown(r.mean).padStart(13),
        (r.costs ? shown(r.costs) : "").padStart(13),
        percent(r.ended["fell-apart"]).padStart(5),
        percent(r.ended["ended-well"]).padStart(5),
        r.actionsASeat.toFixed(1).padStart(8),
        two(r.drifts).padStart(8),
      ].join(" "),
    ),
    "",
    `options out of bounds: ${odd.map((o) => `${o.situation}/${o.option} best ${percent(o.best.value)} chosen ${percent(o.chosen.value)} of ${o.open}`).join("; ") || "none"}`,
    `tools played of drawn: ${use(tools)}`,
    `clauses adopted a game: ${use(clauses)}`,
    `events a game: ${events
      .map(
        (e) =>
          `${e.card} ${two(e.came)} (${Object.entries(e.went)
            .map(([how, part]) => `${how} ${percent(part)}`)
            .join(", ")})`,
      )
      .join(", ")}`,
    `a game: ${Object.entries(said)
      .map(([what, n]) => `${what} ${two(n)}`)
      .join(", ")}`,
    `roles: ${Object.entries(roles)
      .map(([role, r]) => `${role} gain ${two(r.gain)} ratio ${two(r.ratio)}`)
      .join(", ")}; citizens ${two(report.citizens)}`,
    `smallest: ${Object.entries(smallest)
      .map(([who, n]) => `${who} ${percent(n)}`)
      .join(", ")}`,
    "",
  ].join("\n");
}

/** `--scale 0.5`: half of the games. */
const scaled = (scale: Scale, by: number): Scale =>
  Object.fromEntries(
    Object.entries(scale).map(([k, n]) => [k, n === 0 ? 0 : Math.max(2, Math.round(n * by))]),
  ) as never;

async function balance(): Promise<void> {
  const { flags, rest } = readArgs(["scenario", "workers", "json", "percent"], ["quick", "report"]);
  if (rest.length > 0) throw new UsageError(`"${rest[0]}" is not understood`);
  setPriority(constants.priority.PRIORITY_LOW);
  const workers = wholeFlag(flags["workers"], "workers", WORKERS, 1, 64);
  const by = wholeFlag(flags["percent"], "percent", 100, 1, 1000) / 100;
  const ids = flags["scenario"] === undefined ? scenarioIds() : String(flags["scenario"]).split(",");
  const reports: Report[] = [];
  for (const id of ids) {
    const numbers = numbersOf(id);
    const say = (done: number, of: number) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${id}: ${done} of ${of} games `);
    };
    const trials = await playTrials(numbers, scaled(flags["quick"] ? QUICK : THOROUGH, by), workers, say);
    const report = reportOf(id, numbers.measured ?? "provisional", trials);
    reports.push(report);
    process.stdout.write(`${text(report)}\n`);
  }
  if (flags["json"] !== undefined) {
    mkdirSync(dirname(String(flags["json"])), { recursive: true });
    writeFileSync(String(flags["json"]), `${JSON.stringify(reports)}\n`);
  }
  const broken = reports.flatMap((r) =>
    r.promises.filter((p) => p.holds === "no").map((p) => `${r.scenario}: ${p.what}`),
  );
  if (broken.length > 0 && !flags["report"]) {
    process.stdout.write(`${broken.length} promises do not hold:\n  ${broken.join("\n  ")}\n`);
    process.exitCode = 1;
  }
}

await run(balance);
