/** The first of our scripts: what this address needs is on its way before the page that shows it is here. */
// First of all styles, so that those of a view, which may come before the page, lie over them.
import "./look/index.css";
import { needFonts } from "./look/fonts";
import { shapeOf } from "./ui/shape";

/** ms after which the fonts come on a first visit, if nothing has asked for them before. */
const FONTS_AFTER = 2_500;

type Early = () => readonly Promise<unknown>[];
const EARLY: readonly (readonly [RegExp, Early])[] = [
  [/^\/$/, () => [import("./views/front")]],
  [/^\/join\//, () => [import("./views/join")]],
  [/^\/table$/, () => [import("./words/early"), import("./views/seat"), import("./views/at-table")]],
  [/^\/solo$/, () => [import("./solo/early"), import("./views/solo")]],
];

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
for (const coming of EARLY.find(([path]) => path.test(location.pathname))?.[1]() ?? []) coming.catch(() => {});
import("./main")
  .then(({ shown }) => shown)
  .catch((fault) => {
    astray();
    throw fault;
  });
if (navigator.serviceWorker?.controller) void needFonts();
else setTimeout(needFonts, FONTS_AFTER);
