/** What must be there before the board opens, and how its first frames are judged. */
import type * as Phaser from "phaser";
import { needFonts } from "../look/fonts";
import { READ, SHOW } from "./art/palette";

/** Frames looked at, the median of them (ms) that is too slow, and how long (ms) they are waited for. */
const TRIAL = { frames: 8, slow: 70, wait: 2500 } as const;

/** Letters first: text painted before its font is there would stay in another. */
export async function fonts(): Promise<void> {
  await needFonts();
  const sample = "Tolv Broer æøåÆØÅ 0123";
  await Promise.allSettled([
    document.fonts.load(`700 40px ${SHOW}`, sample),
    document.fonts.load(`700 22px ${READ}`, sample),
  ]);
}

/** Waits until the host has room: Phaser must not start in a host of height 0. */
export function sized(host: HTMLElement): Promise<void> {
  if (host.clientWidth > 0 && host.clientHeight > 0) return Promise.resolve();
  return new Promise((resolve) => {
    const watch = new ResizeObserver(() => {
      if (host.clientWidth === 0 || host.clientHeight === 0) return;
      watch.disconnect();
      resolve();
    });
    watch.observe(host);
  });
}

/** Whether the first frames of a game that is awake come so slowly that WebGL must be made in software. */
export async function isSlow(game: Phaser.Game): Promise<boolean> {
  const times: number[] = [];
  let last = performance.now();
  await new Promise<void>((resolve) => {
    const look = (): void => {
      const now = performance.now();
      times.push(now - last);
      last = now;
      if (times.length < TRIAL.frames) return;
      game.events.off("postrender", look);
      resolve();
    };
    game.events.on("postrender", look);
    window.setTimeout(resolve, TRIAL.wait);
  });
  const sorted = times.slice(2).sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? 1000) > TRIAL.slow;
}
