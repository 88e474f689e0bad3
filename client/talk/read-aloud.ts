/** Sentences aloud, in the language of the words, where the browser has a voice for it. */
import { signal } from "@preact/signals";
import { language } from "../words/words";

const TAGS = { da: "da-DK", en: "en-GB" } as const;

/** Which reading is on; null: none. */
const reading = signal<string | null>(null);
/** Voices come late, and may come and go. */
const voices = signal<readonly SpeechSynthesisVoice[]>([]);
let listens = false;

function speech(): SpeechSynthesis | null {
  const found = typeof window === "undefined" ? undefined : window.speechSynthesis;
  if (!found || typeof SpeechSynthesisUtterance === "undefined") return null;
  if (!listens) {
    listens = true;
    voices.value = found.getVoices();
    found.addEventListener?.("voiceschanged", () => {
      voices.value = found.getVoices();
    });
  }
  return found;
}

/** Whether there is a voice for the language shown. */
export const canRead = (): boolean =>
  speech() !== null && voices.value.some((voice) => voice.lang.slice(0, 2).toLowerCase() === language.value);

export const isReading = (name: string): boolean => reading.value === name;

export function stopReading(): void {
  reading.value = null;
  speech()?.cancel();
}

/** Reads sentences one after another; whatever was being read stops. `name` tells this reading from others. */
export function readAloud(name: string, sentences: readonly string[]): void {
  const found = speech();
  if (!found) return;
  stopReading();
  const to = language.peek();
  const voice = voices.peek().find((one) => one.lang.slice(0, 2).toLowerCase() === to);
  reading.value = name;
  sentences.forEach((sentence, i) => {
    const utterance = new SpeechSynthesisUtterance(sentence.replace(/\u00ad/g, ""));
    utterance.lang = voice?.lang ?? TAGS[to];
    if (voice) utterance.voice = voice;
    if (i === sentences.length - 1)
      utterance.onend = () => {
        if (reading.peek() === name) reading.value = null;
      };
    found.speak(utterance);
  });
}
