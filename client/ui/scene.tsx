import type { Ref } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { actOfPhase } from "../../game/vocabulary";
import { LAMP } from "../board/art/home";
import { n } from "../board/art/svg";
import { type Layout, layout } from "../board/layout";
import { type SceneLook, sceneSvg } from "./scene-svg";

/** From this width (px) the text stands on the home island; below it the picture is a cut-out above the text. Also in front.css. */
const ROOMY = 1120;
/** The measures the cut-out is taken from (px). */
const CUT = { w: 1440, h: 836 } as const;
/** A picture taller than this share of its width would leave no room on the home island. */
const TALLEST = 0.72;
/** How far below its northern shore the library of the home island stands, units. */
const GARDEN = 66;
const PHASES = Array.from({ length: 12 }, (_, i) => i + 1);
/** The story so far, in the picture: this many bridges stand. */
const BUILT = 5;
const LOOK: SceneLook = {
  act: actOfPhase,
  reached: (phase) => phase <= BUILT + 1,
  built: (phase) => (phase <= BUILT ? 1 : 0),
  name: () => null,
  tables: () => [],
  motto: null,
  note: null,
};

/** The board's own plan with the library moved north, so that its lighthouse shines between the last island and the first. */
function planFor(w: number, h: number, phases: readonly number[]): Layout {
  const plan = layout(w, h, phases, 0);
  if (plan.kind === "lens") return plan;
  return { ...plan, library: { x: plan.home.x - LAMP.x, y: plan.home.y - plan.home.ry + GARDEN, scale: 1 } };
}

/** Width and height of an element as it stands (px), rounded; null until measured. */
function useSize(): readonly [Ref<HTMLDivElement>, { readonly w: number; readonly h: number } | null] {
  const host = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ readonly w: number; readonly h: number } | null>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: w, clientHeight: h } = element;
      setSize((old) => (old?.w === w && old.h === h ? old : { w, h }));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [host, size];
}

/** The SVG of a plan. */
function Picture({ plan, look }: { readonly plan: Layout; readonly look: SceneLook }) {
  const picture = useRef<SVGSVGElement>(null);
  const markup = useMemo(() => sceneSvg(plan, look), [plan, look]);
  useLayoutEffect(() => {
    if (picture.current) picture.current.innerHTML = markup;
  }, [markup]);
  return (
    <svg
      ref={picture}
      class="scene-picture"
      viewBox={`0 0 ${n(plan.width)} ${n(plan.height)}`}
      preserveAspectRatio="xMidYMin slice"
      aria-hidden="true"
      focusable="false"
    />
  );
}

/** Where words can stand: below the library, on the meadow; px from the top of the picture, and px of width. */
export interface Meadow {
  readonly top: number;
  readonly width: number;
}

/**
 * The picture behind the front page's welcome; fills its parent. It says nothing the page does not.
 * `onMeadow` is told where there is room for words; null where the picture is a cut-out.
 */
export function Scene({ onMeadow }: { readonly onMeadow: (meadow: Meadow | null) => void }) {
  const [host, size] = useSize();
  const roomy = size !== null && size.w >= ROOMY;
  const w = roomy ? size.w : CUT.w;
  const h = roomy ? Math.min(size.h, size.w * TALLEST) : CUT.h;
  const plan = useMemo(() => planFor(w, h, PHASES), [w, h]);
  useLayoutEffect(() => {
    const { home, library, unit } = plan;
    onMeadow(roomy ? { top: (library.y + 12) * unit, width: (home.rx * 2 - 150) * unit } : null);
  }, [plan, roomy]);
  return (
    <div ref={host} class="scene">
      {size && <Picture plan={plan} look={LOOK} />}
    </div>
  );
}

/** The sea with tables on it, for the wall; fills its parent. What it shows is said in words beside it. */
export function SeaMap({ phases, look }: { readonly phases: readonly number[]; readonly look: SceneLook }) {
  const [host, size] = useSize();
  const w = size?.w ?? 0;
  const h = size?.h ?? 0;
  const plan = useMemo(() => (w > 0 && h > 0 ? planFor(w, h, phases) : null), [w, h, phases]);
  return (
    <div ref={host} class="scene">
      {plan && plan.kind === "ring" && <Picture plan={plan} look={look} />}
    </div>
  );
}
