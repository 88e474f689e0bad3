import { paintRewind } from "../paint/celebrate";
import type { Cue } from "../plan";
import type { Hand } from "./hand";

/** ms from plank to plank. */
const PLANK = 85;

/** Plank by plank, each dropped into its place; a setback shakes what stands. */
export async function build(hand: Hand, cue: Extract<Cue, { show: "bridge" }>): Promise<void> {
  const { stage } = hand;
  const laying = stage.laying(cue.phase, cue);
  if (!laying) return;
  const plank = hand.around({ x: 0, y: 0 }, 40, 40, 61);
  plank.paint("plank", laying.paintPlank);
  const lift = hand.small ? 20 : 46;
  let laid = 0;
  await hand.run(
    Math.max(600, laying.count * PLANK),
    (share) => {
      const at = share * laying.count;
      for (; laid < Math.floor(at); laid++) laying.lay(laid);
      const next = laying.steps[Math.min(laid, laying.count - 1)];
      if (!next) return;
      const down = Math.min(1, (at - laid) * 1.5);
      plank.moveTo(next.x, next.y - (1 - down * down) * lift);
      plank.image.setRotation(next.turn).setAlpha(Math.min(1, down * 2));
    },
    "Linear",
  );
  plank.image.setVisible(false);
  stage.showSpan(cue.phase, cue);
  const image = stage.spans.get(cue.phase)?.image;
  if (!image) return;
  if (cue.setback) await hand.tween(image, { angle: 3, duration: 60, yoyo: true, repeat: 3 });
  else await hand.tween(image, { scale: 1.08, duration: 130, yoyo: true, ease: "Sine.easeInOut" });
  image.setAngle(0).setScale(1);
}

/** The bridge goes back, plank by plank from its far end, under a sign that turns back; card and die go with it. */
export async function takeBack(hand: Hand, phase: number): Promise<void> {
  const { stage, before, after } = hand;
  const bridge = before.bridges.find((b) => b.phase === phase);
  const laying = bridge && stage.laying(phase, bridge, true);
  if (!laying) return;
  const r = hand.small ? 30 : 62;
  const sign = hand.around(hand.site(phase), 2 * r + 4, 2 * r + 8);
  sign.paint("rewind", (pen) => paintRewind(pen, r));
  const lifted = hand.small ? 30 : 84;
  sign.image.setY(sign.image.y - lifted * stage.scale).setScale(0.2);
  await hand.tween(sign.image, { scale: 1, duration: 320, ease: "Back.easeOut" });
  const plank = hand.around({ x: 0, y: 0 }, 40, 40, 61);
  plank.paint("plank", laying.paintPlank);
  const { die, risk, event } = stage.panels;
  const cardGoes = before.event !== null && after.event === null;
  const dieGoes = before.die !== null && after.die === null;
  let turned = false;
  let left = laying.count;
  await hand.run(
    Math.max(1300, laying.count * PLANK * 1.2),
    (share) => {
      const at = (1 - share) * laying.count;
      for (; left > Math.ceil(at); left--) laying.lift(left - 1);
      const last = laying.steps[Math.max(0, left - 1)];
      const up = Math.min(1, left - at);
      if (last && left > 0) {
        plank.moveTo(last.x, last.y - up * lifted * 0.7);
        plank.image.setRotation(last.turn - up).setAlpha(1 - up);
      }
      sign.image.setAngle(-720 * share);
      if (dieGoes) {
        die.image.setAngle(-5 - 500 * share).setAlpha(1 - share);
        risk.image.setAlpha(1 - share);
      }
      if (!cardGoes) return;
      event.image.setScale(Math.max(0.02, Math.abs(Math.cos(share * Math.PI))), 1);
      if (share > 0.5 && !turned) {
        turned = true;
        stage.panels.showEvent(after);
      }
    },
    "Sine.easeInOut",
  );
  plank.image.setVisible(false);
  stage.showSpan(phase, null);
  stage.panels.showEvent(after);
  stage.panels.showDie(after);
  await hand.wait(260);
  await hand.tween(sign.image, { scale: 0, alpha: 0, duration: 260 });
}
