/** The server's log: one JSON object a line on stderr. Seats, roles and ids only; never names, tokens or addresses. */
import { type DestinationStream, pino } from "pino";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Say = (fields: object, message: string) => void;
/** What the rest of the server may use of the log. */
export interface Logger {
  readonly error: Say;
  readonly warn: Say;
  readonly info: Say;
  readonly debug: Say;
}

/** A log that writes at once, so that nothing is missing when the process ends. */
export const makeLog = (level: LogLevel, to: DestinationStream = pino.destination({ dest: 2, sync: true })): Logger =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (name) => ({ level: name }) } },
    to,
  );

/** For tests. */
export const silent: Logger = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
