import * as Phaser from "phaser";
import { type Layout, layout } from "./layout";
import { lensScroll } from "./lens";
import type { Board, BoardModel, BoardOptions } from "./model";
import { Motion } from "./motion";
import { plan } from "./plan";
import { breath } from "./raster";
import { fonts, isSlow, sized } from "./ready";
import { makeSprites } from "./sprites";
import { Stage } from "./stage";
import { SETTLED, TOLD } from "./timing";

/** No texture larger than this many pixels a side: what old tablets take. */
const LARGEST = 4096;
/** ms of painting a frame, beyond which the next part waits for the next frame. */
const PAINTING = 1;

/** ms from the beginning of a movement in which no later change ends it; a press of one's own does. */
const UNDISTURBED = 5000;

/** Once WebGL was slow it stays slow on this machine. */
let webglIsSlow = false;

/** Mounts the board. See `mountBoard`. */
export async function openBoard(host: HTMLElement, model: BoardModel, options: BoardOptions): Promise<Board> {
  const alive = { yes: true };
  await Promise.all([fonts(), sized(host)]);
  options.onStep?.("drawing");
  const view = new View(host, model, options, alive);
  await view.open();
  return {
    update: (next, atOnce) => view.update(next, atOnce),
    settle: () => view.settle(),
    destroy: () => view.destroy(),
  };
}

class View {
  #game: Phaser.Game | null = null;
  #scene: Phaser.Scene | null = null;
  #stage: Stage | null = null;
  #motion: Motion | null = null;
  #model: BoardModel;
  /** What the present movement leads to. */
  #after: BoardModel;
  /** Until when the present movement is left in peace, by the page's clock in ms. */
  #until = 0;
  /** Timer of a change that waits for that; 0: none does. */
  #held = 0;
  /** What the stage shows, or showed when the present movement began. */
  #shown: BoardModel;
  #layout: Layout | null = null;
  #size = "";
  #turn = 0;
  #building: Promise<void> | null = null;
  #watch: ResizeObserver | null = null;
  #later = 0;
  /** Times that it was woken: who waits to put it to sleep has been overtaken by a later one. */
  #woken = 0;
  readonly #listen = new AbortController();

  constructor(
    readonly host: HTMLElement,
    model: BoardModel,
    readonly options: BoardOptions,
    readonly alive: { yes: boolean },
  ) {
    this.#model = model;
    this.#shown = model;
    this.#after = model;
  }

  async open(): Promise<void> {
    this.host.dataset.idle = "false";
    if (!this.host.hasAttribute("role")) this.host.setAttribute("role", "img");
    if (!this.host.hasAttribute("aria-label")) this.host.setAttribute("aria-label", this.#model.title);
    const canvasOnly = this.options.renderer === "canvas" || webglIsSlow;
    await this.#start(canvasOnly ? Phaser.CANVAS : Phaser.AUTO);
    if (await this.#crawls()) {
      webglIsSlow = true;
      this.#stop();
      await this.#start(Phaser.CANVAS);
    }
    this.#watch = new ResizeObserver(() => {
      window.clearTimeout(this.#later);
      this.#later = window.setTimeout(() => void this.#build(), 160);
    });
    this.#watch.observe(this.host);
    this.host.addEventListener("click", (e) => this.#press(e), { signal: this.#listen.signal });
    this.host.dataset.board = "ready";
    this.#rest();
  }

  async #start(type: number): Promise<void> {
    const { width, height, dpr } = this.#room();
    const scene = await new Promise<Phaser.Scene>((resolve) => {
      this.#game = new Phaser.Game({
        type,
        parent: this.host,
        width: Math.round(width * dpr),
        height: Math.round(height * dpr),
        scale: { mode: Phaser.Scale.NONE, zoom: 1 / dpr },
        backgroundColor: "#97C8CE",
        banner: false,
        audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        disableContextMenu: false,
        // One texture a draw call: the number of a texture, interpolated over a turned quad, was seen to slip to the next.
        render: { maxTextures: 1 },
        scene: {
          create(this: Phaser.Scene) {
            resolve(this);
          },
        },
      });
    });
    this.#scene = scene;
    scene.events.on("update", () => this.#stage?.turns.take(PAINTING));
    const { canvas } = scene.game;
    canvas.setAttribute("aria-hidden", "true");
    // Out of the flow: a canvas of the old size must not hold a shrinking host open.
    if (getComputedStyle(this.host).position === "static") this.host.style.position = "relative";
    Object.assign(canvas.style, { display: "block", position: "absolute", left: "0", top: "0" });
    // Phaser fills the textures again by itself, but a sleeping loop would not show them.
    canvas.addEventListener("webglcontextrestored", () => this.#rest(), { signal: this.#listen.signal });
    this.#size = "";
    await this.#build();
  }

  #room(): { width: number; height: number; dpr: number } {
    const width = Math.max(1, this.host.clientWidth);
    const height = Math.max(1, this.host.clientHeight);
    const wish = Math.min(window.devicePixelRatio || 1, 2);
    return { width, height, dpr: Math.min(wish, LARGEST / Math.max(width, height)) };
  }

  /** Lays out and paints anew if size, length, number of partners or the acts' names have changed. */
  async #build(): Promise<void> {
    while (this.#building) await this.#building;
    this.#building = this.#rebuild().finally(() => {
      this.#building = null;
    });
    await this.#building;
  }

  async #rebuild(): Promise<void> {
    const scene = this.#scene;
    if (!this.alive.yes || !scene || this.host.clientHeight === 0 || this.host.clientWidth === 0) return;
    const { width, height, dpr } = this.#room();
    const model = this.#model;
    const size = stamp(model, width, height, dpr);
    if (size === this.#size) return;
    this.#wake();
    const phases = model.islands.filter((i) => i.state !== "skipped").map((i) => i.phase);
    const lay = layout(width, height, phases, model.partners.length);
    // What the board has no room for, the page around it tells.
    this.host.dataset.stations = String(lay.stations.length);
    const scale = lay.unit * dpr;
    const sprites = await makeSprites(lay, scale, model);
    if (!this.alive.yes || scene !== this.#scene) return;
    this.#halt();
    this.#stage?.clear();
    scene.scale.resize(Math.round(width * dpr), Math.round(height * dpr));
    // After `resize`: only this sets the canvas's size in the page where the zoom is 1.
    scene.scale.setZoom(1 / dpr);
    this.#stage = new Stage(scene, lay, scale, sprites, this.#model, (secret) =>
      this.host.dispatchEvent(new CustomEvent(TOLD, { bubbles: true, detail: secret })),
    );
    this.#layout = lay;
    this.#size = size;
    await this.#stage.need(this.#model);
    if (!this.alive.yes) return;
    await this.#paintFirst(this.#stage, scene.game.canvas);
    if (!this.alive.yes) return;
    this.#shown = this.#model;
    this.#rest();
  }

  /** A new board is painted a few parts at a time, out of sight until it is whole; one that takes another's place, at once. */
  async #paintFirst(stage: Stage, canvas: HTMLCanvasElement): Promise<void> {
    const { turns } = stage;
    const first = this.host.dataset.board !== "ready";
    turns.spread = first;
    stage.show(this.#model);
    if (first) canvas.style.visibility = "hidden";
    while (!turns.empty) {
      await breath();
      if (stage !== this.#stage || !this.alive.yes) return;
      turns.take(PAINTING * 6);
    }
    canvas.style.visibility = "";
    turns.spread = true;
  }

  /**
   * A change waits for the end of the movement under way, but not for long: what others do goes on meanwhile, and what
   * came in between is shown together.
   */
  update(next: BoardModel, atOnce = false): void {
    if (!this.alive.yes) return;
    const waits = this.#held !== 0;
    this.#model = next;
    if (this.#motion && !atOnce) {
      if (waits) return;
      if (plan(this.#after, next).length === 0) {
        this.#after = next;
        return;
      }
      const rest = this.#until - performance.now();
      if (rest > 0) {
        this.#held = window.setTimeout(() => this.#turnTo(), rest);
        return;
      }
    }
    this.#turnTo(atOnce);
  }

  #turnTo(atOnce = false): void {
    this.#release();
    if (!this.alive.yes) return;
    if (this.#motion && this.#stage) {
      this.#halt();
      this.#stage.show(this.#after);
      this.#shown = this.#after;
    }
    const turn = ++this.#turn;
    void this.#go(turn, atOnce);
  }

  #release(): void {
    window.clearTimeout(this.#held);
    this.#held = 0;
  }

  async #go(turn: number, atOnce = false): Promise<void> {
    await this.#build();
    const stage = this.#stage;
    if (!stage || turn !== this.#turn || !this.alive.yes) return;
    await stage.need(this.#model);
    if (turn !== this.#turn || stage !== this.#stage || !this.alive.yes) return;
    const [before, after] = [this.#shown, this.#model];
    const cues = this.options.motion && !atOnce && !document.hidden ? plan(before, after) : [];
    this.#after = after;
    if (cues.length > 0) {
      this.#wake();
      const motion = new Motion(stage, before, after);
      this.#motion = motion;
      this.host.dataset.moves = "true";
      this.#until = performance.now() + UNDISTURBED;
      await motion.play(cues);
      if (turn !== this.#turn || stage !== this.#stage || !this.alive.yes) return;
      motion.sweep();
    }
    this.#motion = null;
    delete this.host.dataset.moves;
    stage.show(this.#after);
    this.#shown = this.#after;
    if (this.#held !== 0) this.#turnTo();
    else this.#rest();
  }

  /** Ends all movement where it leads; whoever waits for the board to tell something hears of it. */
  settle(): void {
    if (!this.#motion || !this.#stage) return;
    this.#release();
    this.#turn++;
    this.#halt();
    this.#stage.show(this.#model);
    this.#shown = this.#model;
    this.#rest();
    this.host.dispatchEvent(new CustomEvent(SETTLED, { bubbles: true }));
  }

  #halt(): void {
    this.#scene?.tweens.killAll();
    this.#motion?.sweep();
    this.#motion = null;
    delete this.host.dataset.moves;
  }

  #wake(): void {
    if (!this.#game) return;
    this.#woken++;
    this.host.dataset.idle = "false";
    this.#game.loop.wake();
  }

  /** Whether WebGL is made in software here; nobody can tell while the page is hidden. */
  async #crawls(): Promise<boolean> {
    const game = this.#game;
    if (game?.renderer.type !== Phaser.WEBGL || document.hidden) return false;
    this.#wake();
    return isSlow(game);
  }

  /** Lets what is painted be drawn, then puts the loop to sleep. */
  #rest(): void {
    const game = this.#game;
    if (!game) return;
    this.#wake();
    const [turn, woken] = [this.#turn, this.#woken];
    let frames = 0;
    const drawn = (): void => {
      if (game !== this.#game || this.#motion || turn !== this.#turn || woken !== this.#woken) {
        game.events.off("postrender", drawn);
        return;
      }
      frames = this.#stage?.turns.empty === false ? 0 : frames + 1;
      if (frames < 3) return;
      game.events.off("postrender", drawn);
      game.loop.sleep();
      this.host.dataset.idle = "true";
    };
    game.events.on("postrender", drawn);
  }

  #press(event: MouseEvent): void {
    if (this.#motion) {
      this.settle();
      return;
    }
    const lay = this.#layout;
    if (!lay || !this.options.onIsland) return;
    const box = this.host.getBoundingClientRect();
    const shift = lay.kind === "lens" ? lensScroll(lay, this.#stage?.lookingAt ?? 0) : 0;
    const x = (event.clientX - box.left) / lay.unit + shift;
    const y = (event.clientY - box.top) / lay.unit;
    const hit = lay.islands.find(
      (i) => i.inPlay && Math.abs(x - i.x) < lay.island.rx && Math.abs(y - i.y) < lay.island.ry,
    );
    if (hit) this.options.onIsland(hit.phase);
  }

  #stop(): void {
    this.#turn++;
    this.#motion = null;
    this.#stage = null;
    this.#scene = null;
    const game = this.#game;
    this.#game = null;
    if (!game) return;
    // A sleeping loop never comes to the step in which a game is destroyed.
    game.loop.wake();
    game.destroy(true);
  }

  destroy(): void {
    this.alive.yes = false;
    this.#watch?.disconnect();
    window.clearTimeout(this.#later);
    this.#release();
    this.#listen.abort();
    this.#stop();
    delete this.host.dataset.board;
    delete this.host.dataset.idle;
    delete this.host.dataset.moves;
    delete this.host.dataset.stations;
  }
}

const stamp = (model: BoardModel, width: number, height: number, dpr: number): string =>
  JSON.stringify([
    width,
    height,
    dpr,
    model.acts.map((a) => [a.name, a.note]),
    model.islands.map((i) => [i.act, i.state === "skipped"]),
    model.partners.map((p) => p.seat),
  ]);
