/** Somebody who does not see: knows the accessibility tree alone, and has a keyboard. */
import type { CDPSession, Page } from "playwright-core";
import type { Hands, Offer, Screen } from "./policy";

interface Heard {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly backendDOMNodeId?: number;
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** Tab stops after which something that does not come is given up. */
const MOST_TABS = 250;

export interface Ear extends Hands {
  /** Names of what is heard, by role, in the order of the page. */
  heard(role: string): Promise<readonly { readonly name: string; readonly id: number }[]>;
  /** Brings the focus to something by Tab and arrow keys; throws if it cannot be reached. */
  reach(id: number): Promise<void>;
}

/** Opens the accessibility tree of a page as a screen reader gets it. */
export async function openEar(page: Page): Promise<Ear> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send("Accessibility.enable");

  const tree = async (): Promise<readonly Heard[]> => {
    const { nodes } = (await cdp.send("Accessibility.getFullAXTree")) as unknown as { nodes: Heard[] };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const inOrder: Heard[] = [];
    const walk = (node: Heard | undefined): void => {
      if (!node) return;
      inOrder.push(node);
      for (const child of node.childIds ?? []) walk(byId.get(child));
    };
    walk(nodes[0]);
    return inOrder;
  };
  /** What has the focus, by the browser's own number. */
  const focused = async (): Promise<number | undefined> => {
    const { result } = await cdp.send("Runtime.evaluate", { expression: "document.activeElement" });
    if (!result.objectId) return undefined;
    return (await cdp.send("DOM.describeNode", { objectId: result.objectId })).node.backendNodeId;
  };
  const isSet = (node: Heard, name: string): boolean => {
    const value = node.properties?.find((one) => one.name === name)?.value.value;
    return value === true || value === "true";
  };

  const offersIn = (nodes: readonly Heard[]): Offer[] => {
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const numbers = new Map<string, number>();
    const offers: Offer[] = [];
    for (const node of nodes) {
      const role = node.role?.value;
      if (node.ignored) continue;
      if ((role !== "button" && role !== "radio") || node.backendDOMNodeId === undefined) continue;
      let at = node.parentId ? byId.get(node.parentId) : undefined;
      let isMain = false;
      let group = "";
      for (; at; at = at.parentId ? byId.get(at.parentId) : undefined) {
        if (group === "" && (at.role?.value === "group" || at.role?.value === "radiogroup")) group = at.nodeId;
        if (at.role?.value === "main") isMain = true;
      }
      if (!isMain) continue;
      if (!numbers.has(group)) numbers.set(group, numbers.size);
      offers.push({
        role,
        name: node.name?.value ?? "",
        disabled: isSet(node, "disabled") || isSet(node, "busy"),
        checked: isSet(node, "checked"),
        group: numbers.get(group)!,
        id: node.backendDOMNodeId,
      });
    }
    return offers;
  };
  const read = async (): Promise<Screen> => {
    const nodes = await tree();
    const said = nodes
      .filter((node) => !node.ignored && node.role?.value === "StaticText")
      .map((node) => node.name?.value ?? "");
    return { offers: offersIn(nodes), text: said.join(" ") };
  };

  async function reach(id: number): Promise<void> {
    const nodes = await tree();
    const place = new Map(nodes.map((node, at) => [node.backendDOMNodeId, at]));
    const offers = offersIn(nodes);
    const wanted = offers.find((offer) => offer.id === id);
    const siblings =
      wanted?.role === "radio" ? offers.filter((o) => o.role === "radio" && o.group === wanted.group) : [];
    for (let n = 0; n < MOST_TABS; n++) {
      const at = await focused();
      if (at === id) return;
      const here = siblings.findIndex((o) => o.id === at);
      if (here >= 0) {
        // Within a question one goes by the arrows, which also take what they come to.
        await page.keyboard.press(here < siblings.findIndex((o) => o.id === id) ? "ArrowDown" : "ArrowUp");
        continue;
      }
      const [from, to] = [place.get(at) ?? -1, place.get(id) ?? 0];
      await page.keyboard.press(from <= to ? "Tab" : "Shift+Tab");
    }
    throw new Error(`"${wanted?.name ?? id}" cannot be reached by keyboard`);
  }

  return {
    read,
    reach,
    async heard(role) {
      const nodes = (await tree()).filter(
        (node) => !node.ignored && node.role?.value === role && node.backendDOMNodeId !== undefined,
      );
      return nodes.map((node) => ({ name: node.name?.value ?? "", id: node.backendDOMNodeId! }));
    },
    async take(offer) {
      await reach(offer.id);
      if (offer.role === "button") return page.keyboard.press("Enter");
      const now = (await read()).offers.find((o) => o.id === offer.id);
      if (now && !now.checked) await page.keyboard.press("Space");
    },
  };
}
