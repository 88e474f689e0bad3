import { useLayoutEffect, useRef } from "preact/hooks";
import { sampleSvg } from "../ui/scene-svg";
import { say } from "../words/words";

const SAMPLES = [
  [0, "wall.bridge.none"],
  [0.3, "wall.bridge.some"],
  [1, "wall.bridge.all"],
] as const;

/** What the width of a bridge on the wall means, in words. */
export const BridgeLegend = () => (
  <ul class="wall-legend">
    {SAMPLES.map(([share, key]) => (
      <li key={key}>
        <Sample share={share} />
        <span>{say(key)}</span>
      </li>
    ))}
  </ul>
);

function Sample({ share }: { readonly share: number }) {
  const picture = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (picture.current) picture.current.innerHTML = sampleSvg(share);
  }, [share]);
  return <svg ref={picture} viewBox="0 0 96 40" aria-hidden="true" focusable="false" />;
}
