/** Where the bots think: a thread of its own, which is given seats' views and nothing else of a table. */
import { expose } from "comlink";
import type { Content } from "../../game/content/content";
import type { View } from "../../game/view-types";
import { type Mind, mindInPage, type Question } from "./mind";

let mind: Mind | null = null;

const worker = {
  begin(content: Content): void {
    mind = mindInPage(content);
  },
  async choose(question: Question) {
    if (!mind) throw new Error("begin comes first");
    return mind.choose(question);
  },
  async hint(view: View, chance: string) {
    if (!mind) throw new Error("begin comes first");
    return mind.hint(view, chance);
  },
};
export type BotWorker = typeof worker;

expose(worker);
