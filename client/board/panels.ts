import type { Track } from "../../game/vocabulary";
import type { Layout } from "./layout";
import type { BoardModel, BoardPartner } from "./model";
import { paintAgreement, paintSmallAgreement } from "./paint/agreement";
import { paintDie, paintEvent, paintEventChip, paintEventNote, paintRisk } from "./paint/event";
import { paintGauge } from "./paint/gauge";
import { paintShares } from "./paint/shares";
import { paintHoldings, paintStation, paintWaiting, STATION_RIM } from "./paint/station";
import type { Part } from "./part";
import { blank, pen } from "./raster";
import type { Box } from "./shapes";

const GAUGES = ["trust", "clarity", "anchoring", "value"] as const satisfies readonly Track[];

/** Above islands and bridges, under the pawns. */
const DEPTH = 50;

/** Makes a part that stays on the screen. */
type Make = (box: Box, depth: number) => Part;

/** What is read on the board: gauges, agreement, event, die and the partners' stations. */
export class Panels {
  readonly gauges = new Map<Track, Part>();
  readonly stations = new Map<string, Part>();
  readonly agreement: Part;
  readonly event: Part;
  readonly die: Part;
  readonly risk: Part;
  /** What each got, at the end, where the gauges were. */
  readonly shares: Part;

  readonly #stills = new Map<string, { readonly stamp: string; readonly picture: HTMLCanvasElement }>();

  constructor(
    readonly plan: Layout,
    /** Device pixels a world unit. */
    readonly scale: number,
    make: Make,
    model: BoardModel,
  ) {
    GAUGES.forEach((track, i) => {
      this.gauges.set(track, make(pad(plan.gauges[i]!, 8), DEPTH));
    });
    // No event comes after the end: where its card lay beside the gauges there is room for more.
    const beside = !plan.chips && plan.event.y === plan.gauges[0]!.y;
    this.shares = make(pad(around(beside ? [...plan.gauges, plan.event] : plan.gauges), 8), DEPTH);
    this.agreement = make(pad(plan.agreement, 24), DEPTH);
    this.event = make(pad(plan.event, 10), DEPTH + 2);
    const { die } = plan;
    const size = plan.chips ? die.h : die.w;
    this.die = make({ x: die.x, y: die.y, w: size, h: size }, DEPTH + 3);
    this.risk = make(
      plan.chips
        ? { x: die.x + size + 4, y: die.y + (size - 24) / 2, w: die.w - size - 4, h: 22 }
        : { x: die.x - 8, y: die.y + size + 4, w: die.w + 16, h: 28 },
      DEPTH + 3,
    );
    const { side, top, foot } = this.#stationRim();
    model.partners.forEach((partner, i) => {
      const box = plan.stations[i];
      if (!box) return;
      const whole = { x: box.x - side, y: box.y - top, w: box.w + 2 * side, h: box.h + top + foot };
      this.stations.set(partner.seat, make(whole, DEPTH));
    });
  }

  /** Puts every panel as `model` says. */
  show(model: BoardModel): void {
    for (const track of GAUGES) this.showGauge(model, track, model.tracks[track]);
    this.showAgreement(model, model.clauses, model.signed);
    this.showEvent(model);
    this.showDie(model);
    for (const partner of model.partners) this.showStation(partner);
    for (const { image } of this.gauges.values()) image.setVisible(model.end === null).setAlpha(1);
    this.shares.image.setVisible(model.end !== null).setAlpha(1);
    if (model.end) this.showShares(model, 1);
  }

  /** Towers of what each got, `grown` 0..1. */
  showShares(model: BoardModel, grown: number): void {
    const shares = model.end?.shares ?? [];
    this.shares.paint(JSON.stringify([shares, grown]), (pen) => {
      pen.translate(8, 8);
      const { w, h } = this.shares.box;
      paintShares(pen, w - 16, h - 16, shares, model.partners, grown);
    });
  }

  showGauge(model: BoardModel, track: Track, value: number): void {
    const part = this.gauges.get(track)!;
    const names = model.trackNames;
    part.image.setAngle(0).setScale(1);
    part.paint(`${Object.values(names).join("|")}|${value.toFixed(2)}`, (pen) => {
      pen.translate(8, 8);
      const small = this.plan.kind === "lens";
      paintGauge(pen, part.box.w - 16, part.box.h - 16, { track, names, value, small });
    });
  }

  showAgreement(model: BoardModel, clauses: number, signed: boolean): void {
    const part = this.agreement;
    const name = model.agreementName ?? "";
    part.image
      .setScale(1)
      .setVisible(true)
      .setAngle(this.plan.chips ? 0 : -1.6);
    part.paint(`${name}|${clauses}|${signed}`, (pen) => {
      pen.translate(24, 24);
      const [w, h] = [part.box.w - 48, part.box.h - 48];
      if (this.plan.chips) paintSmallAgreement(pen, w, h, name, clauses, signed);
      else paintAgreement(pen, w, h, name, clauses, signed);
    });
  }

  showEvent(model: BoardModel): void {
    const part = this.event;
    const { event } = model;
    part.image
      .setScale(1)
      .setAlpha(1)
      .setVisible(model.end === null)
      .setAngle(this.plan.chips || !event ? 0 : 1.4);
    part.moveTo(part.box.x + part.box.w / 2, part.box.y + part.box.h / 2);
    part.image.setDepth(DEPTH + 2);
    part.paint(event ? `${event.kind}|${event.title}|${event.outcome}` : "deck", (pen) => {
      pen.translate(10, 10);
      const [w, h] = [part.box.w - 20, part.box.h - 20];
      if (this.plan.kind === "lens") paintEventChip(pen, w, h, event);
      else if (this.plan.chips) paintEventNote(pen, w, h, event);
      else paintEvent(pen, w, h, event);
    });
  }

  showDie(model: BoardModel): void {
    const die = model.end ? null : model.die;
    this.die.image
      .setVisible(die !== null)
      .setScale(1)
      .setAlpha(1)
      .setAngle(this.plan.kind === "lens" ? 0 : -5);
    this.die.moveTo(this.die.box.x + this.die.box.w / 2, this.die.box.y + this.die.box.h / 2);
    this.risk.image.setVisible(die !== null).setAlpha(1);
    if (!die) return;
    this.showFace(die.roll, die.setback);
    const { w, h } = this.risk.box;
    this.risk.paint(`${die.roll}|${die.risk}`, (pen) => {
      pen.translate(1, 1);
      paintRisk(pen, w - 2, h - 2, die);
    });
  }

  showFace(face: number, setback: boolean | null): void {
    this.die.paint(`${face}|${setback}`, (pen) => paintDie(pen, this.die.box.w, face, setback));
  }

  showStation(partner: BoardPartner): void {
    const part = this.stations.get(partner.seat);
    if (!part) return;
    const { side, top, foot } = this.#stationRim();
    const k = this.plan.stationScale;
    const [w, h] = [(part.box.w - 2 * side) / k, (part.box.h - top - foot) / k];
    part.paint(JSON.stringify(partner), (pen) => {
      pen.save();
      pen.translate(side, top);
      pen.scale(k, k);
      if (partner.waiting) paintWaiting(pen, w, h);
      pen.restore();
      const still = this.#still(partner, part, (under) => {
        under.translate(side, top);
        under.scale(k, k);
        paintStation(under, w, h, partner);
      });
      pen.drawImage(still, 0, 0, part.box.w, part.box.h);
      pen.translate(side, top);
      pen.scale(k, k);
      paintHoldings(pen, w, partner);
    });
  }

  /** What of a station never changes, painted once. */
  #still(partner: BoardPartner, part: Part, paint: (pen: CanvasRenderingContext2D) => void): HTMLCanvasElement {
    const { seat, name, emblem, me } = partner;
    const stamp = `${name}|${emblem}|${me}`;
    const old = this.#stills.get(seat);
    if (old?.stamp === stamp) return old.picture;
    const picture = blank(part.box.w, part.box.h, this.scale);
    const under = pen(picture);
    under.scale(picture.width / part.box.w, picture.height / part.box.h);
    paint(under);
    this.#stills.set(seat, { stamp, picture });
    return picture;
  }

  #stationRim(): { side: number; top: number; foot: number } {
    const k = this.plan.stationScale;
    return { side: STATION_RIM.side * k, top: STATION_RIM.top * k, foot: STATION_RIM.foot * k };
  }
}

function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((b) => b.x)), Math.min(...boxes.map((b) => b.y))];
  return { x, y, w: Math.max(...boxes.map((b) => b.x + b.w)) - x, h: Math.max(...boxes.map((b) => b.y + b.h)) - y };
}

const pad = (box: Box, by: number): Box => ({ x: box.x - by, y: box.y - by, w: box.w + 2 * by, h: box.h + 2 * by });
