import { render } from "preact";
import { listenForInstall } from "./offline/state";
import { startRouter } from "./router";
import { keepFocus } from "./ui/keep-focus";
import { App } from "./views/app";
import { language, needWords } from "./words/words";

/** ms after which the game is put on the device: what is being read comes first. */
const BEFORE_KEEPING = 4_000;

document.documentElement.lang = language.value;
listenForInstall();
// No await at the top: every other part of the page hangs on this one, and would wait with it.
/** Resolves when there is a page; rejects where its words do not come. */
export const shown = needWords("ui").then(() => {
  startRouter();
  // In the same breath, so that nothing is painted between the two.
  document.getElementById("shell")?.remove();
  render(<App />, document.getElementById("app")!);
  keepFocus();
  // The rest of the common words, for the views to come.
  void needWords("rules", "table");
});
if (import.meta.env.PROD) setTimeout(async () => (await import("./offline/start")).startOffline(), BEFORE_KEEPING);
