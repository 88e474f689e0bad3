/** What is looked for in a page, by functions that run inside it once `install` has; each gives its findings as lines. */

declare global {
  interface Window {
    looks: {
      /** Not on the screen: hidden, or there for the ear alone. */
      unseen(element: Element): boolean;
      /** The part of a box that its scrolling or clipping ancestors let through; null: nothing. */
      shown(element: Element, box: DOMRect): DOMRect | null;
    };
  }
}

/** Puts into the page what the others share. */
export function install(): void {
  const unseen = (element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true }) || element.closest("noscript, svg")) return true;
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const { clipPath, position } = getComputedStyle(at);
      const { width, height } = at.getBoundingClientRect();
      if (clipPath === "inset(50%)" || (position === "absolute" && width <= 1 && height <= 1)) return true;
    }
    return false;
  };
  const shown = (element: Element, box: DOMRect): DOMRect | null => {
    let { left, right, top, bottom } = box;
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflow === "visible") continue;
      const clip = at.getBoundingClientRect();
      [left, right] = [Math.max(left, clip.left), Math.min(right, clip.right)];
      [top, bottom] = [Math.max(top, clip.top), Math.min(bottom, clip.bottom)];
    }
    return right - left > 2 && bottom - top > 2 ? new DOMRect(left, top, right - left, bottom - top) : null;
  };
  window.looks = { unseen, shown };
}

/**
 * Words that nobody can translate: text outside the brackets that the made-up language puts round every message. `own`:
 * names and codes that people typed. `strict`: inside the brackets too, letters that the made-up language would have
 * given an accent (it leaves none of a, e, i, o, u, y, c, n as they are), in what is not quoted.
 */
export function untranslated({ own, strict }: { own: readonly string[]; strict: boolean }): string[] {
  const found = new Set<string>();
  const look = (text: string, where: string) => {
    let rest = text.replace(/“[^”]*”|https?:\S+|[\w.-]+\.dk\S*/g, "");
    for (const word of own) rest = rest.split(word).join("");
    const inside = rest;
    for (let before = ""; before !== rest; ) {
      before = rest;
      rest = rest.replace(/\[[^[\]]*\]/g, "");
    }
    // Lists and dates are the browser's own.
    const foreign = (left: string) =>
      left.replace(
        /\b(and|or)\b|\b\d+ (January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
        "",
      );
    if (/\p{L}{2}/u.test(foreign(rest)) || text.includes("⟦")) found.add(`${where}: ${text.trim().slice(0, 80)}`);
    else if (strict && /[a-z][aeiouyc]|[aeiouyc][a-z]/i.test(foreign(inside)))
      found.add(`${where}: ${text.trim().slice(0, 80)}`);
  };
  const isOwn = (element: Element | null) =>
    !element || element.closest("[lang]:not(html), [translate=no], script, style, noscript") !== null;
  /** In a drawing one text is set in several lines, one after the other. */
  const inDrawing = (svg: Element | null) =>
    svg && [...svg.querySelectorAll("text")].map((line) => line.textContent).join(" ");
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!isOwn(node.parentElement) && node.parentElement!.checkVisibility())
      look(inDrawing(node.parentElement!.closest("svg")) ?? node.textContent ?? "", "text");
  for (const name of ["aria-label", "title", "alt", "placeholder", "aria-description", "aria-valuetext"])
    for (const element of document.querySelectorAll(`body [${name}]`))
      if (!isOwn(element) && element.checkVisibility()) look(element.getAttribute(name) ?? "", name);
  look(document.title, "title of the page");
  return [...found];
}

/** What has too little room: a page that scrolls sideways, text that is cut off, runs out of its control or off the page. */
export function tooTight(): string[] {
  const found = new Set<string>();
  const name = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}"> ${(element.textContent ?? "").trim().slice(0, 60)}`;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.add(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
  const { unseen } = window.looks;
  const scrolls = (element: Element | null): boolean => {
    for (let at = element; at && at !== document.body; at = at.parentElement)
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  for (const element of document.body.querySelectorAll("*")) {
    if (unseen(element) || element.closest("[aria-hidden=true], .scene")) continue;
    const style = getComputedStyle(element);
    // Shortened on purpose, with dots: the whole of it stands elsewhere on the page.
    if (style.webkitLineClamp !== "none") continue;
    if (/hidden|clip/.test(style.overflowX + style.overflowY) && (element.textContent ?? "").trim() !== "") {
      const over = element.scrollWidth - element.clientWidth;
      const below = element.scrollHeight - element.clientHeight;
      if (over > 1 && /hidden|clip/.test(style.overflowX)) found.add(`cut off by ${over} px: ${name(element)}`);
      if (below > 2 && /hidden|clip/.test(style.overflowY)) found.add(`cut off by ${below} px below: ${name(element)}`);
    }
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (!(node.textContent ?? "").trim() || unseen(parent)) continue;
    range.selectNodeContents(node);
    const control = parent.closest("button, a.button, .chip, .card, .card-flat, label, li, td, th, legend");
    const box = control?.getBoundingClientRect();
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue;
      if ((rect.right > root.clientWidth + 1 || rect.left < -1) && !scrolls(parent))
        found.add(`off the page: ${name(parent)}`);
      if (box && control && getComputedStyle(control).display !== "inline" && box.width > 0)
        if (rect.right > box.right + 2 || rect.left < box.left - 2) found.add(`runs out of its box: ${name(parent)}`);
    }
  }
  return [...found];
}

/** Lines of text that lie on one another. What floats above the page (sticky bars, dialogs) is compared only with itself. */
export function overlapping(): string[] {
  const { unseen, shown } = window.looks;
  interface Line {
    readonly text: string;
    readonly layer: Element | null;
    readonly node: Node;
    readonly box: DOMRect;
  }
  const layerOf = (element: Element): Element | null => {
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(at).position) || at.tagName === "DIALOG") return at;
    return null;
  };
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    const text = (node.textContent ?? "").trim();
    if (!text || unseen(parent)) continue;
    range.selectNodeContents(node);
    const layer = layerOf(parent);
    for (const whole of range.getClientRects()) {
      const box = shown(parent, whole);
      // What waits above the page for the focus is not seen together with what else waits there.
      if (box && box.bottom + scrollY > 0) lines.push({ text: text.slice(0, 40), layer, node, box });
    }
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  const found = new Set<string>();
  for (const [i, a] of lines.entries())
    for (let j = i + 1; j < lines.length && lines[j]!.box.top < a.box.bottom; j++) {
      const b = lines[j]!;
      if (a.node === b.node || a.layer !== b.layer) continue;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // Line boxes are taller than letters.
      if (across > 3 && down > 0.45 * Math.min(a.box.height, b.box.height))
        found.add(`"${a.text}" lies on "${b.text}"`);
    }
  return [...found];
}

/** Controls smaller than 24 by 24 px (WCAG 2.5.8), links inside a sentence apart. A label counts with its field. */
export function smallTargets(): string[] {
  const found = new Set<string>();
  for (const control of document.querySelectorAll<HTMLElement>(
    "a[href], button, summary, input:not([type=hidden]), select, textarea, [role=button], [tabindex='0']",
  )) {
    if (window.looks.unseen(control)) continue;
    if (control.matches("a") && control.closest("p, li, dd")?.textContent?.trim() !== control.textContent?.trim())
      continue;
    const box = control.getBoundingClientRect();
    const label = control.closest("label")?.getBoundingClientRect();
    const width = Math.max(box.width, label?.width ?? 0);
    const height = Math.max(box.height, label?.height ?? 0);
    if (width === 0 || height === 0 || box.bottom < 0) continue;
    if (width < 24 || height < 24)
      found.add(`${Math.round(width)}x${Math.round(height)}: ${control.outerHTML.slice(0, 100)}`);
  }
  return [...found];
}

interface TextColours {
  readonly ink: string;
  readonly ground: string;
  /** 24 px, or bold and 18.66 px: 3:1 is enough. */
  readonly large: boolean;
  readonly text: string;
}

/** Each pair of text and ground colours once, as "r,g,b"; text on pictures and gradients is left out. */
export function textColours(): TextColours[] {
  const found = new Map<string, TextColours>();
  const parse = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const groundOf = (element: Element): number[] | null => {
    let over: number[][] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== "none") return null;
      const [r = 0, g = 0, b = 0, a = 1] = parse(style.backgroundColor);
      if (a > 0) over = [[r, g, b, a], ...over];
      if (a === 1) break;
    }
    return over.reduce(
      (below, [r = 0, g = 0, b = 0, a = 1]) => [r, g, b].map((c, i) => c * a + below[i]! * (1 - a)),
      [255, 255, 255],
    );
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    const text = (node.textContent ?? "").trim();
    if (!text || window.looks.unseen(parent) || parent.closest("[aria-disabled=true]")) continue;
    const ground = groundOf(parent);
    if (!ground) continue;
    const style = getComputedStyle(parent);
    const [r = 0, g = 0, b = 0, a = 1] = parse(style.color);
    const ink = [r, g, b].map((c, i) => Math.round(c * a + ground[i]! * (1 - a))).join();
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const pair = { ink, ground: ground.map(Math.round).join(), large, text: text.slice(0, 40) };
    found.set(`${pair.ink}/${pair.ground}/${large}`, pair);
  }
  return [...found.values()];
}

/** What is wrong with where the focus is now; null when it has left the page. */
export function focusMark(): string[] | null {
  const at = document.activeElement as HTMLElement | null;
  if (!at || at === document.body) return null;
  const name = at.outerHTML.slice(0, 90);
  const found: string[] = [];
  const outlined = (element: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  };
  // A hidden field shows its focus on the label around it, an option's on its whole card.
  const label = at.closest("label");
  const marked =
    [at, label, label?.parentElement].some((element) => element && outlined(element)) ||
    [label, at.nextElementSibling, at.parentElement].some(
      (element) => element && (outlined(element) || getComputedStyle(element).boxShadow !== "none"),
    );
  if (!marked) found.push(`no mark of focus: ${name}`);
  const box = (at.closest("label") ?? at).getBoundingClientRect();
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
    found.push(`focus is off the screen: ${name}`);
  else {
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.2, 0.5, 0.8].map((y) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)),
    );
    const own = (element: Element | null) =>
      element !== null && (at.contains(element) || element.contains(at) || at.closest("label")?.contains(element));
    if (!points.some(own)) found.push(`focus lies under something else: ${name}`);
  }
  return found;
}

/** Controls that forced colours leave without an edge, an underline or a sign of the browser's own. */
export function edgeless(): string[] {
  const found = new Set<string>();
  for (const control of document.querySelectorAll("button, a[href], input, select, textarea, summary")) {
    if (window.looks.unseen(control)) continue;
    if (control.matches("summary, input[type=radio], input[type=checkbox], input[type=range]")) continue;
    const { borderTopStyle, borderTopWidth, textDecorationLine, outlineStyle } = getComputedStyle(control);
    const edge = borderTopStyle !== "none" && Number.parseFloat(borderTopWidth) > 0;
    const sign = control.querySelector("svg, img") !== null;
    // Buttons in a row may share the edge around them.
    if (getComputedStyle(control.parentElement!).borderTopStyle !== "none") continue;
    if (!edge && !sign && textDecorationLine === "none" && outlineStyle === "none")
      found.add(`no edge: ${control.outerHTML.slice(0, 90)}`);
  }
  return [...found];
}

/** Pairs of classes in a row of look-alikes that differ in colour alone. */
export function sameButForColour(rows: readonly (readonly string[])[]): string[] {
  const found: string[] = [];
  for (const row of rows) {
    const forms = row.map((name) => {
      const element = document.createElement("button");
      element.className = name;
      element.textContent = "x";
      document.body.append(element);
      const { borderTopStyle, borderTopWidth, fontWeight, fontStyle, textDecorationLine } = getComputedStyle(element);
      const sign = getComputedStyle(element, "::before").content + getComputedStyle(element, "::after").content;
      element.remove();
      return { name, form: [borderTopStyle, borderTopWidth, fontWeight, fontStyle, textDecorationLine, sign].join() };
    });
    for (const [i, a] of forms.entries())
      for (const b of forms.slice(i + 1)) if (a.form === b.form) found.push(`${a.name} / ${b.name}`);
  }
  return found;
}
