import type * as Phaser from "phaser";
import type { Seat } from "../../../game/vocabulary";
import type { BoardModel, BoardPartner, BoardPromise } from "../model";
import type { Part } from "../part";
import { isOpen } from "../plan";
import type { Box, Point } from "../shapes";
import type { Stage } from "../stage";

type TweenShape = Omit<Phaser.Types.Tweens.TweenBuilderConfig, "targets" | "onComplete">;

/** Above everything. */
export const TOP = 90;

/** What every movement needs: the stage, what it showed and will show, tweens as promises, and parts for a moment. */
export class Hand {
  readonly #loose: Part[] = [];
  /** Promises that lie at their bridges now. */
  lying: readonly BoardPromise[];

  constructor(
    readonly stage: Stage,
    readonly before: BoardModel,
    readonly after: BoardModel,
  ) {
    this.lying = before.promises.filter((p) => isOpen(p) && after.promises.some(({ key }) => key === p.key));
  }

  /** Never settles if the tweens are killed. */
  tween(targets: object | object[], shape: TweenShape): Promise<void> {
    return new Promise((resolve) => {
      this.stage.scene.tweens.add({ targets, ...shape, onComplete: () => resolve() });
    });
  }

  /** Runs a number from 0 to 1 in `duration` ms. */
  run(duration: number, step: (share: number) => void, ease = "Sine.easeInOut"): Promise<void> {
    const share = { now: 0 };
    return this.tween(share, { now: 1, duration, ease, onUpdate: () => step(share.now) });
  }

  wait(ms: number): Promise<void> {
    return this.run(Math.max(1, ms), () => {});
  }

  /** A part that only this movement needs. */
  loose(box: Box, depth = TOP, fixed = false): Part {
    const part = this.stage.part(box, depth, fixed);
    this.#loose.push(part);
    return part;
  }

  /** A part for a moment, `w` x `h`, its middle at `at`. */
  around(at: Point, w: number, h: number, depth = TOP, fixed = false): Part {
    return this.loose({ x: at.x - w / 2, y: at.y - h / 2, w, h }, depth, fixed);
  }

  /** Takes away what only movement needed. */
  sweep(): void {
    for (const part of this.#loose) this.stage.drop(part);
    this.#loose.length = 0;
  }

  /** A phone shows a few islands at a time, and pictures smaller. */
  get small(): boolean {
    return this.stage.plan.kind === "lens";
  }

  /** What is in the middle of the screen: on a ring, home. */
  get centre(): Point {
    const { plan } = this.stage;
    return this.small ? { x: plan.width / 2, y: plan.zone.h / 2 } : { x: plan.home.x, y: plan.home.y };
  }

  partner(seat: Seat): BoardPartner | undefined {
    return this.after.partners.find((p) => p.seat === seat);
  }

  /** From where a partner's things set out: its station or its house, or its pawn where there is neither. */
  home(seat: Seat): Point {
    const { plan, panels, crew, harbour, scale } = this.stage;
    const box = panels.stations.get(seat)?.box;
    if (box) return { x: box.x + box.w / 2 + this.#scrolled, y: box.y + box.h * 0.4 };
    const house = harbour.at(seat);
    if (house) return { x: house.x + this.#scrolled, y: house.y };
    const pawn = crew.pawns.get(seat)?.image;
    return pawn ? { x: pawn.x / scale, y: pawn.y / scale } : plan.home;
  }

  /** The same for a part that stays on the screen. */
  homeOnScreen(seat: Seat): Point {
    const { x, y } = this.home(seat);
    return { x: x - this.#scrolled, y };
  }

  /** Stations stay on the screen of a phone; what moves lies on the sea behind them. */
  get #scrolled(): number {
    return this.stage.scene.cameras.main.scrollX / this.stage.scale;
  }

  /** The middle of the bridge that leaves the island of `phase`. */
  site(phase: number): Point {
    const points = this.stage.plan.spans.find((s) => s.phase === phase)?.points ?? [];
    return points[Math.floor(points.length / 2)] ?? this.stage.plan.home;
  }

  /** Shows a partner's station as it will be. */
  station(seat: Seat): void {
    const partner = this.partner(seat);
    if (partner) this.stage.showPartner(partner);
  }
}

/** A point of a low arc between two points, `share` 0..1 of the way. */
export function arc(from: Point, to: Point, share: number): Point {
  const lift = Math.min(130, Math.hypot(to.x - from.x, to.y - from.y) * 0.3);
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share - Math.sin(share * Math.PI) * lift,
  };
}
