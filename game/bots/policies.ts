/** Every policy that simulation knows: those that may take a seat at a table, and those that only show what a way of playing leads to. */
import { advisor } from "./advisor";
import type { Policy } from "./bot";
import { colleague } from "./colleague";
import { mentor } from "./mentor";
import { newcomer } from "./newcomer";
import { passive } from "./passive";
import { random } from "./random";
import { selfish } from "./selfish";

export const SIM_POLICIES = { random, selfish, passive, newcomer, colleague, advisor, mentor } as const satisfies {
  readonly [name: string]: Policy;
};
export type SimPolicy = keyof typeof SIM_POLICIES;
export const SIM_POLICY_NAMES = Object.keys(SIM_POLICIES) as SimPolicy[];
