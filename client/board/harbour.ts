import { BOAT, boatBox, HOUSE, houseBoxes } from "./homes";
import type { Layout } from "./layout";
import type { BoardPartner } from "./model";
import { paintBoat, paintHouse } from "./paint/homestead";
import type { Part } from "./part";
import type { Box, Point } from "./shapes";

/** Houses stand on the home island, boats lie on the sea; both under bridges and pawns. */
const DEPTH = { boat: 32, house: 34 } as const;
/** Room round a house or boat for its edge and shadow. */
const RIM = 5;

/** Partners' boats on the sea, and, on a board without stations, their houses; each with its emblem. */
export class Harbour {
  readonly #houses = new Map<string, Part>();
  readonly #boats = new Map<string, Part>();

  constructor(plan: Layout, make: (box: Box, depth: number) => Part, partners: readonly BoardPartner[]) {
    partners.forEach(({ seat }, i) => {
      const home = plan.homes[i];
      if (!home) return;
      for (const box of houseBoxes(home)) this.#houses.set(seat, make(pad(box), DEPTH.house + box.y / plan.height));
      this.#boats.set(seat, make(pad(boatBox(home)), DEPTH.boat + home.boat.y / plan.height));
    });
  }

  show(partners: readonly BoardPartner[]): void {
    for (const { seat, emblem, me } of partners) {
      const who = { seat: Number(seat), emblem, me };
      const paint = (part: Part | undefined, w: number, foot: number, draw: typeof paintHouse): void =>
        part?.paint(`${emblem}|${me}`, (pen) => {
          const k = (part.box.w - 2 * RIM) / w;
          pen.translate(part.box.w / 2, part.box.h - RIM - foot * k);
          pen.scale(k, k);
          draw(pen, who);
        });
      paint(this.#houses.get(seat), HOUSE.w, 4, paintHouse);
      paint(this.#boats.get(seat), BOAT.w, 6, paintBoat);
    }
  }

  /** The middle of a partner's house; null where the board shows none. */
  at(seat: string): Point | null {
    const part = this.#houses.get(seat);
    return part ? { x: part.box.x + part.box.w / 2, y: part.box.y + part.box.h * 0.55 } : null;
  }
}

const pad = ({ x, y, w, h }: Box): Box => ({ x: x - RIM, y: y - RIM, w: w + 2 * RIM, h: h + 2 * RIM });
