import { afterEach, describe, expect, test, vi } from "vitest";

/** A browser's voices, without sound: what is spoken stays in a list until it has ended. */
function voices(...langs: readonly string[]) {
  const spoken: { text: string; lang: string; voice?: { lang: string }; onend?: () => void }[] = [];
  const heard: { [event: string]: () => void } = {};
  let has = langs;
  const speechSynthesis = {
    getVoices: () => has.map((lang) => ({ lang })),
    addEventListener: (event: string, listener: () => void) => {
      heard[event] = listener;
    },
    speak: (utterance: (typeof spoken)[number]) => spoken.push(utterance),
    cancel: () => spoken.splice(0),
  };
  vi.stubGlobal("window", { speechSynthesis });
  vi.stubGlobal(
    "SpeechSynthesisUtterance",
    class {
      lang = "";
      constructor(readonly text: string) {}
    },
  );
  const come = (...more: readonly string[]) => {
    has = more;
    heard["voiceschanged"]?.();
  };
  return { spoken, come };
}
const load = async () => {
  vi.resetModules();
  return import("../../client/talk/read-aloud");
};
afterEach(() => vi.unstubAllGlobals());

describe("reading aloud", () => {
  test("is not offered where the browser cannot, or has no voice for the language", async () => {
    expect((await load()).canRead()).toBe(false);
    voices("de-DE", "en-GB");
    expect((await load()).canRead()).toBe(false);
  });

  test("is offered when the voices have come, as they do late", async () => {
    const { come } = voices();
    const { canRead } = await load();
    expect(canRead()).toBe(false);
    come("en-GB", "da-DK");
    expect(canRead()).toBe(true);
  });

  test("reads sentence by sentence in the language of the words, and knows when it has ended", async () => {
    const { spoken } = voices("en-GB", "da_DK");
    const { canRead, isReading, readAloud } = await load();
    expect(canRead()).toBe(true);
    readAloud("log/3", ["Fase 3.", "Relations\u00adopbygning."]);
    expect(spoken.map(({ text, lang }) => [text, lang])).toEqual([
      ["Fase 3.", "da_DK"],
      ["Relationsopbygning.", "da_DK"],
    ]);
    expect(isReading("log/3")).toBe(true);
    spoken.at(-1)!.onend!();
    expect(isReading("log/3")).toBe(false);
  });

  test("one reading takes the place of another, whose end then means nothing", async () => {
    const { spoken } = voices("da-DK");
    const { isReading, readAloud, stopReading } = await load();
    readAloud("log/1", ["Et."]);
    const [first] = spoken;
    readAloud("log/2", ["To."]);
    expect(spoken.map(({ text }) => text)).toEqual(["To."]);
    first!.onend!();
    expect(isReading("log/2")).toBe(true);
    stopReading();
    expect([isReading("log/2"), spoken.length]).toEqual([false, 0]);
  });
});
