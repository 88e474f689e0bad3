/** Verifies a replay action by action and prints it; exit 1 and the place of the first difference if it does not hold. */
import { readFileSync } from "node:fs";
import { copy } from "../../game/kit/draft";
import { factsFor } from "../../game/log/facts";
import { ReplayError, readReplay } from "../../game/replay/file";
import { type Frame, verifyReplay } from "../../game/replay/play";
import { viewFor } from "../../game/view";
import { readArgs, run, UsageError, wholeFlag } from "./args";

function replay(): void {
  const { flags, rest } = readArgs(["at"], ["json"]);
  const [file] = rest;
  if (!file || rest.length > 1) throw new UsageError("Usage: npm run replay -- FILE [--at N] [--json]");
  const at = flags["at"] === undefined ? null : wholeFlag(flags["at"], "at", 0, 0, 1_000_000);
  const recorded = readReplay(readText(file));
  let shown: Frame | undefined;
  const lines: string[] = [];
  const verdict = verifyReplay(recorded, (frame) => {
    const seq = frame.row?.seq ?? 0;
    if (seq === at) shown = copy(frame);
    if (frame.row)
      lines.push(
        `${seq}  ${frame.row.seat ?? "room"}  ${frame.row.move} ${JSON.stringify(frame.row.args)}  ${frame.row.fingerprint}`,
      );
  });
  if (at !== null && at > recorded.rows.length) throw new UsageError(`This replay ends at ${recorded.rows.length}`);
  const { head } = recorded;
  if (flags["json"]) {
    const table = shown && {
      row: shown.row,
      facts: factsFor(shown.facts, "open"),
      view: viewFor(shown.G, recorded.content, "open"),
    };
    process.stdout.write(`${JSON.stringify({ ...verdict, head, ...(at === null ? {} : { at, table }) })}\n`);
  } else {
    process.stdout.write(
      `${head.scenario}, ${head.length}, ${head.seats} seats, seed "${head.seed}", rules ${head.rules}\n`,
    );
    if (at === null) process.stdout.write(`${lines.join("\n")}\n`);
    else if (shown)
      process.stdout.write(
        `${lines[at - 1] ?? "the beginning"}\n${JSON.stringify({ facts: shown.facts, state: { ...shown.G, checkpoint: null } }, null, 2)}\n`,
      );
    process.stdout.write(
      verdict.ok
        ? `holds: ${verdict.actions} actions, last state ${verdict.fingerprint}\n`
        : `does not hold ${verdict.seq === 0 ? "at its result" : `from number ${verdict.seq}`}: ${
            verdict.why === "refused"
              ? `the rules refuse it (${verdict.refusal})`
              : `recorded ${verdict.recorded}, played ${verdict.played}`
          }\n`,
    );
  }
  if (!verdict.ok) process.exitCode = 1;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(
      `"${file}" cannot be read: ${(error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (error as Error).message}`,
    );
  }
}

await run(replay, [ReplayError]);
