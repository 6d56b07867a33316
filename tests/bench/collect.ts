import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { builtInPlans } from "../../src/exchange";
import { fillInForm } from "../../src/cli/fill-in";
import sample from "../../src/cli/commands/demo-values.json";
import { manyBureaus } from "./many-bureaus";
import { readPlainly } from "./plain-exceljs";

const CLI = resolve(__dirname, "cli.js");
const FILES = 1000;

/** What one run of a command took. */
interface Run {
  readonly seconds: number;
  /** The most memory it had, in megabytes; null where the system does not tell. */
  readonly peak: number | null;
}

/** The command line as a person starts it, from the start of the process to its end. */
function runCommand(argv: readonly string[]): Promise<Run> {
  return new Promise((fulfil, reject) => {
    const begin = performance.now();
    const child = spawn(process.execPath, [CLI, ...argv], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    let peak: number | null = null;
    const watch = setInterval(() => {
      peak = peakOf(child.pid) ?? peak;
    }, 10);
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(watch);
      if (code === 2 || code === null)
        reject(new Error(`${argv[0] ?? ""} ended with ${code ?? "a signal"}`));
      else fulfil({ seconds: (performance.now() - begin) / 1000, peak });
    });
  });
}

/** Linux keeps the high-water mark of every process. */
function peakOf(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, "utf8");
    const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

async function loadAll(folder: string): Promise<number> {
  const begin = performance.now();
  for (const name of readdirSync(folder)) {
    await readPlainly(new Uint8Array(readFileSync(join(folder, name))));
  }
  return (performance.now() - begin) / 1000;
}

/**
 * Collecting a thousand returned files, from the start of the command to the written workbook, next to exceljs loading the same
 * files: once of nine bureaus, whose files came in many copies, once of a thousand bureaus, each of which gets a sheet.
 */
export async function benchCollect(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "zerenbiao-bench-"));
  try {
    const [plan] = builtInPlans();
    const nine = await prepare(
      join(folder, "nine"),
      ["--period", sample.period],
      (bureau) =>
        new Map<string, Parameters<typeof fillInForm>[1]>(Object.entries(sample.returns)).get(
          bureau,
        ) ?? {},
    );
    await compare(
      `Files collected (${FILES} files of ${plan?.bureaus.length ?? 9} bureaus)`,
      nine,
      [],
    );
    const planFile = join(folder, "plan.json");
    const many = manyBureaus(FILES);
    writeFileSync(planFile, JSON.stringify(many));
    const targets = new Map(
      many.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => cell.bureaus.map(({ name }) => [name, cell.targets] as const)),
      ),
    );
    const thousand = await prepare(
      join(folder, "many"),
      ["--plan", planFile, "--period", "2022"],
      (bureau) =>
        Object.fromEntries(
          (targets.get(bureau) ?? []).map(({ id }, index) => [id, { value: 101 + index }]),
        ),
    );
    await compare(`Files collected (${FILES} files of ${FILES} bureaus)`, thousand, [
      "--plan",
      planFile,
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Prepared {
  readonly ledger: string;
  readonly returned: string;
  readonly out: string;
}

/** Forms sent out and filled in, copied until there are enough. */
async function prepare(
  folder: string,
  options: readonly string[],
  entriesOf: (bureau: string) => Parameters<typeof fillInForm>[1],
): Promise<Prepared> {
  const sent = join(folder, "sent");
  const returned = join(folder, "returned");
  mkdirSync(returned, { recursive: true });
  await runCommand(["distribute", ...options, "--id-seed", "bench", "--out", sent]);
  const ledger = join(sent, "ledger.json");
  const { forms } = JSON.parse(readFileSync(ledger, "utf8")) as {
    readonly forms: readonly { readonly bureau: string; readonly file: string }[];
  };
  const filled = forms.map(({ bureau, file }) => ({
    file,
    bytes: fillInForm(new Uint8Array(readFileSync(join(sent, file))), entriesOf(bureau)),
  }));
  for (let index = 0; index < FILES; index += 1) {
    const form = filled[index % filled.length];
    if (form) writeFileSync(join(returned, `${index} ${form.file}`), form.bytes);
  }
  return { ledger, returned, out: join(folder, "out.xlsx") };
}

async function compare(
  title: string,
  { ledger, returned, out }: Prepared,
  options: readonly string[],
): Promise<void> {
  const argv = ["collect", ...options, "--ledger", ledger, returned, "--out", out, "--force"];
  // the first round only warms up the disk; then the two sides take turns
  await runCommand(argv);
  const runs: Run[] = [];
  let loading = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    runs.push(await runCommand(argv));
    loading += await loadAll(returned);
  }
  const collecting = runs.reduce((sum, { seconds }) => sum + seconds, 0);
  const print = (name: string, value: string) => {
    process.stdout.write(`  ${name.padEnd(24)}${value.padStart(9)}\n`);
  };
  process.stdout.write(`\n${title}\n`);
  print("zerenbiao collect", `${((ROUNDS * FILES) / collecting).toFixed(1)} /s`);
  print("exceljs load", `${((ROUNDS * FILES) / loading).toFixed(1)} /s`);
  print("ratio", `${(loading / collecting).toFixed(2)} ×`);
  const peaks = runs.flatMap(({ peak }) => (peak === null ? [] : [peak]));
  if (peaks.length > 0) print("peak memory", `${Math.max(...peaks).toFixed(0)} MB`);
}

const ROUNDS = 3;
