import type * as Phaser from "phaser";
import { blank, pen } from "./raster";
import type { Box } from "./shapes";

export interface PartOptions {
  /** Stays on the screen when the camera moves. */
  readonly fixed?: boolean;
  /** World units from the middle about which the part turns and grows, default 0. */
  readonly originX?: number;
}

/** One picture on the stage: a canvas of its own, painted anew only when its stamp changes. */
export class Part {
  readonly image: Phaser.GameObjects.Image;
  readonly #canvas: HTMLCanvasElement;
  readonly #texture: Phaser.Textures.CanvasTexture;
  readonly #scale: number;
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
    this.#canvas = blank(box.w, box.h, scale);
    const texture = scene.textures.addCanvas(key, this.#canvas);
    if (!texture) throw new Error(`a texture ${key} is there already`);
    this.#texture = texture;
    this.#scale = scale;
    this.image = scene.add.image(0, 0, key).setDepth(depth);
    if (options.fixed) this.image.setScrollFactor(0);
    this.moveTo(box.x + box.w / 2, box.y + box.h / 2);
  }

  /** The part's middle to (x, y), world units. */
  moveTo(x: number, y: number): void {
    this.image.setPosition(x * this.#scale, y * this.#scale);
  }

  /** Paints in a box of w x h units that begins at (0, 0), unless the stamp says that nothing has changed. */
  paint(stamp: string, draw: (pen: CanvasRenderingContext2D) => void): void {
    if (stamp === this.#stamp) return;
    this.#stamp = stamp;
    const p = pen(this.#canvas);
    p.setTransform(1, 0, 0, 1, 0, 0);
    p.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    p.setTransform(this.#scale, 0, 0, this.#scale, 0, 0);
    p.globalAlpha = 1;
    draw(p);
    this.#texture.refresh();
  }

  /** Takes away picture and texture. */
  remove(): void {
    const { key } = this.#texture;
    const { textures } = this.image.scene;
    this.image.destroy();
    textures.remove(key);
  }
}
