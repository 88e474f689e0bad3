import { REACH } from "./berths";
import type { Layout } from "./layout";
import type { BoardModel, BoardPartner } from "./model";
import { paintHalo, paintLanding } from "./paint/light";
import { PAWN, paintPawn } from "./paint/pawn";
import { paintHeldStand } from "./paint/stand";
import type { Part } from "./part";
import { berth, party, pawnScale } from "./party";
import type { Place } from "./plan";
import type { Box, Point } from "./shapes";

/** A stand that a pawn holds before it, in the pawn's own units. */
const HELD = { w: 40, h: 46, foot: 8 } as const;

const DEPTH = { halo: 10, landing: 36, pawn: 60 } as const;

/** The party: pawns, the light round the island where they are, and, where no station shows it, the stand that each holds. */
export class Crew {
  readonly pawns = new Map<string, Part>();
  readonly halo: Part;
  readonly #landing: Part;
  readonly #stands = new Map<string, Part>();

  constructor(
    readonly plan: Layout,
    make: (box: Box, depth: number) => Part,
    partners: readonly BoardPartner[],
  ) {
    const glow = Math.max(plan.island.rx, plan.island.ry) + 60;
    this.halo = make({ x: 0, y: 0, w: glow * 2, h: glow * 2 }, DEPTH.halo);
    const { rx, ry } = plan.island;
    this.#landing = make({ x: 0, y: 0, w: 2 * (rx + REACH.side), h: ry + REACH.foot }, DEPTH.landing);
    const scale = pawnScale(plan, partners.length);
    for (const { seat } of partners) {
      const pawn = make({ x: 0, y: 0, w: PAWN.w * scale, h: PAWN.h * scale }, DEPTH.pawn);
      pawn.image.setOrigin(0.5, (PAWN.h - 6) / PAWN.h);
      this.pawns.set(seat, pawn);
      if (plan.stations.length > 0) continue;
      const stand = make({ x: 0, y: 0, w: HELD.w * scale, h: HELD.h * scale }, DEPTH.pawn + 2);
      stand.image.setOrigin(0.5, 1).setVisible(false);
      this.#stands.set(seat, stand);
    }
  }

  /** Pawns, halo and stands at a place, which has its middle at `middle`. */
  show(model: BoardModel, place: Place, middle: Point): void {
    const feet = party(this.plan, place, model.partners.length);
    model.partners.forEach((partner, i) => {
      const pawn = this.pawns.get(partner.seat);
      const foot = feet[i];
      if (!pawn || !foot) return;
      const { w, h } = pawn.box;
      pawn.paint(`${partner.emblem}|${partner.me}`, (pen) => {
        pen.scale(w / PAWN.w, h / PAWN.h);
        paintPawn(pen, { seat: Number(partner.seat), emblem: partner.emblem, me: partner.me });
      });
      pawn.moveTo(foot.x, foot.y);
      pawn.image
        .setVisible(place !== null)
        .setAngle(0)
        .setScale(1)
        .setDepth(DEPTH.pawn + (i % 2));
      const stand = this.#stands.get(partner.seat);
      stand?.moveTo(foot.x, foot.y + HELD.foot * (w / PAWN.w));
      this.showStand(partner, place !== null);
    });
    this.showHalo(place, middle);
  }

  /** The stand that a partner's pawn holds. */
  showStand(partner: BoardPartner, there = true): void {
    const part = this.#stands.get(partner.seat);
    if (!part) return;
    const { stand, seat, emblem, me } = partner;
    part.image.setVisible(there && stand !== null);
    if (!stand) return;
    const { w, h } = part.box;
    part.paint(`${stand.letter}|${me}`, (pen) => {
      pen.scale(w / HELD.w, h / HELD.h);
      paintHeldStand(pen, HELD.w, HELD.h, { seat: Number(seat), emblem, me }, stand.letter);
    });
  }

  /** Nobody holds a stand on the way: those of the phase that is left have no meaning in the next. */
  dropStands(): void {
    for (const { image } of this.#stands.values()) image.setVisible(false);
  }

  /** The stages before the island of `phase`, which has its middle at `middle`; null: nowhere. */
  showLanding(phase: number | null, middle: Point, partners: number): void {
    const part = this.#landing;
    part.image.setVisible(phase !== null);
    if (phase === null) return;
    part.moveTo(middle.x, middle.y + part.box.h / 2);
    part.paint(`${phase}|${partners}`, (pen) => {
      pen.translate(part.box.w / 2, 0);
      for (const deck of berth(this.plan, phase, partners).decks) paintLanding(pen, deck);
    });
  }

  showHalo(place: Place, at: Point): void {
    const { rx, ry } = this.plan.island;
    this.halo.paint("halo", (pen) => paintHalo(pen, this.halo.box.w / 2, rx, ry));
    this.halo.moveTo(at.x, at.y);
    this.halo.image
      .setVisible(typeof place === "number")
      .setAlpha(1)
      .setScale(1);
  }
}
