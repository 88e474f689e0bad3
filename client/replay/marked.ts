/** Moments that were marked to be talked about: of one's own game on this device, of others from the server. */
import type { Marked } from "../../game/protocol/talk";
import { findGame } from "../solo/session";
import { readMarks } from "./read-marks";

/** Never rejects: a replay without its marks is a replay. */
export async function fetchMarks(match: string): Promise<readonly Marked[]> {
  try {
    if (match.startsWith("solo-")) return ((await findGame(match))?.marks ?? []).map((at) => ({ at, seats: 1 }));
    const response = await fetch(`/replay/${encodeURIComponent(match)}/marks`);
    return response.ok ? readMarks(await response.json()) : [];
  } catch {
    return [];
  }
}
