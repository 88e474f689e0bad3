import type { Mood } from "./art/sea";
import type { Layout } from "./layout";
import type { BoardModel } from "./model";
import type { Part } from "./part";
import { type Sky, skyOf } from "./sky";
import { makeSea, type Sprites } from "./sprites";

/** The seas, one picture a mood, made when they are needed. */
export class Weather {
  readonly #seas = new Map<Mood, Part>();
  #gone = false;

  constructor(
    readonly plan: Layout,
    readonly scale: number,
    readonly sprites: Sprites,
    readonly put: (picture: HTMLCanvasElement, depth: number) => Part,
  ) {}

  /** Makes the seas that a model needs and that are not there yet. */
  async need(model: BoardModel): Promise<void> {
    const { storm, sun, evening } = skyOf(model);
    const moods: Mood[] = ["calm"];
    if (storm > 0) moods.push("storm");
    if (sun > 0) moods.push("sun");
    if (evening > 0) moods.push("evening");
    await Promise.all(moods.map((mood) => this.#make(mood, model.acts)));
  }

  async #make(mood: Mood, acts: BoardModel["acts"]): Promise<void> {
    if (this.#seas.has(mood)) return;
    const picture = await makeSea(this.plan, this.scale, mood, this.sprites, acts);
    if (this.#gone || this.#seas.has(mood)) return;
    const part = this.put(picture, { calm: 0, sun: 1, storm: 2, evening: 3 }[mood]);
    part.image.setAlpha(mood === "calm" ? 1 : 0).setVisible(mood === "calm");
    this.#seas.set(mood, part);
  }

  show(sky: Sky): void {
    // What is wholly covered need not be drawn.
    let covered = false;
    for (const mood of ["evening", "storm", "sun", "calm"] as const) {
      const alpha = mood === "calm" ? 1 : sky[mood];
      const image = this.#seas.get(mood)?.image;
      image?.setAlpha(alpha).setVisible(alpha > 0 && !covered);
      if (image && alpha === 1) covered = true;
    }
  }

  /** The weather on its way from one sky to another. */
  between(from: Sky, to: Sky, share: number): void {
    const mix = (a: number, b: number): number => a + (b - a) * share;
    this.show({
      storm: mix(from.storm, to.storm),
      sun: mix(from.sun, to.sun),
      evening: mix(from.evening, to.evening),
    });
  }

  /** Nothing made from now on is put anywhere. */
  stop(): void {
    this.#gone = true;
  }
}
