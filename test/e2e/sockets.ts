/** Lines to the server beside the browsers: what a test sets up without a page. */
import { io, type Socket } from "socket.io-client";
import { afterAll } from "vitest";

/** Opens lines to the server of `here`, with a token or without; all are closed after the tests of the file. */
export function linesTo(here: { readonly url: string }) {
  const lines: Socket[] = [];
  afterAll(() => {
    for (const line of lines) line.close();
  });
  const to =
    (place: "lobby" | "table") =>
    (token?: string): Socket => {
      const auth = token === undefined ? {} : { token };
      const line = io(`${here.url}/${place}`, { transports: ["websocket"], forceNew: true, auth });
      lines.push(line);
      return line;
    };
  return { lobby: to("lobby"), table: to("table") };
}
