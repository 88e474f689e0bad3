import type * as Phaser from "phaser";
import { HOME_RIM, LAMP } from "./art/home";
import { RIM } from "./art/island";
import { badgeSpot } from "./badge";
import { Crew } from "./crew";
import { Harbour } from "./harbour";
import { Land } from "./land";
import type { Layout } from "./layout";
import { lensScroll } from "./lens";
import type { BoardBridge, BoardIsland, BoardModel, BoardPartner, BoardPromise } from "./model";
import { type BridgeLook, paintBridge, paintPlank, paintUnbuilt, planks, type Step, strip } from "./paint/bridge";
import { paintBadge, paintEnd, paintIslandLabel, paintTitle } from "./paint/label";
import { paintBeam, paintLit } from "./paint/light";
import { PROMISE, paintPromise } from "./paint/promise";
import { Panels } from "./panels";
import { Part, Turns } from "./part";
import { type Place, spot } from "./plan";
import { promiseScale, promiseSpots } from "./promises";
import { blank, pen } from "./raster";
import type { Box, Point } from "./shapes";
import { skyOf } from "./sky";
import type { Sprites } from "./sprites";
import type { Secret } from "./timing";
import { Weather } from "./weather";

/** What lies above what. */
const DEPTH = {
  sea: 0,
  beam: 8,
  home: 20,
  island: 30,
  bridge: 40,
  promise: 44,
  badge: 45,
  panel: 50,
  over: 80,
} as const;

/** A bridge on its way up or down, piece by piece. */
export interface Laying {
  readonly count: number;
  readonly steps: readonly Step[];
  /** Shows plank `i` of it, or clears it. */
  readonly lay: (i: number) => void;
  readonly lift: (i: number) => void;
  /** One plank in a box of 40 x 40. */
  readonly paintPlank: (pen: CanvasRenderingContext2D) => void;
}

/** Everything that the board shows, as parts; `show` puts all of it as a model says, at once. */
export class Stage {
  readonly panels: Panels;
  readonly crew: Crew;
  readonly harbour: Harbour;
  readonly spans = new Map<number, Part>();
  readonly banner: Part;
  readonly beams: Part[] = [];
  readonly weather: Weather;
  readonly turns = new Turns();
  /** Promises that lie at their bridges, by key. */
  readonly promises = new Map<string, Part>();
  readonly #home: Part;
  readonly #islands = new Map<number, Part>();
  readonly #badges = new Map<number, Part>();
  readonly #parts: Part[] = [];
  #made = 0;
  readonly #land: Land;

  constructor(
    readonly scene: Phaser.Scene,
    readonly plan: Layout,
    /** Device pixels a world unit. */
    readonly scale: number,
    readonly sprites: Sprites,
    model: BoardModel,
    /** Hears of what a movement has told. */
    readonly tell: (secret: Secret) => void = () => {},
  ) {
    const { island, home } = plan;
    this.#land = new Land(sprites);
    this.weather = new Weather(plan, scale, sprites, (picture, depth) =>
      this.part({ x: 0, y: 0, w: plan.width, h: plan.height }, DEPTH.sea + depth, true, picture),
    );
    for (const { phase, x, y } of plan.islands) {
      const box = {
        x: x - island.rx - RIM,
        y: y - island.ry - RIM,
        w: (island.rx + RIM) * 2,
        h: (island.ry + RIM) * 2,
      };
      this.#islands.set(phase, this.part(box, DEPTH.island));
      const badge = badgeSpot(plan, phase);
      const reach = badge.r * 2;
      this.#badges.set(
        phase,
        this.part({ x: x + badge.x - reach, y: y + badge.y - reach, w: 2 * reach, h: 2 * reach }, DEPTH.badge),
      );
    }
    for (const span of plan.spans) this.spans.set(span.phase, this.part(bounds(span.points, 44), DEPTH.bridge));
    const { side, top, foot } = HOME_RIM;
    const homeBox = {
      x: home.x - home.rx - side,
      y: home.y - home.ry - top,
      w: (home.rx + side) * 2,
      h: home.ry * 2 + top + foot,
    };
    this.#home = this.part(homeBox, DEPTH.home);
    this.panels = new Panels(plan, scale, (box, depth) => this.part(box, depth, true), model);
    this.banner = this.part(this.#bannerBox(), DEPTH.panel + 5);
    for (let i = 0; i < 2; i++) this.beams.push(this.#beam());
    this.harbour = new Harbour(plan, (box, depth) => this.part(box, depth, true), model.partners);
    this.crew = new Crew(plan, (box, depth) => this.part(box, depth), model.partners);
  }

  /** A new part in world units; the stage takes it away again. */
  part(box: Box, depth: number, fixed = false, picture?: HTMLCanvasElement): Part {
    const part = new Part(this.scene, `board-${this.#made++}`, box, this.scale, depth, {
      fixed: fixed && this.plan.kind === "lens",
      turns: this.turns,
      ...(picture ? { picture } : {}),
    });
    this.#parts.push(part);
    return part;
  }

  #bannerBox(): Box {
    const { title, kind, home } = this.plan;
    const h = kind === "lens" ? 46 : title.size * 1.44;
    const w = kind === "lens" ? 224 : Math.min(home.rx * 1.5, title.size * 8.8);
    const foot = kind === "lens" ? this.plan.home.y + 48 : this.plan.gauges[0]!.y - 4;
    return { x: title.x - w / 2 - 6, y: foot - h, w: w + 12, h: h + 12 };
  }

  /** Where the lighthouse has its lamp. */
  get lamp(): Point {
    const { x, y, scale } = this.plan.library;
    return { x: x + LAMP.x * scale, y: y + LAMP.y * scale };
  }

  #beam(): Part {
    const long = this.plan.kind === "lens" ? 260 : this.plan.zone.w * 0.5;
    const beam = this.part({ x: this.lamp.x, y: this.lamp.y - 100, w: long, h: 200 }, DEPTH.beam);
    beam.image.setOrigin(0, 0.5).setPosition(this.lamp.x * this.scale, this.lamp.y * this.scale);
    return beam;
  }

  /** Puts everything as `model` says, with nothing in movement. */
  show(model: BoardModel): void {
    this.weather.show(skyOf(model));
    this.#land.light(model);
    this.showHome(model);
    this.showIslands(model);
    for (const span of this.plan.spans) {
      const bridge = model.bridges.find((b) => b.phase === span.phase);
      this.showSpan(span.phase, bridge ?? null);
    }
    this.showPromises(model.promises);
    this.panels.show(model);
    this.harbour.show(model.partners);
    this.showParty(model, spot(model));
    this.showEnd(model, model.end ? 1 : 0, model.end?.onePlusOne ?? "");
  }

  /** Makes, in short tasks, what `model` needs and what is not there yet. */
  async need(model: BoardModel): Promise<void> {
    await this.weather.need(model);
    await this.#land.need(model);
  }

  /** The light upon the land, as `model` says; one picture after another. */
  showLight(model: BoardModel): void {
    this.#land.light(model);
    this.showHome(model);
    this.showIslands(model);
  }

  showHome(model: BoardModel): void {
    const { home, title } = this.plan;
    const { box } = this.#home;
    const words = model.end ? "" : model.title;
    const lit = model.end?.lit === true;
    this.#home.paint(`${words}${this.#land.stamp}|${lit}`, (pen) => {
      pen.drawImage(this.#land.home(), 0, 0, box.w, box.h);
      pen.translate(home.x - box.x - home.x, home.y - box.y - home.y);
      if (lit) paintLit(pen, this.plan.library);
      if (words !== "") paintTitle(pen, words, title.x, title.y, title.size, this.#titleRoom());
    });
  }

  /** The title may be as wide as leaves the die free. */
  #titleRoom(): number {
    const { die, title, home, kind } = this.plan;
    const beside = die.x > title.x && die.y < title.y && die.x < home.x + home.rx;
    return kind === "ring" && beside ? (die.x - 18 - title.x) * 2 : home.rx * 1.6;
  }

  showIslands(model: BoardModel): void {
    for (const island of model.islands) this.#showIsland(island);
    const here = model.islands.find(({ state }) => state === "here")?.phase ?? null;
    this.crew.showLanding(here, this.middle(here), model.partners.length);
  }

  #showIsland(island: BoardIsland): void {
    const part = this.#islands.get(island.phase);
    if (!part) return;
    const { w, h } = part.box;
    part.paint(`${island.name}|${island.state}${this.#land.stamp}`, (pen) => {
      const picture = this.#land.island(island);
      if (picture) pen.drawImage(picture, 0, 0, w, h);
      pen.translate(w / 2, h / 2);
      paintIslandLabel(pen, this.plan, island);
    });
    const badge = this.#badges.get(island.phase);
    badge?.image.setVisible(island.state !== "skipped");
    badge?.paint(island.state, (pen) =>
      paintBadge(pen, island, badge.box.w / 2, badge.box.h / 2, badgeSpot(this.plan, island.phase).r),
    );
  }

  /** The bridge that leaves the island of `phase`; null: not built. */
  showSpan(phase: number, bridge: BoardBridge | null): void {
    const span = this.plan.spans.find((s) => s.phase === phase);
    const part = this.spans.get(phase);
    if (!span || !part) return;
    part.image.setAngle(0).setScale(1);
    part.paint(bridge ? `${bridge.how}|${bridge.setback}` : "unbuilt", (pen) => {
      pen.translate(-part.box.x, -part.box.y);
      if (bridge) paintBridge(pen, span.points, this.#look(bridge));
      else paintUnbuilt(pen, span.points, this.#half * 0.8);
    });
  }

  /** Half the width of a bridge. */
  get #half(): number {
    return this.plan.kind === "lens" ? 12 : 16;
  }

  #look = ({ phase, how, setback }: BoardBridge): BridgeLook => ({ phase, how, setback, half: this.#half });

  /** Painted whole once, out of sight, and shown or cleared by strips. Begins unbuilt, or, `standing`, built. */
  laying(phase: number, bridge: BoardBridge, standing = false): Laying | null {
    const span = this.plan.spans.find((s) => s.phase === phase);
    const part = this.spans.get(phase);
    if (!span || !part) return null;
    const { box } = part;
    const look = this.#look(bridge);
    const whole = blank(box.w, box.h, this.scale);
    const hidden = pen(whole);
    hidden.scale(this.scale, this.scale);
    hidden.translate(-box.x, -box.y);
    if (!standing) {
      paintBridge(hidden, span.points, look);
      this.showSpan(phase, null);
    }
    const steps = planks(span.points);
    const at = (i: number, draw: (p: CanvasRenderingContext2D) => void): void =>
      part.add(`laying ${i}`, (p) => {
        p.translate(-box.x, -box.y);
        p.clip(strip(steps, i, look.half));
        p.translate(box.x, box.y);
        draw(p);
      });
    return {
      count: steps.length,
      steps,
      lay: (i) => at(i, (p) => p.drawImage(whole, 0, 0, whole.width / this.scale, whole.height / this.scale)),
      lift: (i) => at(i, (p) => p.clearRect(0, 0, box.w, box.h)),
      paintPlank: (p) => {
        p.translate(20, 20);
        paintPlank(p, look);
      },
    };
  }

  /** Promises that are open, each at its bridge; all others go. */
  showPromises(promises: readonly BoardPromise[]): void {
    const spots = promiseSpots(this.plan, promises);
    for (const [key, part] of this.promises) {
      if (spots.has(key)) continue;
      this.drop(part);
      this.promises.delete(key);
    }
    const k = promiseScale(this.plan);
    for (const promise of promises) {
      const at = spots.get(promise.key);
      if (!at) continue;
      const part =
        this.promises.get(promise.key) ?? this.part({ x: 0, y: 0, w: PROMISE.w * k, h: PROMISE.h * k }, DEPTH.promise);
      this.promises.set(promise.key, part);
      part.moveTo(at.x, at.y);
      part.image.setVisible(true).setScale(1).setAlpha(1).setAngle(0);
      part.paint(`${promise.state}|${promise.amount}`, (p) => {
        this.scalePromise(p);
        paintPromise(p, promise);
      });
    }
  }

  /** Pens of a promise's part draw in the promise's own size. */
  scalePromise(p: CanvasRenderingContext2D): void {
    p.scale(promiseScale(this.plan), promiseScale(this.plan));
  }

  /** The party at a place; a phone's camera looks there. */
  showParty(model: BoardModel, place: Place): void {
    const middle = this.middle(place);
    this.crew.show(model, place, middle);
    this.look(middle.x);
  }

  showHalo(place: Place): void {
    this.crew.showHalo(place, this.middle(place));
  }

  /** A partner's station as it is, and the stand that its pawn holds. */
  showPartner(partner: BoardPartner): void {
    this.panels.showStation(partner);
    this.crew.showStand(partner);
  }

  /** The middle of the island, or home, where the party stands. */
  middle(place: Place): Point {
    if (place === "home") return this.plan.home;
    return this.plan.islands.find((i) => i.phase === place) ?? this.plan.islands[0] ?? this.plan.home;
  }

  /** The x that a phone's screen has in its middle. */
  lookingAt = 0;

  /** Brings `x` to the middle of a phone's screen; a ring does not move. */
  look(x: number): void {
    this.lookingAt = x;
    const left = this.plan.kind === "lens" ? Math.round(lensScroll(this.plan, x) * this.scale) : 0;
    this.scene.cameras.main.setScroll(left, 0);
  }

  /** Lighthouse and number at the end; `share` 0..1 is how far it has come. */
  showEnd(model: BoardModel, share: number, text: string): void {
    const on = model.end !== null && share > 0;
    const long = this.beams[0]!.box;
    this.beams.forEach((beam, i) => {
      beam.paint("beam", (pen) => paintBeam(pen, long.w, long.h));
      beam.image
        .setVisible(on && model.end?.lit === true)
        .setAlpha(share)
        .setAngle(i === 0 ? -14 : 194);
    });
    this.banner.image
      .setVisible(on && text !== "")
      .setScale(1)
      .setAlpha(1);
    if (on && text !== "")
      this.banner.paint(text, (pen) => paintEnd(pen, this.banner.box.w - 12, this.banner.box.h - 12, text));
  }

  /** Takes one part off the stage. */
  drop(part: Part): void {
    const i = this.#parts.indexOf(part);
    if (i < 0) return;
    this.#parts.splice(i, 1);
    part.remove();
  }

  /** Takes every part off the stage. */
  clear(): void {
    this.weather.stop();
    for (const part of this.#parts) part.remove();
    this.#parts.length = 0;
  }
}

function bounds(points: readonly Point[], by: number): Box {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const [x, y] = [Math.min(...xs) - by, Math.min(...ys) - by];
  return { x, y, w: Math.max(...xs) + by - x, h: Math.max(...ys) + by - y };
}
