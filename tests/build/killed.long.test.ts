import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ask, MAKING_TIMEOUT } from "../shared/ask";

const FOLDER = mkdtempSync(join(tmpdir(), "zerenbiao-killed-"));
const FORMS = join(FOLDER, "发放");
const OUT = join(FOLDER, "汇总");

const words = (asOf: string, out: string): string[] => {
  const paths = ["--ledger", join(FORMS, "ledger.json"), FORMS, "--out", out];
  return [commandLine, "collect", "--force", "--as-of", asOf, ...paths];
};
/** Exit 0 or 1: done. */
const collect = (asOf: string, out: string): Buffer => {
  try {
    execFileSync(process.execPath, words(asOf, out), { stdio: "ignore" });
  } catch (error) {
    if (!(error instanceof Error && "status" in error && error.status === 1)) throw error;
  }
  return readFileSync(out);
};

let commandLine: string;
let earlier: Buffer;
let later: Buffer;
let duration: number;

beforeAll(async () => {
  commandLine = join(await ask("command-line"), "cli.js");
  execFileSync(process.execPath, [
    ...[commandLine, "distribute", "--period", "2022", "--id-seed", "k"],
    ...["--out", FORMS],
  ]);
  mkdirSync(OUT);
  const began = Date.now();
  later = collect("2023-01-10", join(FOLDER, "later.xlsx"));
  duration = Date.now() - began;
  earlier = collect("2023-01-09", join(OUT, "汇总.xlsx"));
}, MAKING_TIMEOUT);

afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
});

/** Kills the run some milliseconds after it began, or after it first touched the folder of its output. */
async function killAfter(delay: number, since: "start" | "touch"): Promise<void> {
  const run = spawn(process.execPath, words("2023-01-10", join(OUT, "汇总.xlsx")), {
    stdio: "ignore",
  });
  const ended = new Promise((fulfil) => run.once("exit", fulfil));
  const watcher = watch(OUT);
  const touched = new Promise((fulfil) => watcher.once("change", fulfil));
  if (since === "touch") await Promise.race([touched, ended]);
  if (delay > 0) await wait(delay);
  run.kill("SIGKILL");
  await ended;
  watcher.close();
}

const moments = [
  ...Array.from({ length: 4 }, (_, index) => [(index + 1) / 5, "of its time"] as const),
  ...Array.from({ length: 10 }, (_, index) => [index / 2, "ms behind its first write"] as const),
];

test.each(moments)(
  "killed at %s %s, the output is the old workbook or the new one",
  async (at, unit) => {
    expect(earlier.equals(later)).toBe(false);
    const fromStart = unit === "of its time";
    await killAfter(fromStart ? at * duration : at, fromStart ? "start" : "touch");
    const names = readdirSync(OUT);
    expect(names).toContain("汇总.xlsx");
    expect(names.filter((name) => name !== "汇总.xlsx" && !name.startsWith("."))).toEqual([]);
    const found = readFileSync(join(OUT, "汇总.xlsx"));
    expect([earlier, later].filter((each) => each.equals(found))).toHaveLength(1);
    // the next one has something to replace
    if (found.equals(later)) collect("2023-01-09", join(OUT, "汇总.xlsx"));
  },
);
