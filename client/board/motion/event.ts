import type { BoardEvent } from "../model";
import { paintRays, paintVerdict } from "../paint/celebrate";
import { paintEvent } from "../paint/event";
import { paintVisitor, SAILS, VISITOR } from "../paint/visitor";
import { type Hand, TOP } from "./hand";

/** The die rolls in, and stays. */
export async function throwDie(hand: Hand, roll: number, setback: boolean): Promise<void> {
  const { scale, panels } = hand.stage;
  const { die, risk } = panels;
  panels.showDie(hand.after);
  risk.image.setVisible(false);
  const { x, y } = die.image;
  const leap = hand.small ? 20 : 150;
  let face = 0;
  await hand.run(
    950,
    (k) => {
      const next = 1 + (Math.floor(k * 11) % 6);
      if (next !== face) panels.showFace(next, null);
      face = next;
      die.image
        .setAngle((1 - k) * 540 - 5)
        .setScale(1 + (1 - k) * 0.8)
        .setPosition(x + (1 - k) * leap * scale, y - Math.abs(Math.cos(k * 7.85)) * (1 - k) * leap * scale);
    },
    "Quad.easeOut",
  );
  panels.showFace(roll, setback);
  risk.image.setVisible(true);
  await hand.tween(die.image, { scale: 1.35, duration: 160, yoyo: true });
  await hand.wait(320);
}

/** Somebody comes over the water or through the air and brings the card; the sign of how it went is set upon it. */
export async function happen(hand: Hand, event: BoardEvent, arrives: boolean): Promise<void> {
  const { panels, plan, scale } = hand.stage;
  const part = panels.event;
  const verdict = event.outcome === "pending" ? null : event.outcome;
  if (!arrives) {
    panels.showEvent(hand.after);
    if (verdict)
      void hand.wait(60).then(() => seal(hand, verdict, { x: part.image.x / scale, y: part.image.y / scale }, 0.6));
    await hand.tween(part.image, { scale: 1.16, duration: 220, yoyo: true, ease: "Sine.easeInOut" });
    await hand.wait(verdict ? 700 : 0);
    return;
  }
  const { centre } = hand;
  const k = hand.small ? 0.5 : 1;
  const visitor = hand.around(centre, VISITOR.w * k, VISITOR.h * k, TOP, true);
  visitor.paint(event.kind, (pen) => {
    pen.scale(k, k);
    paintVisitor(pen, event.kind);
  });
  const sails = SAILS.has(event.kind);
  const shore = sails
    ? { x: hand.small ? centre.x - 60 : plan.home.x - plan.home.rx - 4, y: centre.y + (hand.small ? 0 : 56) }
    : { x: centre.x - (hand.small ? 60 : plan.home.rx * 0.62), y: centre.y - (hand.small ? 10 : plan.home.ry * 0.5) };
  const away = { x: -VISITOR.w * k, y: sails ? shore.y + 40 : -40 };
  const journey = (share: number): void => {
    const rock = Math.sin(share * 15);
    visitor.moveTo(
      away.x + (shore.x - away.x) * share,
      away.y + (shore.y - away.y) * share + rock * (sails ? 5 : 9) * k * (1 - share * 0.4),
    );
    visitor.image.setAngle(rock * (sails ? 3 : 2));
  };
  journey(0);
  await hand.run(1050, journey, "Sine.easeOut");

  panels.showEvent(hand.after);
  if (hand.small) await hand.tween(part.image, { scale: 1.5, duration: 240, yoyo: true, ease: "Sine.easeInOut" });
  else {
    part.image.setVisible(false);
    const by = 1.75;
    const [w, h] = plan.chips ? [176, 160] : [part.box.w - 20, part.box.h - 20];
    const card = hand.around(centre, (w + 12) * by, (h + 12) * by, TOP + 2);
    card.paint("card", (pen) => {
      pen.scale(by, by);
      pen.translate(4, 2);
      paintEvent(pen, w, h, event);
    });
    const fromX = shore.x * scale;
    const fromY = (shore.y - 10) * scale;
    const [toX, toY] = [centre.x * scale, (centre.y - 14) * scale];
    await hand.run(
      480,
      (s) =>
        card.image
          .setPosition(fromX + (toX - fromX) * s, fromY + (toY - fromY) * s)
          .setScale(0.1 + 0.9 * s)
          .setAngle(-2 * s),
      "Back.easeOut",
    );
    if (verdict === "hit") await hand.tween(card.image, { angle: 3, duration: 70, yoyo: true, repeat: 3 });
    const stamp = verdict
      ? seal(hand, verdict, { x: centre.x + w * by * 0.44, y: centre.y - 14 + h * by * 0.42 }, 1)
      : null;
    await hand.wait(1000);
    await stamp;
    const [endX, endY] = [part.image.x, part.image.y];
    await hand.tween(card.image, {
      x: endX,
      y: endY,
      scale: plan.chips ? 0.2 : 1 / by,
      angle: 1.4,
      duration: 420,
      ease: "Cubic.easeInOut",
    });
    card.image.setVisible(false);
    part.image.setVisible(true);
  }
  await hand.run(560, (s) => journey(1 - s), "Sine.easeIn");
  visitor.image.setVisible(false);
}

/** The sign of how it went, pressed on at (x, y); rays behind what was good. */
async function seal(
  hand: Hand,
  verdict: "absorbed" | "hit" | "good",
  at: { x: number; y: number },
  size: number,
): Promise<void> {
  const r = (hand.small ? 22 : 54) * size;
  if (verdict === "good" && !hand.small) {
    const rays = hand.around(hand.centre, 620 * size, 620 * size, TOP + 1);
    if (size < 1) rays.moveTo(at.x, at.y);
    rays.paint("rays", (pen) => paintRays(pen, 310 * size));
    rays.image.setAlpha(0);
    void hand.run(1500, (s) => rays.image.setAlpha(Math.sin(s * Math.PI)).setAngle(s * 30), "Linear");
  }
  const sign = hand.around(at, 2 * r + 4, 2 * r + 8, TOP + 3, hand.small);
  sign.paint(verdict, (pen) => paintVerdict(pen, r, verdict));
  sign.image.setScale(2.4).setAlpha(0);
  await hand.tween(sign.image, { scale: 1, alpha: 1, duration: 260, ease: "Quad.easeIn" });
  await hand.wait(650);
  await hand.tween(sign.image, { alpha: 0, scale: 0.7, duration: 260 });
}
