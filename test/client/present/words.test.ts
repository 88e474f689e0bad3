import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { REFUSALS } from "../../../game/moves/refusal";
import { FAULTS, LANGUAGES } from "../../../game/protocol/contract";
import { at, readJson, readText } from "../../kit/content";
import { readBoth, slotsOf, WORDS } from "./kit";

const da = readJson("assets/words/da/table.json") as { [key: string]: string };
const en = readJson("assets/words/en/table.json") as { [key: string]: string };

describe("words of the table", () => {
  test("both languages have the same ids", () => expect(Object.keys(da).sort()).toEqual(Object.keys(en).sort()));

  test.each(Object.keys(da))("%s takes the same slots in both", (key) =>
    expect(slotsOf(da[key]!)).toEqual(slotsOf(en[key] ?? "")));

  test.each(REFUSALS)("refusal %s is said", (why) => {
    const said = readBoth({ key: `refusal.${why}` });
    for (const language of LANGUAGES) expect(said[language]).toMatch(/\.$/);
  });

  test.each(FAULTS)("fault %s is said", (why) => {
    readBoth({ key: `fault.${why}` });
  });

  /** Ids written out in the code; those put together from parts are met in the games of views.test.ts. */
  const used = ["client/table", "client/present"].flatMap((folder) =>
    readdirSync(at(folder))
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) =>
        [
          ...readText(`${folder}/${file}`).matchAll(/"((?:table|fact|next|rule|resource|game)\.[a-z0-9.-]+[a-z0-9])"/g),
        ].map((match) => match[1]!),
      ),
  );
  test.each([...new Set(used)])("%s, used by the page, has words", (key) => {
    for (const language of LANGUAGES) expect(WORDS[language]).toHaveProperty([key]);
  });
});
