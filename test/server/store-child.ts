/** Appends for ever to the store in the folder it is given, and prints each number once the store has answered. Killed by its test. */
import { writeSync } from "node:fs";
import { openEmbedded } from "../../server/store/embedded";
import { match, row, workshop } from "./store-contract";

const store = await openEmbedded({ dir: process.argv[2]!, now: Date.now });
if ((await store.matches("w")).length === 0) await store.openWorkshop(workshop("w"), [match("m", "w")]);
let next = (await store.journal("m", 0)).length + 1;
const write = async (seq: number) => {
  const answer = await store.append("m", row(seq));
  if (answer.ok) writeSync(1, `${seq}\n`);
};
// Several on their way at a time, so that the kill falls in the middle of a bundle.
for (;;) {
  await Promise.all([write(next), write(next + 1), write(next + 2)]);
  next += 3;
}
