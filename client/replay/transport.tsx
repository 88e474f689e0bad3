/** The controls of a replay: step, play, slide, jump to a phase, choose eyes and speed. */
import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Viewer } from "../../game/view-types";
import { fullName } from "../present/names";
import { Icon, type IconName } from "../ui/icon";
import { say } from "../words/words";
import { Caption } from "./caption-line";
import { useKeys } from "./keys";
import type { Moment, ReplayStore } from "./replay-store";

/** ms a moment stays while playing. */
const SPEEDS = { slow: 3500, normal: 1800, fast: 700 } as const;
type Speed = keyof typeof SPEEDS;
const SPEED_NAMES = Object.keys(SPEEDS) as Speed[];

export function Transport({ store }: { readonly store: ReplayStore }) {
  const playing = useSignal(false);
  /** On a small screen the choices are folded away. */
  const more = useSignal(false);
  const speed = useSignal<Speed>("normal");
  const at = store.at.value;
  const toggle = () => {
    if (!playing.peek() && store.at.peek() === store.last) store.go(0);
    playing.value = !playing.peek();
  };
  /** A step by hand ends the playing. */
  const go = (to: number) => {
    playing.value = false;
    store.go(to);
  };
  useKeys({ go, toggle, store });
  usePlaying(store, playing, SPEEDS[speed.value]);

  const view = store.view.value!;
  const place = { n: at, of: store.last, phase: view.phase, name: say(`phase.${view.phase}.name`) };
  return (
    <section class="replay-bar" aria-label={say("replay.controls")}>
      <div class="replay-line replay-top">
        <Caption store={store} />
        <div class={more.value ? "replay-choices" : "replay-choices replay-choices-shut"}>
          <Select
            label={say("replay.phase")}
            value={String(momentAt(store).at)}
            options={store.moments.map((m) => ({ value: String(m.at), label: nameOf(m) }))}
            onChoose={(value) => go(Number(value))}
          />
          <Select<Viewer>
            label={say("replay.eyes")}
            value={store.eyes.value}
            options={store.viewers.map((eyes) => ({ value: eyes, label: eyesName(store, eyes) }))}
            onChoose={(eyes) => store.look(eyes)}
          />
          <Select<Speed>
            label={say("replay.speed")}
            value={speed.value}
            options={SPEED_NAMES.map((name) => ({ value: name, label: say(`replay.speed.${name}`) }))}
            onChoose={(name) => {
              speed.value = name;
            }}
          />
        </div>
      </div>
      <div class="replay-line replay-controls">
        <span class="replay-buttons">
          <Step icon="skip-back" word="replay.first" off={at === 0} onPress={() => go(0)} />
          <Step icon="caret-left" word="replay.back" off={at === 0} onPress={() => go(at - 1)} />
          <Step
            icon={playing.value ? "pause" : "play"}
            word={playing.value ? "replay.pause" : "replay.play"}
            main
            onPress={toggle}
          />
          <Step icon="caret-right" word="replay.next" off={at === store.last} onPress={() => go(at + 1)} />
          <Step icon="skip-forward" word="replay.last" off={at === store.last} onPress={() => go(store.last)} />
          <button
            type="button"
            class="button replay-button replay-more"
            aria-expanded={more.value}
            onClick={() => {
              more.value = !more.peek();
            }}
          >
            {say("replay.more")}
          </button>
        </span>
        <div class="replay-slide">
          <input
            class="replay-slider"
            type="range"
            min={0}
            max={store.last}
            step={1}
            value={at}
            aria-label={say("replay.slider")}
            aria-valuetext={say("replay.at.spoken", place)}
            onInput={(event) => go(Number(event.currentTarget.value))}
          />
          <Marks store={store} />
        </div>
        <span class="replay-at">{say("replay.at", { n: at, of: store.last })}</span>
      </div>
    </section>
  );
}

/** Moves on while it plays, and stops at the end. */
function usePlaying(store: ReplayStore, playing: Signal<boolean>, ms: number): void {
  const isOn = playing.value;
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => {
      store.go(store.at.peek() + 1);
      if (store.at.peek() === store.last) playing.value = false;
    }, ms);
    return () => clearInterval(timer);
  }, [isOn, ms, store]);
}

const momentAt = (store: ReplayStore): Moment => store.moments.findLast((m) => m.at <= store.at.value)!;

function nameOf({ phase, again }: Moment): string {
  if (phase === null) return say("replay.phase.end");
  return say(again ? "replay.phase.again" : "replay.phase.one", { phase, name: say(`phase.${phase}.name`) });
}

const eyesName = (store: ReplayStore, eyes: Viewer): string =>
  eyes === "table" || eyes === "open"
    ? say(`replay.eyes.${eyes}`)
    : say("replay.eyes.seat", { who: fullName(store.view.value!, eyes) });

/** Where the phases begin, under the slider; the list beside it says the same in words. */
const Marks = ({ store }: { readonly store: ReplayStore }) => (
  <div class="replay-marks" aria-hidden="true">
    {store.moments.map((m) => (
      <span key={m.at} style={{ "--at": store.last === 0 ? 0 : m.at / store.last }}>
        {m.phase ?? ""}
      </span>
    ))}
  </div>
);

function Step({
  icon,
  word,
  off,
  main,
  onPress,
}: {
  readonly icon: IconName;
  readonly word: string;
  readonly off?: boolean;
  readonly main?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      class={main ? "button button-main replay-button" : "button replay-button"}
      title={say(word)}
      aria-disabled={off || undefined}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      <Icon name={icon} />
      <span class="hidden-text">{say(word)}</span>
    </button>
  );
}

function Select<T extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
}) {
  return (
    <label class="replay-select">
      <span class="hidden-text">{label}</span>
      <select class="input" value={value} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
