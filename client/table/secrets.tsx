/** Who I am, and what only I know: always within reach, visibly mine. */
import { useState } from "preact/hooks";
import type { Tag } from "../../game/vocabulary";
import { fullName, own, roleIn } from "../present/names";
import { learntOf } from "../present/why";
import { Dialog } from "../ui/dialog";
import { hasWord, say } from "../words/words";
import { Amounts, Name, TagChip } from "./bits";
import { nameOf, partnerIn, useTable } from "./context";
import { SeatSign, Sign } from "./signs";
import { ToolCard } from "./talk-tools";
import { Terms } from "./terms";

/** The tag with what it means to this very organisation. */
export function Wanted({ tag, what, shown }: { tag: Tag; what: "aim" | "line"; shown?: boolean }) {
  const { view, me } = useTable();
  const key = `${view.scenario}.role.${roleIn(view, me!.seat)}.${what}.${tag}`;
  return (
    <p class="t-wanted">
      <TagChip tag={tag} look={what === "line" ? "t-tag-line" : "t-tag-mine"} />{" "}
      {hasWord(key) ? say(key) : say(`tag.${tag}.help`)}
      {shown && <span class="t-quiet"> {say("table.aim.shown")}</span>}
    </p>
  );
}

/** Role, culture, aims and line of my own seat. */
export function WhoAmI() {
  const { view, me } = useTable();
  if (!me) return null;
  const mine = partnerIn(view, me.seat);
  return (
    <div class="t-who">
      <p class="t-who-name">
        <SeatSign seat={me.seat} /> <strong>{say(fullName(view, me.seat))}</strong>
      </p>
      <p class="t-story">{say(own(view, `role.${mine.role}.short`))}</p>
      <p>
        <strong>{say("table.who.culture")}</strong> {say(own(view, `role.${mine.role}.culture`))}
      </p>
      <p>
        <strong>{say("table.who.alone")}</strong> {say(own(view, `role.${mine.role}.alone`))}
      </p>
      <h3>
        <Sign name="eye" /> {say("table.aim.public")}
      </h3>
      <Wanted tag={mine.aim} what="aim" />
      <div class="t-secret">
        <h3>
          <Lock /> {say("table.aim.private")}
        </h3>
        {me.aims.map((aim) => (
          <Wanted key={aim.tag} tag={aim.tag} what="aim" shown={aim.shown} />
        ))}
        <h3>
          <Lock /> {say("table.line")}
        </h3>
        <Wanted tag={me.line.tag} what="line" shown={me.line.shown} />
      </div>
    </div>
  );
}

const Lock = () => (
  <svg class="t-sign" viewBox="0 0 24 24" aria-hidden="true">
    <path
      fill="currentColor"
      d="M12 2a5 5 0 0 0-5 5v3H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-8a2 2 0 0 0-2-2h-1V7a5 5 0 0 0-5-5Zm3 8H9V7a3 3 0 0 1 6 0Zm-3 4a1.6 1.6 0 0 1 .8 3v1.6h-1.6V17a1.6 1.6 0 0 1 .8-3Z"
    />
  </svg>
);

/** The button that opens my card; a native dialog, so focus goes in and comes back. */
export function SecretsButton() {
  const { me, look } = useTable();
  const [open, setOpen] = useState(false);
  // Where several share the device, each seat's cards have a button of their own.
  if (!me || look) return null;
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" class="button t-secret-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Lock /> {say("table.secrets.open")}
      </button>
      {open && (
        <Dialog title={say("table.secrets.title")} onClose={close}>
          <p class="t-quiet" tabIndex={-1} autofocus>
            {say("table.secrets.help")}
          </p>
          <WhoAmI />
          <MyHand />
          <div class="dialog-foot">
            <button type="button" class="button button-main" onClick={close}>
              {say("table.close")}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** Resources, gain, insights, what I know of others, my tools. */
function MyHand() {
  const { view, me } = useTable();
  if (!me) return null;
  const mine = partnerIn(view, me.seat);
  const known = view.partners
    .map((p) => [p.seat, learntOf(view, p.seat)] as const)
    .filter(([, tags]) => tags.length > 0);
  return (
    <div class="t-my-hand">
      <dl class="t-terms">
        <dt>{say("table.has")}</dt>
        <dd>
          <Amounts of={mine.has} />
        </dd>
        <dt>{say("table.gain")}</dt>
        <dd>
          {say("table.secrets.gain", {
            open: me.gain.open,
            hidden: me.gain.hidden,
            all: me.gain.open + me.gain.hidden,
          })}
        </dd>
        <dt>{say("table.insights")}</dt>
        <dd>{say("table.secrets.insights", { n: mine.insights })}</dd>
        {known.length > 0 && (
          <>
            <dt>{say("table.secrets.known")}</dt>
            <dd>
              {known.map(([seat, tags]) => (
                <p key={seat}>
                  <Name seat={seat} />{" "}
                  {tags.map((tag) => (
                    <TagChip key={tag} tag={tag} />
                  ))}
                </p>
              ))}
            </dd>
          </>
        )}
        {me.foreseen.length > 0 && (
          <>
            <dt>{say("table.secrets.foreseen")}</dt>
            <dd>
              {me.foreseen.map((f) => (
                <p key={f.phase}>
                  {say("table.secrets.foreseen.one", {
                    phase: f.phase,
                    event: say(own(view, `event.${f.event}.title`)),
                  })}
                </p>
              ))}
            </dd>
          </>
        )}
        <dt>{say("table.secrets.mirror")}</dt>
        <dd>{nameOf(view, me.mirror)}</dd>
      </dl>
      <Terms of={["insight", "mirror", "tool"]} />
      <h3>{say("table.tools.title", { n: me.tools.length })}</h3>
      <ul class="t-tools">
        {me.tools.map((tool) => (
          <li key={tool.id}>
            <ToolCard tool={tool} readOnly />
          </li>
        ))}
      </ul>
    </div>
  );
}
