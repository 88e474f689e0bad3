/** A table at boardgame.io's own Master, with a storage in memory, as its documentation describes one. */
import type { State } from "boardgame.io";
import { InitializeGame } from "boardgame.io/internal";
import { Master } from "boardgame.io/master";
import type { Content } from "../../game/content/content";
import { makeGame } from "../../game/game";
import type { Fact } from "../../game/log/facts";
import type { GameState, Setup } from "../../game/state";

type MasterArgs = ConstructorParameters<typeof Master>;

export interface StockTable {
  readonly G: GameState;
  /** What the last action told. */
  readonly facts: readonly Fact[];
  /** All that its log holds. */
  readonly log: readonly {
    readonly action: { readonly payload: { readonly type: string } };
    readonly redact?: boolean;
  }[];
  /** Sends a move as that player's client would. */
  send(seat: string, move: string, args: readonly unknown[]): Promise<void>;
}

const MATCH = "golden";

export function stockTable(content: Content, setup: Setup): StockTable {
  let facts: readonly Fact[] = [];
  const game = makeGame(content, (told) => {
    facts = told;
  });
  let state = InitializeGame({
    game: { ...game, seed: "unused" },
    numPlayers: setup.seats,
    setupData: setup,
  }) as State<GameState>;
  const log: StockTable["log"][number][] = [];
  const metadata = { gameName: game.name, players: {}, createdAt: 0, updatedAt: 0 };
  const storage = {
    // 0: answers at once, without promises.
    type: () => 0,
    connect: () => {},
    createMatch: () => {},
    setState(_id: string, next: State<GameState>, deltalog?: StockTable["log"]) {
      state = next;
      log.push(...(deltalog ?? []));
    },
    setMetadata: () => {},
    fetch: () => ({ state, metadata, log, initialState: state }),
    wipe: () => {},
    listMatches: () => [MATCH],
  };
  const master = new Master(game as MasterArgs[0], storage as unknown as MasterArgs[1], {
    send: () => {},
    sendAll: () => {},
  });
  return {
    get G() {
      return state.G;
    },
    get facts() {
      return facts;
    },
    log,
    async send(seat, move, args) {
      facts = [];
      const action = { type: "MAKE_MOVE", payload: { type: move, args: [...args], playerID: seat, credentials: "" } };
      await master.onUpdate(action as Parameters<typeof master.onUpdate>[0], state._stateID, MATCH, seat);
    },
  };
}
