/** A game as a file: one JSON object a line; head, content, rows, result. Roles and seats, no names (architecture, "Replay file"). */
import * as v from "valibot";
import { type Content, ContentError, makeContent } from "../content/content";
import { LENGTH_IDS, SEATS, SYS } from "../vocabulary";

/** Of the file's form. */
export const REPLAY_FORMAT = 1;
/** Raised with every change of the rules that changes a game; a released version is kept as a bundle so that its games replay. */
export const RULES_VERSION = "0.1";
/** No file of a real game comes near it; refused before it is parsed. */
export const MOST_CHARACTERS = 20_000_000;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const HeadSchema = v.strictObject({
  game: v.literal("tolv-broer"),
  format: whole,
  rules: v.string(),
  content: hex,
  scenario: v.string(),
  length: v.picklist(LENGTH_IDS),
  seats: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(6)),
  seed: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
});
const words = v.record(v.string(), v.string());
const ContentLineSchema = v.strictObject({
  numbers: v.strictObject({ scenario: v.unknown(), deck: v.unknown(), measured: v.unknown() }),
  words: v.strictObject({ da: words, en: words }),
});
const RowSchema = v.strictObject({
  seq: whole,
  kind: v.picklist(["action", "room"]),
  seat: v.nullable(v.picklist([...SEATS, SYS])),
  move: v.pipe(v.string(), v.maxLength(40)),
  args: v.array(v.unknown()),
  by: v.picklist(["seat", "bot", "desk", "system"]),
  /** ms since the start */
  at: whole,
  /** of the state after it */
  fingerprint: hex,
});
const ResultSchema = v.strictObject({
  result: v.strictObject({ actions: whole, fingerprint: hex, onePlusOne: v.nullable(whole) }),
});

export type ReplayHead = v.InferOutput<typeof HeadSchema>;
export type ReplayRow = v.InferOutput<typeof RowSchema>;
export type ReplayResult = v.InferOutput<typeof ResultSchema>["result"];
export interface ReplayWords {
  readonly da: { readonly [key: string]: string };
  readonly en: { readonly [key: string]: string };
}
export interface Replay {
  readonly head: ReplayHead;
  readonly content: Content;
  readonly words: ReplayWords;
  readonly rows: readonly ReplayRow[];
  readonly result: ReplayResult;
}

/** Why a file is no replay, in a code that the client can say, with the line where it shows (from 1). */
export const REPLAY_PROBLEMS = [
  "too-large",
  "not-a-replay",
  "other-format",
  "other-rules",
  "cut-short",
  "broken-line",
  "other-content",
] as const;
export type ReplayProblem = (typeof REPLAY_PROBLEMS)[number];
export class ReplayError extends Error {
  override name = "ReplayError";
  constructor(
    readonly problem: ReplayProblem,
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

export function writeReplay(replay: Replay): string {
  const { scenario, deck, measured } = replay.content;
  return `${[
    replay.head,
    { numbers: { scenario, deck, measured }, words: replay.words },
    ...replay.rows,
    { result: replay.result },
  ]
    .map((line) => JSON.stringify(line))
    .join("\n")}\n`;
}

/** Reads the text of a replay file; throws a ReplayError in a plain sentence. The actions are not yet verified. */
export function readReplay(text: string): Replay {
  if (text.length > MOST_CHARACTERS) throw new ReplayError("too-large", 1, "This file is too large to be a replay.");
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const head = readHead(lines[0]);
  if (lines.length < 3)
    throw new ReplayError("cut-short", lines.length, "This replay has been cut short: its game is missing.");
  const { numbers, words } = readLine(ContentLineSchema, lines[1]!, 2);
  const last = lines.length;
  const end = parse(lines[last - 1]!);
  if (!v.is(ResultSchema, end))
    throw new ReplayError("cut-short", last, `This replay has been cut short: line ${last} should hold the result.`);
  const rows = lines.slice(2, -1).map((line, i) => readLine(RowSchema, line, i + 3));
  rows.forEach((row, i) => {
    if (row.seq !== i + 1)
      throw new ReplayError(
        "broken-line",
        i + 3,
        `Line ${i + 3} should be number ${i + 1} of the game, but is number ${row.seq}.`,
      );
  });
  return { head, content: readContent(numbers, head), words, rows, result: end.result };
}

function readHead(line: string | undefined): ReplayHead {
  const value = line === undefined ? undefined : parse(line);
  const isOurs = typeof value === "object" && value !== null && (value as { game?: unknown }).game === "tolv-broer";
  if (!isOurs) throw new ReplayError("not-a-replay", 1, "This is not a replay of Tolv Broer / Twelve Bridges.");
  const { format, rules } = value as { format?: unknown; rules?: unknown };
  if (format !== REPLAY_FORMAT)
    throw new ReplayError(
      "other-format",
      1,
      `This replay has format ${String(format)}; this program reads format ${REPLAY_FORMAT}.`,
    );
  if (rules !== RULES_VERSION)
    throw new ReplayError(
      "other-rules",
      1,
      `This game was played by rules ${String(rules)}; this program has rules ${RULES_VERSION}.`,
    );
  return readLine(HeadSchema, line!, 1);
}

function readContent(numbers: { scenario: unknown; deck: unknown; measured: unknown }, head: ReplayHead): Content {
  let content: Content;
  try {
    content = makeContent(numbers, head.scenario);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new ReplayError("other-content", 2, `The cards in this replay cannot be read: ${error.problems[0]}.`);
  }
  if (content.fingerprint !== head.content || content.scenario.id !== head.scenario)
    throw new ReplayError("other-content", 2, "The cards in this replay are not those that the game was played with.");
  return content;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function readLine<S extends v.GenericSchema>(schema: S, line: string, number: number): v.InferOutput<S> {
  const read = v.safeParse(schema, parse(line));
  if (read.success) return read.output;
  const issue = read.issues[0];
  const where = v.getDotPath(issue);
  throw new ReplayError(
    "broken-line",
    number,
    `Line ${number} of this replay is broken${where ? ` at "${where}"` : ""}: ${issue.message}.`,
  );
}
