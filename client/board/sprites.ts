import { coastSvg } from "./art/coast";
import { HOME_RIM, homeSvg } from "./art/home";
import { islandSvg, RIM, shoalSvg } from "./art/island";
import { type Mood, seaSvg } from "./art/sea";
import type { Layout } from "./layout";
import type { BoardModel } from "./model";
import { paintActs } from "./paint/label";
import { blank, breath, pen, rasterise } from "./raster";
import { type Shade, shadeOf } from "./sky";

/** Pictures made from SVG once for a layout. */
export interface Sprites {
  readonly home: HTMLCanvasElement;
  readonly ahead: ReadonlyMap<number, HTMLCanvasElement>;
  readonly reached: ReadonlyMap<number, HTMLCanvasElement>;
  /** The coast with a headland for each act that this length begins. */
  readonly coast: (acts: BoardModel["acts"]) => Promise<HTMLCanvasElement>;
}

/** Rasterises home and islands, each in the colour of its act in `model`, `scale` device pixels a unit. */
export async function makeSprites(plan: Layout, scale: number, model: BoardModel): Promise<Sprites> {
  const { rx, ry } = plan.island;
  const [w, h] = [(rx + RIM) * 2, (ry + RIM) * 2];
  const ahead = new Map<number, HTMLCanvasElement>();
  const reached = new Map<number, HTMLCanvasElement>();
  const island = async ({ phase, inPlay }: Layout["islands"][number]): Promise<void> => {
    const known = model.islands.find((i) => i.phase === phase)?.act;
    const act = known ? { act: known } : {};
    const look = (there: boolean): string =>
      inPlay ? islandSvg({ phase, ...act, rx, ry, reached: there }) : shoalSvg(phase, rx, ry);
    ahead.set(phase, await rasterise(look(false), w, h, scale));
    reached.set(phase, inPlay ? await rasterise(look(true), w, h, scale) : ahead.get(phase)!);
  };
  const { home } = plan;
  // One after another: the page can be used between two of them.
  for (const one of plan.islands) {
    await breath();
    await island(one);
  }
  await breath();
  const [w0, h0] = [(home.rx + HOME_RIM.side) * 2, home.ry * 2 + HOME_RIM.top + HOME_RIM.foot];
  const picture = await rasterise(homeSvg(plan), w0, h0, scale);
  return { home: picture, ahead, reached, coast: coastOf(plan, scale) };
}

/** The sea in one mood with the coast and the acts' names upon it: one picture, the size of the host. */
export async function makeSea(
  plan: Layout,
  scale: number,
  mood: Mood,
  sprites: Sprites,
  acts: BoardModel["acts"],
): Promise<HTMLCanvasElement> {
  await breath();
  const sea = await rasterise(seaSvg(plan, mood), plan.width, plan.height, scale);
  if (plan.kind === "lens") return sea;
  const coast = await sprites.coast(acts);
  await breath();
  const shade = shadeOf({ storm: mood === "storm" ? 1 : 0, sun: 0, evening: mood === "evening" ? 1 : 0 });
  const p = pen(sea);
  p.drawImage(shade ? shaded(coast, shade) : coast, 0, 0);
  p.scale(scale, scale);
  paintActs(p, plan, acts);
  return sea;
}

/** A copy of a picture with less light upon it. */
function shaded(picture: HTMLCanvasElement, { rgb, by }: Shade): HTMLCanvasElement {
  const copy = blank(picture.width, picture.height, 1);
  const p = pen(copy);
  p.drawImage(picture, 0, 0);
  p.globalCompositeOperation = "source-atop";
  p.fillStyle = `rgba(${rgb}, ${by * 0.7})`;
  p.fillRect(0, 0, copy.width, copy.height);
  return copy;
}

/** The coast, made when it is first asked for. */
function coastOf(plan: Layout, scale: number): Sprites["coast"] {
  let made: Promise<HTMLCanvasElement> | null = null;
  return (acts) => {
    made ??= rasterise(
      coastSvg(
        plan,
        acts.map(({ act }) => act),
      ),
      plan.width,
      plan.height,
      scale,
    );
    return made;
  };
}
