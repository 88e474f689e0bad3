import type { Board, BoardModel, BoardOptions } from "./model";

export type { Board, BoardModel, BoardOptions } from "./model";

/**
 * Puts the board into `host` and resolves when it can be seen. Phaser is fetched only now. Waits until the host has a
 * size; rejects where there is no canvas at all, and then the page's own list of phases is the board.
 * The host gets role="img" (its label is the page's to give), data-board="ready" and data-idle="true" or "false".
 */
export async function mountBoard(host: HTMLElement, model: BoardModel, options: BoardOptions): Promise<Board> {
  const { openBoard } = await import("./view");
  options.onStep?.("letters");
  return openBoard(host, model, options);
}
