/** Everything that can be set from outside, from environment variables. A wrong value stops the start with a sentence. */
import { isIP } from "node:net";
import { resolve } from "node:path";
import * as v from "valibot";
import { LOG_LEVELS } from "./log";
import { StartError } from "./start-error";

const whole = (min: number, max: number) => {
  const expected = `a whole number from ${min} to ${max}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, expected),
    v.transform(Number),
    v.minValue(min, expected),
    v.maxValue(max, expected),
  );
};

/** `http(s)://host[:port]` and nothing after it: the client lives at the root. */
const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
};

/** A proxy whose word on the caller's address is taken. Never everybody: then anyone could choose an address. */
const isProxy = (text: string): boolean => {
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [address = "", bits, ...rest] = text.split("/");
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
};

const VARIABLES = {
  /** 0: any free port */
  PORT: v.optional(whole(0, 65535), "8080"),
  HOST: v.optional(
    v.pipe(v.string(), v.regex(/^[A-Za-z0-9.:-]{1,255}$/, "a host name or address, such as 0.0.0.0")),
    "0.0.0.0",
  ),
  DATA_DIR: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[^\0]+$/, "a folder"),
      v.transform((path) => resolve(path)),
    ),
    "./data",
  ),
  PUBLIC_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(isOrigin, "an address such as https://bridges.example.org, with nothing after the name"),
      v.transform((text) => new URL(text).origin),
    ),
  ),
  LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, `one of ${LOG_LEVELS.join(", ")}`), "info"),
  /** absent: no metrics */
  METRICS_PORT: v.optional(whole(0, 65535)),
  /** days from the opening of a workshop until all of it is deleted */
  RETENTION_DAYS: v.optional(whole(1, 3650), "30"),
  TRUST_PROXY: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => (text === "off" ? [] : text.split(",").map((part) => part.trim()))),
      v.check((list) => list.every(isProxy), "off, or addresses of proxies such as loopback or 10.0.0.5,10.1.0.0/16"),
    ),
    "off",
  ),
} as const;

const ConfigSchema = v.object(VARIABLES);
type Read = v.InferOutput<typeof ConfigSchema>;

export interface Config {
  readonly port: number;
  readonly host: string;
  /** absolute */
  readonly dataDir: string;
  /** origin without a slash at the end; null: not known */
  readonly publicUrl: string | null;
  readonly logLevel: Read["LOG_LEVEL"];
  readonly metricsPort: number | null;
  readonly retentionDays: number;
  /** addresses, ranges and the words loopback, linklocal, uniquelocal; empty: no proxy is believed */
  readonly trustProxy: readonly string[];
}

/** The configuration in `env`; an empty value counts as not set. Throws a StartError with one sentence for each wrong value. */
export function readConfig(env: { readonly [name: string]: string | undefined }): Config {
  const given = Object.fromEntries(
    Object.keys(VARIABLES)
      .map((name) => [name, env[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = v.safeParse(ConfigSchema, given, { abortPipeEarly: true });
  if (!result.success) {
    throw new StartError(
      result.issues
        .map((issue) => {
          const name = v.getDotPath(issue) ?? "";
          return `${name} must be ${issue.message}; it is "${given[name]}".`;
        })
        .join("\n"),
    );
  }
  const read = result.output;
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir: read.DATA_DIR,
    publicUrl: read.PUBLIC_URL ?? null,
    logLevel: read.LOG_LEVEL,
    metricsPort: read.METRICS_PORT ?? null,
    retentionDays: read.RETENTION_DAYS,
    trustProxy: read.TRUST_PROXY,
  };
}
