import { useLayoutEffect, useRef } from "preact/hooks";
import { HIGH, WIDE } from "./brush";
import { pictureOf } from "./pictures";

/** A section's picture; hidden from screen readers, since the words say it all. */
export function SectionPicture({ of }: { readonly of: string }) {
  const picture = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (picture.current) picture.current.innerHTML = pictureOf(of);
  }, [of]);
  return <svg ref={picture} class="how-picture" viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true" focusable="false" />;
}
