import { say } from "../words/words";
import { Icon } from "./icon";
import { sounding, soundOn, switchSound } from "./sound";

/** Switches the sounds on and off; there only where something can sound. */
export function SoundSwitch() {
  if (sounding.value === 0) return null;
  const on = soundOn.value;
  return (
    <button type="button" class="sound-switch" aria-pressed={on} title={say("ui.sound")} onClick={switchSound}>
      <Icon name={on ? "speaker-high" : "speaker-slash"} />
      <span class="hidden-text">{say("ui.sound")}</span>
    </button>
  );
}
