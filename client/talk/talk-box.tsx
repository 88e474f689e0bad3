/** The talk itself: what was said, oldest first, and a field to write in. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Talk } from "../store/talk";
import { useTable } from "../table/context";
import { say } from "../words/words";
import { MessageRow } from "./message";
import { TalkForm } from "./talk-form";
import { markRead } from "./talk-state";
import { useSpeaker } from "./voice";

/** px from the end within which one follows what is said. */
const NEAR = 80;

/**
 * `focus`: what takes the focus when it comes. In a sheet the list does, for on a phone the field would bring the keyboard
 * over what one wants to read.
 */
export function TalkBox({ talk, focus = null }: { readonly talk: Talk; readonly focus?: "field" | "list" | null }) {
  const { match = "" } = useTable();
  const as = `${match} ${useSpeaker()?.seats.join("") ?? ""}`;
  const list = useRef<HTMLOListElement>(null);
  const follows = useRef(true);
  const items = talk.items.value.filter((item) => item.said !== null);
  const last = items.at(-1)?.n ?? 0;
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") markRead(match, last);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [match, last]);
  const toEnd = () => {
    const box = list.current;
    if (box && follows.current) box.scrollTop = box.scrollHeight;
  };
  useLayoutEffect(toEnd, [talk.items.value]);
  // A dialog opens after its content has come.
  useEffect(() => {
    const frame = requestAnimationFrame(toEnd);
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div class="talk-box">
      <ol
        ref={list}
        class="talk-list"
        aria-label={say("talk.list")}
        tabIndex={-1}
        autofocus={focus === "list"}
        onScroll={(event) => {
          const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
          follows.current = scrollHeight - scrollTop - clientHeight < NEAR;
        }}
      >
        {items.map((item) => (
          <MessageRow key={item.id} talk={talk} item={item} />
        ))}
        {items.length === 0 && <li class="talk-empty">{say("talk.empty")}</li>}
      </ol>
      <TalkForm key={as} as={as} talk={talk} focus={focus === "field"} onSaid={() => (follows.current = true)} />
    </div>
  );
}
