/** How the tests are run; the pages themselves are built as vite.config.ts says. */
import { availableParallelism } from "node:os";
import { defineConfig, mergeConfig } from "vitest/config";
import LongFirst from "./test/run/order.ts";
import pages from "./vite.config.ts";

/** A machine that does other work at the same time may be late once; a real fault fails twice. */
const retry = process.env.CI ? 1 : 0;

export default mergeConfig(
  pages,
  defineConfig({
    // Tests find their files from the top of the repository, the page its own from `client`.
    root: import.meta.dirname,
    test: {
      pool: "forks",
      // All processors: a test with a browser waits for it half the time.
      maxWorkers: availableParallelism(),
      sequence: { sequencer: LongFirst },
      projects: [
        {
          extends: true,
          test: {
            name: "plain",
            retry,
            environment: "node",
            include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
            exclude: ["test/e2e/**", "test/browser/**"],
            testTimeout: 30_000,
            hookTimeout: 30_000,
          },
        },
        {
          extends: true,
          test: {
            name: "browser",
            retry,
            environment: "node",
            include: ["test/e2e/**/*.test.ts", "test/browser/**/*.test.ts"],
            globalSetup: "test/run/once.ts",
            // What is looked for again and again comes when the machine has time for it.
            expect: { poll: { timeout: 20_000 } },
            testTimeout: 120_000,
            hookTimeout: 120_000,
          },
        },
      ],
    },
  }),
);
