/** In the waiting room: taking more seats of the table on this same device. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { MyPlace } from "../../game/protocol/contract";
import type { Seat } from "../../game/vocabulary";
import { join, openLobby } from "../net/lobby";
import { keepOthers, othersWith } from "../net/together";
import { toast } from "../ui/announcer";
import { Button } from "../ui/button";
import { ChoiceCards, Fault, TextField } from "../ui/field";
import { useOpened } from "../ui/hooks";
import { Icon } from "../ui/icon";
import { needWords, say } from "../words/words";
import { sayFault } from "./faults";
import { roleName, SeatLine } from "./seat-info";
import { free, seatOf, tableOf } from "./seats";

export function Together({ me, token }: { readonly me: MyPlace; readonly token: string }) {
  const others = useSignal(othersWith(token));
  useEffect(() => void needWords("pass"), []);
  const set = (next: readonly string[]) => {
    keepOthers(token, next);
    others.value = next;
  };
  return (
    <details class="card more" open={others.value.length > 0}>
      <summary>
        <Icon name="users-three" /> {say("together.title")}
      </summary>
      <div class="stack">
        <p>{say("together.text")}</p>
        {others.value.length > 0 && (
          <ul class="sits" aria-label={say("together.here")}>
            {others.value.map((other) => (
              <Other
                key={other}
                token={other}
                scenario={me.workshop.scenario}
                onGone={() => set(others.peek().filter((one) => one !== other))}
              />
            ))}
          </ul>
        )}
        <AddSeat me={me} onToken={(other) => set([...others.peek(), other])} />
      </div>
    </details>
  );
}

/** Another seat at this device; it has a line of its own, so that nobody thinks it is away. */
function Other({
  token,
  scenario,
  onGone,
}: {
  readonly token: string;
  readonly scenario: string;
  readonly onGone: () => void;
}) {
  const lobby = useOpened(() => openLobby(token, true), token);
  const me = lobby?.me.value ?? null;
  const refused = lobby?.refused.value ?? null;
  useEffect(() => {
    if (refused === "token-expired") onGone();
  }, [refused]);
  const table = me && tableOf(me.workshop, me.table);
  const info = me && table && seatOf(table, me.seat);
  if (!lobby || !info) return null;
  const drop = async () => {
    const answer = await lobby.ask("me:leave", {});
    if (answer.ok || answer.why === "token-expired") onGone();
    else toast(sayFault(answer.why), true);
  };
  return (
    <li class="sit sit-mine">
      <SeatLine scenario={scenario} info={info} />
      <Button size="small" onClick={() => void drop()}>
        {say("together.drop")}
        <span class="hidden-text">: {roleName(scenario, info.role)}</span>
      </Button>
    </li>
  );
}

/** A name and one of the free seats of my table. */
function AddSeat({ me, onToken }: { readonly me: MyPlace; readonly onToken: (token: string) => void }) {
  const name = useSignal("");
  const wished = useSignal<Seat | null>(null);
  const wrong = useSignal<{ readonly about: "name" | "form"; readonly text: string } | null>(null);
  const busy = useSignal(false);
  const table = tableOf(me.workshop, me.table);
  const open = table ? free(table) : [];
  if (open.length === 0) return null;
  const seat = open.find((info) => info.seat === wished.value)?.seat ?? open[0]!.seat;
  const fault = (about: "name" | "form") => (wrong.value?.about === about ? wrong.value.text : null);
  const send = async (event: Event) => {
    event.preventDefault();
    if (busy.peek()) return;
    if (name.peek().trim() === "") {
      wrong.value = { about: "name", text: say("together.name.missing") };
      return;
    }
    busy.value = true;
    const answer = await join({ code: me.workshop.code, name: name.peek().trim(), table: me.table, seat }, true);
    busy.value = false;
    wrong.value = answer.ok
      ? null
      : { about: answer.why === "name-taken" ? "name" : "form", text: sayFault(answer.why) };
    if (!answer.ok) return;
    name.value = "";
    onToken(answer.value.token);
    toast(say("together.added"));
  };
  return (
    <form class="stack" noValidate onSubmit={send}>
      <ChoiceCards<Seat>
        legend={say("together.seat")}
        value={seat}
        columns={13}
        options={open.map((info) => ({ value: info.seat, label: roleName(me.workshop.scenario, info.role) }))}
        onChoose={(chosen) => {
          wished.value = chosen;
        }}
      />
      <TextField
        label={say("together.name")}
        hint={say("together.name.hint")}
        fault={fault("name")}
        value={name.value}
        onText={(text) => {
          name.value = text;
        }}
        maxLength={60}
        name="nickname"
        autocomplete="off"
        enterKeyHint="go"
      />
      {fault("form") && <Fault>{fault("form")}</Fault>}
      <div>
        <button
          type="submit"
          class="button"
          aria-disabled={busy.value || undefined}
          aria-busy={busy.value || undefined}
        >
          {say("together.add")}
        </button>
      </div>
    </form>
  );
}
