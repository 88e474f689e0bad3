import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Link } from "../store/table";
import { say } from "../words/words";
import { announce, toast } from "./announcer";
import { Icon } from "./icon";

/** A line that is back this soon (ms) was hardly gone: nothing is said. */
const PATIENCE = 1_500;

/** Says that the line is lost, and that it is back; heals itself. */
export function LineBanner({ link }: { readonly link: ReadonlySignal<Link> }) {
  const shown = useSignal(false);
  const told = useRef(false);
  const state = link.value;
  useEffect(() => {
    if (state === "online") {
      if (told.current) toast(say("line.back"));
      told.current = false;
      shown.value = false;
      return;
    }
    if (state === "refused") {
      shown.value = false;
      return;
    }
    const timer = setTimeout(
      () => {
        shown.value = true;
        told.current = true;
        announce(say("line.lost"), "assertive");
      },
      state === "connecting" ? 2 * PATIENCE : PATIENCE,
    );
    return () => clearTimeout(timer);
  }, [state]);
  if (!shown.value) return null;
  return (
    <section class="line-banner" aria-label={say("line.title")}>
      <Icon name="wifi-slash" />
      <span>
        <strong>{say("line.lost")}</strong> {say("line.lost.text")}
      </span>
    </section>
  );
}
