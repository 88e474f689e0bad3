/** The same game through every host of the rules: bare, inside boardgame.io's reducer, and at its own Master. */
import { beforeAll, expect, test, vi } from "vitest";
import { hosted } from "../../game/engine";
import { GAME_NAME } from "../../game/game";
import { fingerprint } from "../../game/kit/fingerprint";
import type { Fact } from "../../game/log/facts";
import { MOVE_NAMES } from "../../game/moves/args";
import { stepKey } from "../../game/phases/waiting";
import { viewFor } from "../../game/view";
import { cards, EVENT, OPTIONS } from "../kit/cards";
import { KVARTERET } from "../kit/content";
import { deepFreeze } from "../kit/freeze";
import { type Plan, type Played, playOut, setupOf } from "../kit/play";
import { stockTable } from "./stock";

/** Cards that tempt whoever has promised something, in every phase that has an event. */
const TEMPTING = cards({
  options: OPTIONS.slice(0, 3),
  event: { ...EVENT, full: [{ do: "tempt", hours: 1 }], absorbedBy: {} },
});

/** Between them they make every move there is, and end in different ways. */
const PLANS: readonly Plan[] = [
  ...Array.from(
    { length: 8 },
    (_, i): Plan => ({
      content: KVARTERET,
      length: i < 6 ? "full" : "short",
      seats: 3 + (i % 4),
      seed: `hosts-${i}`,
      policy: "anything",
    }),
  ),
  { content: TEMPTING, length: "full", seats: 4, seed: "hosts-tempted-2", policy: "anything" },
  { content: KVARTERET, length: "full", seats: 5, seed: "hosts-random", policy: "random" },
  { content: KVARTERET, length: "tutorial", seats: 3, seed: "hosts-advisor", policy: "advisor" },
];

interface Told {
  readonly action: Played;
  /** Of the state afterwards, on the bare rules. */
  readonly after: string;
  readonly facts: string;
}
const script = (plan: Plan): { beginning: string; told: Told[] } => {
  const told: Told[] = [];
  let beginning = "";
  playOut(plan, ({ G, action, facts }) => {
    if (action) told.push({ action, after: fingerprint(G), facts: JSON.stringify(facts) });
    else beginning = fingerprint(G);
  });
  return { beginning, told };
};
const SCRIPTS = PLANS.map((plan) => ({
  plan,
  name: `${plan.seed}, ${plan.length}, ${plan.seats} seats`,
  ...script(plan),
}));

beforeAll(() => {
  // Its Master says on the console what it refuses.
  vi.spyOn(console, "error").mockImplementation(() => {});
});

test("the games between them make every move there is and reach every step", () => {
  const made = new Set(SCRIPTS.flatMap((s) => s.told.map((t) => t.action.move)));
  expect([...MOVE_NAMES].filter((move) => !made.has(move))).toEqual([]);
  const kinds = new Set(
    SCRIPTS.flatMap((s) => s.told.flatMap((t) => (JSON.parse(t.facts) as Fact[]).map((f) => f.kind))),
  );
  for (const kind of ["rewound", "pledge-moved", "event-absorbed", "drifted", "ended"] as const)
    expect(kinds).toContain(kind);
});

test.each(SCRIPTS)("[R1.3] boardgame.io's reducer: $name, state and facts after every action", ({
  plan,
  beginning,
  told,
}) => {
  const host = hosted(plan.content);
  let { match } = host.start(setupOf(plan));
  expect(fingerprint(match.G)).toBe(beginning);
  for (const [i, { action, after, facts }] of told.entries()) {
    const where = `action ${i + 1}: ${JSON.stringify(action)}`;
    const frozen = JSON.stringify(match.state);
    deepFreeze(match.state);
    const result = host.step(match, action.seat, action.move, action.args);
    if (!result.ok) throw new Error(`${where} is refused: ${result.why}`);
    // What it was given is as it was: the reducer would write to ctx.
    expect(JSON.stringify(match.state) === frozen, where).toBe(true);
    match = result.match;
    expect(fingerprint(match.G), where).toBe(after);
    expect(JSON.stringify(result.facts), where).toBe(facts);
  }
  expect(match.state._stateID).toBe(told.length);
});

test.each(SCRIPTS)("[R1.3] boardgame.io's own Master: $name, after every action", async ({ plan, beginning, told }) => {
  const table = stockTable(plan.content, setupOf(plan));
  expect(fingerprint(table.G)).toBe(beginning);
  for (const [i, { action, after, facts }] of told.entries()) {
    const where = `action ${i + 1}: ${JSON.stringify(action)}`;
    await table.send(action.seat, action.move, action.args);
    expect(fingerprint(table.G), where).toBe(after);
    expect(JSON.stringify(table.facts), where).toBe(facts);
  }
  // Its log goes to everybody: what was said in secret must be marked, or it would be told.
  for (const { action, redact } of table.log)
    expect(redact ?? false, action.payload.type).toBe(["stand", "pulse", "pressOn"].includes(action.payload.type));
});

test("[R1.2] what the Master is not allowed changes nothing: another's move, the system's, a stale or broken one", async () => {
  const { plan } = SCRIPTS[0]!;
  const table = stockTable(plan.content, setupOf(plan));
  const before = fingerprint(table.G);
  const key = stepKey(table.G);
  for (const [seat, move, args] of [
    ["0", "actFor", [key, "1"]],
    ["0", "stand", ["9/stand/0", "a", "a"]],
    ["0", "stand", [key, "z", "a"]],
    ["0", "stand", []],
    ["7", "stand", [key, "a", "a"]],
    ["sys", "stand", [key, "a", "a"]],
    ["0", "dance", [key]],
  ] as const)
    await table.send(seat, move, args);
  expect(fingerprint(table.G)).toBe(before);
});

test("boardgame.io shows each player its view and nothing more", () => {
  const { game, start } = hosted(KVARTERET);
  const { match } = start(setupOf(PLANS[0]!));
  expect(game.name).toBe(GAME_NAME);
  for (const playerID of ["0", "2", null]) {
    const shown = game.playerView!({ G: match.G, ctx: match.state.ctx, playerID });
    expect(shown).toEqual(viewFor(match.G, KVARTERET, (playerID ?? "table") as "0"));
  }
});

test("a refused step of the hosted rules gives the code, and the match is as it was", () => {
  const host = hosted(KVARTERET);
  const { match } = host.start(setupOf(PLANS[0]!));
  const before = JSON.stringify(match.state);
  expect(host.step(match, "0", "pass", [stepKey(match.G)])).toEqual({ ok: false, why: "not-now" });
  expect(JSON.stringify(match.state)).toBe(before);
});
