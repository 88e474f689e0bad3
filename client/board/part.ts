import type * as Phaser from "phaser";
import { blank, pen } from "./raster";
import type { Box } from "./shapes";

type Draw = (pen: CanvasRenderingContext2D) => void;

export interface PartOptions {
  /** Stays on the screen when the camera moves. */
  readonly fixed?: boolean;
  /** Where painting waits for its turn; without it, it is done at once. */
  readonly turns?: Turns;
  /** A picture that is there already, the size of the part. */
  readonly picture?: HTMLCanvasElement;
}

/** Painting that may wait: a few parts a frame, so that no frame is long. What is asked twice is painted once. */
export class Turns {
  readonly #waiting = new Map<Part, () => void>();
  /** false: painting is done when it is asked for. */
  spread = false;

  get empty(): boolean {
    return this.#waiting.size === 0;
  }

  ask(part: Part, paint: () => void): void {
    if (this.spread) this.#waiting.set(part, paint);
    else paint();
  }

  /** Paints what this part waits for. */
  now(part: Part): void {
    const paint = this.#waiting.get(part);
    this.#waiting.delete(part);
    paint?.();
  }

  forget(part: Part): void {
    this.#waiting.delete(part);
  }

  /** Paints, one at least, until `budget` ms have gone. */
  take(budget: number): void {
    const began = performance.now();
    for (const [part, paint] of this.#waiting) {
      this.#waiting.delete(part);
      paint();
      if (performance.now() - began > budget) return;
    }
  }
}

/** One picture on the stage: a canvas of its own, painted anew only when its stamp changes. */
export class Part {
  readonly image: Phaser.GameObjects.Image;
  readonly #canvas: HTMLCanvasElement;
  readonly #texture: Phaser.Textures.CanvasTexture;
  readonly #scale: number;
  readonly #turns: Turns | undefined;
  readonly #twins: Phaser.GameObjects.Image[] = [];
  #stamp: string | null = null;

  /** `box` in world units; `scale` in device pixels a unit. Throws where the texture's key is taken. */
  constructor(
    scene: Phaser.Scene,
    key: string,
    readonly box: Box,
    scale: number,
    depth: number,
    options: PartOptions = {},
  ) {
    this.#canvas = options.picture ?? blank(box.w, box.h, scale);
    const texture = scene.textures.addCanvas(key, this.#canvas);
    if (!texture) throw new Error(`a texture ${key} is there already`);
    this.#texture = texture;
    this.#scale = scale;
    this.#turns = options.turns;
    this.image = scene.add.image(0, 0, key).setDepth(depth);
    if (options.fixed) this.image.setScrollFactor(0);
    this.moveTo(box.x + box.w / 2, box.y + box.h / 2);
  }

  /** The part's middle to (x, y), world units. */
  moveTo(x: number, y: number): void {
    this.image.setPosition(x * this.#scale, y * this.#scale);
  }

  /** Paints in a box of w x h units that begins at (0, 0), unless the stamp says that nothing has changed. */
  paint(stamp: string, draw: Draw): void {
    if (stamp === this.#stamp) return;
    this.#stamp = stamp;
    const all = (): void => {
      const p = pen(this.#canvas);
      p.setTransform(1, 0, 0, 1, 0, 0);
      p.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
      this.#draw(p, draw);
    };
    if (this.#turns) this.#turns.ask(this, all);
    else all();
  }

  /** Paints at once upon what is there; the picture is then that of `stamp`. */
  add(stamp: string, draw: Draw): void {
    this.#turns?.now(this);
    this.#stamp = stamp;
    this.#draw(pen(this.#canvas), draw);
  }

  #draw(p: CanvasRenderingContext2D, draw: Draw): void {
    p.setTransform(this.#scale, 0, 0, this.#scale, 0, 0);
    p.globalAlpha = 1;
    p.save();
    draw(p);
    p.restore();
    this.#texture.refresh();
  }

  /** One more image of the same picture, hidden at first; it goes when the part goes. */
  twin(): Phaser.GameObjects.Image {
    const { scene, depth, scrollFactorX } = this.image;
    const twin = scene.add.image(0, 0, this.#texture.key).setDepth(depth).setScrollFactor(scrollFactorX);
    this.#twins.push(twin.setVisible(false));
    return twin;
  }

  /** Takes away picture and texture. */
  remove(): void {
    const { key } = this.#texture;
    const { textures } = this.image.scene;
    this.#turns?.forget(this);
    for (const twin of this.#twins) twin.destroy();
    this.image.destroy();
    textures.remove(key);
  }
}
