/** Under the board, always in sight: what each partner has, and the ways to what lies further down. */
import { RESOURCES } from "../../game/vocabulary";
import { say } from "../words/words";
import { Count } from "./bits";
import { infoOf, nameOf, useTable } from "./context";
import { goToCard } from "./fold-card";
import { SeatSign, Sign } from "./signs";

/** One small card a partner: sign, name, resources; who is awaited is marked. */
export function PartnerStrip() {
  const table = useTable();
  const { view, me } = table;
  return (
    <ul class="t-partner-strip" aria-label={say("table.partners.title")}>
      {view.partners.map((p) => {
        const awaited = view.waiting.includes(p.seat);
        const info = infoOf(table, p.seat);
        return (
          <li
            key={p.seat}
            class={`${me?.seat === p.seat ? "t-mine" : ""} ${awaited ? "t-strip-awaited" : ""}`}
            title={[nameOf(view, p.seat), info?.name].filter(Boolean).join(" · ")}
          >
            <SeatSign seat={p.seat} />
            <span class="t-partner-strip-name">{nameOf(view, p.seat)}</span>
            {awaited && (
              <span class="t-partner-strip-awaited">
                <Sign name="hourglass-medium" />
                <span class="t-unseen">{say("table.answered.no")}</span>
              </span>
            )}
            <span class="t-partner-strip-has">
              {RESOURCES.map((r) => (
                <Count key={r} of={r} n={p.has[r]} />
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Buttons to partners, agreement, promises and log. */
export function Ways() {
  const { view } = useTable();
  const standing = view.pledges.filter((p) => p.state === "standing").length;
  const ways: readonly { readonly card: string; readonly name: string; readonly n?: number }[] = [
    { card: "t-partners", name: say("table.way.partners") },
    { card: "t-agreement", name: say("table.way.agreement"), n: view.agreement.length },
    { card: "t-pledges", name: say("table.way.pledges"), n: standing },
    { card: "t-log", name: say("table.way.log") },
  ];
  return (
    <nav class="t-ways" data-more aria-label={say("table.ways")}>
      {ways.map(({ card, name, n = 0 }) => (
        <button key={card} type="button" class="t-way" onClick={() => goToCard(card)}>
          {name}
          {n > 0 && <span class="t-way-number"> {n}</span>}
        </button>
      ))}
    </nav>
  );
}
