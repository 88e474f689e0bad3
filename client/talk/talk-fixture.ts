/** Development only: talk and marks that live in the page, with something said already. */
import { signal } from "@preact/signals";
import type { TalkItem } from "../../game/protocol/talk";
import { outcomeId } from "../../game/protocol/talk";
import type { Seat } from "../../game/vocabulary";
import { merged } from "../net/talk-wire";
import { outcomeAt } from "../present/talk";
import type { TableStore } from "../store/table";
import type { Marks, Talk } from "../store/talk";

export const SAID: readonly (readonly [Seat, string, string])[] = [
  ["1", "Yusuf", "Skal vi ikke tage den lille prøve først? Så har vi noget at vise frem til foråret."],
  ["2", "Karen Margrethe", "Jo, men så skal vi have to timer fra jer hver."],
  ["0", "Bente", "To timer kan vi godt.\nVi vil bare gerne stå på plakaten 😊"],
  ["1", "Yusuf", "<b>Selvfølgelig</b>"],
];

/** Beside a fixture's store: the page's own seat is `mine`. */
export function fixtureTalk(store: TableStore, mine: Seat): { readonly talk: Talk; readonly marks: Marks } {
  const log = store.log.peek();
  const at = signal(log.at(-1)?.seq ?? 0);
  store.log.subscribe((now) => {
    at.value = now.at(-1)?.seq ?? 0;
  });
  const outcome = outcomeAt(log);
  const first: TalkItem[] = SAID.map(([seat, name, text], i) => ({
    id: `${seat}.message-${i}`,
    v: i + 1,
    n: i + 1,
    at: Math.max(0, at.peek() - 4 + i),
    said: { seat, name, text, time: Date.UTC(2026, 2, 1, 12, 30 + i) },
    reactions: i === 1 ? { agree: ["0", "1"], idea: ["3"] } : i === 2 ? { thanks: ["2"] } : {},
  }));
  const about: TalkItem[] =
    outcome === null
      ? []
      : [
          {
            id: outcomeId(outcome),
            v: 9,
            n: 9,
            at: outcome,
            said: null,
            reactions: { ouch: ["1", "2"], agree: ["3"] },
          },
        ];
  const items = signal<readonly TalkItem[]>([...first, ...about]);
  const news = signal<TalkItem | null>(null);
  const marks = signal<readonly number[]>([3, 9]);
  let v = 10;
  const change = (item: TalkItem): void => {
    items.value = merged(items.peek(), [item]);
  };
  return {
    talk: {
      items,
      news,
      async say(text) {
        v += 1;
        change({
          id: `${mine}.written-${v}`,
          v,
          n: v,
          at: at.peek(),
          said: { seat: mine, name: "Bente", text, time: Date.now() },
          reactions: {},
        });
        return { ok: true, value: null };
      },
      async react(to, reaction, on) {
        v += 1;
        const known = items.peek().find((item) => item.id === to);
        const item = known ?? { id: to, v, n: v, at: at.peek(), said: null, reactions: {} };
        const others = (item.reactions[reaction] ?? []).filter((seat) => seat !== mine);
        change({ ...item, v, reactions: { ...item.reactions, [reaction]: on ? [...others, mine].sort() : others } });
        return { ok: true, value: null };
      },
      async takeBack(id) {
        v += 1;
        const item = items.peek().find((one) => one.id === id);
        if (item?.said) change({ ...item, v, said: { ...item.said, text: null }, reactions: {} });
        return { ok: true, value: null };
      },
    },
    marks: {
      at,
      mine: marks,
      set(moment, on) {
        const others = marks.peek().filter((one) => one !== moment);
        marks.value = on ? [...others, moment].sort((a, b) => a - b) : others;
      },
    },
  };
}
