/** Which cards and dice: drawn, those of the day, or those of a seed one types (R1.3). */
import { useSignal } from "@preact/signals";
import { ChoiceCards, TextField } from "../ui/field";
import { say } from "../words/words";
import { sayDay } from "./game-words";
import { seedOfDay } from "./today";

type Way = "drawn" | "today" | "typed";

/** `seed`: empty for drawn. */
export function SeedChoice({ seed, onSeed }: { readonly seed: string; readonly onSeed: (seed: string) => void }) {
  const typed = useSignal(false);
  const today = seedOfDay(Date.now());
  const way: Way = typed.value ? "typed" : seed === "" ? "drawn" : seed === today ? "today" : "typed";
  const choose = (to: Way) => {
    typed.value = to === "typed";
    if (to !== "typed") onSeed(to === "today" ? today : "");
  };
  return (
    <>
      <ChoiceCards<Way>
        legend={say("solo.seed.which")}
        value={way}
        columns={16}
        options={[
          { value: "drawn", label: say("solo.seed.drawn"), help: say("solo.seed.drawn.help") },
          { value: "today", label: say("solo.seed.today"), help: say("solo.seed.today.help", { day: sayDay(today) }) },
          { value: "typed", label: say("solo.seed.typed"), help: say("solo.seed.typed.help") },
        ]}
        onChoose={choose}
      />
      {way === "typed" && (
        <TextField
          label={say("solo.seed")}
          hint={say("solo.seed.hint")}
          value={seed}
          onText={onSeed}
          maxLength={64}
          autocomplete="off"
          spellcheck={false}
          name="seed"
        />
      )}
    </>
  );
}
