import { paintChange } from "../paint/gauge";
import type { Cue } from "../plan";
import { skyOf } from "../sky";
import { countTo } from "../text";
import { type Hand, TOP } from "./hand";

/** A gauge fills or empties, and says by how much; the weather goes with Trust. */
export async function track(
  hand: Hand,
  { track, from, to }: Extract<Cue, { show: "track" }>,
  nth: number,
): Promise<void> {
  const { stage, after, before, small } = hand;
  const gauge = stage.panels.gauges.get(track)!;
  await hand.wait(nth * 150);
  const { x, y, w } = gauge.box;
  const chip = hand.loose({ x: x + w - (small ? 92 : 74), y: y - 10, w: 66, h: 42 }, TOP, true);
  chip.paint(String(to - from), (pen) => paintChange(pen, 66, 42, to - from));
  const rise = chip.image.y;
  const skies = [skyOf(before), skyOf(after)] as const;
  await hand.run(track === "trust" ? 1100 : 800, (k) => {
    stage.panels.showGauge(after, track, from + Math.round((to - from) * k * 10) / 10);
    gauge.image.setScale(1 + Math.sin(k * Math.PI) * 0.06);
    chip.image.setY(rise - 26 * stage.scale * k).setAlpha(k < 0.75 ? 1 : (1 - k) * 4);
    if (track === "trust" && !after.end) stage.weather.between(skies[0], skies[1], k);
  });
  chip.image.setVisible(false);
  if (track === "trust" && !after.end) stage.showLight(after);
}

/** Evening falls, the lamp is lit, the towers grow, and the number counts up. */
export async function finish(hand: Hand, text: string): Promise<void> {
  const { stage, before, after } = hand;
  const { panels, beams, banner } = stage;
  panels.showDie(after);
  panels.showEvent(after);
  const [from, to] = [skyOf({ ...before, end: null }), skyOf(after)];
  stage.showLight(after);
  await hand.run(900, (k) => stage.weather.between(from, to, k));
  await hand.run(600, (k) => stage.showEnd(after, k, ""));
  const gauges = [...panels.gauges.values()].map(({ image }) => image);
  panels.showShares(after, 0);
  panels.shares.image.setVisible(true).setAlpha(0);
  await hand.run(320, (k) => {
    for (const image of gauges) image.setAlpha(1 - k);
    panels.shares.image.setAlpha(k);
  });
  stage.tell("sum");
  // One picture a frame: towers and number take turns.
  let turn = 0;
  await hand.run(
    2200,
    (k) => {
      if (turn++ % 2 === 0) panels.showShares(after, Math.round(k * 40) / 40);
      else stage.showEnd(after, 1, countTo(text, k));
      beams.forEach((beam, i) => {
        beam.image.setAngle((i === 0 ? -14 : 194) + (1 - k) * 120);
      });
    },
    "Cubic.easeOut",
  );
  panels.showShares(after, 1);
  stage.showEnd(after, 1, text);
  await hand.tween(banner.image, { scale: 1.1, duration: 220, yoyo: true, ease: "Sine.easeInOut" });
}
