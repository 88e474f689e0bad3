/** A few soft sounds, made here: no files. Never before a first press, and only where they are switched on. */
import { signal } from "@preact/signals";
import { keep, kept } from "../net/keep";

export type Sound = "plank" | "bell" | "die" | "wave" | "tick";
const KEY = "sound";
/** Of the loudest there is. */
const SOFT = 0.16;

/** Off on phones and where little motion is wanted, unless this device has chosen. */
function atFirst(): boolean {
  const chosen = kept(KEY);
  if (chosen !== null) return chosen === "on";
  return typeof matchMedia === "function" && !matchMedia("(pointer: coarse), (prefers-reduced-motion: reduce)").matches;
}

/** Whether sounds are switched on. */
export const soundOn = signal(atFirst());
/** How many parts of the page can sound now: the switch is shown while there are any. */
export const sounding = signal(0);

export function switchSound(): void {
  soundOn.value = !soundOn.value;
  keep(KEY, soundOn.value ? "on" : "off");
  if (soundOn.value) play("tick");
}

let context: AudioContext | null = null;

/** Sounds, if it may: browsers let nothing be heard before a press, and then it is dropped. */
export function play(sound: Sound): void {
  if (!soundOn.peek() || !navigator.userActivation?.hasBeenActive || typeof AudioContext !== "function") return;
  context ??= new AudioContext();
  void context.resume();
  SOUNDS[sound](context, context.currentTime + 0.01);
}

/** A tone that rises at once and dies away in `long` seconds. */
function tone(
  of: AudioContext,
  at: number,
  hertz: number,
  long: number,
  loud = 1,
  type: OscillatorType = "sine",
): void {
  const source = of.createOscillator();
  source.type = type;
  source.frequency.value = hertz;
  fade(of, source, at, long, loud).connect(of.destination);
  source.start(at);
  source.stop(at + long);
}

function fade(of: AudioContext, source: AudioNode, at: number, long: number, loud: number): GainNode {
  const gain = of.createGain();
  gain.gain.setValueAtTime(SOFT * loud, at);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + long);
  source.connect(gain);
  return gain;
}

/** Hissing of falling pitch, as of water. */
function hiss(of: AudioContext, at: number, long: number): void {
  const noise = of.createBuffer(1, Math.ceil(of.sampleRate * long), of.sampleRate);
  const samples = noise.getChannelData(0);
  for (let i = 0; i < samples.length; i++) samples[i] = Math.random() * 2 - 1;
  const source = of.createBufferSource();
  source.buffer = noise;
  const filter = of.createBiquadFilter();
  filter.type = "bandpass";
  filter.frequency.setValueAtTime(900, at);
  filter.frequency.linearRampToValueAtTime(260, at + long);
  source.connect(filter);
  fade(of, filter, at, long, 1.6).connect(of.destination);
  source.start(at);
}

const SOUNDS: { readonly [S in Sound]: (of: AudioContext, at: number) => void } = {
  plank: (of, at) => {
    for (const [i, hertz] of [170, 205, 150].entries()) tone(of, at + i * 0.13, hertz, 0.1, 1.4, "triangle");
  },
  bell: (of, at) => {
    tone(of, at, 660, 1.8);
    tone(of, at, 1322, 1.1, 0.5);
    tone(of, at, 1985, 0.6, 0.25);
  },
  die: (of, at) => {
    for (const [i, wait] of [0, 0.07, 0.16, 0.3].entries()) tone(of, at + wait, 420 - i * 40, 0.045, 0.8, "triangle");
  },
  wave: (of, at) => hiss(of, at, 1.1),
  tick: (of, at) => tone(of, at, 740, 0.09, 0.7),
};
