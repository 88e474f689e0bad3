/** What anyone may do while the deal is made: play a tool, ask by insight, show an aim (R7.2). */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { toolOf } from "../../game/content/content";
import type { ToolChoice } from "../../game/moves/args";
import type { ToolView } from "../../game/view-types";
import { RESOURCES, type Resource, type Seat, type Tag } from "../../game/vocabulary";
import { factsOfShowing } from "../present/happened";
import { amountOf } from "../present/names";
import { learntOf } from "../present/why";
import { say } from "../words/words";
import { Press, useAct } from "./act";
import { Amount, effectLines, TagChip } from "./bits";
import { nameOf, partnerIn, useTable } from "./context";
import { FactsList } from "./facts-list";
import { useNarrow } from "./narrow";
import { Sign } from "./signs";
import { Said } from "./terms";
import { ToolReceipt } from "./tool-receipt";

export function TalkTools() {
  const { view, me, look, guided = false } = useTable();
  const narrow = useNarrow();
  // Tools, aims and insights are each seat's own: behind its curtain.
  if (!me || look) return null;
  const now = view.step === "deal";
  return (
    <section class="t-talk" data-part="talk" aria-label={say("table.talk.title")}>
      <details class="t-fold" open={!narrow || guided}>
        <summary data-more>{say("table.talk.fold", { n: me.tools.length })}</summary>
        <div class="t-talk-inside">
          {now && (
            <p class="t-quiet" data-more>
              {say("table.talk.help")}
            </p>
          )}
          <div class="t-talk-parts">
            <AskPart />
            <ShowPart />
          </div>
          <ToolsPart />
        </div>
      </details>
    </section>
  );
}

/** "Is that your own view, your house's, or a general attitude?" */
function AskPart() {
  const { view, me } = useTable();
  const act = useAct();
  if (!me) return null;
  const known = [...partnerIn(view, me.mirror).shown, ...learntOf(view, me.mirror)];
  const { insights } = partnerIn(view, me.seat);
  return (
    <div class="t-talk-part">
      <h4 data-more>
        <Sign name="eye" /> {say("table.ask.title", { n: insights })}
      </h4>
      <Said line="table.ask.help" slots={{ who: nameOf(view, me.mirror) }} look="t-quiet" />
      {known.length > 0 && (
        <p>
          {say("table.ask.known", { who: nameOf(view, me.mirror) })}{" "}
          {known.map((tag) => (
            <TagChip key={tag} tag={tag} />
          ))}
        </p>
      )}
      <Press act={act} name="ask" onPress={() => act.press("ask", "ask")} not={view.choices.ask}>
        {say("table.ask.press", { who: nameOf(view, me.mirror) })}
      </Press>
    </div>
  );
}

/** Lay one of my own private aims before everybody. */
function ShowPart() {
  const { view, me } = useTable();
  const act = useAct();
  const pressed = useRef<Tag | null>(null);
  if (!me) return null;
  const allShown = me.aims.every((aim) => aim.shown);
  return (
    <div class="t-talk-part" data-more>
      <h4>
        <Sign name="chats-circle" /> {say("table.show.title")}
      </h4>
      {!allShown && <Said line="table.show.help" slots={{ given: view.aimShown ? "yes" : "no" }} look="t-quiet" />}
      {me.aims.map(({ tag, shown }) =>
        shown ? (
          <ShownAim key={tag} tag={tag} fresh={pressed.current === tag} />
        ) : (
          <Press
            key={tag}
            act={act}
            name={`show-${tag}`}
            onPress={() => {
              pressed.current = tag;
              act.press(`show-${tag}`, "showAim", tag);
            }}
            not={view.choices.showAim}
          >
            {say("table.show.press", { tag: say(`tag.${tag}`) })}
          </Press>
        ),
      )}
      {allShown && <p>{say("table.show.all-shown")}</p>}
    </div>
  );
}

/** In the place of the button: that the aim lies before everybody. `fresh`: pressed just now here, so it takes the button's focus. */
function ShownAim({ tag, fresh }: { tag: Tag; fresh: boolean }) {
  const { me, store } = useTable();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const active = document.activeElement;
    if (fresh && (active === null || active === document.body)) place.current?.focus({ preventScroll: true });
    if (fresh) place.current?.scrollIntoView({ block: "nearest" });
  }, [fresh]);
  const facts = fresh && me ? factsOfShowing(store.log.value, me.seat, tag) : [];
  return (
    <div ref={place} tabIndex={fresh ? -1 : undefined} class="t-aim-shown">
      <p class="t-stamp">
        <Sign name="check-fat" /> {say("table.show.done", { tag: say(`tag.${tag}`) })}
      </p>
      <FactsList facts={facts} />
    </div>
  );
}

function ToolsPart() {
  const { view, me } = useTable();
  const pressed = useRef<string | null>(null);
  if (!me) return null;
  const mine = view.played.filter(({ seat }) => seat === me.seat);
  const others = view.played.filter(({ seat }) => seat !== me.seat);
  return (
    <details class="t-fold t-hand" data-more>
      <summary>{say("table.tools.title", { n: me.tools.length })}</summary>
      {others.length > 0 && (
        <ul class="t-list t-quiet">
          {others.map(({ seat, tool }) => (
            <li key={`${seat}/${tool}`}>
              {say("table.tools.played", { who: nameOf(view, seat), tool: say(`tool.${tool}.name`) })}
            </li>
          ))}
        </ul>
      )}
      {me.tools.length === 0 && (
        <p class="t-quiet" data-more>
          {say("table.tools.none")}
        </p>
      )}
      <ul class="t-tools">
        {mine.map(({ tool }) => (
          <li key={`played ${tool}`}>
            <ToolReceipt tool={tool} fresh={pressed.current === tool} />
          </li>
        ))}
        {me.tools.map((tool) => (
          <li key={tool.id}>
            <ToolCard
              tool={tool}
              onPlay={() => {
                pressed.current = tool.id;
              }}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One tool: chapter band, what it is for, what it does, and how to play it. */
export function ToolCard(props: { tool: ToolView; readOnly?: boolean; onPlay?: () => void }) {
  const { tool, readOnly = false, onPlay } = props;
  const { view, content } = useTable();
  const act = useAct();
  const [choice, setChoice] = useState<ToolChoice>({});
  const { chapter, cost, effects } = toolOf(content, tool.id);
  const chosen = tool.needs.every((need) => choice[need] !== undefined);
  const play = () => {
    onPlay?.();
    act.press(tool.id, "playTool", tool.id, choice);
  };
  return (
    <article class={`t-tool t-chapter-${chapter}`}>
      <p class="t-tool-band">
        <span>{chapter}</span> {say(`chapter.${chapter}.name`)}
      </p>
      <h4>{say(`tool.${tool.id}.name`)}</h4>
      <p>{say(`tool.${tool.id}.when`)}</p>
      <p class="t-tool-does">
        <strong>{effectLines(effects)}</strong>{" "}
        {cost > 0 ? <Amount of="hours" n={cost} /> : <span class="t-quiet">{say("rule.cost.none")}</span>}
      </p>
      <p class="t-quiet" data-more>
        {say(`tool.${tool.id}.teaches`)}
      </p>
      {!readOnly && view.step === "deal" && (
        <>
          {!tool.refused && tool.needs.map((need) => <Need key={need} need={need} choice={choice} set={setChoice} />)}
          <Press act={act} name={tool.id} onPress={play} not={tool.refused ?? (chosen ? null : "choice-needed")}>
            {say("table.tools.play", { cost })}
          </Press>
        </>
      )}
    </article>
  );
}

/** What the tool must be told. */
function Need({
  need,
  choice,
  set,
}: {
  need: ToolView["needs"][number];
  choice: ToolChoice;
  set: (choice: ToolChoice) => void;
}) {
  const { view, me } = useTable();
  const nothing = <option value="">{say("table.tools.choose")}</option>;
  const choose = <K extends keyof ToolChoice>(what: K, value: NonNullable<ToolChoice[K]> | ""): ToolChoice => {
    const { [what]: _, ...rest } = choice;
    return value === "" ? rest : { ...rest, [what]: value };
  };
  switch (need) {
    case "partner":
      return (
        <label class="t-need">
          {say("table.tools.need.partner")}
          <select
            value={choice.partner ?? ""}
            onChange={(e) => set(choose("partner", e.currentTarget.value as Seat | ""))}
          >
            {nothing}
            {view.partners
              .filter((p) => p.seat !== me?.seat)
              .map(({ seat }) => (
                <option key={seat} value={seat}>
                  {nameOf(view, seat)}
                </option>
              ))}
          </select>
        </label>
      );
    case "resource":
      return (
        <label class="t-need">
          {say("table.tools.need.resource")}
          <select
            value={choice.resource ?? ""}
            onChange={(e) => set(choose("resource", e.currentTarget.value as Resource | ""))}
          >
            {nothing}
            {RESOURCES.map((r) => (
              <option key={r} value={r}>
                {say(`resource.${r}`)}
              </option>
            ))}
          </select>
        </label>
      );
    case "pledge":
      return (
        <label class="t-need">
          {say("table.tools.need.pledge")}
          <select
            value={choice.pledge ?? ""}
            onChange={(e) => set(choose("pledge", e.currentTarget.value === "" ? "" : Number(e.currentTarget.value)))}
          >
            {nothing}
            {view.pledges
              .filter((p) => p.state === "standing")
              .map((p) => (
                <option key={p.id} value={p.id}>
                  {say({
                    key: "table.pledge.option",
                    slots: { who: nameOf(view, p.by), amount: amountOf(p.resource, p.amount), phase: p.due },
                  })}
                </option>
              ))}
          </select>
        </label>
      );
  }
}
