/**
 * The data files that this client was built with: words, cards, their figures, the tutorial's recording. Fetched as data and
 * not as scripts, which a browser reads more slowly, and once each.
 */

const FOLDER = "../../assets/";
/** Where each lies in a build. */
const ADDRESSES: { readonly [path: string]: string } = import.meta.env.PROD
  ? import.meta.glob<string>(
      [
        "../../assets/words/*/*.json",
        "../../assets/scenarios/*.json",
        "../../assets/decks/*.json",
        "../../assets/tutorial/*.json",
      ],
      { query: "?url", import: "default", eager: true },
    )
  : {};
/** In development and tests, where nothing is built. */
const MODULES: { readonly [path: string]: () => Promise<unknown> } = import.meta.env.PROD
  ? {}
  : import.meta.glob<unknown>(
      [
        "../../assets/words/*/*.json",
        "../../assets/scenarios/*.json",
        "../../assets/decks/*.json",
        "../../assets/tutorial/*.json",
      ],
      { import: "default" },
    );
const PATHS = Object.keys(import.meta.env.PROD ? ADDRESSES : MODULES);

async function fetched(path: string): Promise<unknown> {
  const module = MODULES[path];
  if (module) return module();
  const answer = await fetch(ADDRESSES[path]!);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

const coming = new Map<string, Promise<unknown>>();

/** Names of the files in a folder, such as `scenarios`: without folder and ending. */
export const filesIn = (folder: string): readonly string[] =>
  PATHS.filter((path) => path.startsWith(`${FOLDER}${folder}/`)).map((path) =>
    path.slice(`${FOLDER}${folder}/`.length, -".json".length),
  );

/** What stands in a file, such as `words/da/ui`; null where there is none. Rejects when the line is gone; can then be asked again. */
export function dataFile(name: string): Promise<unknown> {
  const path = `${FOLDER}${name}.json`;
  if (!PATHS.includes(path)) return Promise.resolve(null);
  let file = coming.get(path);
  if (!file) {
    file = fetched(path);
    coming.set(path, file);
    file.catch(() => coming.delete(path));
  }
  return file;
}
