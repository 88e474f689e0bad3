/** A game in the terminal: one seat is yours, bots hold the others. Choices are read from stdin, so that a file can play too. */
import { existsSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fullName, letter, optionLabel, own, tagName, who } from "../../client/present/names";
import { nextStep } from "../../client/present/next-step";
import { sayFact } from "../../client/present/say";
import { format } from "../../client/words/format";
import { bare } from "../../game/bare";
import { POLICIES } from "../../game/bots/bot";
import { nextMove } from "../../game/bots/play-out";
import { sayEffect } from "../../game/effects/say";
import { fingerprint } from "../../game/kit/fingerprint";
import type { Line } from "../../game/kit/line";
import { type Fact, factsFor } from "../../game/log/facts";
import { BOT_LEVELS, LANGUAGES } from "../../game/protocol/contract";
import { REPLAY_FORMAT, type ReplayRow, RULES_VERSION, writeReplay } from "../../game/replay/file";
import { viewFor } from "../../game/view";
import type { View } from "../../game/view-types";
import { LENGTH_IDS, RESOURCES, SEATS, type Seat } from "../../game/vocabulary";
import { oneOfFlag, readArgs, run, UsageError } from "./args";
import { FIRST_SCENARIO, wordsOf } from "./assets";
import { cardsOf, seatsOf } from "./cards-of";
import { type Item, menu } from "./menu";

const USAGE = `A game in the terminal: one seat is yours, bots hold the others.
  npm run play -- [flags]        choices are read from stdin, so "npm run play < choices.txt" works too

  --scenario ID    the case; ${FIRST_SCENARIO} unless told
  --own FILE       instead of it your own partnership: the file that its form saves
  --length L       ${LENGTH_IDS.join(", ")}; short unless told
  --seats N        3 to 6; 4 unless told, of an own partnership as many as it has
  --seed TEXT      the same seed, the same cards and dice
  --seat N         yours: 0 (the library, unless told) to 5
  --lang L         ${LANGUAGES.join(" or ")}; en unless told
  --bots LEVEL     ${BOT_LEVELS.join(", ")}; advisor unless told
  --out FILE       keeps the finished game, for "npm run replay -- FILE"`;

const HELP = `Type the number of a choice, or a whole move as JSON, for example
  propose {"option":"a","now":[{"seat":"0","resource":"hours","amount":2}],"later":[],"clause":null,"adapt":null}
"?" shows the table again, "q" stops.`;

const FLAGS = ["scenario", "own", "length", "seats", "seed", "seat", "lang", "bots", "out"];

async function play(): Promise<void> {
  const { flags, rest } = readArgs(FLAGS, [], USAGE);
  if (rest.length > 0) throw new UsageError(`"${rest[0]}" is not understood`);
  const { content, words } = cardsOf(flags["scenario"], flags["own"]);
  const seats = seatsOf(flags["seats"], content);
  const mine = oneOfFlag(flags["seat"], "seat", "0", SEATS.slice(0, seats)) as Seat;
  const lang = oneOfFlag(flags["lang"], "lang", "en", LANGUAGES);
  const level = oneOfFlag(flags["bots"], "bots", "advisor", BOT_LEVELS);
  const length = oneOfFlag(flags["length"], "length", "short", LENGTH_IDS);
  const seed = String(flags["seed"] ?? "hello");
  const out = flags["out"] === undefined ? null : String(flags["out"]);
  if (out && existsSync(out)) throw new UsageError(`"${out}" exists already; choose another name`);
  const all = { ...words[lang], ...wordsOf(lang, "table") };
  const say = (line: Line | string) => (typeof line === "string" ? line : format((key) => all[key], lang, line));
  const print = (text: string) => process.stdout.write(`${text}\n`);

  const rules = bare(content);
  const setup = { scenario: content.scenario.id, length, seats, seed };
  const { match, facts } = rules.start(setup);
  const rows: ReplayRow[] = [];
  const view = () => viewFor(match.G, content, mine);
  const tell = (said: readonly Fact[]) => {
    const now = view();
    const listener = { scenario: now.scenario, partners: now.partners, mine, situation: match.G.phase.situation };
    for (const fact of factsFor(said, mine)) print(`  ${say(sayFact(fact, listener))}`);
  };
  const make = (seat: Seat, move: string, args: readonly unknown[], by: "seat" | "bot") => {
    const result = rules.step(match, seat, move, args);
    if (!result.ok) return result.why;
    rows.push({
      seq: rows.length + 1,
      kind: "action",
      seat,
      move,
      args: [...args],
      by,
      at: 0,
      fingerprint: fingerprint(match.G),
    });
    tell(result.facts);
    return undefined;
  };

  print(`${say(own(view(), "name"))}\n${say(own(view(), "pitch"))}\n\n${HELP}\n`);
  tell(facts);
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  let shown = "";
  while (!match.G.end) {
    const now = view();
    const items = menu(now, content);
    if (!now.waiting.includes(mine) || items.length === 0) {
      const next = nextMove(
        match.G,
        content,
        () => POLICIES[level],
        (seat) => `bot/${seed}/${seat}`,
        (seat) => seat !== mine,
      );
      if (!next) throw new Error(`Nobody moves in step ${match.G.step}`);
      const why = make(next.seat, next.move.move, next.move.args, "bot");
      if (why) throw new Error(`a bot's move was refused: ${why}`);
      continue;
    }
    if (shown !== now.key) print(tableText(now, say));
    shown = now.key;
    print(`\n${say(nextStep(now).line)}`);
    for (const [i, item] of items.entries()) print(`  ${i + 1}) ${item.label.map(say).join("")}`);
    process.stdout.write("> ");
    const { value, done } = await lines.next();
    if (done || value.trim() === "q") {
      print("\nStopped before the end; nothing was kept.");
      return;
    }
    const chosen = choose(value.trim(), items, now);
    if (chosen === "again") shown = "";
    else if (typeof chosen === "string") print(chosen);
    else {
      const why = make(mine, chosen.move, chosen.args, "seat");
      if (why) print(say({ key: `refusal.${why}` }));
    }
  }
  const { score, how } = match.G.end;
  print(`\n1 + 1 = ${score.onePlusOne / 100}   (${say({ key: `ending.${how}` })})`);
  if (!out) return;
  const last = fingerprint(match.G);
  const head = {
    game: "tolv-broer" as const,
    format: REPLAY_FORMAT,
    rules: RULES_VERSION,
    content: content.fingerprint,
    ...setup,
  };
  const result = { actions: rows.length, fingerprint: last, onePlusOne: score.onePlusOne };
  writeFileSync(out, writeReplay({ head, content, words, rows, result }));
  print(`Kept in ${out}`);
}

/** A line from the person: a number, a typed move, or a wish to see the table again. */
function choose(text: string, items: readonly Item[], view: View): { move: string; args: readonly unknown[] } | string {
  if (text === "?") return "again";
  const typed = /^([a-zA-Z]+)\s*(.*)$/.exec(text);
  if (!typed) {
    const item = items[Number(text) - 1];
    return item && /^\d+$/.test(text) ? item : `Choose 1 to ${items.length}, or type a move.`;
  }
  try {
    const rest = typed[2] ? (JSON.parse(`[${typed[2]}]`) as unknown[]) : [];
    return { move: typed[1]!, args: [view.key, ...rest] };
  } catch (error) {
    return `That is not JSON: ${(error as Error).message}`;
  }
}

/** What a seat sees, in lines. */
function tableText(view: View, say: (line: Line | string) => string): string {
  const { situation, me } = view;
  const at = `situation.${situation.id}`;
  const has = (b: View["partners"][number]["has"]) =>
    RESOURCES.map((r) => `${say({ key: `resource.${r}` })} ${b[r]}`).join(", ");
  const options = situation.options.map((o) => {
    const parts = [
      `cost: ${has(o.cost)}`,
      `serves: ${o.serves.map((t) => say(tagName(t))).join(", ")}`,
      o.crosses.length ? `crosses: ${o.crosses.map((t) => say(tagName(t))).join(", ")}` : "",
      o.effects.map((e) => say(sayEffect(e))).join(" "),
      o.risk ? `risk ${o.risk} in 6 (${o.setback.map((e) => say(sayEffect(e))).join(" ")})` : "",
      o.requires
        ? `needs: ${say({ key: `clause.${o.requires.clause}.name` })}${o.requires.inPlace ? " (in place)" : ""}`
        : "",
      `for me: ${o.forMe}`,
    ].filter(Boolean);
    return `  ${letter(o.id)} ${say(optionLabel(view, situation.id, o.id))}\n      ${say(own(view, `${at}.option.${o.id}.text`))}\n      ${parts.join(" | ")}`;
  });
  const partners = view.partners.map(
    (p) =>
      `  ${p.seat === me?.seat ? "*" : " "} ${say(fullName(view, p.seat))}: ${has(p.has)}; aim ${say(tagName(p.aim))}${p.shown.length ? `; shown ${p.shown.map((t) => say(tagName(t))).join(", ")}` : ""}`,
  );
  const { trust, clarity, anchoring, value } = view.tracks;
  const { proposal } = view.deal;
  return [
    `\n== ${say({ key: `phase.${view.phase}.name` })} (${view.position + 1} of ${view.phases.length}) - trust ${trust}, clarity ${clarity}, anchoring ${anchoring}, value ${value}`,
    say(own(view, `${at}.title`)),
    say(own(view, `${at}.story`)),
    ...options,
    ...partners,
    me
      ? `  My private aims: ${me.aims.map((a) => say(tagName(a.tag))).join(", ")}; my line: ${say(tagName(me.line.tag))}`
      : "",
    proposal
      ? `  On the table, from ${say(who(view, proposal.by))}: ${letter(proposal.option)}; now ${proposal.now.map((l) => `${say(who(view, l.seat))} ${l.amount} ${say({ key: `resource.${l.resource}` })}`).join(", ") || "-"}; later ${proposal.later.map((l) => `${say(who(view, l.seat))} ${l.amount} ${say({ key: `resource.${l.resource}` })} in phase ${l.due}`).join(", ") || "-"}; risk ${proposal.risk}; for me ${proposal.forMe}`
      : "",
  ]
    .filter(Boolean)
    .join("\n");
}

await run(play);
