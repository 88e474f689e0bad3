/** Checks all cards, words and sources: `npm run content`. Ends with 1 if anything is wrong. */
import { checkContent } from "../../game/content/check";
import { contentFiles, standing } from "../kit/content-files";
import { cardLink } from "./card-link";

const files = contentFiles();
const problems = checkContent(files);
const count = (of: object) => Object.keys(of).length;
const say = (line: string) => process.stdout.write(`${line}\n`);

for (const problem of problems) say(problem);
const links = [...new Set(problems.flatMap((problem) => cardLink(problem, files) ?? []))];
if (links.length > 0) say(`\nSee them while npm run dev runs:\n${links.join("\n")}`);
if (problems.length > 0) {
  say(`\n${problems.length} ${problems.length === 1 ? "thing is" : "things are"} wrong with the content.`);
  process.exitCode = 1;
} else {
  const { unread, unmeasured } = standing(files);
  const words = Object.values(files.words["da"]!).reduce<number>((sum, file) => sum + count(file as object), 0);
  say(`${count(files.scenarios)} scenarios, the common deck and ${words} texts in two languages fit together.`);
  say(`Danish texts not read by a Danish reader: ${unread}`);
  if (unmeasured.length > 0) say(`Warning: figures not measured yet, 14 and 14 are used: ${unmeasured.join(", ")}`);
}
