/** What lies where the board will be, until it is drawn; and what says so where it did not come. */
import { Button } from "../ui/button";
import { say } from "../words/words";
import "./look/board-wait.css";

/** How far the board has come, in the order in which each is known to be there. */
export const BOARD_STEPS = ["program", "letters", "drawing"] as const;
export type BoardStep = (typeof BOARD_STEPS)[number];

/** The ring of twelve islands in a room of 1020 by 850: middles, from phase 1 on. */
const ISLANDS = [
  [609, 101],
  [793, 164],
  [901, 323],
  [901, 519],
  [793, 678],
  [609, 741],
  [412, 741],
  [228, 678],
  [119, 519],
  [119, 323],
  [228, 164],
  [412, 101],
] as const;

const QUIET_SEA = (
  <svg class="t-wait-sea" viewBox="0 0 1020 850" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
    <path
      class="t-wait-waves"
      d="M70 60q22-14 44 0t44 0M830 70q22-14 44 0t44 0M60 790q22-14 44 0t44 0M850 800q22-14 44 0t44 0"
    />
    <ellipse class="t-wait-home" cx="510" cy="421" rx="280" ry="227" />
    {ISLANDS.map(([x, y], i) => (
      <ellipse key={x + y} class={`t-wait-island t-wait-act-${Math.floor(i / 3)}`} cx={x} cy={y} rx="80" ry="62" />
    ))}
  </svg>
);

/** The quiet sea with the islands' outlines, and how many steps of the way the board has come. `gone`: the board is there. */
export function BoardWait({ step, gone }: { readonly step: BoardStep; readonly gone: boolean }) {
  const at = BOARD_STEPS.indexOf(step);
  const text = say(`table.board.coming.${step}`);
  return (
    <div class={gone ? "t-wait t-wait-gone" : "t-wait"} aria-hidden={gone || undefined}>
      {QUIET_SEA}
      <div class="t-wait-words">
        {/* The bar says these two. */}
        <p class="t-wait-title" aria-hidden="true">
          {say("table.board.coming")}
        </p>
        <div
          class="t-wait-bridge"
          role="progressbar"
          aria-label={say("table.board.coming")}
          aria-valuemin={0}
          aria-valuemax={BOARD_STEPS.length}
          aria-valuenow={at}
          aria-valuetext={text}
        >
          {BOARD_STEPS.map((name, i) => (
            <span key={name} class={`t-wait-plank ${i < at ? "t-wait-laid" : i === at ? "t-wait-laying" : ""}`} />
          ))}
        </div>
        <p class="small" aria-hidden="true">
          {text}
        </p>
        <p class="small t-wait-play">{say("table.board.coming.play")}</p>
      </div>
    </div>
  );
}

/** Above the list that stands in for a board that did not come. */
export const BoardFailed = ({ onAgain }: { readonly onAgain: () => void }) => (
  <div class="t-wait-failed">
    <p>{say("table.board.failed")}</p>
    <Button size="small" icon="arrows-clockwise" onClick={onAgain}>
      {say("load.again")}
    </Button>
  </div>
);
