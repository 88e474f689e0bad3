/** Figures for whoever watches the server, on a port of their own that is not for the public. Counts only: no names, ids or addresses. */
import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { RoomsStats } from "../deps";

const PREFIX = "twelve_bridges_";
const HELP: { readonly [K in keyof RoomsStats]: string } = {
  workshops: "Workshops held in memory",
  tables: "Tables held in memory",
  sockets: "Sockets connected",
  applied: "Actions applied since the start",
  refused: "Actions the rules refused since the start",
  repeated: "Actions sent again and not applied again, since the start",
  badMessages: "Messages that did not fit the contract, since the start",
};

export interface Metrics {
  /** To be told of each flush of the store. */
  readonly flushed: (questions: number, ms: number) => void;
  /** Where the rooms' counts come from, once there are rooms. */
  watch(stats: () => RoomsStats): void;
  text(): Promise<string>;
}

export function makeMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: PREFIX });
  const seconds = new Histogram({
    name: `${PREFIX}store_flush_seconds`,
    help: "One transaction of the store, flush included",
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
    registers,
  });
  const questions = new Histogram({
    name: `${PREFIX}store_flush_questions`,
    help: "Questions in one transaction of the store",
    buckets: [1, 2, 5, 10, 50, 100, 500],
    registers,
  });
  return {
    flushed(count, ms) {
      seconds.observe(ms / 1000);
      questions.observe(count);
    },
    watch(stats) {
      for (const key of Object.keys(HELP) as (keyof RoomsStats)[]) {
        const name = PREFIX + key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        new Gauge({
          name,
          help: HELP[key],
          registers,
          collect: function () {
            this.set(stats()[key]);
          },
        });
      }
    },
    text: () => registry.metrics(),
  };
}

/** Serves the figures at `/metrics`. Rejects when the port is taken. */
export function serveMetrics(metrics: Metrics, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}
