import type { BoardIsland, BoardModel } from "./model";
import { dusk } from "./paint/light";
import { breath } from "./raster";
import { type Shade, shadeOf, skyOf } from "./sky";
import type { Sprites } from "./sprites";

/** Pictures of the home island and of the islands in the light of the day. */
export class Land {
  #shade: Shade | null = null;
  /** Pictures with less light on them, by what they show and the shade. */
  readonly #dim = new Map<string, HTMLCanvasElement>();

  constructor(readonly sprites: Sprites) {}

  /** Makes, in short tasks, what the light of `model` needs; what no light needs any more goes. */
  async need(model: BoardModel): Promise<void> {
    const shade = shadeOf(skyOf(model));
    const kept = [stampOf(shade), this.stamp];
    for (const key of this.#dim.keys()) if (!kept.some((stamp) => key.endsWith(stamp))) this.#dim.delete(key);
    if (!shade) return;
    for (const name of ["home", ...model.islands.map(nameOf)]) {
      if (this.#dim.has(name + stampOf(shade))) continue;
      await breath();
      this.#in(shade, name, this.#day(name));
    }
  }

  /** From now on the land lies in the light of `model`. */
  light(model: BoardModel): void {
    this.#shade = shadeOf(skyOf(model));
  }

  /** Tells one light from another. */
  get stamp(): string {
    return stampOf(this.#shade);
  }

  home(): HTMLCanvasElement {
    return this.#in(this.#shade, "home", this.sprites.home) ?? this.sprites.home;
  }

  island(island: BoardIsland): HTMLCanvasElement | undefined {
    const name = nameOf(island);
    return this.#in(this.#shade, name, this.#day(name));
  }

  #day(name: string): HTMLCanvasElement | undefined {
    if (name === "home") return this.sprites.home;
    const [phase, state] = name.split("/");
    return (state === "reached" ? this.sprites.reached : this.sprites.ahead).get(Number(phase));
  }

  #in(shade: Shade | null, name: string, day: HTMLCanvasElement | undefined): HTMLCanvasElement | undefined {
    if (!shade || !day) return day;
    const key = name + stampOf(shade);
    const made = this.#dim.get(key) ?? dusk(day, shade);
    this.#dim.set(key, made);
    return made;
  }
}

const nameOf = ({ phase, state }: BoardIsland): string =>
  `${phase}/${state === "here" || state === "done" ? "reached" : "ahead"}`;

const stampOf = (shade: Shade | null): string => (shade ? `|${shade.rgb}|${shade.by}` : "|day");
