/** Answers to requests that give a token, so that one whose answer was lost on the way can be asked again. */
import type { Answer } from "../../game/protocol/contract";
import type { Clock } from "../deps";

const KEPT_MS = 10 * 60_000;
const MOST = 1000;

export class Recent {
  readonly #answers = new Map<string, { readonly at: number; readonly answer: Promise<Answer<unknown>> }>();
  constructor(readonly clock: Clock) {}

  /** Does `work`, or gives the answer of the same `id` again; a refusal is not kept. */
  once<T>(kind: string, id: string | undefined, work: () => Promise<Answer<T>>): Promise<Answer<T>> {
    if (id === undefined) return work();
    const key = `${kind}/${id}`;
    const now = this.clock.now();
    const known = this.#answers.get(key);
    if (known !== undefined && now - known.at < KEPT_MS) return known.answer as Promise<Answer<T>>;
    const answer = work();
    this.#answers.set(key, { at: now, answer });
    const forget = () => this.#answers.delete(key);
    answer.then((a) => a.ok || forget(), forget);
    for (const [old, { at }] of this.#answers) {
      if (now - at < KEPT_MS && this.#answers.size <= MOST) break;
      this.#answers.delete(old);
    }
    return answer;
  }
}
