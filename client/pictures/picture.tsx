import { useLayoutEffect, useRef } from "preact/hooks";
import { HIGH, WIDE } from "./brush";
import "./picture.css";

/** A small picture from its SVG text, 240 by 150 units; hidden from screen readers, since the words beside it say it all. */
export function Picture({ svg }: { readonly svg: string }) {
  const picture = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (picture.current) picture.current.innerHTML = svg;
  }, [svg]);
  return <svg ref={picture} class="picture" viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true" focusable="false" />;
}
