/** The controls of a replay: step, play, slide, jump to a phase, choose eyes and speed. */
import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Marked } from "../../game/protocol/talk";
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

export function Transport({
  store,
  marked = [],
}: {
  readonly store: ReplayStore;
  /** Moments that somebody wanted to talk about. */
  readonly marked?: readonly Marked[];
}) {
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
          {marked.length > 0 && <MarkedSelect store={store} marked={marked} onChoose={go} />}
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
            <Icon name="sliders" />
            <span class="replay-more-word">{say("replay.more")}</span>
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
          <Ribbons store={store} marked={marked} />
        </div>
        <span id="replay-at" class="replay-at">
          {say("replay.at", { n: at, of: store.last })}
        </span>
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

/** Phases whose numbers all find room under the slider on a phone. */
const FEW = 6;

/** Where the phases begin, under the slider; the list beside it says the same in words. On a phone the acts' first and the last of many. */
function Marks({ store }: { readonly store: ReplayStore }) {
  const phases = store.moments.flatMap((m) => m.phase ?? []);
  const isFirm = (phase: number) => phases.length <= FEW || phase % 3 === 1 || phase === phases.at(-1);
  return (
    <div class="replay-marks" aria-hidden="true">
      {store.moments.map((m) => (
        <span
          key={m.at}
          class={m.phase !== null && isFirm(m.phase) ? "replay-mark-firm" : ""}
          style={{ "--at": store.last === 0 ? 0 : m.at / store.last }}
        >
          {m.phase ?? ""}
        </span>
      ))}
    </div>
  );
}

/** Marked moments above the slider; the list beside it says the same in words. */
const Ribbons = ({ store, marked }: { readonly store: ReplayStore; readonly marked: readonly Marked[] }) => (
  <div class="replay-ribbons" aria-hidden="true">
    {marked.map(({ at }) => (
      <span key={at} style={{ "--at": store.last === 0 ? 0 : at / store.last }} />
    ))}
  </div>
);

/** The marked moments as a list to go to one; who marked them is not said. */
function MarkedSelect({
  store,
  marked,
  onChoose,
}: {
  readonly store: ReplayStore;
  readonly marked: readonly Marked[];
  readonly onChoose: (at: number) => void;
}) {
  const at = store.at.value;
  const phaseOf = (moment: number) => store.moments.findLast((m) => m.at <= moment && m.phase !== null)?.phase ?? 1;
  return (
    <Select
      label={say("talk.replay.marks")}
      value={marked.some((one) => one.at === at) ? String(at) : ""}
      options={[
        { value: "", label: say("talk.replay.choose", { n: marked.length }) },
        ...marked.map((one) => ({
          value: String(one.at),
          label: say("talk.replay.one", { at: one.at, phase: phaseOf(one.at), seats: one.seats }),
        })),
      ]}
      onChoose={(value) => {
        if (value !== "") onChoose(Number(value));
      }}
    />
  );
}

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
      aria-describedby={off ? "replay-at" : undefined}
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
      <span class="replay-select-name">{label}</span>
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
