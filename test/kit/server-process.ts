import { type ChildProcess, spawn } from "node:child_process";

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface ServerProcess {
  readonly child: ChildProcess;
  /** Waits until it has printed its address; throws with what it said when it ends before. */
  open(): Promise<string>;
  /** What it has said so far. */
  said(): { out: string; err: string };
  readonly ended: Promise<Ended>;
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

/** The real server in a process of its own; with the environment it is given and hardly any other. */
export function startProcess(
  env: { readonly [name: string]: string },
  root = process.cwd(),
  args: readonly string[] = ["--import", "tsx", "server/main.ts"],
): ServerProcess {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, args, { cwd: root, env: { PATH, HOME, LOG_LEVEL: "silent", ...env } });
  let out = "";
  let err = "";
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code, signal) => resolve({ code, signal, out, err }));
  });
  const open = new Promise<string>((resolve) => {
    child.stdout.on("data", (data) => {
      out += data;
      const port = /localhost:(\d+)\n/.exec(out)?.[1];
      if (port) resolve(`http://localhost:${port}`);
    });
  });
  child.stderr.on("data", (data) => {
    err += data;
  });
  return {
    child,
    ended,
    said: () => ({ out, err }),
    open: () =>
      Promise.race([open, ended.then((end) => Promise.reject(new Error(`It ended: ${JSON.stringify(end)}`)))]),
    stop(signal = "SIGTERM") {
      child.kill(signal);
      return ended;
    },
  };
}
