/** Fetches what the first press on "practise alone" needs, while the scripts that play with it are still on their way. */
import { language, needWords } from "../words/words";
import { cardFiles, SCENARIO_IDS, wordFile } from "./files";

const [first] = SCENARIO_IDS;
const wanted = first ? [cardFiles(first), ...[first, "deck"].map((name) => wordFile(language.peek(), name))] : [];
// What fails here is fetched again, and said, by whoever wants it.
await Promise.allSettled([needWords("ui", "rules", "table", "solo", "bots", "talk"), ...wanted]);
