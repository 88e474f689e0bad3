/** The first of our scripts: what this address needs is on its way before the page that shows it is here. */
// First of all styles, so that those of a view, which may come before the page, lie over them.
import "./look/index.css";
import { needFonts } from "./look/fonts";

/** ms after which the fonts come on a first visit, if nothing has asked for them before. */
const FONTS_AFTER = 2_500;

type Early = () => readonly Promise<unknown>[];
const EARLY: readonly (readonly [RegExp, Early])[] = [
  [/^\/$/, () => [import("./views/front")]],
  [/^\/join\//, () => [import("./views/join")]],
  [/^\/table$/, () => [import("./words/early"), import("./views/seat"), import("./views/at-table")]],
  [/^\/solo$/, () => [import("./solo/early"), import("./views/solo")]],
];

// What fails here is said by the view that wanted it.
for (const coming of EARLY.find(([path]) => path.test(location.pathname))?.[1]() ?? []) coming.catch(() => {});
void import("./main");
if (navigator.serviceWorker?.controller) void needFonts();
else setTimeout(needFonts, FONTS_AFTER);
