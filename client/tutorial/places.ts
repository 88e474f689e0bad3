/** Where the guide's places are on the page. */
import type { Action, Place } from "./guide";

export interface Spot {
  /** What is outlined. */
  readonly frame: HTMLElement;
  /** What takes the focus. */
  readonly control: HTMLElement;
  /** What is to be read first, and so comes into sight; absent: the frame itself. */
  readonly head?: HTMLElement | null;
  /** What the guide stands above where it stands in the page; absent: the frame itself. */
  readonly below?: HTMLElement | null;
  /** Something has been chosen in it. */
  readonly chosen: boolean;
}

/** The place as it is on the page now; null: not there (yet), or the press is the guide's own. `wanted`: the recorded move. */
export function spotOf(page: ParentNode, place: Place, wanted: Action | null): Spot | null {
  switch (place) {
    case "stand.mine":
      return withHead(groupIn(page, '[data-part="mine"]'), page.querySelector<HTMLElement>("#step-heading"));
    case "stand.guess":
      return groupIn(page, '[data-part="guess"]');
    case "pulse.mine":
      return groupIn(page, '[data-part="pulses"]');
    case "propose.option": {
      const { option } = wanted?.args[0] as { readonly option: string };
      const radio = page.querySelector<HTMLInputElement>(`[data-part="options"] input[value="${option}"]`);
      const frame = radio?.closest<HTMLElement>('[data-part="option"]');
      return radio && frame ? { frame, control: radio, chosen: radio.checked } : null;
    }
    case "keep":
      return buttonIn(page, `keep-${String(wanted?.args[0])}`);
    case "ask":
    case "accept":
      return buttonIn(page, place);
    case "on":
      return withBridge(buttonIn(page, place), page);
    case "stand.send":
    case "propose.send":
    case "pulse.send":
      return buttonIn(page, place.slice(0, -".send".length));
    case "end":
      return null;
  }
}

const withHead = (spot: Spot | null, head: HTMLElement | null): Spot | null => spot && { ...spot, head };

/** What is spoken of is the bridge, what is pressed lies at the window's foot. */
const withBridge = (spot: Spot | null, page: ParentNode): Spot | null => {
  const bridge = page.querySelector<HTMLElement>('[data-part="bridge"]');
  return spot && bridge ? { ...spot, below: bridge } : spot;
};

function groupIn(page: ParentNode, selector: string): Spot | null {
  const frame = page.querySelector<HTMLElement>(selector);
  const radios = frame ? [...frame.querySelectorAll<HTMLInputElement>('input[type="radio"]')] : [];
  const control = radios.find((radio) => radio.checked) ?? radios[0];
  return frame && control ? { frame, control, below: frame.closest("fieldset"), chosen: control.checked } : null;
}

function buttonIn(page: ParentNode, name: string): Spot | null {
  const control = page.querySelector<HTMLElement>(`[data-press="${name}"]`);
  return control && { frame: control, control, below: control.closest<HTMLElement>(".t-actions"), chosen: false };
}

/** Where the guide stands in the page when it points at nothing: at the end, after what 1 + 1 became. */
export const endOf = (page: ParentNode): HTMLElement | null => page.querySelector<HTMLElement>('[data-part="why"]');

/** A part of the window, in px. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export type Side = "left" | "right" | "above" | "below";
export interface Put {
  readonly left: number;
  readonly top: number;
  /** Where the box stands, seen from what it points at; null: it stands apart and points nowhere. */
  readonly side: Side | null;
  /** px along the box's edge where its point is. */
  readonly point: number;
}

/** px between the box and what it points at, and between the box and the window's edge. */
const GAP = 16;
const EDGE = 8;
const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/**
 * Where the box stands on a wide window so that it covers nothing of `spot`: beside it, over or under it, and at the window's foot
 * where there is no room for both or nothing to point at. `room`: the part of the window that is free.
 */
export function place(spot: Area | null, box: Size, room: Area): Put {
  const width = room.right - room.left;
  // Without anything to point at the box stands on the board's side, where there is one.
  const isWide = width > 2.5 * box.width;
  const middle = room.left + (isWide ? 4 * EDGE : Math.max(EDGE, (width - box.width) / 2));
  const foot = { left: middle, top: room.bottom - box.height - EDGE, side: null, point: 0 };
  if (!spot) return foot;
  // Only what can be seen counts; a box beside something tall stands level with the window.
  const top = clamp(spot.top, room.top, room.bottom);
  const bottom = clamp(spot.bottom, room.top, room.bottom);
  const level = clamp((top + bottom) / 2 - box.height / 2, room.top + EDGE, room.bottom - box.height - EDGE);
  const along = clamp(spot.left, room.left + EDGE, room.right - box.width - EDGE);
  const beside = (side: Side, left: number): Put => ({
    left,
    top: level,
    side,
    point: clamp((top + bottom) / 2 - level, GAP, box.height - GAP),
  });
  const over = (side: Side, at: number): Put => ({
    left: along,
    top: at,
    side,
    point: clamp(spot.left + Math.min(80, (spot.right - spot.left) / 2) - along, GAP, box.width - GAP),
  });
  if (spot.left - GAP - box.width >= room.left + EDGE) return beside("left", spot.left - GAP - box.width);
  if (spot.top - GAP - box.height >= room.top + EDGE) return over("above", spot.top - GAP - box.height);
  if (spot.bottom + GAP + box.height <= room.bottom - EDGE) return over("below", spot.bottom + GAP);
  if (spot.right + GAP + box.width <= room.right - EDGE) return beside("right", spot.right + GAP);
  return foot;
}
