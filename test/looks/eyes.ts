/** Colours as other eyes see them, and how well two can be told apart. */

/** Red, green, blue, 0 to 255. */
type Colour = readonly [number, number, number];
type Eyes = "all three" | "no red" | "no green" | "no blue";

/** Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency" (2009), severity 1; in linear light. */
const SEEN: { readonly [E in Exclude<Eyes, "all three">]: readonly (readonly number[])[] } = {
  "no red": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "no green": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "no blue": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
export const EYES: readonly Eyes[] = ["all three", "no red", "no green", "no blue"];

const linear = (c: number): number => (c <= 10.3148 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);

/** Linear light of a colour as these eyes see it, 0 to 1 each. */
function light(colour: Colour, eyes: Eyes): readonly number[] {
  const full = colour.map(linear);
  if (eyes === "all three") return full;
  return SEEN[eyes].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, k, i) => sum + k * full[i]!, 0),
      ),
    ),
  );
}
const luminance = ([r = 0, g = 0, b = 0]: readonly number[]): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast as WCAG 2 reckons it, 1 to 21, as these eyes see the two colours. */
export function contrast(a: Colour, b: Colour, eyes: Eyes = "all three"): number {
  const [x, y] = [luminance(light(a, eyes)), luminance(light(b, eyes))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
/** Reads "12,34,56". */
export const colour = (text: string): Colour => text.split(",").map(Number) as unknown as Colour;
