import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { say } from "../words/words";
import { Button } from "./button";

const STOPS = "a[href], button, input, select, textarea, summary, [tabindex='0']";

/** From the last thing in a dialog on to the first, and back: a keyboard does not fall out of it into the browser's own bars. */
function goRound(event: KeyboardEvent, dialog: HTMLDialogElement): void {
  if (event.key !== "Tab" || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...dialog.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.tabIndex >= 0 && !stop.matches(":disabled") && stop.getClientRects().length > 0,
  );
  const at = document.activeElement;
  const [way, to] = event.shiftKey
    ? ([Node.DOCUMENT_POSITION_PRECEDING, stops.at(-1)] as const)
    : ([Node.DOCUMENT_POSITION_FOLLOWING, stops[0]] as const);
  if (!at || !to || stops.some((stop) => stop !== at && (at.compareDocumentPosition(stop) & way) !== 0)) return;
  event.preventDefault();
  to.focus();
}

/** Whether a pointer was on the dark round a dialog: both are the dialog's own events. */
function isBeside({ target, currentTarget, clientX, clientY }: MouseEvent): boolean {
  if (target !== currentTarget || !(currentTarget instanceof HTMLElement)) return false;
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

/**
 * A native modal dialog: the page behind is inert and stays where it is; Escape and a press beside the dialog close it, and the
 * focus goes back where it came from.
 */
export function Dialog({
  title,
  onClose,
  children,
  role,
  class: more = "",
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly role?: "alertdialog";
  readonly class?: string;
}) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  /** A press that began in the dialog, such as one that marks text, does not close it. */
  const beganBeside = useRef(false);
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      if (dialog?.open) dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={`dialog ${more}`}
      role={role}
      aria-labelledby={id}
      onClose={onClose}
      onPointerDown={(event) => {
        beganBeside.current = isBeside(event);
      }}
      onClick={(event) => {
        if (beganBeside.current && isBeside(event)) event.currentTarget.close();
      }}
      onKeyDown={(event) => goRound(event, event.currentTarget)}
    >
      <div class="stack">
        <h2 id={id} class="dialog-title">
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}

/** Asks once more before something that cannot easily be undone. */
export function Confirm({
  title,
  text,
  yes,
  bad,
  onYes,
  onNo,
}: {
  readonly title: string;
  readonly text: ComponentChildren;
  /** What the button does, as a verb: "Close the workshop". */
  readonly yes: string;
  readonly bad?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  return (
    <Dialog title={title} onClose={onNo} role="alertdialog">
      <p>{text}</p>
      <div class="row">
        <Button kind={bad ? "bad" : "main"} onClick={onYes}>
          {yes}
        </Button>
        <Button autofocus onClick={onNo}>
          {say("ui.no")}
        </Button>
      </div>
    </Dialog>
  );
}
