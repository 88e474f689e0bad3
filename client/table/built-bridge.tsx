/** The bridge that the deal has built, where there is no room for the whole board: plank by plank, and all walk over. */
import { useEffect, useRef, useState } from "preact/hooks";
import { actIn } from "../../game/vocabulary";
import { calm } from "../ui/calm";
import { PRESSED } from "./act";
import type { BuiltLook, Shore } from "./bridge-picture";
import { useTable } from "./context";
import { useNarrow } from "./narrow";
import { ActSign } from "./signs";

/** What paints it comes by itself: most pages have the board. */
const fetchPicture = () => import("./bridge-picture");
/** ms until a narrow page has time to fetch it. */
const SOON = 4000;

/** Fetches what paints the bridge before the first one is built, on a narrow page. */
export function useBridgeAhead(): void {
  const narrow = useNarrow();
  useEffect(() => {
    if (!narrow) return;
    const timer = setTimeout(() => void fetchPicture().catch(() => {}), SOON);
    return () => clearTimeout(timer);
  }, [narrow]);
}

export function BuiltBridge() {
  const { view, me, content } = useTable();
  const { outcome, phases, position, length } = view;
  const narrow = useNarrow();
  const host = useRef<HTMLDivElement>(null);
  // A page that has just been opened shows it standing.
  const [live] = useState(() => document.querySelector(".t-page") !== null && !calm());
  const [here, next] = [phases[position], phases[position + 1]];
  const shore = (phase: number): Shore => ({ phase, act: actIn(length, phase) });
  const look: BuiltLook | null =
    outcome && here !== undefined
      ? {
          from: shore(here),
          to: next === undefined ? null : shore(next),
          how: outcome.option === null ? "drifted" : outcome.tries > 1 ? "hard-won" : "at-once",
          setback: outcome.setback,
          risk: outcome.die !== null,
          partners: view.partners.length,
          crew: view.partners.map(({ seat, role }) => ({
            seat: Number(seat),
            emblem: content.scenario.roles.find(({ id }) => id === role)?.emblem ?? "star",
            me: me?.seat === seat,
          })),
        }
      : null;
  const drawn = JSON.stringify(look);

  useEffect(() => {
    if (!look || !narrow) return;
    let gone = false;
    let shown: { settle(): void; end(): void } | null = null;
    void fetchPicture().then(
      ({ showBridge }) => {
        if (!gone && host.current) shown = showBridge(host.current, look, live);
      },
      () => {},
    );
    const settle = () => shown?.settle();
    document.addEventListener(PRESSED, settle);
    return () => {
      gone = true;
      document.removeEventListener(PRESSED, settle);
      shown?.end();
    };
  }, [drawn, narrow]);

  if (!look) return null;
  return (
    <div
      ref={host}
      data-part="bridge"
      class="t-built"
      aria-hidden="true"
      onClick={() => document.dispatchEvent(new Event(PRESSED))}
    >
      <svg preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false" />
      <canvas />
      <span class="t-built-sign">
        <ActSign act={look.from.act}>{look.from.phase}</ActSign>
      </span>
      {look.to && (
        <span class="t-built-sign t-built-sign-next">
          <ActSign act={look.to.act}>{look.to.phase}</ActSign>
        </span>
      )}
    </div>
  );
}
