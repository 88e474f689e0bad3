/** Archetypes: ready-made roles that a team chooses among for the partners of its own case. */
import * as v from "valibot";
import { RESOURCES } from "../vocabulary";
import { RoleSchema } from "./schema";

/** Id of the one archetype that the first partner has, and no other (R1.1). */
export const LIBRARY = "library";

/** The library first; the others in the order in which they are offered. */
export const ArchetypesSchema = v.strictObject({
  id: v.literal("archetypes"),
  roles: v.pipe(v.array(RoleSchema), v.minLength(6), v.maxLength(40)),
});
export type Archetypes = v.InferOutput<typeof ArchetypesSchema>;
export type Archetype = Archetypes["roles"][number];

type Income = { -readonly [R in keyof Archetype["income"]]: number };

/** Partners who are at every table, however small (R1.1). */
const ALWAYS = 3;

/**
 * The roles with an income between them of every resource, however they were chosen: what the first three would lack,
 * one of them brings instead of the second of what it brings twice, or of what the others bring as well.
 */
export function withAllResources(roles: readonly Archetype[]): readonly Archetype[] {
  const incomes: Income[] = roles.map((role) => ({ ...role.income }));
  const first = incomes.slice(0, ALWAYS);
  const sum = (resource: (typeof RESOURCES)[number]) => first.reduce((all, income) => all + income[resource], 0);
  for (const missing of RESOURCES.filter((resource) => sum(resource) === 0)) {
    const most = [...RESOURCES].filter((r) => r !== "hours").sort((a, b) => sum(b) - sum(a))[0]!;
    const giver = [...first].reverse().sort((a, b) => b[most] - a[most])[0]!;
    giver[most] -= 1;
    giver[missing] += 1;
  }
  return roles.map((role, i) => ({ ...role, income: incomes[i]! }));
}
