import { paintStand } from "../paint/stand";
import { party } from "../party";
import type { Cue, Place } from "../plan";
import type { Point } from "../shapes";
import { TIMES } from "../timing";
import { arc, type Hand, TOP } from "./hand";

/** The party goes over the bridge, one after the other, in small hops. */
export async function walk(hand: Hand, from: Place, to: Place): Promise<void> {
  const { stage, after } = hand;
  stage.showHome(after);
  stage.showIslands(after);
  stage.crew.halo.image.setVisible(false);
  stage.crew.dropStands();
  const count = after.partners.length;
  const [a, b] = [party(stage.plan, from, count), party(stage.plan, to, count)];
  const route = typeof from === "number" ? (stage.plan.spans.find((s) => s.phase === from)?.points ?? []) : [];
  const camera = pan(hand, from, to);
  const walks = after.partners.map(async (partner, i) => {
    const pawn = stage.crew.pawns.get(partner.seat);
    const [start, end] = [a[i], b[i]];
    if (!pawn || !start || !end) return;
    pawn.image.setVisible(true);
    await hand.wait(i * 110);
    const way = [start, ...(forward(from, to) ? route : []), end];
    await hand.run(900, (k) => {
      const p = along(way, k);
      pawn.moveTo(p.x, p.y - Math.abs(Math.sin(k * Math.PI * 3)) * 16);
    });
    pawn.moveTo(end.x, end.y);
  });
  await Promise.all([camera, ...walks]);
  if (typeof to !== "number") return;
  stage.showHalo(to);
  await hand.tween(stage.crew.halo.image.setAlpha(0), { alpha: 1, duration: 260 });
  await hand.tween(stage.crew.halo.image, { scale: 1.05, duration: 420, yoyo: true, ease: "Sine.easeInOut" });
}

function pan(hand: Hand, from: Place, to: Place): Promise<void> {
  const { stage } = hand;
  if (!hand.small) return Promise.resolve();
  const [a, b] = [stage.middle(from).x, stage.middle(to).x];
  return hand.run(1000, (k) => stage.look(a + (b - a) * k));
}

const forward = (from: Place, to: Place): boolean =>
  typeof from === "number" && (to === "home" || (typeof to === "number" && to > from));

function along(way: readonly Point[], share: number): Point {
  const at = share * (way.length - 1);
  const i = Math.min(way.length - 2, Math.floor(at));
  const [a, b] = [way[i]!, way[i + 1]!];
  const k = at - i;
  return { x: a.x + (b.x - a.x) * k, y: a.y + (b.y - a.y) * k };
}

/** All cards come to the middle, face down, turn over together, and go home open (R6.2). */
export async function turnOver(hand: Hand, { open }: Extract<Cue, { show: "stands" }>): Promise<void> {
  const { stage, centre, small } = hand;
  const { scale } = stage;
  const w = small ? 46 : 116;
  const h = w * 1.34;
  const room = small ? stage.plan.width - 16 : Math.min(stage.plan.home.rx * 1.9, stage.plan.width * 0.8);
  const step = Math.min(w * 1.22, room / open.length);
  const cards = open.flatMap(({ seat, letter }, i) => {
    const partner = hand.partner(seat);
    if (!partner) return [];
    const home = hand.homeOnScreen(seat);
    const who = { seat: Number(seat), emblem: partner.emblem, me: partner.me };
    const make = (face: string | null) => {
      const part = hand.around(home, w + 8, h + 12, TOP, true);
      part.paint(face ?? "back", (pen) => {
        pen.translate(3, 3);
        paintStand(pen, w, h, who, face);
      });
      part.image.setVisible(false);
      return part.image;
    };
    const place = { x: centre.x + (i - (open.length - 1) / 2) * step, y: centre.y };
    return [{ seat, home, place, back: make(null), face: make(letter) }];
  });
  const { lay: laid, apart, still, turn, open: lying } = TIMES.stands;
  const lay = async (open: boolean, i: number, share: (k: number) => number): Promise<void> => {
    const card = cards[i]!;
    const image = open ? card.face : card.back;
    await hand.wait(i * apart);
    image.setVisible(true).setScale(share(0) === 0 ? 0.35 : 1);
    await hand.run(laid, (k) => {
      const p = arc(card.home, card.place, share(k));
      image.setPosition(p.x * scale, p.y * scale).setScale(0.35 + 0.65 * share(k));
    });
  };
  await Promise.all(cards.map((_, i) => lay(false, i, (k) => k)));
  await hand.wait(still);
  let told = false;
  await hand.run(
    turn,
    (k) => {
      if (!told && k >= 0.5) {
        told = true;
        stage.tell("stands");
      }
      const wide = Math.max(0.02, Math.abs(Math.cos(k * Math.PI)));
      const rise = Math.sin(k * Math.PI) * (small ? 8 : 26);
      for (const { place, back, face } of cards) {
        for (const image of [back, face])
          image
            .setPosition(place.x * scale, (place.y - rise) * scale)
            .setScale(wide * (1 + rise / 200), 1 + rise / 200);
        back.setVisible(k < 0.5);
        face.setVisible(k >= 0.5);
      }
    },
    "Sine.easeInOut",
  );
  await hand.wait(lying);
  await Promise.all(
    cards.map(async ({ seat, face }, i) => {
      await lay(true, i, (k) => 1 - k);
      face.setVisible(false);
      hand.station(seat);
    }),
  );
}
