/*
 * A process that runs test files again and again, each time with other texts in place of some source files, and says whether they
 * passed. Starting jest anew each time would take longer than the tests do.
 */
const { join, resolve } = require("node:path");
const { runCLI } = require("jest");

const ROOT = resolve(__dirname, "../..");

process.on("message", async ({ texts, notes, tests }) => {
  process.hasFailed = false;
  process.env.FAULTY_TEXTS = texts;
  process.env.TEST_ORDER = tests.join("\n");
  if (notes === null) delete process.env.FAULT_NOTES;
  else process.env.FAULT_NOTES = notes;
  const config = {
    rootDir: ROOT,
    testMatch: ["<rootDir>/tests/**/*.test.ts"],
    moduleNameMapper: { "^fast-check$": "<rootDir>/tests/shared/fast-check.ts" },
    transform: { "^.+\\.ts$": join(__dirname, "transform.cjs") },
    modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/out"],
    setupFilesAfterEnv: [join(__dirname, "note-faults.cjs")],
    testEnvironment: join(__dirname, "until-failure.cjs"),
    runtime: join(__dirname, "runtime.cjs"),
    testSequencer: join(__dirname, "in-order.cjs"),
    testTimeout: 30_000,
    // another configuration each time, or jest would keep what it made of a file before
    globals: { texts },
  };
  const { results } = await runCLI(
    {
      _: tests,
      $0: "jest",
      config: JSON.stringify(config),
      runTestsByPath: true,
      runInBand: true,
      ci: true,
      silent: true,
      reporters: [],
      watchman: false,
    },
    [ROOT],
  );
  const failed = results.testResults.find(
    (each) => each.numFailingTests > 0 || each.failureMessage,
  );
  process.send({ failed: failed?.testFilePath ?? null, why: failed?.failureMessage ?? null });
});
