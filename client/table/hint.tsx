/** A hint, when one asks for it: a question first, then a pointer, then the move; the last rung can fill in the form. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Decision } from "../../game/bots/bot";
import { canFill, ladderOf, RUNGS } from "../present/hint";
import type { Hints } from "../store/hints";
import { say } from "../words/words";
import { useTable } from "./context";
import { Sign } from "./signs";
import "./hint.css";

/** Shown where the table gives hints and my answer is awaited; begins anew with every step. */
export function HintHere() {
  const { view, me, store, watching, look } = useTable();
  const { hints } = store;
  if (!hints || !me || watching || !view.waiting.includes(me.seat)) return null;
  if (view.step === "pulse" || view.step === "talk" || view.step === "act") return null;
  if (look) return <HintBehind look={look} />;
  // What I do myself, and what lies on the table, makes another hint of it.
  const done = [me.aims.filter((a) => a.shown).length, me.tools.length, view.partners[Number(me.seat)]?.insights];
  const key = [view.key, me.seat, view.deal.proposal?.by ?? "", ...done].join("/");
  return <HintLadder key={key} hints={hints} />;
}

/** On a device that several seats share: a hint is made from one's own cards, and so is behind the curtain. */
const HintBehind = ({ look }: { look: () => void }) => (
  <div class="t-hint-row" data-more>
    <button type="button" class="button button-quiet button-small" onClick={look}>
      <Sign name="lightbulb" /> {say("hint.ask")}
    </button>
    <span class="t-quiet">{say("pass.hint")}</span>
  </div>
);

type State = "closed" | "thinking" | "none" | { readonly hint: Decision; readonly rung: number };

function HintLadder({ hints }: { hints: Hints }) {
  const { view } = useTable();
  const [state, setState] = useState<State>("closed");
  const newest = useRef<HTMLParagraphElement>(null);
  const isOpen = typeof state === "object";
  const rung = isOpen ? state.rung : -1;
  useLayoutEffect(() => {
    if (rung >= 0) newest.current?.focus({ preventScroll: true });
  }, [rung]);
  const ask = async () => {
    setState("thinking");
    const hint = await hints.ask();
    setState(hint ? { hint, rung: 0 } : "none");
  };
  if (!isOpen)
    return (
      <div class="t-hint-row" data-more>
        <button
          type="button"
          class="button button-quiet button-small"
          aria-disabled={state === "thinking"}
          onClick={ask}
        >
          <Sign name="lightbulb" /> {say(state === "thinking" ? "hint.thinking" : "hint.ask")}
        </button>
        <span role="status">{state === "none" && say("hint.none")}</span>
      </div>
    );
  const ladder = ladderOf(state.hint, view);
  const last = state.rung === RUNGS.length - 1;
  return (
    <section class="t-hint" aria-label={say("hint.title")}>
      <ol class="t-hint-rungs">
        {RUNGS.slice(0, state.rung + 1).map((name, n) => (
          <li key={name}>
            <p ref={n === state.rung ? newest : null} tabIndex={-1}>
              <strong class="t-hint-name">{say(`hint.step.${name}`)}</strong>{" "}
              {ladder[name].map((line) => say(line)).join(" ")}
            </p>
          </li>
        ))}
      </ol>
      <div class="t-hint-row" data-more>
        {!last && (
          <button
            type="button"
            class="button button-small"
            onClick={() => setState({ hint: state.hint, rung: state.rung + 1 })}
          >
            {say(state.rung === 0 ? "hint.more" : "hint.most")}
          </button>
        )}
        {last && canFill(state.hint) && <Fill hints={hints} hint={state.hint} />}
        <button type="button" class="button button-quiet button-small" onClick={() => setState("closed")}>
          {say("hint.close")}
        </button>
      </div>
    </section>
  );
}

function Fill({ hints, hint }: { hints: Hints; hint: Decision }) {
  const [done, setDone] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button button-small button-main"
        onClick={() => {
          hints.fill(hint);
          setDone(true);
        }}
      >
        {say("hint.fill")}
      </button>
      <span role="status">{done && say("hint.filled")}</span>
    </>
  );
}
