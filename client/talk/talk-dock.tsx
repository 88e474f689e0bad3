/** Where the talk stands: under the board on a wide screen, in a sheet on a phone. Shut until somebody opens it. */
import { useRef, useState } from "preact/hooks";
import { unread } from "../present/talk";
import type { Talk } from "../store/talk";
import { useTable } from "../table/context";
import { Sign } from "../table/signs";
import { Dialog } from "../ui/dialog";
import { ToStep } from "../ui/to-step";
import { say } from "../words/words";
import { TalkBox } from "./talk-box";
import { isOpen, readTo, setOpen } from "./talk-state";
import { useSpeaker } from "./voice";

/** The table's talk and how many messages one has not read; null where there is none for this viewer. */
function useTalk(): { readonly talk: Talk; readonly fresh: number } | null {
  const { store, match = "" } = useTable();
  const speaker = useSpeaker();
  if (!store.talk || !speaker) return null;
  return { talk: store.talk, fresh: unread(store.talk.items.value, speaker.seats, readTo(match)) };
}

const Fresh = ({ n }: { readonly n: number }) =>
  n === 0 ? null : (
    <span class="talk-fresh">
      <span aria-hidden="true">{n}</span>
      <span class="t-unseen">{say("talk.fresh", { n })}</span>
    </span>
  );

/** On a wide screen: a bar under the board that opens upwards. */
export function TalkDock() {
  const found = useTalk();
  // Only a press moves the focus into the field, not a page that comes back open.
  const [pressed, setPressed] = useState(false);
  const way = useRef<HTMLButtonElement>(null);
  if (!found) return null;
  const open = isOpen();
  return (
    <section
      class={open ? "talk-dock talk-dock-open" : "talk-dock"}
      aria-label={say("talk.title")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || !open) return;
        // A question in front of the talk has the key for itself.
        if (event.target instanceof Element && event.target.closest("dialog")) return;
        setOpen(false);
        way.current?.focus({ preventScroll: true });
      }}
    >
      <h2 class="talk-dock-head">
        <button
          ref={way}
          type="button"
          class="talk-dock-button"
          aria-expanded={open}
          onClick={() => {
            setPressed(true);
            setOpen(!open);
          }}
        >
          <Sign name="chats-circle" />
          <span class="talk-dock-title">{say("talk.title")}</span>
          {!open && <Fresh n={found.fresh} />}
          <span class="talk-dock-way">{say(open ? "talk.shut" : "talk.open")}</span>
        </button>
      </h2>
      {open && <TalkBox talk={found.talk} focus={pressed ? "field" : null} />}
      {open && <ToStep class="skip skip-here" />}
    </section>
  );
}

/** On a phone: a button in the table's header that opens a sheet. */
export function TalkButton() {
  const found = useTalk();
  const [open, setShown] = useState(false);
  if (!found) return null;
  return (
    <>
      <button
        type="button"
        class="button talk-button"
        aria-haspopup="dialog"
        title={say("talk.title")}
        onClick={() => setShown(true)}
      >
        <Sign name="chats-circle" />
        <span class="t-unseen">{say("talk.title")}</span>
        <Fresh n={found.fresh} />
      </button>
      {open && (
        <Dialog title={say("talk.title")} onClose={() => setShown(false)} class="talk-sheet">
          <TalkBox talk={found.talk} focus="list" />
          <button type="button" class="button" onClick={() => setShown(false)}>
            {say("talk.shut")}
          </button>
        </Dialog>
      )}
    </>
  );
}
