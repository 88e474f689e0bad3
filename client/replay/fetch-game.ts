/** Where the text of a game comes from: the server, this device, or a file. Codes, not prose. */
import { fileOf, findGame } from "../solo/session";

export type NoText = "not-open" | "not-found" | "no-answer" | "unreadable";
export type Text = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: NoText };
const no = (why: NoText): Text => ({ ok: false, why });

/** A game of one's own is found on this device; any other is asked of the server. Never rejects. */
export async function fetchGame(match: string): Promise<Text> {
  if (match.startsWith("solo-")) {
    try {
      const game = await findGame(match);
      return game ? { ok: true, text: await fileOf(game) } : no("not-found");
    } catch {
      return no("not-found");
    }
  }
  try {
    const response = await fetch(`/replay/${encodeURIComponent(match)}`);
    if (response.ok) return { ok: true, text: await response.text() };
    if (response.status === 403) return no("not-open");
    return no(response.status === 404 ? await whyMissing(response) : "no-answer");
  } catch {
    return no("no-answer");
  }
}

/** A table that has not begun is not open yet; anything else that is missing is not there. */
async function whyMissing(response: Response): Promise<NoText> {
  try {
    const { why } = (await response.json()) as { why?: unknown };
    return why === "not-allowed" || why === "table-not-begun" ? "not-open" : "not-found";
  } catch {
    return "not-found";
  }
}

/** Never rejects. */
export async function readFile(file: File): Promise<Text> {
  try {
    return { ok: true, text: await file.text() };
  } catch {
    return no("unreadable");
  }
}
