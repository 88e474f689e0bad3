/** Runs in the page: a recorded game through the bare rules and through boardgame.io's reducer, fingerprint by fingerprint. */
import { bare } from "../../game/bare";
import { type Content, makeContent } from "../../game/content/content";
import { hosted } from "../../game/engine";
import { fingerprint } from "../../game/kit/fingerprint";
import type { Setup } from "../../game/state";
import type { Actor } from "../../game/vocabulary";

export interface Journey {
  readonly files: { readonly scenario: unknown; readonly deck: unknown; readonly measured: unknown };
  readonly setup: Setup;
  readonly actions: readonly (readonly [seat: Actor, move: string, args: readonly unknown[]])[];
}
export interface Trails {
  readonly bare: readonly string[];
  readonly hosted: readonly string[];
}

function bareTrail(content: Content, { setup, actions }: Journey): string[] {
  const rules = bare(content);
  const { match } = rules.start(setup);
  return [
    fingerprint(match.G),
    ...actions.map(([seat, move, args]) => {
      const result = rules.step(match, seat, move, args);
      return result.ok ? fingerprint(match.G) : result.why;
    }),
  ];
}

function hostedTrail(content: Content, { setup, actions }: Journey): string[] {
  const rules = hosted(content);
  let { match } = rules.start(setup);
  return [
    fingerprint(match.G),
    ...actions.map(([seat, move, args]) => {
      const result = rules.step(match, seat, move, args);
      if (!result.ok) return result.why;
      match = result.match;
      return fingerprint(match.G);
    }),
  ];
}

export function trails(journey: Journey): Trails {
  const content = makeContent(journey.files, journey.setup.scenario);
  return { bare: bareTrail(content, journey), hosted: hostedTrail(content, journey) };
}
