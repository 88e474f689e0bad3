/** The first of our scripts: what this address needs is on its way before the page that shows it is here. */
// First of all styles, so that those of a view, which may come before the page, lie over them.
import "./look/index.css";
import { needFonts } from "./look/fonts";
import { dataFile, filesIn } from "./net/files";
import { shapeOf } from "./ui/shape";
import { FIRST } from "./words/choose";

/** ms after which the fonts come on a first visit, if nothing has asked for them before. */
const FONTS_AFTER = 2_500;

/** Asks for these words in the language the page begins with. */
const words = (...files: readonly string[]) => files.map((file) => dataFile(`words/${FIRST}/${file}`));
/** Asks for what the first press on "practise alone" is played with. */
const cards = (scenario = filesIn("scenarios")[0] ?? "") => [
  ...words(scenario, "deck"),
  ...["decks/common", `scenarios/${scenario}`, `scenarios/${scenario}.measured`].map(dataFile),
];

/** In the order in which it is asked for: what says the first words, then what is played with. */
const EARLY: readonly (readonly [RegExp, () => readonly Promise<unknown>[]])[] = [
  [/^\/$/, () => [...words("ui", "tutorial"), import("./views/front")]],
  [/^\/join\//, () => [...words("ui"), import("./views/join")]],
  [/^\/table#/, () => [...words("ui"), import("./views/seat").then(beginTable)]],
  [/^\/solo#games$/, () => [...beginSolo(), import("./solo/games-page"), ...words("rules", "table", "bots")]],
  [/^\/solo#tutorial$/, () => [...beginSolo(), import("./tutorial/tutorial-page"), ...words("rules", "table", "bots")]],
  [
    /^\/solo(#.*)?$/,
    () => [...beginSolo(), import("./solo/playing"), ...words("rules", "table", "bots", "talk"), ...cards()],
  ],
];
const beginSolo = () => [...words("ui", "solo", "tutorial"), import("./views/solo")];
/** Behind what asks the server where one sits: it comes while the answer is waited for. */
const beginTable = () => Promise.all([import("./views/at-table"), ...words("rules", "table", "talk", "bots")]);

const shell = document.getElementById("shell");
// What is painted before the view is there takes the shape of that view.
shell?.querySelector(".shell-rest")?.classList.add(`shell-${shapeOf(location)}`);

/** Without its scripts the page can say only what stands in it. */
function astray(): void {
  shell?.querySelector(".shell-rest")?.remove();
  document.getElementById("no-page")?.removeAttribute("hidden");
  document.getElementById("load-again")?.addEventListener("click", () => location.reload());
}

// What fails here is said by the view that wanted it.
for (const coming of EARLY.find(([place]) => place.test(location.pathname + location.hash))?.[1]() ?? [])
  coming.catch(() => {});
import("./main")
  .then(({ shown }) => shown)
  .catch((fault) => {
    astray();
    throw fault;
  });
if (navigator.serviceWorker?.controller) void needFonts();
else setTimeout(needFonts, FONTS_AFTER);
