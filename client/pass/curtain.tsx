/** Between two seats' secrets: nothing is on the page before the right one says that it has the device. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../ui/button";
import { say } from "../words/words";
import { calledIn, SignIn } from "./bits";
import type { PassTable } from "./pass-table";

/** ms before the curtain can be drawn aside: a second tap on the button of the last one must not do it. */
const SAFE = 700;

export function Curtain({ table }: { readonly table: PassTable }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [safe, setSafe] = useState(false);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    const timer = setTimeout(() => setSafe(true), SAFE);
    return () => clearTimeout(timer);
  }, []);
  const { is, seat } = table.stage.value;
  if (is !== "curtain") return <section class="t-panel pass-curtain" aria-busy="true" />;
  const view = table.view.value!;
  const secret = view.step === "stand" || view.step === "pulse";
  const what = secret && view.vote === null ? view.step : "look";
  const name = table.status.value?.seats.find((info) => info.seat === seat)?.name ?? null;
  const others = what === "look" ? [] : table.awaited.value.filter((one) => one !== seat);
  const called = calledIn(table, seat);
  return (
    <section class={`t-panel pass-curtain pass-curtain-${seat}`} aria-labelledby="pass-curtain-title">
      <div class="pass-card">
        <SignIn table={table} seat={seat} />
        <h2 id="pass-curtain-title" ref={heading} tabIndex={-1}>
          {say("pass.curtain.title", { who: called })}
        </h2>
        {name && <p class="pass-people">{name}</p>}
        <p>{say(`pass.curtain.${what}`)}</p>
        <Button kind="main" size="large" disabled={!safe} onClick={table.draw}>
          {say("pass.curtain.draw")}
        </Button>
        {what === "look" && (
          <Button kind="quiet" onClick={table.lay}>
            {say("pass.curtain.back")}
          </Button>
        )}
        {others.length > 0 && (
          <div class="pass-others">
            <p class="small">{say("pass.curtain.other")}</p>
            {others.map((one) => (
              <Button key={one} kind="quiet" size="small" onClick={() => table.choose(one)}>
                {calledIn(table, one)}
              </Button>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
