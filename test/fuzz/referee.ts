/** Sends input to a table and looks at everything that must hold: the same for games that are made up and for recordings. */
import type { BareRules } from "../../game/bare";
import type { Content } from "../../game/content/content";
import { hosted } from "../../game/engine";
import type { StepResult } from "../../game/host";
import { canonical, fingerprint } from "../../game/kit/fingerprint";
import type { Fact } from "../../game/log/facts";
import { REFUSALS, type Refusal } from "../../game/moves/refusal";
import { seatsOf } from "../../game/scene";
import type { GameState, Setup } from "../../game/state";
import type { Actor } from "../../game/vocabulary";
import { Ledger } from "../kit/ledger";
import type { Input } from "./inputs";
import { broken, leaking } from "./invariants";

/** What does not hold, by name, in words, and after which input (from 1; 0: the beginning). */
export interface Failure {
  readonly name: string;
  readonly complaint: string;
  readonly at: number;
}
/** Carries a failure out of wherever it shows. */
export class Fault extends Error {
  override name = "Fault";
  constructor(readonly failure: Failure) {
    super(`${failure.name}: ${failure.complaint}`);
  }
}

export interface Strictness {
  /** Views are searched for secrets, and the state read back, after every so many actions. */
  readonly every: number;
  /** The game goes on from a saved state after this many actions, and must come out the same. */
  readonly savedAt: number;
  /** The whole game is played once more in boardgame.io's reducer. */
  readonly hosted: boolean;
}

/** What an input came to. */
type Came = { readonly ok: true; readonly facts: readonly Fact[] } | { readonly ok: false; readonly why: Refusal };
type Match = { readonly G: GameState };

export class Referee {
  private readonly match: Match;
  private readonly ledger: Ledger;
  /** Accepted input, in order. */
  readonly actions: Input[] = [];
  private saved: { readonly text: string; readonly from: number } | null = null;
  /** The state as text, while it has not changed. */
  private text: string | null = null;
  private inputs = 0;

  constructor(
    private readonly rules: BareRules,
    private readonly content: Content,
    private readonly setup: Setup,
    private readonly strict: Strictness,
  ) {
    const { match, facts } = rules.start(setup);
    this.match = match;
    this.ledger = new Ledger(content);
    this.guard(() => this.look(facts));
  }

  get G(): GameState {
    return this.match.G;
  }

  /** Throws a Fault where something does not hold. */
  send(input: Input): Came {
    this.inputs += 1;
    return this.guard(() => {
      const before = this.textNow();
      const result = this.rules.step(this.match, input.seat as Actor, input.move, input.args);
      return result.ok ? this.accepted(input, result) : this.refused(before, result);
    });
  }

  /** After the last input: saved, repeated and hosted games must come to the same end. Throws a Fault. */
  finish(): void {
    this.guard(() => {
      const end = fingerprint(this.G);
      const again = this.rules.start(this.setup).match;
      this.goOn(again, 0, "played again");
      this.same(fingerprint(again.G), end, "a game played again comes out the same");
      if (this.saved) {
        const twin: Match = { G: JSON.parse(this.saved.text) as GameState };
        this.goOn(twin, this.saved.from, "saved and restored");
        this.same(fingerprint(twin.G), end, "a game that was saved and restored comes out the same");
      }
      if (!this.strict.hosted) return;
      const host = hosted(this.content);
      let { match } = host.start(this.setup);
      for (const { seat, move, args } of this.actions) {
        const result = host.step(match, seat as Actor, move, args);
        if (!result.ok) this.fail("boardgame.io's reducer agrees", `${move} of ${seat} is refused: ${result.why}`);
        match = result.match;
      }
      this.same(fingerprint(match.G), end, "boardgame.io's reducer agrees");
    });
  }

  fail(name: string, complaint: string): never {
    throw new Fault({ name, complaint, at: this.inputs });
  }

  private accepted(input: Input, { facts }: Extract<StepResult<Match>, { ok: true }>): Came {
    const last = this.actions.at(-1);
    // Acting for an absent seat may well be wanted twice: it may have two pledges to settle.
    if (last && input.move !== "actFor" && JSON.stringify(last) === JSON.stringify(input))
      this.fail("nothing is applied twice", `${JSON.stringify(input)} is accepted again`);
    this.actions.push(input);
    this.text = null;
    if (this.actions.length === this.strict.savedAt) this.saved = { text: this.textNow(), from: this.actions.length };
    this.look(facts);
    return { ok: true, facts };
  }

  private refused(before: string, { why }: Extract<StepResult<Match>, { ok: false }>): Came {
    if (JSON.stringify(this.G) !== before) this.fail("a refused input changes nothing", `refused as ${why}`);
    if (!(REFUSALS as readonly string[]).includes(why)) this.fail("every refusal is known", String(why));
    return { ok: false, why };
  }

  private look(facts: readonly Fact[]): void {
    const { G, content } = this;
    const number = this.actions.length;
    this.ledger.tell(facts, G);
    const untold = this.ledger.differs(G);
    if (untold) this.fail("purses, tracks and gains are what was told of them", untold);
    const wrong = broken({ G, content, facts });
    if (wrong) this.fail(wrong.name, wrong.complaint);
    if (number % this.strict.every !== 0 && !G.end) return;
    const plain = canonical(G);
    if (canonical(JSON.parse(this.textNow())) !== plain)
      this.fail("the state is plain JSON", "it reads back as another");
    const viewers = [...seatsOf(G), "table"] as const;
    const viewer = viewers[Math.floor(number / this.strict.every) % viewers.length]!;
    for (const who of this.strict.every === 1 ? viewers : [viewer]) {
      const leak = leaking({ G, content, facts }, who);
      if (leak) this.fail(leak.name, leak.complaint);
    }
  }

  private goOn(match: Match, from: number, how: string): void {
    for (const { seat, move, args } of this.actions.slice(from)) {
      const result = this.rules.step(match, seat as Actor, move, args);
      if (!result.ok) this.fail(`a game ${how} comes out the same`, `${move} of ${seat} is refused: ${result.why}`);
    }
  }

  private same(found: string, end: string, name: string): void {
    if (found !== end) this.fail(name, `it ends as ${found}, not as ${end}`);
  }

  private textNow(): string {
    this.text ??= JSON.stringify(this.G);
    return this.text;
  }

  /** What the rules throw is a failure too. */
  private guard<T>(look: () => T): T {
    try {
      return look();
    } catch (error) {
      if (error instanceof Fault) throw error;
      const { message } = error as Error;
      throw new Fault({ name: "nothing is thrown", complaint: message.split("\n")[0]!, at: this.inputs });
    }
  }
}
