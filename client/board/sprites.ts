import { coastSvg } from "./art/coast";
import { HOME_RIM, homeSvg } from "./art/home";
import { islandSvg, RIM, shoalSvg } from "./art/island";
import { type Mood, seaSvg } from "./art/sea";
import type { Layout } from "./layout";
import type { BoardModel } from "./model";
import { paintActs } from "./paint/label";
import { pen, rasterise } from "./raster";

/** Pictures made from SVG once for a layout. */
export interface Sprites {
  readonly home: HTMLCanvasElement;
  readonly ahead: ReadonlyMap<number, HTMLCanvasElement>;
  readonly reached: ReadonlyMap<number, HTMLCanvasElement>;
}

/** Rasterises home and islands, `scale` device pixels a unit. */
export async function makeSprites(plan: Layout, scale: number): Promise<Sprites> {
  const { rx, ry } = plan.island;
  const [w, h] = [(rx + RIM) * 2, (ry + RIM) * 2];
  const ahead = new Map<number, HTMLCanvasElement>();
  const reached = new Map<number, HTMLCanvasElement>();
  const island = async ({ phase, inPlay }: Layout["islands"][number]): Promise<void> => {
    const look = (there: boolean): string =>
      inPlay ? islandSvg({ phase, rx, ry, reached: there }) : shoalSvg(phase, rx, ry);
    ahead.set(phase, await rasterise(look(false), w, h, scale));
    reached.set(phase, inPlay ? await rasterise(look(true), w, h, scale) : ahead.get(phase)!);
  };
  const { home } = plan;
  const [picture] = await Promise.all([
    rasterise(homeSvg(plan), (home.rx + HOME_RIM.side) * 2, home.ry * 2 + HOME_RIM.top + HOME_RIM.foot, scale),
    ...plan.islands.map(island),
  ]);
  return { home: picture, ahead, reached };
}

/** The sea in one mood with the coast and the acts' names upon it: one picture, the size of the host. */
export async function makeSea(
  plan: Layout,
  scale: number,
  mood: Mood,
  acts: BoardModel["acts"],
): Promise<HTMLCanvasElement> {
  const sea = await rasterise(seaSvg(plan, mood), plan.width, plan.height, scale);
  if (plan.kind === "lens") return sea;
  const coast = await rasterise(
    coastSvg(
      plan,
      acts.map(({ act }) => act),
    ),
    plan.width,
    plan.height,
    scale,
  );
  const p = pen(sea);
  p.drawImage(coast, 0, 0);
  p.scale(scale, scale);
  paintActs(p, plan, acts);
  return sea;
}

/** How much of the storm shows at a Trust of 0..10: none from 4 up. */
export const storminess = (trust: number): number => [1, 1, 0.72, 0.4][Math.max(0, Math.round(trust))] ?? 0;
