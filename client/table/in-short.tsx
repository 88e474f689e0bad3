/** What a proposal means for me, in one short line above the buttons: points, what I pay, what I promise. */
import type { ProposalDraft } from "../../game/state";
import { amountOf } from "../present/names";
import { say, sayList } from "../words/words";
import { signed } from "./bits";
import { useTable } from "./context";

interface Meaning extends Pick<ProposalDraft, "now" | "later"> {
  /** Points for my own seat; null where they cannot be told. */
  readonly forMe: number | null;
}

/** `id`: for the button that it is about. Nothing for who holds no seat. */
export function InShort({ id, forMe, now, later }: Meaning & { readonly id: string }) {
  const { me } = useTable();
  if (!me) return null;
  const pays = now.filter((line) => line.seat === me.seat && line.amount > 0);
  const promises = later.filter((line) => line.seat === me.seat);
  const parts = [
    pays.length > 0 &&
      say("table.short.pay", { what: sayList(pays.map((line) => say(amountOf(line.resource, line.amount)))) }),
    promises.length > 0 &&
      say("table.short.promise", {
        what: sayList(
          promises.map((line) =>
            say({
              key: "table.proposal.later",
              slots: { amount: amountOf(line.resource, line.amount), phase: line.due },
            }),
          ),
        ),
      }),
    pays.length + promises.length === 0 && say("table.short.nothing"),
  ].filter((part) => part !== false);
  return (
    <p id={id} class="t-in-short" data-more>
      {forMe !== null && (
        <>
          <strong class={forMe > 0 ? "t-good" : forMe < 0 ? "t-bad" : ""}>
            {say("table.short.for-me", { n: signed(forMe) })}
          </strong>
          {" · "}
        </>
      )}
      {parts.join(" · ")}
    </p>
  );
}
