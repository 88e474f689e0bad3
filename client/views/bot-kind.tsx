/** Which bots the desk seats: a level, and a temperament or a mixture; remembered as long as the page. */
import { signal } from "@preact/signals";
import { BOT_LEVELS, type BotLevel } from "../../game/protocol/contract";
import { TEMPERAMENTS, type Temperament } from "../../game/vocabulary";
import { SelectField } from "../ui/field";
import { needWords, say } from "../words/words";

const MIXED = "mixed";
const level = signal<BotLevel>("advisor");
const temperament = signal<Temperament | null>(null);

/** What to ask for when a bot is seated now. */
export const botKind = (): { readonly level: BotLevel; readonly temperament: Temperament | null } => ({
  level: level.peek(),
  temperament: temperament.peek(),
});

void needWords("bots");

/** Two lists: how well they play, and what they are like. */
export function BotKind() {
  return (
    <div class="row desk-bot-kind">
      <SelectField<BotLevel>
        label={say("desk.bots.level")}
        value={level.value}
        options={BOT_LEVELS.map((id) => ({ value: id, label: say(`bot.level.${id}`) }))}
        onChoose={(id) => {
          level.value = id;
        }}
      />
      <SelectField<Temperament | typeof MIXED>
        label={say("desk.bots.temper")}
        value={temperament.value ?? MIXED}
        options={([MIXED, ...TEMPERAMENTS] as const).map((id) => ({ value: id, label: say(`bot.temper.${id}`) }))}
        onChoose={(id) => {
          temperament.value = id === MIXED ? null : id;
        }}
      />
    </div>
  );
}
