/** At the beginning of an act: what has changed for my own seat since the last one (R3.3, R12.1). */
import { useEffect } from "preact/hooks";
import { toolName } from "../present/names";
import { newInAct } from "../present/new-act";
import { announce } from "../ui/announcer";
import { say } from "../words/words";
import { Amounts, Card, TagChip } from "./bits";
import { partnerIn, useTable } from "./context";
import { Wanted } from "./secrets";

/** ms before it is said: after the facts of the same move, which are said in one batch. */
const AFTER_FACTS = 2_500;

/** New aim, tool and resources; nothing where the phase opens no act. */
export function NewInAct() {
  const { view, me, store, watching } = useTable();
  const fresh = me ? newInAct(store.log.value, me.seat) : null;
  const tool = fresh?.drew ? (me?.tools.at(-1)?.id ?? null) : null;
  const aim = fresh?.aim ?? null;
  const news = fresh
    ? [
        say("table.new.title"),
        aim ? say("table.new.aim.said", { from: say(`tag.${aim.from}`), now: say(`tag.${aim.now}`) }) : "",
        tool ? say("table.new.tool.said", { tool: say(toolName(tool)) }) : "",
      ].join(" ")
    : "";
  useEffect(() => {
    if (!news || watching) return;
    const timer = setTimeout(() => announce(news), AFTER_FACTS);
    return () => clearTimeout(timer);
  }, [news, watching]);
  if (!fresh || !me) return null;
  return (
    <Card title={say("table.new.title")} level={3} class="t-new-act t-secret">
      {aim && (
        <>
          <p>{say("table.new.aim")}</p>
          <p class="t-new-swap">
            <span class="t-unseen">{say("table.new.before")} </span>
            <s>
              <TagChip tag={aim.from} />
            </s>
            <span aria-hidden="true"> → </span>
            <span class="t-unseen">{say("table.new.now")} </span>
            <TagChip tag={aim.now} look="t-tag-mine" />
          </p>
          <Wanted tag={aim.now} what="aim" />
        </>
      )}
      {tool && (
        <p>
          <strong>{say("table.new.tool.said", { tool: say(toolName(tool)) })}</strong> {say(`tool.${tool}.when`)}{" "}
          {say("table.new.tool")}
        </p>
      )}
      <p>
        {say("table.new.has")} <Amounts of={partnerIn(view, me.seat).has} />
      </p>
      {aim && (
        <p class="t-quiet" data-more>
          {say("table.new.others")}
        </p>
      )}
    </Card>
  );
}
