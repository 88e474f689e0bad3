/** The board beside the page: a picture with a label, fetched after first paint, and the same as a list. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Board } from "../board/model";
import { boardLabel, boardModel } from "../present/board-model";
import { TalkDock } from "../talk/talk-dock";
import { announce } from "../ui/announcer";
import { calm } from "../ui/calm";
import { say } from "../words/words";
import { PRESSED } from "./act";
import { BoardList } from "./board-list";
import { BoardStrip } from "./board-strip";
import { BoardFailed, type BoardStep, BoardWait } from "./board-wait";
import { useTable } from "./context";
import { useNarrow } from "./narrow";
import { PartnerStrip, Ways } from "./partner-strip";
import { Tracks } from "./tracks";

/** ms to wait for a quiet moment before the board is fetched, at most. */
const PATIENCE = 1200;
/** ms after which what lay where the board is now has faded. */
const FADED = 500;

/** How the picture stands; when it is `there` what lay in its place fades. */
type Standing = BoardStep | "there" | "faded" | "failed";

/** Runs `then` when the page has been painted and has nothing better to do; returns how to call it off. */
function afterPaint(then: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(then, 200);
    return () => clearTimeout(timer);
  }
  const id = requestIdleCallback(then, { timeout: PATIENCE });
  return () => cancelIdleCallback(id);
}

export function BoardHost() {
  const [listed, setListed] = useState(false);
  const [open, setOpen] = useState(false);
  const narrow = useNarrow();
  const shown = !narrow || open;
  return (
    <section class="t-board-part" aria-label={say("table.board.title")}>
      {narrow && (
        <div class="t-board-strip">
          <BoardStrip />
          <button type="button" class="button button-small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say(open ? "table.board.close" : "table.board.open")}
          </button>
          <Tracks />
        </div>
      )}
      {shown && (
        <>
          {listed ? <BoardList /> : <Picture />}
          <div class="t-board-foot">
            {!narrow && <PartnerStrip />}
            {!narrow && <Ways />}
            <button
              type="button"
              class="button button-quiet t-as-list"
              aria-pressed={listed}
              onClick={() => setListed(!listed)}
            >
              {say(listed ? "table.board.as-picture" : "table.board.as-list")}
            </button>
          </div>
        </>
      )}
      {!narrow && <TalkDock />}
    </section>
  );
}

function Picture() {
  const { store, view, content, status } = useTable();
  const host = useRef<HTMLDivElement>(null);
  const board = useRef<Board | null>(null);
  const [standing, setStanding] = useState<Standing>("program");
  const [tries, setTries] = useState(0);
  const bots = new Set(status?.seats.filter((s) => s.bot).map((s) => s.seat) ?? []);
  const model = boardModel(view, content, { say, bots });
  const latest = useRef(model);
  latest.current = model;
  // The same picture need not be drawn again: views change for other reasons too.
  const drawn = JSON.stringify(model);

  useEffect(() => {
    let gone = false;
    const now = (next: Standing): void => {
      if (!gone) setStanding(next);
    };
    const stop = afterPaint(async () => {
      try {
        const { mountBoard } = await import("../board/board");
        if (gone || !host.current) return;
        const made = await mountBoard(host.current, latest.current, { motion: !calm(), onStep: now });
        if (gone) return made.destroy();
        board.current = made;
        made.update(latest.current, store.before.peek() === null);
        now("there");
        setTimeout(() => now("faded"), FADED);
      } catch {
        if (gone) return;
        now("failed");
        announce(say("table.board.failed"));
      }
    });
    return () => {
      gone = true;
      stop();
      board.current?.destroy();
      board.current = null;
    };
  }, [tries]);

  // Who presses on, or Escape, has seen enough of what moves.
  useEffect(() => {
    const settle = (): void => board.current?.settle();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") settle();
    };
    document.addEventListener(PRESSED, settle);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener(PRESSED, settle);
      document.removeEventListener("keydown", onKey);
    };
  }, []);

  // With no view before this one there is no way to show: a replay has jumped, or another seat looks.
  useEffect(() => board.current?.update(latest.current, store.before.peek() === null), [drawn]);

  if (standing === "failed")
    return (
      <>
        <BoardFailed
          onAgain={() => {
            // This button goes with what it stands in; the nearest one stays.
            document.querySelector<HTMLElement>(".t-as-list")?.focus({ preventScroll: true });
            setStanding("program");
            setTries(tries + 1);
          }}
        />
        <BoardList />
      </>
    );
  const isThere = standing === "there" || standing === "faded";
  return (
    <div class="t-board-frame" aria-busy={!isThere}>
      {/* No picture for anybody before there is one. */}
      <div
        ref={host}
        class="t-board"
        role="img"
        aria-label={boardLabel(view, say)}
        aria-hidden={!isThere || undefined}
      />
      {/* For the eye: who reads the page hears of changes as they come, and the Esc key does the same. */}
      <span class="t-board-skip" aria-hidden="true">
        {say("table.board.skip")}
      </span>
      {standing !== "faded" && <BoardWait step={isThere ? "drawing" : standing} gone={isThere} />}
    </div>
  );
}
