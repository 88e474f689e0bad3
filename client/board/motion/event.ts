import type { BoardEvent } from "../model";
import { paintRays, paintVerdict } from "../paint/celebrate";
import { paintDie, paintEvent } from "../paint/event";
import { paintVisitor, SAILS, VISITOR } from "../paint/visitor";
import { TIMES } from "../timing";
import { type Hand, TOP } from "./hand";

/** The die rolls in, and stays. Where its place is small it is thrown large over the middle first. */
export async function throwDie(hand: Hand, roll: number, setback: boolean): Promise<void> {
  const { scale, panels, plan } = hand.stage;
  const { die, risk } = panels;
  const { roll: rolling, rest } = TIMES.die;
  panels.showDie(hand.after);
  risk.image.setVisible(false);
  const home = { x: die.image.x, y: die.image.y };
  const large = plan.chips;
  const size = hand.small ? 76 : 150;
  const thrown = large ? hand.around(hand.centre, size, size, TOP + 2, true) : die;
  const show = (face: number, over: boolean | null): void => {
    if (large) thrown.paint(`${face}|${over}`, (pen) => paintDie(pen, size, face, over));
    else panels.showFace(face, over);
  };
  if (large) die.image.setVisible(false);
  const { image } = thrown;
  const { x, y } = image;
  const leap = hand.small ? 60 : 150;
  let face = 0;
  await hand.run(
    rolling,
    (k) => {
      const next = 1 + (Math.floor(k * 11) % 6);
      if (next !== face) show(next, null);
      face = next;
      image
        .setAngle((1 - k) * 540 - 5)
        .setScale(1 + (1 - k) * 0.8)
        .setPosition(x + (1 - k) * leap * scale, y - Math.abs(Math.cos(k * 7.85)) * (1 - k) * leap * scale);
    },
    "Quad.easeOut",
  );
  show(roll, setback);
  hand.stage.tell("die");
  risk.image.setVisible(true);
  await hand.tween(image, { scale: large ? 1.15 : 1.35, duration: rest, yoyo: true });
  await hand.wait(large ? 620 : 320);
  if (!large) return;
  await hand.tween(image, { ...home, scale: die.box.w / size, duration: 320, ease: "Cubic.easeInOut" });
  image.setVisible(false);
  die.image.setVisible(true);
}

/** How large a card is held up over the middle, in its own size: there it has the whole island where the board has a chip for it only. */
function heldCard(hand: Hand): { readonly w: number; readonly h: number; readonly by: number } {
  const { panels, plan } = hand.stage;
  if (hand.small) return { w: 176, h: 128, by: Math.min(1, (plan.zone.h - 44) / 128) };
  if (!plan.chips) return { w: panels.event.box.w - 20, h: panels.event.box.h - 20, by: 1.75 };
  const [w, h] = [200, 164];
  return { w, h, by: Math.min((plan.home.ry * 1.8) / h, (plan.home.rx * 1.8) / w) };
}

/** Somebody comes over the water or through the air and brings the card; the sign of how it went is set upon it. */
export async function happen(hand: Hand, event: BoardEvent, arrives: boolean): Promise<void> {
  const { panels, plan, scale } = hand.stage;
  const part = panels.event;
  const verdict = event.outcome === "pending" ? null : event.outcome;
  const { w, h, by } = heldCard(hand);
  if (!arrives) {
    panels.showEvent(hand.after);
    const at = { x: part.image.x / scale, y: part.image.y / scale };
    if (verdict) void seal(hand, verdict, at, 0.6);
    await hand.tween(part.image, { scale: 1.16, duration: 220, yoyo: true, ease: "Sine.easeInOut" });
    await hand.wait(verdict ? 700 : 0);
    return;
  }
  const { centre } = hand;
  const k = hand.small ? 0.5 : plan.chips ? 1.4 : 1;
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
  await hand.run(TIMES.event.journey, journey, "Sine.easeOut");

  panels.showEvent(hand.after);
  part.image.setVisible(false);
  const card = hand.around(centre, (w + 12) * by, (h + 12) * by, TOP + 2, true);
  card.paint("card", (pen) => {
    pen.scale(by, by);
    pen.translate(4, 2);
    paintEvent(pen, w, h, event);
  });
  const [fromX, fromY] = [shore.x * scale, (shore.y - 10) * scale];
  const middle = { x: centre.x, y: centre.y - (plan.chips ? 0 : 14) };
  const [toX, toY] = [middle.x * scale, middle.y * scale];
  await hand.run(
    TIMES.event.card,
    (s) =>
      card.image
        .setPosition(fromX + (toX - fromX) * s, fromY + (toY - fromY) * s)
        .setScale(0.1 + 0.9 * s)
        .setAngle(-2 * s),
    "Back.easeOut",
  );
  hand.stage.tell("event");
  if (verdict === "hit")
    await hand.tween(card.image, { angle: 3, duration: TIMES.event.shake / 4, yoyo: true, repeat: 1 });
  const stamp = verdict
    ? seal(
        hand,
        verdict,
        { x: middle.x + w * by * 0.42, y: middle.y + h * by * 0.4 },
        plan.chips && !hand.small ? 1.3 : 1,
      )
    : null;
  if (!stamp) hand.stage.tell("verdict");
  await hand.wait(TIMES.event.read);
  await stamp;
  const [endX, endY] = [part.image.x, part.image.y];
  await hand.tween(card.image, {
    x: endX,
    y: endY,
    scale: hand.small ? 0.2 : (part.box.w - 20) / (w * by),
    angle: 1.4,
    duration: TIMES.event.back,
    ease: "Cubic.easeInOut",
  });
  card.image.setVisible(false);
  part.image.setVisible(true);
  await hand.run(520, (s) => journey(1 - s), "Sine.easeIn");
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
  hand.stage.tell("verdict");
  await hand.tween(sign.image, { scale: 1, alpha: 1, duration: TIMES.event.seal, ease: "Quad.easeIn" });
  await hand.wait(650);
  await hand.tween(sign.image, { alpha: 0, scale: 0.7, duration: 260 });
}
