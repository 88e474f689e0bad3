/** A player with simple habits who knows only what is offered by role and name: the same whether it is heard or seen. */
import { named, PLAIN, sentence } from "./player";

/** Something that can be pressed or chosen. */
export interface Offer {
  readonly role: "button" | "radio";
  readonly name: string;
  readonly disabled: boolean;
  readonly checked: boolean;
  /** The group it stands in, numbered in the order of the page; radio buttons of one question have the same. */
  readonly group: number;
  /** Of the hand that found it. */
  readonly id: number;
}
/** All that is offered, in the order of the page, and all that is said. */
export interface Screen {
  readonly offers: readonly Offer[];
  readonly text: string;
}
/** Eyes and mouse, or ears and keyboard. */
export interface Hands {
  read(): Promise<Screen>;
  /** Presses a button or takes a radio button. */
  take(offer: Offer): Promise<void>;
}

/** What the player takes next, or null: nothing to do. Remembers only which options could not be proposed in this step. */
export function habits(): (screen: Screen) => Offer | null {
  let tried = 0;
  let sent = false;
  return ({ offers, text }) => {
    const button = (key: string) => offers.find((o) => o.role === "button" && !o.disabled && named(key).test(o.name));
    const groups = [...new Set(offers.filter((o) => o.role === "radio").map((o) => o.group))].map((group) =>
      offers.filter((o) => o.role === "radio" && o.group === group),
    );
    /** The nth of a question's answers if it is not taken yet. */
    const answer = (question: number, n: number): Offer | null => {
      const radios = groups[question] ?? [];
      const one = radios[n % Math.max(1, radios.length)];
      return one && !one.checked ? one : null;
    };
    const convene = button("table.deal.pass");
    if (!convene) {
      tried = 0;
      sent = false;
    }
    for (const key of PLAIN) {
      const found = button(key);
      if (found) return found;
    }
    const stand = button("table.stand.send");
    if (stand) return answer(0, 1) ?? answer(1, 2) ?? stand;
    const pulse = button("table.pulse.send");
    if (pulse) return answer(0, 3) ?? pulse;
    if (!convene) return null;
    // Still here after sending: that option was refused.
    if (sent) {
      tried += 1;
      sent = false;
    }
    const options = groups[0] ?? [];
    if (tried >= options.length) return convene;
    const next = answer(0, tried);
    if (next) return next;
    const propose = button("table.propose.send");
    if (!propose || !text.includes(sentence("table.propose.all-covered"))) {
      tried += 1;
      return answer(0, tried) ?? convene;
    }
    sent = true;
    return propose;
  };
}
