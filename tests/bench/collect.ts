import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parsePeriod, type Plan } from "../../src/core";
import {
  builtInPlans,
  type CollectedOccasion,
  consolidateInTurn,
  Ledger,
  mergeReturns,
  readReturn,
} from "../../src/exchange";
import { deflate, inflate } from "../../src/library";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { fillInForm } from "../../src/cli/fill-in";
import sample from "../../src/cli/commands/demo-values.json";
import { manyBureaus } from "./many-bureaus";
import { readPlainly } from "./plain-exceljs";
import { runCommand } from "./run-command";

const FILES = 1000;

async function loadAll(folder: string): Promise<number> {
  const begin = performance.now();
  for (const name of readdirSync(folder)) {
    await readPlainly(new Uint8Array(readFileSync(join(folder, name))));
  }
  return (performance.now() - begin) / 1000;
}

/**
 * Collecting a thousand returned files into one workbook next to exceljs loading the same files: once of nine
 * bureaus, whose files came in many copies, once of a thousand bureaus, whose lines stand in one list.
 */
export async function benchCollect(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "zerenbiao-bench-"));
  try {
    const [plan] = builtInPlans();
    if (!plan) throw new Error("no built-in plan");
    const nine = await prepare(
      join(folder, "nine"),
      ["--period", sample.period],
      (bureau) =>
        new Map<string, Parameters<typeof fillInForm>[1]>(Object.entries(sample.returns)).get(
          bureau,
        ) ?? {},
    );
    await compare(
      `Files collected (${FILES} files of ${plan.bureaus.length} bureaus)`,
      nine,
      plan,
      [],
    );
    const planFile = join(folder, "plan.json");
    const many = manyBureaus(FILES);
    writeFileSync(planFile, JSON.stringify(many.file));
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
    await compare(`Files collected (${FILES} files of ${FILES} bureaus)`, thousand, many, [
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

/** Everything that `collect` does, in this process: reading, judging, merging, writing. */
async function collectHere({ ledger: path, returned }: Prepared, plan: Plan): Promise<number> {
  const begin = performance.now();
  const ledger = Ledger.parse(JSON.parse(readFileSync(path, "utf8")));
  const period = parsePeriod(ledger.period);
  if (period === null) throw new Error(ledger.period);
  const files = readdirSync(returned).map((name) =>
    readOne(join(returned, name), { plan, period }),
  );
  const collection = mergeReturns({
    ...{ plan, period, ledger, files, asOf: "2023-01-20", decisions: [], previous: null },
  });
  const { merged = 0 } = countOutcomes(collection.files.map(({ outcome }) => outcome));
  if (merged < Math.min(FILES, ledger.forms.length)) throw new Error(`only ${merged} merged`);
  await writeWorkbook(consolidateInTurn(collection), deflate);
  return (performance.now() - begin) / 1000;
}

function readOne(path: string, occasion: CollectedOccasion) {
  const bytes = new Uint8Array(readFileSync(path));
  const result = readWorkbook(bytes, inflate);
  if (result.outcome === "rejected") throw new Error(JSON.stringify(result.findings));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return readReturn(
    { path, workbook: result.workbook, findings: result.findings, sha256 },
    occasion,
  );
}

function countOutcomes(outcomes: readonly string[]): Readonly<Partial<Record<string, number>>> {
  const counts: Partial<Record<string, number>> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

async function compare(
  title: string,
  prepared: Prepared,
  plan: Plan,
  options: readonly string[],
): Promise<void> {
  const { ledger, returned, out } = prepared;
  let collecting = 0;
  let loading = 0;
  for (let round = -1; round < ROUNDS; round += 1) {
    const collected = await collectHere(prepared, plan);
    const loaded = await loadAll(returned);
    // the first round only warms up
    if (round < 0) continue;
    collecting += collected;
    loading += loaded;
  }
  const argv = ["collect", ...options, "--ledger", ledger, returned, "--out", out, "--force"];
  const command = await runCommand(argv);
  const print = (name: string, value: string) => {
    process.stdout.write(`  ${name.padEnd(24)}${value.padStart(9)}\n`);
  };
  process.stdout.write(`\n${title}\n`);
  print("zerenbiao collect", `${((ROUNDS * FILES) / collecting).toFixed(1)} /s`);
  print("exceljs load", `${((ROUNDS * FILES) / loading).toFixed(1)} /s`);
  print("ratio", `${(loading / collecting).toFixed(2)} ×`);
  print("the command as a whole", `${command.seconds.toFixed(1)} s`);
  if (command.peak !== null) print("its peak memory", `${command.peak.toFixed(0)} MB`);
}

const ROUNDS = 2;
