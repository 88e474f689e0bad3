/** The talk itself: what was said, oldest first, and a field to write in. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Talk } from "../store/talk";
import { useTable } from "../table/context";
import { say } from "../words/words";
import { MessageRow } from "./message";
import { TalkForm } from "./talk-form";
import { markRead } from "./talk-state";

/** px from the end within which one follows what is said. */
const NEAR = 80;

/** `focus`: the field takes the focus when it comes. */
export function TalkBox({ talk, focus = false }: { readonly talk: Talk; readonly focus?: boolean }) {
  const { match = "" } = useTable();
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
  useLayoutEffect(() => {
    const box = list.current;
    if (box && follows.current) box.scrollTop = box.scrollHeight;
  }, [talk.items.value]);
  return (
    <div class="talk-box">
      <ol
        ref={list}
        class="talk-list"
        aria-label={say("talk.list")}
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
      <TalkForm talk={talk} focus={focus} onSaid={() => (follows.current = true)} />
    </div>
  );
}
