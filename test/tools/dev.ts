/** Server and client, both reloading; a workshop with a fixed seed, and one link for each seat. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { io, type Socket } from "socket.io-client";
import { createServer } from "vite";
import { type Answer, type Ask, type LOBBY_ASK, type LobbyAnswer, PROTOCOL } from "../../game/protocol/contract";
import { readArgs, run, UsageError, wholeFlag } from "./args";
import { FIRST_SCENARIO, ROOT } from "./assets";

const SEED = "hello";
const NAMES = ["Alma", "Bent", "Carla", "Ditte", "Emil", "Freja"];
/** ms until a server that does not answer is given up */
const PATIENCE = 60_000;

async function dev(): Promise<void> {
  const { flags } = readArgs(["port", "seats", "length"]);
  const port = wholeFlag(flags["port"], "port", 8080, 1, 65535);
  const seats = wholeFlag(flags["seats"], "seats", 4, 3, 6);
  const length = String(flags["length"] ?? "short") as "short";
  const address = `http://localhost:${port}`;
  const server = startServer(port);
  process.env["DEV_SERVER"] = address;
  const vite = await createServer({ configFile: join(ROOT, "vite.config.ts") });
  await vite.listen();
  const page = vite.resolvedUrls?.local[0] ?? "http://localhost:5173/";
  const stop = () => {
    server.kill();
    void vite.close().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  await ready(address, server);
  const links = await openTable(address, seats, length);
  links.push(["All cards", "cards"]);
  process.stdout.write(`\n${page}\n${links.map(([who, path]) => `  ${who.padEnd(10)} ${page}${path}`).join("\n")}\n`);
}

function startServer(port: number): ChildProcess {
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: join(ROOT, "data", "dev"),
    LOG_LEVEL: process.env["LOG_LEVEL"] ?? "warn",
  };
  const tsx = join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");
  return spawn(process.execPath, [tsx, "watch", "--clear-screen=false", join(ROOT, "server", "main.ts")], {
    env,
    stdio: "inherit",
  });
}

async function ready(address: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until && server.exitCode === null) {
    const answer = await fetch(`${address}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new UsageError("The server did not start; its reason stands above.");
}

async function ask<E extends keyof typeof LOBBY_ASK>(
  socket: Socket,
  event: E,
  question: Ask<E>,
): Promise<LobbyAnswer[E]> {
  const answer = (await socket.timeout(10_000).emitWithAck(event, question)) as Answer<LobbyAnswer[E]>;
  if (!answer.ok) throw new UsageError(`The server refused ${event}: ${answer.why}`);
  return answer.value;
}

/** Opens a workshop with one table, seats everybody and starts it; gives who, and the path of the own link. */
async function openTable(address: string, seats: number, length: "short"): Promise<[string, string][]> {
  const lobby = (token?: string) =>
    io(`${address}/lobby`, {
      transports: ["websocket"],
      auth: { v: PROTOCOL, ...(token ? { token } : {}) },
      forceNew: true,
    });
  const anybody = lobby();
  const { code, desk } = await ask(anybody, "workshop:open", {
    name: "Development",
    language: "da",
    scenario: FIRST_SCENARIO,
    length,
    tables: 1,
    seats,
    seed: SEED,
  });
  const links: [string, string][] = [["Desk", `desk#${desk}`]];
  for (const name of NAMES.slice(0, seats)) {
    const { token } = await ask(anybody, "workshop:join", { code, name, table: 1, seat: null });
    links.push([name, `table#${token}`]);
  }
  const facilitator = lobby(desk);
  await ask(facilitator, "desk:start", { table: 1 });
  for (const socket of [anybody, facilitator]) socket.close();
  return links;
}

await run(dev);
