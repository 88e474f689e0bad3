/** All partners in one table: what they hold, promised, gained, and what is known of them. */
import { Fragment } from "preact";
import { RESOURCES } from "../../game/vocabulary";
import { own } from "../present/names";
import { learntOf } from "../present/why";
import { say } from "../words/words";
import { Count, Name, TagChip } from "./bits";
import { infoOf, useTable } from "./context";
import { FoldCard } from "./fold-card";
import { ResourceSign, Sign } from "./signs";
import { Terms } from "./terms";

export function Partners() {
  const table = useTable();
  const { view, me } = table;
  const open = view.partners.every((p) => p.secret !== null);
  return (
    <FoldCard name="t-partners" title={say("table.partners.title")}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is too wide it scrolls, by keyboard too */}
      <div class="t-scroll" tabIndex={0}>
        <table class="t-table t-partner-table">
          <thead>
            <tr>
              <th scope="col">{say("table.proposal.partner")}</th>
              {RESOURCES.map((r) => (
                <th key={r} scope="col" title={say(`resource.${r}`)}>
                  <ResourceSign of={r} />
                  <span class="t-unseen">{say(`resource.${r}`)}</span>
                </th>
              ))}
              <th scope="col">{say("table.gain.short")}</th>
            </tr>
          </thead>
          <tbody>
            {view.partners.map((p) => {
              const info = infoOf(table, p.seat);
              const marks = [
                view.deal.convenor === p.seat && view.step !== "over" ? say("table.mark.convenor") : null,
                info?.bot ? say("table.mark.bot") : null,
                info && !info.bot && !info.online ? say("table.mark.away") : null,
                info?.name ?? null,
              ].filter((mark) => mark !== null);
              // With open cards, and once the game is over, nothing is hidden any more (R14.5).
              const known = p.secret
                ? p.secret.aims.filter((aim) => !aim.shown).map((aim) => aim.tag)
                : learntOf(view, p.seat);
              const line = p.line ?? p.secret?.line.tag;
              return (
                <Fragment key={p.seat}>
                  <tr
                    class={`t-partner-counts ${me?.seat === p.seat ? "t-mine" : ""} ${view.waiting.includes(p.seat) ? "t-awaited" : ""}`}
                  >
                    <th scope="row">
                      <Name seat={p.seat} />
                      {marks.length > 0 && <span class="t-marks">{marks.join(" · ")}</span>}
                    </th>
                    {RESOURCES.map((r) => (
                      <td key={r}>
                        <Count of={r} n={p.has[r]} />
                        {p.offers[r] > 0 && (
                          <span class="t-offered">
                            <span aria-hidden="true">−{p.offers[r]}</span>
                            <span class="t-unseen">{say("table.partner.offers", { n: p.offers[r] })}</span>
                          </span>
                        )}
                      </td>
                    ))}
                    <td class="t-number">
                      {view.end?.gains[p.seat] ??
                        (me?.seat === p.seat ? me.gain.open + me.gain.hidden : p.gain + (p.secret?.hidden ?? 0))}
                      {!view.end && me?.seat === p.seat && me.gain.hidden !== 0 && (
                        <span class="t-quiet t-block">{say("table.gain.hidden", { n: me.gain.hidden })}</span>
                      )}
                    </td>
                  </tr>
                  <tr class={`t-partner-about ${me?.seat === p.seat ? "t-mine" : ""}`}>
                    <td colSpan={RESOURCES.length + 2}>
                      <span class="t-tags">
                        <TagChip tag={p.aim} />
                        {p.shown.map((tag) => (
                          <TagChip key={tag} tag={tag} look="t-tag-shown" />
                        ))}
                        {known.map((tag) => (
                          <TagChip key={`k-${tag}`} tag={tag} look="t-tag-known" />
                        ))}
                        {line && <TagChip tag={line} look="t-tag-line" />}
                      </span>
                      <span class="t-marks">{say(own(view, `role.${p.role}.aim.${p.aim}`))}</span>
                      <span class="t-marks">
                        {p.promised > 0 && say("table.partner.promised", { n: p.promised })}{" "}
                        {say("table.partner.tools", { tools: p.tools, insights: p.insights })}
                      </span>
                    </td>
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
      <p class="t-quiet t-legend">
        <TagChip tag={view.partners[0]!.aim} /> {say("table.legend.aim")}{" "}
        <span class="t-tag t-tag-shown">{say("table.legend.shown")}</span>{" "}
        <span class="t-tag t-tag-known">{say(open ? "table.legend.open" : "table.legend.known")}</span>{" "}
        <span class="t-tag t-tag-line">{say("table.legend.line")}</span>
      </p>
      {!open && (
        <p class="t-quiet">
          <Sign name="star" /> {say("table.gain.help")}
        </p>
      )}
      <Terms of={["aim", "line", "insight", "tool"]} />
    </FoldCard>
  );
}
