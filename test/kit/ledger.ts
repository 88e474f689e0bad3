/** Every purse, track and gain, kept from what was told alone: nothing may be made or lost in silence (R3.2). */
import type { Content } from "../../game/content/content";
import { toolOf } from "../../game/content/content";
import type { Fact } from "../../game/log/facts";
import { START } from "../../game/mechanics/tracks";
import { seatsOf } from "../../game/scene";
import type { GameState } from "../../game/state";
import { RESOURCES, type Resource, type Seat, TRACKS, type Track } from "../../game/vocabulary";

export class Ledger {
  private readonly purses = new Map<string, number>();
  private readonly gains = new Map<Seat, number>();
  private readonly tracks: { [T in Track]: number } = { ...START };

  constructor(private readonly content: Content) {}

  /** Takes down what an action told; `G` is the state after it. */
  tell(facts: readonly Fact[], G: GameState): void {
    // After a rewind the books are those of the state it went back to (R13.1 is tried elsewhere).
    if (facts.some((f) => f.kind === "rewound")) return this.reopen(G);
    for (const fact of facts) this.take(fact);
  }

  /** Where the books and the table differ; undefined where they agree. */
  differs(G: GameState): string | undefined {
    for (const track of TRACKS)
      if (this.tracks[track] !== G.tracks[track])
        return `${track} was told to be ${this.tracks[track]}, is ${G.tracks[track]}`;
    for (const seat of seatsOf(G)) {
      const { has, gain } = G.seats[seat]!;
      for (const r of RESOURCES)
        if (this.has(seat, r) !== has[r]) return `${r} of ${seat} were told to be ${this.has(seat, r)}, are ${has[r]}`;
      const told = this.gains.get(seat) ?? 0;
      if (told !== gain.open + gain.hidden)
        return `the gain of ${seat} was told to be ${told}, is ${gain.open} + ${gain.hidden}`;
    }
    return undefined;
  }

  private has(seat: Seat, resource: Resource): number {
    return this.purses.get(`${seat}/${resource}`) ?? 0;
  }
  private add(seat: Seat, resource: Resource, by: number): void {
    this.purses.set(`${seat}/${resource}`, this.has(seat, resource) + by);
  }
  private gain(seat: Seat, by: number): void {
    this.gains.set(seat, (this.gains.get(seat) ?? 0) + by);
  }

  private take(fact: Fact): void {
    switch (fact.kind) {
      case "hours-lost":
        return this.add(fact.seat, "hours", -fact.hours);
      case "income":
        for (const r of RESOURCES) {
          this.add(fact.seat, r, fact.got[r]);
          // No more than six of each kind are kept (R3.3).
          this.purses.set(`${fact.seat}/${r}`, Math.min(6, this.has(fact.seat, r)));
        }
        return;
      case "operations":
        return this.add(fact.seat, "hours", this.has(fact.seat, "hours") > 0 ? -1 : 0);
      case "paid":
        for (const r of RESOURCES) this.add(fact.seat, r, -fact.gave[r]);
        return;
      case "found":
      case "received":
        return this.add(fact.seat, fact.resource, fact.amount);
      case "lost":
      case "pledge-kept":
        return this.add(fact.seat, fact.resource, -fact.amount);
      case "pledge-broken":
        return this.gain(fact.seat, -fact.amount);
      case "temptation-paid":
        return this.add(fact.seat, "hours", -fact.hours);
      case "tool-played":
        return this.add(fact.seat, "hours", -toolOf(this.content, fact.tool).cost);
      case "track":
        this.tracks[fact.track] += fact.by;
        // What was said to be left must be what is left.
        if (this.tracks[fact.track] !== fact.now) this.tracks[fact.track] = Number.NaN;
        return;
      case "served":
        return this.gain(fact.seat, fact.points);
      case "served-privately":
      case "line-crossed":
        for (const seat of fact.to) this.gain(seat, fact.points);
    }
  }

  private reopen(G: GameState): void {
    for (const track of TRACKS) this.tracks[track] = G.tracks[track];
    for (const seat of seatsOf(G)) {
      const { has, gain } = G.seats[seat]!;
      for (const r of RESOURCES) this.purses.set(`${seat}/${r}`, has[r]);
      this.gains.set(seat, gain.open + gain.hidden);
    }
  }
}
