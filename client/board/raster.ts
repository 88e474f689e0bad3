/**
 * Draws an SVG picture of `w` x `h` units once into a canvas, `scale` device pixels a unit. A canvas and not an image,
 * so that a lost WebGL context can be filled again from it.
 */
export async function rasterise(svg: string, w: number, h: number, scale: number): Promise<HTMLCanvasElement> {
  const canvas = blank(w, h, scale);
  const image = new Image();
  const sized = svg.replace(/ width="[^"]+" height="[^"]+"/, ` width="${canvas.width}" height="${canvas.height}"`);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized)}`;
  await image.decode();
  pen(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** An empty canvas of `w` x `h` units. */
export function blank(w: number, h: number, scale: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.ceil(w * scale));
  canvas.height = Math.max(1, Math.ceil(h * scale));
  return canvas;
}

/** The canvas's 2D context; throws where there is none. */
export function pen(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser has no 2D canvas");
  return context;
}

/** Resolves in a task of its own, so that what has been asked of the page meanwhile comes first. Not by a timer: those of a hidden tab are slow. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
