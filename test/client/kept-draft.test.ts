import { expect, test } from "vitest";
import { type Drawer, putAway, takeUp } from "../../client/table/kept-draft";
import { forgetOpen, keepOpen, type OpenDraft, takeUpOpen } from "../../client/views/open-draft";

function drawer(): Drawer & { readonly in: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    in: kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  };
}

test("What was begun is there again after a reload, for its own table, seat and form", () => {
  const tab = drawer();
  putAway("m.0.stand", "3/stand/0", "b", tab);
  expect(takeUp("m.0.stand", "3/stand/0", tab)).toBe("b");
  expect(takeUp("m.1.stand", "3/stand/0", tab)).toBeNull();
  expect(takeUp("m.0.guess", "3/stand/0", tab)).toBeNull();
});

test("At another step it is dropped for good", () => {
  const tab = drawer();
  putAway("m.0.stand", "3/stand/0", "b", tab);
  expect(takeUp("m.0.stand", "4/stand/0", tab)).toBeNull();
  expect(tab.in.size).toBe(0);
});

test("Nonsense, no storage and a full one are nothing begun", () => {
  const tab = drawer();
  tab.setItem("tolv-broer.begun.m.0.stand", "{");
  expect(takeUp("m.0.stand", "k", tab)).toBeNull();
  expect(takeUp("m.0.stand", "k", null)).toBeNull();
  const full: Drawer = {
    ...tab,
    setItem: () => {
      throw new Error("full");
    },
  };
  expect(() => putAway("m.0.stand", "k", "b", full)).not.toThrow();
});

test("The form that opens a workshop is as it was left, until the workshop is open", () => {
  const tab = drawer();
  const draft: OpenDraft = {
    name: "Torsdag",
    speaks: "en",
    scenario: "rampen",
    length: "short",
    tables: 5,
    seats: 4,
    drawn: false,
    seed: "to borde",
  };
  expect(takeUpOpen(tab)).toBeNull();
  keepOpen(draft, tab);
  expect(takeUpOpen(tab)).toEqual(draft);
  forgetOpen(tab);
  expect(takeUpOpen(tab)).toBeNull();
});

test("A form kept with numbers that no form of ours allows is begun anew", () => {
  const tab = drawer();
  putAway("open", "1", { name: "x", tables: 900 }, tab);
  expect(takeUpOpen(tab)).toBeNull();
});
