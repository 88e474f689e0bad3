/** What stands on a page before its view is there: the same shapes as in `index.html`. */
import type { ComponentChildren } from "preact";
import { type Shape, shapeOf } from "./shape";

/** Quiet blocks in the shape of the page that this address shows, said by nobody; `children`: words upon them, on a card. */
export const Shell = ({ shape, children }: { readonly shape?: Shape; readonly children?: ComponentChildren }) => (
  <div class="shell-stack">
    <div class={`shell-rest shell-${shape ?? shapeOf(location)}`} aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
    {children && <div class="card stack shell-words">{children}</div>}
  </div>
);
