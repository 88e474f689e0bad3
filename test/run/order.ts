/** In which order the files of a run are begun. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Those that take longest, longest first: begun last, one of them would keep a whole machine waiting for itself. */
const LONG = [
  "e2e/looks",
  "e2e/axe",
  "e2e/ear",
  "e2e/pass",
  "e2e/workshop",
  "server/store",
  "server/room-bots",
  "e2e/offline",
  "e2e/solo",
  "e2e/tutorial",
  "e2e/talk",
  "e2e/own",
  "e2e/focus",
  "browser/same-everywhere",
];
const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return at < 0 ? LONG.length : at;
};

export default class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
