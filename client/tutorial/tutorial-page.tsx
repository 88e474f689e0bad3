/** The tutorial: the real table, and a guide that points at what to press. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { go } from "../router";
import { loadContent } from "../solo/content";
import { QUICK } from "../solo/new-game";
import { beginGame } from "../solo/session";
import { TablePage } from "../table/table-page";
import { Button, ButtonLink } from "../ui/button";
import { Heading, Page } from "../ui/page";
import { Shell } from "../ui/shell";
import { needWords, say } from "../words/words";
import { Bubble } from "./bubble";
import { keepPlace, loadTutorial, placeIn } from "./content";
import { type Guide, type GuidePart, pressAt, pressesIn, type Recorded } from "./guide";
import { spotOf } from "./places";
import { setSeen } from "./seen";
import { slotsOf } from "./slots";
import { openTutorial, type TutorialTable } from "./tutorial-table";
import "../solo/solo.css";
import "./tutorial.css";
import "./less.css";

/** ms that the others take for what everybody sees, and for what they do in secret. */
const PACE = { open: 1300, hidden: 350 } as const;
const isFast = new URLSearchParams(location.search).has("fast");
const pause = (hidden: boolean): Promise<void> =>
  new Promise((done) => setTimeout(done, isFast ? 0 : hidden ? PACE.hidden : PACE.open));

interface Opened {
  readonly table: TutorialTable;
  readonly guide: Guide;
  readonly recorded: Recorded;
}

export function TutorialPage() {
  const opened = useSignal<Opened | "failed" | null>(null);
  useEffect(() => {
    let gone = false;
    let table: TutorialTable | null = null;
    void (async () => {
      try {
        const { recorded, guide } = await loadTutorial();
        const { scenario } = recorded.head;
        const [content] = await Promise.all([
          loadContent(scenario),
          needWords("tutorial", "rules", "table", "bots", "solo", scenario),
        ]);
        if (gone) return;
        setSeen();
        const from = placeIn(recorded) ?? { step: 0, mine: [] };
        const keep = (reached: Parameters<typeof keepPlace>[1]) => keepPlace(recorded, reached);
        table = openTutorial({ recorded, guide, content, from, pause, keep });
        opened.value = { table, guide, recorded };
      } catch {
        if (!gone) opened.value = "failed";
      }
    })();
    return () => {
      gone = true;
      table?.close();
    };
  }, []);
  const now = opened.value;
  if (now === null || now === "failed")
    return (
      <Page plain bleed folds>
        <Shell shape="table">
          {now ? <Heading>{say("load.failed")}</Heading> : <p role="status">{say("solo.loading")}</p>}
        </Shell>
      </Page>
    );
  return (
    <Page wide plain folds>
      <Led {...now} />
    </Page>
  );
}

function Led({ table, guide, recorded }: Opened) {
  const { scenario } = recorded.head;
  const leave = () => {
    keepPlace(recorded, null);
    go("/solo#games");
  };
  const real = async () => {
    keepPlace(recorded, null);
    // What is behind them is not to be begun again by the back button.
    go(`/solo#${(await beginGame({ ...QUICK, scenario }, "after-tutorial")).id}`, true);
  };
  return (
    <>
      <div class="solo-bar">
        <div class="solo-bar-text">
          <strong class="solo-bar-title">{say("tutorial.title")}</strong>
          <span class="muted small">{say("tutorial.about")}</span>
        </div>
        <ButtonLink kind="quiet" size="small" icon="arrow-right" href="/solo#games">
          {say("tutorial.leave")}
        </ButtonLink>
      </div>
      {table.broken.value ? (
        <Broken onReal={real} />
      ) : (
        <Guided table={table} guide={guide} onSkip={leave} onReal={real} />
      )}
    </>
  );
}

/** The rules no longer take what was recorded: said, not hidden. */
const Broken = ({ onReal }: { readonly onReal: () => void }) => (
  <div class="card stack">
    <p role="status">{say("tutorial.broken")}</p>
    <p>
      <Button kind="main" onClick={onReal}>
        {say("tutorial.real")}
      </Button>
    </p>
  </div>
);

interface GuidedProps {
  readonly table: TutorialTable;
  readonly guide: Guide;
  readonly onSkip: () => void;
  readonly onReal: () => void;
}

function Guided({ table, guide, onSkip, onReal }: GuidedProps) {
  const step = table.step.value;
  const view = table.view.value!;
  const wanted = table.wanted.value;
  const isReady = table.ready.value;
  const { nth, isAstray, before } = usePart(table);
  const part: GuidePart = step.parts[Math.min(nth, step.parts.length - 1)]!;
  const slots = slotsOf(view, guide, wanted);
  const end = step.at === 0;
  const words = isReady ? say(part.say, slots) : say("tutorial.others");
  const at = table.reached.value.step;
  const aside = isAstray ? say(`tutorial.astray.${step.id.startsWith("stand") ? "stand" : "other"}`, slots) : null;
  // What is not asked for yet is not there to be read: tutorial.css goes by the place.
  return (
    <div class="tutorial" data-at={part.at} data-step={step.id}>
      <Bubble
        name={isReady ? `${step.id} ${part.at} ${table.turn.value}` : "others"}
        text={words}
        aside={aside}
        spot={() => (isReady ? spotOf(document, part.at, wanted) : null)}
        go={end && isReady ? { label: say("tutorial.real"), press: onReal } : undefined}
        press={end ? null : pressAt(guide, at, nth)}
        of={pressesIn(guide.steps)}
        onBack={nth > 0 ? before : at > 0 ? table.back : null}
        onSkip={end ? null : onSkip}
      />
      <TablePage key={`turn ${table.turn.value}`} store={table} match="tutorial" guided />
    </div>
  );
}

/**
 * Which part of the step is asked for: the first in which nothing has been chosen. Somebody who chooses with the arrow keys
 * stays there until they leave it, and so does somebody who has gone back (`before`) to what is chosen already. After a move that
 * is not asked for, the choice before the last press is asked again.
 */
function usePart(table: TutorialTable): {
  readonly nth: number;
  readonly isAstray: boolean;
  readonly before: () => void;
} {
  const step = table.step.value;
  const astray = table.astray.value;
  const [nth, setNth] = useState(0);
  const [isAstray, setAstray] = useState(false);
  const byKeys = useRef(false);
  /** The part gone back to, until something is done there or it is left. */
  const held = useRef(Number.POSITIVE_INFINITY);
  const letGo = () => {
    held.current = Number.POSITIVE_INFINITY;
  };
  const told = useRef(astray);
  const { turn } = table;

  useEffect(() => {
    setNth(0);
    setAstray(false);
    letGo();
    told.current = table.astray.peek();
    const find = () => {
      const { parts } = table.step.peek();
      const at = parts.findIndex((part, i) => {
        if (i === parts.length - 1) return true;
        const spot = spotOf(document, part.at, table.wanted.peek());
        const busy = byKeys.current && spot?.frame.contains(document.activeElement);
        return !spot?.chosen || busy;
      });
      setNth(Math.min(Math.max(0, at), held.current));
    };
    const keys = () => {
      byKeys.current = true;
    };
    const pointer = () => {
      byKeys.current = false;
    };
    const change = () => {
      setAstray(false);
      letGo();
      requestAnimationFrame(find);
    };
    const click = ({ target }: Event) => {
      if (target instanceof HTMLInputElement) change();
    };
    const moved = ({ type, target }: Event) => {
      if (type === "focusin" && !(target as Element).closest(".guide, [data-guide]")) letGo();
      requestAnimationFrame(find);
    };
    addEventListener("keydown", keys, true);
    addEventListener("pointerdown", pointer, true);
    addEventListener("change", change);
    addEventListener("click", click);
    addEventListener("focusin", moved);
    // Behind the last control of the page the focus leaves it, and nothing takes it.
    addEventListener("focusout", moved);
    // What was chosen before a reload or a step back is chosen still.
    const first = requestAnimationFrame(find);
    return () => {
      removeEventListener("keydown", keys, true);
      removeEventListener("pointerdown", pointer, true);
      removeEventListener("change", change);
      removeEventListener("click", click);
      removeEventListener("focusin", moved);
      removeEventListener("focusout", moved);
      cancelAnimationFrame(first);
    };
  }, [step.id, turn.value]);

  useEffect(() => {
    if (astray === told.current) return;
    told.current = astray;
    setAstray(true);
    if (table.step.peek().parts.length > 1) setNth(table.step.peek().parts.length - 2);
  }, [astray]);
  const before = () => {
    held.current = nth - 1;
    setNth(nth - 1);
  };
  return { nth, isAstray, before };
}
