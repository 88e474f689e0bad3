import type { SeatInfo } from "../../game/protocol/contract";
import { SeatSign } from "../ui/seat-sign";
import { hasWord, say } from "../words/words";
import { emblemOf } from "./scenarios";

/** The name of the organisation a role stands for; its id while the scenario's words are not here. */
export function roleName(scenario: string, role: string): string {
  const key = `${scenario}.role.${role}.name`;
  return hasWord(key) ? say(key) : role;
}

type Holder = Pick<SeatInfo, "name" | "bot" | "online" | "temperament">;

/** "a bot", and its kind where the words for it are here. */
function botText(level: string, temperament: SeatInfo["temperament"]): string {
  if (!hasWord("bot.seat")) return say("seat.bot");
  const one = say(`bot.one.${level}`);
  return temperament
    ? say("bot.seat.temper", { level: one, temper: say(`bot.is.${temperament}`) })
    : say("bot.seat", { level: one });
}

/** Who holds a seat, in words. */
function holderText({ name, bot, online, temperament }: Holder): string {
  if (bot) return name ? say("seat.bot-for", { name }) : botText(bot, temperament);
  if (!name) return say("seat.empty");
  return online ? name : say("seat.away", { name });
}

/** The sign of a seat with the emblem of its organisation. */
export const RoleSign = ({
  scenario,
  info,
}: {
  readonly scenario: string;
  readonly info: Pick<SeatInfo, "seat" | "role">;
}) => <SeatSign seat={info.seat} emblem={emblemOf(scenario, info.role)} />;

/** One seat in a list: sign, organisation, person. */
export const SeatLine = ({
  scenario,
  info,
  mine,
}: {
  readonly scenario: string;
  readonly info: SeatInfo;
  readonly mine?: boolean;
}) => (
  <span class="seat-line">
    <RoleSign scenario={scenario} info={info} />
    <span class="seat-line-text">
      <span class="seat-role">{roleName(scenario, info.role)}</span>
      <span class={info.name || info.bot ? "seat-holder" : "seat-holder seat-holder-none"}>
        {holderText(info)}
        {mine && <span class="chip chip-strong seat-you">{say("seat.you")}</span>}
      </span>
    </span>
  </span>
);
