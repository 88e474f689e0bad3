/** Bot games on bare rules; figures as a table or, with --json, as one object. */
import { bare } from "../../game/bare";
import { POLICIES, type Policy } from "../../game/bots/bot";
import { playOut } from "../../game/bots/play-out";
import { fingerprint, fnv64 } from "../../game/kit/fingerprint";
import { BOT_LEVELS, type BotLevel } from "../../game/protocol/contract";
import { ENDINGS, type Ending, LENGTH_IDS, type Seat } from "../../game/vocabulary";
import { oneOfFlag, readArgs, run, UsageError, wholeFlag } from "./args";
import { FIRST_SCENARIO, loadScenario } from "./assets";

interface Figures {
  readonly games: number;
  readonly policy: string;
  readonly scenario: string;
  readonly seats: number;
  readonly length: string;
  readonly seed: string;
  /** in points, two decimals */
  readonly onePlusOne: { readonly median: number; readonly p10: number; readonly p90: number };
  readonly ended: { readonly [E in Ending]: number };
  /** means a game */
  readonly gain: { readonly [role: string]: number };
  readonly tracks: {
    readonly trust: number;
    readonly clarity: number;
    readonly anchoring: number;
    readonly value: number;
  };
  readonly bridges: { readonly "at-once": number; readonly "hard-won": number; readonly drifted: number };
  readonly pledges: { readonly kept: number; readonly broken: number };
  readonly actionsPerGame: number;
  readonly actionsPerSecond: number;
  readonly gamesPerSecond: number;
  /** Of the last state of every game, in order: equal for equal arguments. */
  readonly fingerprint: string;
}

/** One policy for all seats, or one for each seat, parted by commas. */
function policiesOf(text: string, seats: number): { readonly name: string; readonly of: (seat: Seat) => Policy } {
  const names = text.split(",");
  for (const name of names)
    if (!(BOT_LEVELS as readonly string[]).includes(name))
      throw new UsageError(`--policy must be made of ${BOT_LEVELS.join(", ")}, not "${name}"`);
  if (names.length !== 1 && names.length !== seats)
    throw new UsageError(`--policy needs one policy, or one for each of ${seats} seats`);
  return { name: text, of: (seat) => POLICIES[names[names.length === 1 ? 0 : Number(seat)] as BotLevel] };
}

const mean = (sum: number, games: number) => Math.round((sum / games) * 100) / 100;
const KNOWN = ["games", "policy", "scenario", "seats", "length", "seed"];

function simulate(): void {
  const { flags, rest } = readArgs(KNOWN, ["json"]);
  if (rest.length > 0)
    throw new UsageError(`"${rest[0]}" is not understood; flags are ${KNOWN.map((k) => `--${k}`).join(", ")}, --json`);
  const games = wholeFlag(flags["games"], "games", 200, 1, 100_000);
  const seats = wholeFlag(flags["seats"], "seats", 4, 3, 6);
  const length = oneOfFlag(flags["length"], "length", "full", LENGTH_IDS);
  const policy = policiesOf(String(flags["policy"] ?? "advisor"), seats);
  const seed = String(flags["seed"] ?? "simulate");
  const { content } = loadScenario(String(flags["scenario"] ?? FIRST_SCENARIO));
  const rules = bare(content);
  const scenario = content.scenario.id;
  const scores: number[] = [];
  const ended = Object.fromEntries(ENDINGS.map((e) => [e, 0])) as Record<Ending, number>;
  const gain: Record<string, number> = {};
  const tracks = { trust: 0, clarity: 0, anchoring: 0, value: 0 };
  const bridges = { "at-once": 0, "hard-won": 0, drifted: 0 };
  const pledges = { kept: 0, broken: 0 };
  let actions = 0;
  let trail = "";
  const start = performance.now();
  for (let n = 0; n < games; n++) {
    const setup = { scenario, length, seats, seed: `${seed}/${n}` };
    const { match, actions: made } = playOut(rules, content, setup, policy.of);
    const { G } = match;
    actions += made;
    scores.push(G.end!.score.onePlusOne);
    ended[G.end!.how] += 1;
    for (const s of Object.values(G.seats)) gain[s.role] = (gain[s.role] ?? 0) + s.gain.open + s.gain.hidden;
    for (const t of Object.keys(tracks) as (keyof typeof tracks)[]) tracks[t] += G.tracks[t];
    for (const b of G.bridges) bridges[b.how] += 1;
    for (const p of G.pledges) if (p.state !== "standing") pledges[p.state] += 1;
    trail = fnv64(trail + fingerprint(G));
    if (!flags["json"] && process.stderr.isTTY) process.stderr.write(`\r${n + 1} of ${games}`);
  }
  const seconds = (performance.now() - start) / 1000;
  scores.sort((a, b) => a - b);
  const at = (share: number) => scores[Math.min(games - 1, Math.floor(games * share))]! / 100;
  const means = <T extends Record<string, number>>(sums: T) =>
    Object.fromEntries(Object.entries(sums).map(([k, v]) => [k, mean(v, games)])) as T;
  const figures: Figures = {
    games,
    policy: policy.name,
    scenario,
    seats,
    length,
    seed,
    onePlusOne: { median: at(0.5), p10: at(0.1), p90: at(0.9) },
    ended,
    gain: means(gain),
    tracks: means(tracks),
    bridges: means(bridges),
    pledges: means(pledges),
    actionsPerGame: mean(actions, games),
    actionsPerSecond: Math.round(actions / seconds),
    gamesPerSecond: Math.round((games / seconds) * 10) / 10,
    fingerprint: trail,
  };
  process.stdout.write(flags["json"] ? `${JSON.stringify(figures)}\n` : `\n${table(figures)}\n`);
}

const table = (f: Figures): string =>
  [
    `${f.games} games, ${f.policy}, ${f.scenario}, ${f.seats} seats, ${f.length}, seed "${f.seed}"`,
    `1 + 1      median ${f.onePlusOne.median}   10 % ${f.onePlusOne.p10}   90 % ${f.onePlusOne.p90}`,
    `ended      ${Object.entries(f.ended)
      .map(([how, n]) => `${how} ${n}`)
      .join("   ")}`,
    `gain       ${Object.entries(f.gain)
      .map(([role, n]) => `${role} ${n}`)
      .join("   ")}`,
    `tracks     ${Object.entries(f.tracks)
      .map(([track, n]) => `${track} ${n}`)
      .join("   ")}`,
    `bridges    ${Object.entries(f.bridges)
      .map(([how, n]) => `${how} ${n}`)
      .join("   ")}   pledges kept ${f.pledges.kept} broken ${f.pledges.broken}`,
    `speed      ${f.actionsPerSecond} actions/s   ${f.gamesPerSecond} games/s   ${f.actionsPerGame} actions a game`,
    `fingerprint ${f.fingerprint}`,
  ].join("\n");

await run(simulate);
