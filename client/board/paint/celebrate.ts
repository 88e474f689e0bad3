import { BRICK, GOLD, INK, MOSS, PAPER } from "../art/palette";
import { between } from "../hash";
import { type Pen, path, sign } from "./brush";

/** Colours of the paper that flies when the agreement is signed. */
export const CONFETTI = ["#C13A36", "#F2C14E", "#2E7E6C", "#3B7ABD", "#FBF6EC", "#51407F"] as const;

/** One scrap of paper, in a box of 18 x 18. */
export function paintScrap(pen: Pen, colour: string): void {
  path(pen, "M3 6L13 3L16 12L6 15Z", 0, 0, colour, "rgba(28, 43, 57, 0.55)", 1.4);
}

/** Where scrap `i` is at `share` 0..1 of its flight from the middle of a burst, its turn in degrees, and how clear it is. */
export function scrapAt(i: number, share: number): { x: number; y: number; turn: number; alpha: number } {
  const angle = between(-Math.PI * 0.98, -Math.PI * 0.02, "scrap", i);
  const speed = between(190, 470, "speed", i);
  const fall = between(330, 480, "fall", i);
  // Thrown hard, then slowed by the air.
  const out = 1 - (1 - share) ** 2.4;
  return {
    x: Math.cos(angle) * speed * out + Math.sin(share * 9 + i) * 10,
    y: Math.sin(angle) * speed * out + fall * share * share,
    turn: between(-500, 500, "turn", i) * share,
    alpha: share < 0.72 ? 1 : Math.max(0, (1 - share) / 0.28),
  };
}

/** Rays round something that is good, about the middle of a square of 2 x `r`. */
export function paintRays(pen: Pen, r: number, colour = "246, 190, 66"): void {
  pen.translate(r, r);
  const glow = pen.createRadialGradient(0, 0, r * 0.2, 0, 0, r);
  glow.addColorStop(0, `rgba(${colour}, 0.95)`);
  glow.addColorStop(1, `rgba(${colour}, 0)`);
  pen.fillStyle = glow;
  pen.beginPath();
  for (let i = 0; i < 18; i++) {
    const a = (i / 18) * Math.PI * 2;
    const wide = i % 2 === 0 ? 0.1 : 0.06;
    pen.moveTo(0, 0);
    pen.lineTo(Math.cos(a - wide) * r, Math.sin(a - wide) * r);
    pen.lineTo(Math.cos(a + wide) * r, Math.sin(a + wide) * r);
    pen.closePath();
  }
  pen.fill();
}

/** A round sign with its shadow, in a square of 2 x `r`. */
function badge(pen: Pen, r: number, look: { readonly fill: string; readonly on: string; readonly icon: string }): void {
  pen.beginPath();
  pen.arc(r + 2, r + 5, r - 6, 0, Math.PI * 2);
  pen.fillStyle = "rgba(15, 40, 50, 0.35)";
  pen.fill();
  pen.beginPath();
  pen.arc(r, r, r - 6, 0, Math.PI * 2);
  pen.fillStyle = look.fill;
  pen.fill();
  pen.lineWidth = 5;
  pen.strokeStyle = PAPER;
  pen.stroke();
  sign(pen, look.icon, r, r, (r - 6) * 1.3, look.on);
}

/** The round sign that something is taken back, in a square of 2 x `r`. */
export function paintRewind(pen: Pen, r: number): void {
  badge(pen, r, { fill: "#51407F", on: "#FFFFFF", icon: "arrow-counter-clockwise" });
}

/** The sign of how an event went, large, in a square of 2 x `r`. */
export function paintVerdict(pen: Pen, r: number, outcome: "absorbed" | "hit" | "good"): void {
  const look = {
    absorbed: { fill: MOSS, on: "#FFFFFF", icon: "shield-check" },
    hit: { fill: BRICK, on: "#FFFFFF", icon: "lightning" },
    good: { fill: GOLD, on: INK, icon: "sun" },
  }[outcome];
  badge(pen, r, look);
}
