/** Fetches the words of a table while the scripts that show it are still on their way. */
import { needWords } from "./words";

await Promise.allSettled([needWords("ui", "rules", "table", "talk", "bots")]);
