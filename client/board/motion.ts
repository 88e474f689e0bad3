import type * as Phaser from "phaser";
import type { Bundle, Resource, Seat } from "../../game/vocabulary";
import type { BoardModel } from "./model";
import { paintChange } from "./paint/gauge";
import { paintCoin } from "./paint/station";
import type { Part } from "./part";
import { party } from "./party";
import type { Cue, Place } from "./plan";
import type { Point } from "./shapes";
import { storminess } from "./sprites";
import type { Stage } from "./stage";
import { countTo } from "./text";

type TweenShape = Omit<Phaser.Types.Tweens.TweenBuilderConfig, "targets" | "onComplete">;

const KINDS = ["hours", "skills", "funds", "reach"] as const satisfies readonly Resource[];
/** Above everything. */
const TOP = 90;
/** At most so many coins of one kind travel; the numbers tell the rest. */
const COINS = 3;

/** Turns cues into movement on a stage. What it leaves behind is put right by `Stage.show`. */
export class Motion {
  readonly #loose: Part[] = [];

  constructor(
    readonly stage: Stage,
    readonly before: BoardModel,
    readonly after: BoardModel,
  ) {}

  /** Plays the cues in order, those of one kind together. Never settles if the tweens are killed. */
  async play(cues: readonly Cue[]): Promise<void> {
    for (const partner of this.after.partners) {
      const old = this.before.partners.find((p) => p.seat === partner.seat);
      if (old && KINDS.every((kind) => old.has[kind] === partner.has[kind])) this.stage.panels.showStation(partner);
    }
    for (let i = 0; i < cues.length; ) {
      let to = i + 1;
      while (cues[to]?.show === cues[i]!.show && together(cues[i]!)) to++;
      await Promise.all(cues.slice(i, to).map((cue, k) => this.#one(cue, k)));
      i = to;
    }
  }

  /** Takes away what only movement needed. */
  sweep(): void {
    for (const part of this.#loose) this.stage.drop(part);
    this.#loose.length = 0;
  }

  #one(cue: Cue, nth: number): Promise<unknown> {
    switch (cue.show) {
      case "rewind":
        return this.#rewind(cue.phase);
      case "pay":
        return this.#pay(cue.seat, cue.what, this.#site(cue.phase));
      case "lose":
        return this.#lose(cue.seat, cue.what);
      case "receive":
        return this.#receive(cue.seat, cue.what);
      case "die":
        return this.#die(cue.roll, cue.setback);
      case "bridge":
        return this.#bridge(cue);
      case "event":
        return this.#event(cue.arrives, cue.outcome);
      case "track":
        return this.#track(cue.track, cue.from, cue.to, nth);
      case "clause":
        return this.#clause(cue.from, cue.to);
      case "signed":
        return this.#signed();
      case "move":
        return this.#move(cue.from, cue.to);
      case "end":
        return this.#end(cue.onePlusOne);
    }
  }

  #tween(targets: object | object[], shape: TweenShape): Promise<void> {
    return new Promise((resolve) => {
      this.stage.scene.tweens.add({ targets, ...shape, onComplete: () => resolve() });
    });
  }

  /** Runs a number from 0 to 1. */
  #run(duration: number, step: (share: number) => void, ease = "Sine.easeInOut"): Promise<void> {
    const share = { now: 0 };
    return this.#tween(share, { now: 1, duration, ease, onUpdate: () => step(share.now) });
  }

  #wait = (ms: number): Promise<void> => this.#run(ms, () => {});

  #site(phase: number): Point {
    const points = this.stage.plan.spans.find((s) => s.phase === phase)?.points ?? [];
    return points[Math.floor(points.length / 2)] ?? this.stage.plan.home;
  }

  async #bridge(cue: Extract<Cue, { show: "bridge" }>): Promise<void> {
    const count = this.stage.planksOf(cue.phase);
    let laid = 0;
    await this.#run(
      Math.max(480, count * 55),
      (share) => {
        const now = Math.round(share * count);
        if (now !== laid) this.stage.showSpan(cue.phase, cue, now);
        laid = now;
      },
      "Linear",
    );
    const image = this.stage.spans.get(cue.phase)?.image;
    if (image && cue.setback) await this.#tween(image, { angle: 3, duration: 60, yoyo: true, repeat: 3 });
    image?.setAngle(0);
  }

  async #rewind(phase: number): Promise<void> {
    const bridge = this.before.bridges.find((b) => b.phase === phase);
    if (!bridge) return;
    const count = this.stage.planksOf(phase);
    await this.#run(
      count * 40,
      (share) => this.stage.showSpan(phase, bridge, Math.round((1 - share) * count)),
      "Linear",
    );
    this.stage.showSpan(phase, null, 0);
  }

  #home(seat: Seat): Point {
    const { plan } = this.stage;
    const { stations } = this.stage.panels;
    const box = stations.get(seat)?.box;
    if (box) return { x: box.x + box.w / 2, y: box.y + box.h * 0.4 };
    const pawn = this.stage.pawns.get(seat)?.image;
    return pawn ? { x: pawn.x / this.stage.scale, y: pawn.y / this.stage.scale } : plan.home;
  }

  #station(seat: Seat): void {
    const partner = this.after.partners.find((p) => p.seat === seat);
    if (partner) this.stage.panels.showStation(partner);
  }

  #coins(what: Bundle, at: Point): { coin: Part; delay: number }[] {
    const kinds = KINDS.flatMap((kind) => Array.from({ length: Math.min(COINS, what[kind]) }, () => kind));
    return kinds.map((kind, i) => {
      const r = this.stage.plan.kind === "lens" ? 12 : 20;
      const coin = this.stage.part({ x: at.x - r - 3, y: at.y - r - 3, w: 2 * r + 6, h: 2 * r + 8 }, TOP);
      coin.paint(kind, (pen) => paintCoin(pen, kind, r + 3, r + 3, r));
      coin.image.setVisible(false);
      this.#loose.push(coin);
      return { coin, delay: i * 90 };
    });
  }

  /** One coin along a low arc. */
  async #fly(coin: Part, from: Point, to: Point, delay: number, sink: boolean): Promise<void> {
    await this.#wait(Math.max(1, delay));
    coin.image.setVisible(true);
    const lift = Math.min(130, Math.hypot(to.x - from.x, to.y - from.y) * 0.3);
    await this.#run(720, (k) => {
      coin.moveTo(from.x + (to.x - from.x) * k, from.y + (to.y - from.y) * k - Math.sin(k * Math.PI) * lift);
      coin.image.setScale(sink ? 1 - k * 0.7 : 1 - Math.max(0, k - 0.85) * 2).setAlpha(sink ? 1 - k * k : 1);
    });
    coin.image.setVisible(false);
  }

  async #pay(seat: Seat, what: Bundle, to: Point): Promise<void> {
    const from = this.#home(seat);
    this.#station(seat);
    await Promise.all(this.#coins(what, from).map(({ coin, delay }) => this.#fly(coin, from, to, delay, false)));
  }

  async #lose(seat: Seat, what: Bundle): Promise<void> {
    const from = this.#home(seat);
    const to = { x: from.x + 30, y: from.y - 150 };
    this.#station(seat);
    await Promise.all(this.#coins(what, from).map(({ coin, delay }) => this.#fly(coin, from, to, delay, true)));
  }

  async #receive(seat: Seat, what: Bundle): Promise<void> {
    const { x, y } = this.stage.plan.library;
    const to = this.#home(seat);
    if (this.stage.panels.stations.has(seat)) {
      await Promise.all(
        this.#coins(what, { x, y }).map(({ coin, delay }) => this.#fly(coin, { x, y }, to, delay, false)),
      );
    }
    this.#station(seat);
  }

  async #die(roll: number, setback: boolean): Promise<void> {
    const { scale } = this.stage;
    const { die, risk } = this.stage.panels;
    this.stage.panels.showDie(this.after);
    risk.image.setVisible(false);
    const { x, y } = die.image;
    const leap = this.stage.plan.kind === "lens" ? 20 : 120;
    let face = 0;
    await this.#run(
      900,
      (k) => {
        const next = 1 + (Math.floor(k * 11) % 6);
        if (next !== face) this.stage.panels.showFace(next, null);
        face = next;
        die.image
          .setAngle((1 - k) * 540 - 5)
          .setPosition(x + (1 - k) * leap * scale, y - Math.abs(Math.cos(k * 7.85)) * (1 - k) * leap * scale);
      },
      "Quad.easeOut",
    );
    this.stage.panels.showFace(roll, setback);
    risk.image.setVisible(true);
    await this.#tween(die.image, { scale: 1.25, duration: 140, yoyo: true });
    await this.#wait(320);
  }

  async #event(arrives: boolean, outcome: string): Promise<void> {
    const { plan, scale } = this.stage;
    const { event } = this.stage.panels;
    this.stage.panels.showEvent(this.after);
    const { x, y } = event.image;
    if (arrives && !plan.chips) {
      event.image
        .setDepth(TOP)
        .setPosition(plan.home.x * scale, -event.box.h * scale)
        .setScale(1.1);
      await this.#tween(event.image, {
        y: (plan.home.y - 20) * scale,
        scale: 1.75,
        angle: -2,
        duration: 520,
        ease: "Back.easeOut",
      });
      if (outcome === "hit") await this.#tween(event.image, { angle: 3, duration: 70, yoyo: true, repeat: 3 });
      await this.#wait(950);
      await this.#tween(event.image, { x, y, scale: 1, angle: 1.4, duration: 420, ease: "Cubic.easeInOut" });
    } else {
      await this.#tween(event.image, { scale: 1.16, duration: 180, yoyo: true, ease: "Sine.easeInOut" });
    }
  }

  async #track(
    track: "trust" | "clarity" | "anchoring" | "value",
    from: number,
    to: number,
    nth: number,
  ): Promise<void> {
    const gauge = this.stage.panels.gauges.get(track)!;
    await this.#wait(1 + nth * 110);
    const { x, y, w } = gauge.box;
    const small = this.stage.plan.kind === "lens";
    const chip = this.stage.part({ x: x + w - (small ? 92 : 74), y: y - 10, w: 66, h: 42 }, TOP, true);
    chip.paint(String(to - from), (pen) => paintChange(pen, 66, 42, to - from));
    this.#loose.push(chip);
    const rise = chip.image.y;
    const storm: [number, number] = [storminess(from), storminess(to)];
    await this.#run(700, (k) => {
      this.stage.panels.showGauge(this.after, track, from + (to - from) * k);
      gauge.image.setScale(1 + Math.sin(k * Math.PI) * 0.06);
      chip.image.setY(rise - 26 * this.stage.scale * k).setAlpha(k < 0.75 ? 1 : (1 - k) * 4);
      if (track === "trust" && !this.after.end) this.stage.weather(storm[0] + (storm[1] - storm[0]) * k, 0);
    });
    chip.image.setVisible(false);
  }

  async #clause(from: number, to: number): Promise<void> {
    const { agreement } = this.stage.panels;
    await this.#tween(agreement.image, { scale: 1.14, duration: 200, ease: "Sine.easeOut" });
    this.stage.panels.showAgreement(this.after, to, this.before.signed);
    agreement.image.setScale(1.14);
    await this.#wait(to > from ? 360 : 120);
    await this.#tween(agreement.image, { scale: 1, duration: 200, ease: "Sine.easeIn" });
  }

  async #signed(): Promise<void> {
    const { agreement } = this.stage.panels;
    await this.#tween(agreement.image, { scale: 1.4, duration: 260, ease: "Sine.easeOut" });
    this.stage.panels.showAgreement(this.after, this.after.clauses, true);
    agreement.image.setScale(1.4);
    await this.#tween(agreement.image, { scale: 1.3, angle: 1.5, duration: 90, yoyo: true });
    await this.#wait(600);
    await this.#tween(agreement.image, { scale: 1, duration: 320, ease: "Back.easeIn" });
  }

  /** The party goes over the bridge, one after the other, in small hops. */
  async #move(from: Place, to: Place): Promise<void> {
    const { stage, after } = this;
    stage.showHome(after);
    stage.showIslands(after);
    stage.halo.image.setVisible(false);
    const count = after.partners.length;
    const [a, b] = [party(stage.plan, from, count), party(stage.plan, to, count)];
    const route = typeof from === "number" ? (stage.plan.spans.find((s) => s.phase === from)?.points ?? []) : [];
    const camera = this.#pan(from, to);
    const walks = after.partners.map(async (partner, i) => {
      const pawn = stage.pawns.get(partner.seat);
      const [start, end] = [a[i], b[i]];
      if (!pawn || !start || !end) return;
      pawn.image.setVisible(true);
      await this.#wait(1 + i * 110);
      const way = [start, ...(forward(from, to) ? route : []), end];
      await this.#run(900, (k) => {
        const p = along(way, k);
        pawn.moveTo(p.x, p.y - Math.abs(Math.sin(k * Math.PI * 3)) * 16);
      });
      pawn.moveTo(end.x, end.y);
    });
    await Promise.all([camera, ...walks]);
    if (typeof to !== "number") return;
    stage.showHalo(to);
    await this.#tween(stage.halo.image.setAlpha(0), { alpha: 1, duration: 260 });
    await this.#tween(stage.halo.image, { scale: 1.05, duration: 550, yoyo: true, ease: "Sine.easeInOut" });
  }

  #pan(from: Place, to: Place): Promise<void> {
    const { stage } = this;
    if (stage.plan.kind !== "lens") return Promise.resolve();
    const [a, b] = [stage.middle(from).x, stage.middle(to).x];
    return this.#run(1000, (k) => stage.look(a + (b - a) * k));
  }

  /** Evening falls, the lamp is lit, the number counts up. */
  async #end(text: string): Promise<void> {
    const { stage, after } = this;
    stage.panels.showDie(after);
    const storm = storminess(this.before.tracks.trust);
    await this.#run(900, (k) => stage.weather(storm * (1 - k), k));
    await this.#run(700, (k) => stage.showEnd(after, k, ""));
    await this.#run(
      1700,
      (k) => {
        stage.showEnd(after, 1, countTo(text, k));
        stage.beams.forEach((beam, i) => {
          beam.image.setAngle((i === 0 ? -14 : 194) + (1 - k) * 120);
        });
      },
      "Cubic.easeOut",
    );
    stage.showEnd(after, 1, text);
    await this.#tween(stage.banner.image, { scale: 1.08, duration: 200, yoyo: true, ease: "Sine.easeInOut" });
  }
}

/** Cues that are seen at the same time when they follow one another. */
const together = (cue: Cue): boolean => ["pay", "lose", "receive", "track", "rewind"].includes(cue.show);

const forward = (from: Place, to: Place): boolean =>
  typeof from === "number" && (to === "home" || (typeof to === "number" && to > from));

function along(way: readonly Point[], share: number): Point {
  const at = share * (way.length - 1);
  const i = Math.min(way.length - 2, Math.floor(at));
  const [a, b] = [way[i]!, way[i + 1]!];
  const k = at - i;
  return { x: a.x + (b.x - a.x) * k, y: a.y + (b.y - a.y) * k };
}
