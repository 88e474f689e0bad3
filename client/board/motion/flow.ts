import type * as Phaser from "phaser";
import type { Bundle, Resource, Seat } from "../../../game/vocabulary";
import type { BoardPromise } from "../model";
import { chip } from "../paint/brush";
import { paintBroken, paintDot } from "../paint/promise";
import { paintCoin } from "../paint/station";
import type { Point } from "../shapes";
import { TIMES } from "../timing";
import { arc, type Hand, TOP } from "./hand";

const KINDS = ["hours", "skills", "funds", "reach"] as const satisfies readonly Resource[];
/** At most so many coins of one kind travel; the numbers tell the rest. */
const COINS = 3;

interface Coin {
  readonly image: Phaser.GameObjects.Image;
  readonly delay: number;
}

/** Coins of a bundle, hidden, one picture a kind. */
function coins(hand: Hand, what: Bundle): Coin[] {
  const r = hand.small ? 12 : 21;
  const made: Coin[] = [];
  for (const kind of KINDS) {
    if (what[kind] === 0) continue;
    const coin = hand.around({ x: 0, y: 0 }, 2 * r + 6, 2 * r + 8);
    coin.paint(kind, (pen) => paintCoin(pen, kind, r + 3, r + 3, r));
    coin.image.setVisible(false);
    for (let i = 0; i < Math.min(COINS, what[kind]); i++)
      made.push({ image: coin.twin(), delay: made.length * TIMES.coins.apart });
  }
  return made;
}

/** Coins one after another along a low arc; sinking ones grow small and faint. */
async function fly(hand: Hand, what: Bundle, from: Point, to: Point, sink = false): Promise<void> {
  const { scale } = hand.stage;
  await Promise.all(
    coins(hand, what).map(async ({ image, delay }) => {
      await hand.wait(delay);
      image.setPosition(from.x * scale, from.y * scale).setVisible(true);
      await hand.run(TIMES.coins.fly, (k) => {
        const p = arc(from, to, k);
        image
          .setPosition(p.x * scale, p.y * scale)
          .setScale(sink ? 1 - k * 0.7 : 1 + Math.sin(k * Math.PI) * 0.25 - Math.max(0, k - 0.85) * 2)
          .setAlpha(sink ? 1 - k * k : 1);
      });
      image.setVisible(false);
    }),
  );
}

export async function pay(hand: Hand, seat: Seat, what: Bundle, phase: number): Promise<void> {
  const from = hand.home(seat);
  hand.station(seat);
  await fly(hand, what, from, hand.site(phase));
}

export async function lose(hand: Hand, seat: Seat, what: Bundle): Promise<void> {
  const from = hand.home(seat);
  hand.station(seat);
  await fly(hand, what, from, { x: from.x + 30, y: from.y - 150 }, true);
}

/** Income comes from home, where the library stands. */
export async function receive(hand: Hand, seat: Seat, what: Bundle): Promise<void> {
  const { panels, plan, harbour } = hand.stage;
  if (panels.stations.has(seat) || harbour.at(seat)) await fly(hand, what, plan.library, hand.home(seat));
  hand.station(seat);
}

/** What was paid goes back from the bridge. */
export async function giveBack(hand: Hand, seat: Seat, what: Bundle, phase: number): Promise<void> {
  await fly(hand, what, hand.site(phase), hand.home(seat));
  hand.station(seat);
}

/** A dotted way from who promises to the bridge that it is promised to, where the promise stays. */
export async function promise(hand: Hand, given: BoardPromise): Promise<void> {
  const { stage } = hand;
  hand.lying = [...hand.lying.filter(({ key }) => key !== given.key), given];
  stage.showPromises(hand.lying);
  hand.station(given.seat);
  const lies = stage.promises.get(given.key);
  if (!lies) return;
  const from = hand.home(given.seat);
  const to = { x: lies.image.x / stage.scale, y: lies.image.y / stage.scale };
  const r = hand.small ? 3.5 : 6;
  const dot = hand.around(from, 2 * r + 2, 2 * r + 2, TOP - 1);
  dot.paint("dot", (pen) => paintDot(pen, Number(given.seat), r));
  dot.image.setVisible(false);
  const count = Math.max(4, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / (hand.small ? 14 : 24)));
  const dots = Array.from({ length: count }, (_, i) => {
    const p = arc(from, to, (i + 0.5) / count);
    return dot.twin().setPosition(p.x * stage.scale, p.y * stage.scale);
  });
  lies.image.setVisible(false);
  let shown = 0;
  await hand.run(
    TIMES.promise.way,
    (k) => {
      for (; shown < k * count; shown++) dots[shown]?.setVisible(true);
    },
    "Linear",
  );
  lies.image.setVisible(true).setScale(0.2);
  await hand.tween(lies.image, { scale: 1, duration: TIMES.promise.lie, ease: "Back.easeOut" });
  await hand.wait(TIMES.promise.still);
  await hand.run(TIMES.promise.fade, (k) => {
    for (const d of dots) d.setAlpha(1 - k);
  });
}

/** What was promised is paid: coins take the promise's place, and a tick. */
export async function keep(hand: Hand, kept: BoardPromise): Promise<void> {
  const { stage } = hand;
  const lies = stage.promises.get(kept.key);
  const to = lies ? { x: lies.image.x / stage.scale, y: lies.image.y / stage.scale } : hand.site(kept.due);
  const from = hand.home(kept.seat);
  hand.station(kept.seat);
  await fly(hand, { hours: 0, skills: 0, funds: 0, reach: 0, [kept.resource]: kept.amount }, from, to);
  const r = hand.small ? 15 : 26;
  const tick = hand.around(to, 2 * r + 8, 2 * r + 8);
  tick.paint("tick", (pen) => chip(pen, "check-fat", r + 4, r + 3, r, "#1F6B5A", "#FFFFFF"));
  tick.image.setScale(0.2);
  if (lies) void hand.tween(lies.image, { scale: 0, duration: 240 });
  await hand.tween(tick.image, { scale: 1, duration: 300, ease: "Back.easeOut" });
  await hand.wait(500);
  await hand.tween(tick.image, { alpha: 0, duration: 240 });
  gone(hand, kept);
}

/** The dotted coin cracks and sinks. */
export async function breakUp(hand: Hand, broken: BoardPromise): Promise<void> {
  const { stage } = hand;
  const lies = stage.promises.get(broken.key);
  hand.station(broken.seat);
  if (!lies) return;
  const { image } = lies;
  await hand.tween(image, { scale: 1.7, duration: 260, ease: "Sine.easeOut" });
  lies.paint("broken", (pen) => {
    stage.scalePromise(pen);
    paintBroken(pen, broken);
  });
  await hand.tween(image, { angle: 5, duration: 60, yoyo: true, repeat: 3 });
  await hand.wait(450);
  await hand.tween(image, { y: image.y + 60 * stage.scale, angle: 28, alpha: 0, duration: 520, ease: "Quad.easeIn" });
  gone(hand, broken);
}

function gone(hand: Hand, promise: BoardPromise): void {
  hand.lying = hand.lying.filter(({ key }) => key !== promise.key);
  hand.stage.showPromises(hand.lying);
}
