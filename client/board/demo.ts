import "@fontsource-variable/fraunces";
import "@fontsource-variable/atkinson-hyperlegible-next";
import { mountBoard } from "./board";
import { DEMO_STATES, type DemoLanguage, type DemoState, demoModel } from "./demo-models";
import type { Board, BoardModel } from "./model";

declare global {
  interface Window {
    /** For tests that show a model of their own. */
    demo: { readonly board: Board; readonly model: BoardModel };
  }
}

/** The board's fixtures page: ?state=mid&lang=en&motion=0&renderer=canvas&bare=1. With motion, press a state to go there. */
const query = new URLSearchParams(location.search);
const lang: DemoLanguage = query.get("lang") === "en" ? "en" : "da";
const state = DEMO_STATES.find((s) => s === query.get("state")) ?? "mid";
document.body.classList.toggle("bare", query.has("bare"));

const host = document.querySelector<HTMLElement>("#board")!;
const board = await mountBoard(host, demoModel(state, lang), {
  motion: query.get("motion") !== "0",
  renderer: query.get("renderer") === "canvas" ? "canvas" : "auto",
  onIsland: (phase) => {
    document.title = `Island ${phase}`;
  },
});

window.demo = { board, model: demoModel(state, lang) };

const nav = document.querySelector("nav")!;
for (const name of DEMO_STATES) nav.append(button(name, () => board.update(demoModel(name as DemoState, lang))));
nav.append(button("settle", () => board.settle()));

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.textContent = text;
  made.addEventListener("click", press);
  return made;
}
