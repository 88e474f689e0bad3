import { expect, test } from "vitest";
import { demoModel, demoStart } from "../../../client/board/demo-models";
import { skyOf } from "../../../client/board/sky";

const start = demoStart("da");
const sky = (trust: number) => skyOf({ ...start, tracks: { ...start.tracks, trust } });

test("the less trust under 4, the more storm; the more from 7, the more sun; never both", () => {
  const all = Array.from({ length: 11 }, (_, trust) => sky(trust));
  all.forEach(({ storm, sun }, trust) => {
    expect(storm > 0).toBe(trust < 4);
    expect(sun > 0).toBe(trust >= 7);
    if (trust === 0) return;
    expect(storm).toBeLessThanOrEqual(all[trust - 1]!.storm);
    expect(sun).toBeGreaterThanOrEqual(all[trust - 1]!.sun);
  });
});

test("at the end it is evening, whatever Trust is", () => {
  for (const state of ["end", "fell"] as const)
    expect(skyOf(demoModel(state, "da"))).toEqual({ storm: 0, sun: 0, evening: 1 });
});
