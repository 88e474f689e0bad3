/** A whole SVG picture; `body` is drawn in a box that begins at (x, y). */
export function picture(x: number, y: number, w: number, h: number, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${w} ${h}" width="${w}" height="${h}">${body}</svg>`;
}

export const at = (x: number, y: number, body: string, scale = 1): string =>
  `<g transform="translate(${n(x)} ${n(y)})${scale === 1 ? "" : ` scale(${n(scale)})`}">${body}</g>`;

/** One decimal fewer bytes, and the same text on every machine. */
export const n = (value: number): number => Math.round(value * 100) / 100;
