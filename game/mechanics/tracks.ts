/** The four shared tracks (R3.1, R3.5). */
import type { Cause } from "../log/facts";
import type { Scene } from "../scene";
import type { Track } from "../vocabulary";

export const TOP: { readonly [T in Track]: number } = { trust: 10, clarity: 10, anchoring: 10, value: 40 };
export const START: { readonly [T in Track]: number } = { trust: 4, clarity: 3, anchoring: 4, value: 0 };
/** From here on Clarity fades at the end of an act, and one-off gains stop (R3.5, R6.4, R7.3, R9.2). */
export const HIGH = 7;

/** Moves a track as far as its ends allow, and says so if it moved. */
export function moveTrack(scene: Scene, track: Track, by: number, cause: Cause): void {
  const before = scene.G.tracks[track];
  const now = Math.max(0, Math.min(TOP[track], before + by));
  if (now === before) return;
  scene.G.tracks[track] = now;
  scene.facts.push({ kind: "track", track, by: now - before, now, cause });
}

/** What is not tended fades, at the end of an act (R3.5). */
export function fade(scene: Scene): void {
  moveTrack(scene, "trust", -1, "fading");
  if (scene.G.tracks.clarity >= HIGH) moveTrack(scene, "clarity", -1, "fading");
  moveTrack(scene, "anchoring", -1, "fading");
}
