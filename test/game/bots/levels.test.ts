/** Levels, temperaments and manners of the bots: each plays as it says, and keeps to what it has said. */
import { describe, expect, test } from "vitest";
import { bare } from "../../../game/bare";
import { beliefs, chancesOf } from "../../../game/bots/beliefs";
import { botDecision, type Decision, decide, hintFor, POLICIES } from "../../../game/bots/bot";
import { nextMove, playOut } from "../../../game/bots/play-out";
import { REASON_KINDS } from "../../../game/bots/reason";
import { lean, temperamentOf } from "../../../game/bots/temper";
import { refuse } from "../../../game/moves/index";
import type { BotLevel } from "../../../game/protocol/contract";
import type { Declined, GameState, Proposal } from "../../../game/state";
import { viewFor } from "../../../game/view";
import type { View } from "../../../game/view-types";
import { LENGTHS, type LengthId, type Seat, TEMPERAMENTS, type Temperament } from "../../../game/vocabulary";
import { KVARTERET } from "../../kit/content";
import { LADDER } from "../../tools/levels";

type Looked = (seat: Seat, decision: Decision, view: View, G: GameState) => void;

/** Plays a game by the decisions of one kind of bot at all seats; `look` sees each before it is made. */
function played(level: BotLevel, temperament: Temperament, seed: string, length: LengthId, look: Looked): GameState {
  const rules = bare(KVARTERET);
  const { match } = rules.start({ scenario: KVARTERET.scenario.id, length, seats: 4, seed });
  let latest: Decision | null = null;
  for (let n = 0; n < 1500 && !match.G.end; n++) {
    const next = nextMove(
      match.G,
      KVARTERET,
      (seat) => () => {
        latest = botDecision(
          { level, temperament, chance: `${seed}/${seat}` },
          viewFor(match.G, KVARTERET, seat),
          KVARTERET,
        );
        return latest && { move: latest.move, args: latest.args.slice(1) };
      },
      () => "unused",
    )!;
    look(next.seat, latest!, viewFor(match.G, KVARTERET, next.seat), match.G);
    const result = rules.step(match, next.seat, next.move.move, next.move.args);
    expect(result.ok, JSON.stringify(next)).toBe(true);
  }
  expect(match.G.end).not.toBeNull();
  return match.G;
}

const KINDS = LADDER.flatMap((level, i) => [
  [level, TEMPERAMENTS[i]!] as const,
  [level, TEMPERAMENTS[(i + 2) % TEMPERAMENTS.length]!] as const,
]);

/** Tags that all at the table know of: public aims, aims shown, lines said, what was missed aloud, and what lies on the table. */
function openTags(view: View, decision: Decision): Set<string> {
  const said = decision.move === "showAim" || decision.move === "decline" ? decision.args.slice(1) : [];
  const draft = decision.move === "propose" ? (decision.args[1] as Proposal) : view.deal.proposal;
  return new Set(
    [
      ...view.partners.flatMap((p) => [p.aim, ...p.shown, p.line]),
      ...view.deal.declined.map((d) => d.tag),
      draft?.adapt?.to,
      ...said,
    ].filter((tag): tag is string => typeof tag === "string"),
  );
}

describe.each(KINDS)("%s, %s", (level, temperament) => {
  const length: LengthId = level === "mentor" ? "tutorial" : "full";
  const seed = `manners/${level}/${temperament}`;

  test("[R2.3] gives a reason for everything, and names nothing that the table does not know", () => {
    const kinds = new Set<string>();
    played(level, temperament, seed, length, (_seat, decision, view) => {
      const { reason } = decision;
      kinds.add(reason.kind);
      expect(REASON_KINDS).toContain(reason.kind);
      if (reason.tag) expect(openTags(view, decision), `${reason.kind} in ${view.key}`).toContain(reason.tag);
    });
    expect(kinds.size).toBeGreaterThan(4);
  });

  test("[R7.2] shows at most one aim an act, [R7.3] and stands by its own no", () => {
    const shown = new Map<string, number>();
    const acts = LENGTHS[length] as readonly (readonly number[])[];
    played(level, temperament, `${seed}/2`, length, (seat, { move, args }, view, G) => {
      const { deal } = G.phase;
      if (move === "showAim") {
        const key = `${acts.findIndex((act) => act.includes(view.phase))}/${seat}`;
        shown.set(key, (shown.get(key) ?? 0) + 1);
      }
      const same = (a: Proposal | null, b: Pick<Proposal, "option" | "adapt">) =>
        a !== null && a.option === b.option && a.adapt?.to === b.adapt?.to && a.adapt?.from === b.adapt?.from;
      const mine = (d: Declined) => d.by === seat && d.reason !== "too-dear";
      if (move === "propose" && level !== "newcomer") {
        const draft = args[1] as Proposal;
        expect(deal.declined.filter(mine).some((d) => same(d.proposal, draft))).toBe(false);
      }
      if (move === "decline" && level !== "newcomer")
        expect(deal.declined.some((d) => d.convenor === seat && same(d.proposal, deal.proposal!))).toBe(false);
    });
    expect(Math.max(0, ...shown.values())).toBe(1);
  });
});

test("a bot without a temperament has the one of its chance, always the same", () => {
  const drawn = Array.from({ length: 40 }, (_, n) => temperamentOf(`chance ${n}`, TEMPERAMENTS));
  expect(new Set(drawn).size).toBe(TEMPERAMENTS.length);
  const view = viewFor(bare(KVARTERET).start(SETUP).match.G, KVARTERET, "1");
  const kind = temperamentOf("some", TEMPERAMENTS);
  const mind = { level: "advisor", chance: "some" } as const;
  expect(botDecision(mind, view, KVARTERET)).toEqual(botDecision({ ...mind, temperament: kind }, view, KVARTERET));
});

const SETUP = { scenario: KVARTERET.scenario.id, length: "short", seats: 4, seed: "levels" } as const;

/** The first state of the table in which `until` holds, played by advisors. */
function when(until: (G: GameState) => boolean, seed = "when"): GameState {
  const rules = bare(KVARTERET);
  const { match } = rules.start({ ...SETUP, seed });
  for (let n = 0; n < 500 && !until(match.G); n++) {
    const next = nextMove(
      match.G,
      KVARTERET,
      () => POLICIES.advisor,
      (seat) => seat,
    )!;
    rules.step(match, next.seat, next.move.move, next.move.args);
  }
  expect(until(match.G)).toBe(true);
  return match.G;
}

test("a temperament leans what is nearly even, and none leans nothing", () => {
  const view = viewFor(
    when((G) => G.step === "deal"),
    KVARTERET,
    "0",
  );
  const option = view.situation.options[0]!;
  const draft = { option: option.id, now: option.split, later: [], clause: null, adapt: null };
  expect(lean(null, view, option, draft)).toBe(0);
  for (const t of TEMPERAMENTS) expect(Math.abs(lean(t, view, option, draft))).toBeLessThan(12);
  const risky = { ...option, risk: 4 };
  expect(lean("careful", view, risky, draft)).toBeLessThan(lean("eager", view, risky, draft));
});

test("[R6.2] what one stands for makes aims that it serves more probable, and what is known stays certain", () => {
  const G = when((state) => state.step === "deal");
  const view = viewFor(G, KVARTERET, "0");
  const seen = { ...view, me: view.me! };
  const blind = { ...seen, stands: null };
  const stood = view.stands!["1"]!.option!;
  const served = view.situation.options.find((o) => o.id === stood)!.serves;
  const sum = (all: ReadonlyMap<string, number>) => served.reduce((n, tag) => n + (all.get(tag) ?? 0), 0);
  const pool = KVARTERET.scenario.roles[1]!.privateAims.filter((tag) => served.includes(tag));
  const before = chancesOf(beliefs(blind, KVARTERET, "1"));
  const after = chancesOf(beliefs(seen, KVARTERET, "1"));
  if (pool.length > 0) expect(sum(after)).toBeGreaterThan(sum(before));
  expect(beliefs(seen, KVARTERET, "1").reduce((n, b) => n + b.chance, 0)).toBeCloseTo(1);
  expect([...chancesOf(beliefs(seen, KVARTERET, "0")).values()]).toEqual([1, 1]);
});

test("a hint is a move that the rules allow, with a reason; on one's own feeling there is none", () => {
  for (const step of ["stand", "deal", "pulse"] as const) {
    const G = when((state) => state.step === step);
    const view = viewFor(G, KVARTERET, "0");
    const hint = hintFor(view, KVARTERET, "hint");
    if (step === "pulse") expect(hint).toBeNull();
    if (step === "stand") expect(hint?.move).toBe("stand");
    if (hint) expect(refuse(G, KVARTERET, "0", hint.move, hint.args)).toBeUndefined();
  }
});

test("a mentor thinks for less than 100 ms", () => {
  let most = 0;
  const policy = (thought: Parameters<typeof POLICIES.mentor>[0]) => {
    const start = process.cpuUsage();
    const idea = POLICIES.mentor(thought);
    const { user } = process.cpuUsage(start);
    // The first thoughts are slower: the code is still being made ready.
    if (thought.view.position > 0) most = Math.max(most, user / 1000);
    return idea;
  };
  playOut(bare(KVARTERET), KVARTERET, SETUP, () => policy);
  expect(most).toBeLessThan(100);
});

test("the same view and chance give the same decision, at every level", () => {
  const G = when((state) => state.step === "deal" && state.phase.deal.proposal !== null);
  for (const level of LADDER)
    for (const seat of ["1", "2", "3"] as const) {
      const once = decide(POLICIES[level], viewFor(G, KVARTERET, seat), KVARTERET, "c");
      expect(decide(POLICIES[level], viewFor(G, KVARTERET, seat), KVARTERET, "c")).toEqual(once);
    }
});
