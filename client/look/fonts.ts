/** The letters of the product. 72 kB that nobody needs to begin: on a slow line the game comes first, in the device's own letters. */

let coming: Promise<unknown> | null = null;

/** Fetches the fonts' styles, once; the browser fetches a font when a text in it is shown. Resolves also where that fails. */
export const needFonts = (): Promise<unknown> => (coming ??= import("./fonts.css").catch(() => {}));
