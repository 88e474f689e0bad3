/** Where on the page of all cards (`npm run dev`, `/cards`) a problem of the content check can be seen. Pure. */
import type { ContentFiles } from "../../game/content/check";

type Loose = { readonly [field: string]: unknown };

/** "situations.3.options.1.cost" in a file to the key of that card; options have places of their own. */
function keyOf(value: unknown, path: string, prefix: string): string | null {
  const [, list, index, option] =
    /^(roles|situations|events|tools|clauses)\.(\d+)(?:\.options\.(\d+))?/.exec(path) ?? [];
  if (!list) return null;
  const found = (value as Loose | null)?.[list];
  const card = (Array.isArray(found) ? found : [])[Number(index)] as Loose | undefined;
  if (typeof card?.["id"] !== "string") return null;
  const key = `${list === "tools" || list === "clauses" ? "" : prefix}${list.slice(0, -1)}.${card["id"]}`;
  const choice = (card["options"] as readonly Loose[] | undefined)?.[Number(option)]?.["id"];
  return option && typeof choice === "string" ? `${key}.option.${choice}` : key;
}

const WORD =
  /^((?:[a-z0-9-]+\.)?(?:situation\.[a-z0-9-]+(?:\.option\.[a-d])?|(?:event|role)\.[a-z0-9-]+)|(?:tool|clause|archetype)\.[a-z0-9-]+)\./;

/** `/cards#...` for a line such as "assets/scenarios/x.json › situations.3.options.1: ..."; null where it is about no card. */
export function cardLink(problem: string, files: Pick<ContentFiles, "scenarios" | "deck">): string | null {
  const [, file, path] = /^(\S+) › ([^:\s]+)/.exec(problem) ?? [];
  if (!file || !path) return null;
  const scenario = /^assets\/scenarios\/([a-z0-9-]+)\.json$/.exec(file)?.[1];
  const key = scenario
    ? keyOf(files.scenarios[file], path, `${scenario}.`)
    : file === "assets/decks/common.json"
      ? keyOf(files.deck, path, "")
      : file.startsWith("assets/words/")
        ? (WORD.exec(`${path}.`)?.[1] ?? null)
        : null;
  return key && `/cards#${key}`;
}
