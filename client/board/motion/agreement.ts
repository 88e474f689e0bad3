import { INK, PAPER } from "../art/palette";
import { paintAgreement, penAt, seal } from "../paint/agreement";
import { sign } from "../paint/brush";
import { CONFETTI, paintRays, paintScrap, scrapAt } from "../paint/celebrate";
import { paintEmblem } from "../paint/pawn";
import type { Part } from "../part";
import { type Hand, TOP } from "./hand";

/** How much larger the page is when it is held up, and its size where the board has a chip for it only. */
const HELD = 2;
const PAGE = { w: 122, h: 186 } as const;

/** The page is held up and each new clause is written, line by line; one taken back is gone. */
export async function write(hand: Hand, from: number, to: number): Promise<void> {
  const { panels } = hand.stage;
  const { agreement } = panels;
  if (hand.small || to < from) {
    await hand.tween(agreement.image, { scale: 1.2, duration: 200, ease: "Sine.easeOut" });
    panels.showAgreement(hand.after, to, hand.before.signed && hand.after.signed);
    agreement.image.setScale(1.2);
    await hand.wait(to > from ? 360 : 160);
    await hand.tween(agreement.image, { scale: 1, duration: 200, ease: "Sine.easeIn" });
    return;
  }
  const page = heldPage(hand, from);
  const nib = hand.around({ x: 0, y: 0 }, 46, 46, TOP + 1);
  nib.paint("nib", (pen) => {
    sign(pen, "pen-nib", 24, 24, 42, PAPER);
    sign(pen, "pen-nib", 23, 23, 36, INK);
  });
  nib.image.setVisible(false);
  await page.raise(260);
  nib.image.setVisible(true);
  for (let line = from; line < to; line++) {
    await hand.run(
      Math.max(320, 800 / (to - from)),
      (k) => {
        page.paint(line + Math.round(k * 10) / 10);
        const tip = page.tip(line, k);
        nib.moveTo(tip.x + 16, tip.y - 14);
      },
      "Linear",
    );
  }
  nib.image.setVisible(false);
  panels.showAgreement(hand.after, to, hand.before.signed && hand.after.signed);
  agreement.image.setVisible(false);
  await hand.wait(260);
  await page.lower(260);
}

/** A page somewhat larger than that on the board, above it. */
function heldPage(hand: Hand, clauses: number) {
  const { panels, plan, scale } = hand.stage;
  const { image, box } = panels.agreement;
  const { w, h } = plan.chips ? PAGE : plan.agreement;
  // Where there is a chip for it only, it is held over the whole island.
  const by = plan.chips ? (plan.home.ry * 1.5) / h : 1.35;
  const least = plan.chips ? 0.15 : 1 / by;
  const name = hand.after.agreementName ?? "";
  const from = { x: box.x + box.w / 2, y: box.y + box.h / 2 };
  const to = plan.chips ? hand.centre : from;
  const page = hand.around(from, (w + 48) * by, (h + 48) * by, TOP);
  const paint = (written: number): void =>
    page.paint(String(written), (pen) => {
      pen.scale(by, by);
      pen.translate(24, 24);
      paintAgreement(pen, w, h, name, written, hand.before.signed);
    });
  const at = (k: number): void => {
    page.image
      .setPosition((from.x + (to.x - from.x) * k) * scale, (from.y + (to.y - from.y) * k) * scale)
      .setScale(least + (1 - least) * k)
      .setAngle(plan.chips ? 0 : -1.6);
  };
  paint(clauses);
  at(0);
  image.setVisible(false);
  return {
    paint,
    raise: (ms: number) => hand.run(ms, at, "Sine.easeOut"),
    lower: async (ms: number) => {
      await hand.run(ms, (k) => at(1 - k), "Sine.easeIn");
      page.image.setVisible(false);
      image.setVisible(true);
    },
    /** Where the pen is when `share` of line `i` is written. */
    tip: (i: number, share: number) => {
      const { x, y } = penAt(w, h, name, i, share);
      return { x: to.x + (x - w / 2) * by, y: to.y + (y - h / 2) * by };
    },
  };
}

/** The page in the middle: every partner's mark, the seal, and paper in the air. */
export async function celebrate(hand: Hand): Promise<void> {
  const { panels, plan, scale } = hand.stage;
  const { agreement } = panels;
  if (hand.small) {
    panels.showAgreement(hand.after, hand.after.clauses, true);
    hand.stage.tell("signed");
    await Promise.all([burst(hand), hand.tween(agreement.image, { scale: 1.5, duration: 320, yoyo: true })]);
    return;
  }
  const { centre } = hand;
  const { w, h } = plan.chips ? PAGE : plan.agreement;
  const by = plan.chips ? (plan.home.ry * 1.75) / h : Math.min(HELD, (plan.zone.h * 0.5) / h);
  const least = plan.chips ? 0.15 : 1 / by;
  const rays = hand.around(centre, 760, 760, TOP - 1);
  rays.paint("rays", (pen) => paintRays(pen, 380));
  rays.image.setAlpha(0);
  const page = hand.around(centre, (w + 8) * by, (h + 10) * by, TOP);
  page.paint("page", (pen) => {
    pen.scale(by, by);
    pen.translate(3, 2);
    paintAgreement(pen, w, h, hand.after.agreementName ?? "", hand.after.clauses, false);
  });
  const [fromX, fromY] = [agreement.image.x, agreement.image.y];
  agreement.image.setVisible(false);
  const held = (k: number): void => {
    page.image
      .setPosition(fromX + (centre.x * scale - fromX) * k, fromY + (centre.y * scale - fromY) * k)
      .setScale(least + (1 - least) * k)
      .setAngle(-1.6 * (1 - k));
  };
  held(0);
  await hand.run(420, held, "Back.easeOut");
  await hand.run(160, (k) => rays.image.setAlpha(k));
  const marks = await signAll(hand, h * by);
  marks.push(await press(hand, w * by, h * by, by));
  hand.stage.tell("signed");
  await Promise.all([
    hand.tween(page.image, { scale: 1.05, duration: 90, yoyo: true }),
    burst(hand),
    hand.run(1700, (k) => rays.image.setAngle(k * 40).setAlpha(k < 0.7 ? 1 : (1 - k) / 0.3), "Linear"),
  ]);
  page.add("signed", (pen) => {
    pen.scale(by, by);
    pen.translate(3, 2);
    seal(pen, w - 34, h - 32);
  });
  panels.showAgreement(hand.after, hand.after.clauses, true);
  agreement.image.setVisible(false);
  for (const part of marks) part.image.setVisible(false);
  await hand.run(380, (k) => held(1 - k), "Cubic.easeInOut");
  page.image.setVisible(false);
  agreement.image.setVisible(true);
}

/** Each partner's badge, set under the text one after another. */
async function signAll(hand: Hand, tall: number): Promise<Part[]> {
  const { centre, after } = hand;
  const { partners } = after;
  const { plan } = hand.stage;
  const r = plan.chips ? 36 : 27;
  const step = Math.min(plan.chips ? 84 : 62, (plan.chips ? 420 : 300) / partners.length);
  const marks: Part[] = [];
  for (const [i, partner] of partners.entries()) {
    // Under the page, or, where that is as tall as the island, over its lower edge.
    const under = plan.chips ? tall * 0.5 : tall * 0.5 + 38;
    const at = { x: centre.x + (i - (partners.length - 1) / 2) * step, y: centre.y + under };
    const mark = hand.around(at, 2 * r + 20, 2 * r + 20, TOP + 2);
    mark.paint("mark", (pen) =>
      paintEmblem(pen, { seat: Number(partner.seat), emblem: partner.emblem, me: partner.me }, r + 10, r + 10, r),
    );
    mark.image.setScale(2.2).setAlpha(0);
    marks.push(mark);
    await hand.tween(mark.image, { scale: 1, alpha: 1, duration: 210, ease: "Quad.easeIn" });
  }
  return marks;
}

/** The seal is pressed on the page. */
async function press(hand: Hand, wide: number, tall: number, by: number): Promise<Part> {
  const { centre } = hand;
  const wax = hand.around(
    { x: centre.x + wide * 0.5 - 34 * by, y: centre.y + tall * 0.5 - 32 * by },
    116,
    150,
    TOP + 3,
  );
  wax.paint("wax", (pen) => {
    pen.translate(58, 75);
    pen.scale(by, by);
    seal(pen, 0, 0);
  });
  wax.image.setScale(2.6).setAlpha(0);
  await hand.tween(wax.image, { scale: 1, alpha: 1, duration: 280, ease: "Quad.easeIn" });
  return wax;
}

/** Scraps of paper, thrown up from the middle. */
async function burst(hand: Hand): Promise<void> {
  const { centre, small } = hand;
  const { scale } = hand.stage;
  const reach = small ? 0.4 : 1;
  const size = small ? 0.7 : 1.3;
  const scraps = CONFETTI.flatMap((colour) => {
    const part = hand.around(centre, 18 * size, 18 * size, TOP + 1, small);
    part.paint(colour, (pen) => {
      pen.scale(size, size);
      paintScrap(pen, colour);
    });
    part.image.setVisible(false);
    return Array.from({ length: 9 }, () => part.twin());
  });
  await hand.run(
    1900,
    (k) =>
      scraps.forEach((scrap, i) => {
        const { x, y, turn, alpha } = scrapAt(i, k);
        scrap
          .setVisible(true)
          .setPosition((centre.x + x * reach) * scale, (centre.y - 20 + y * reach) * scale)
          .setAngle(turn)
          .setAlpha(alpha);
      }),
    "Linear",
  );
  for (const scrap of scraps) scrap.setVisible(false);
}
