import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parsePeriod, type Plan } from "../../src/core";
import { builtInPlans, prepareForms } from "../../src/exchange";
import { deflatePieces } from "../../src/library";
import type { WorkbookSpec } from "../../src/sheets";
import { createWorkbookWriter } from "../../src/xlsx";
import { manyBureaus } from "./many-bureaus";
import { writePlainly } from "./plain-exceljs";
import { runCommand } from "./run-command";
import { benchXlsxWriter } from "./xlsx-writer";

const ROUNDS = 7;
const FORMS = 60;
/** exceljs takes its time: fewer of the same forms tell as much. */
const PLAIN_FORMS = 20;
const DISTRIBUTED = [1_000, 10_000];

/**
 * Ready specs written next to plain exceljs writing the same, by the time of the processor: forms of different lines of a plan, no two
 * of one shape, by a new writer for each round; and forms whose shapes repeat. Then `distribute` as a process of its own, building
 * the forms included.
 */
export async function benchWrite(): Promise<void> {
  const [plan] = builtInPlans();
  if (!plan) throw new Error("no built-in plan");
  // five bureaus share a line: one of each
  const lines = specsOf(manyBureaus(5 * FORMS)).filter((_, index) => index % 5 === 0);
  await compare("Ready forms, all of different shapes", lines, false);
  const nine = specsOf(plan);
  const inTurn = Array.from({ length: FORMS }, (_, index) => nine[index % nine.length] ?? nine[0]);
  await compare(
    "Ready forms, shapes repeat (nine bureaus in turn)",
    inTurn.filter((spec) => spec !== undefined),
    true,
  );
  await compare(
    "Ready forms, shapes repeat (five bureaus to a line)",
    specsOf(manyBureaus(FORMS)),
    true,
  );
  for (const count of DISTRIBUTED) await benchDistribute(count);
  await benchPeer();
}

/** A hundred forms of those that are distributed, in turn: reading ten times as many from a file would be counted too. */
export async function benchPeer(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "zerenbiao-bench-"));
  try {
    const planFile = join(folder, "plan.json");
    writeFileSync(planFile, JSON.stringify(manyBureaus(1000).file));
    await benchXlsxWriter(planFile, specsOf(manyBureaus(100)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function specsOf(plan: Plan): WorkbookSpec[] {
  const period = parsePeriod("2022");
  if (!period) throw new Error("no period");
  let count = 0;
  const newId = (): string => String((count += 1)).padStart(32, "0");
  return prepareForms({
    ...{ plan, period, due: "2023-01-15", contact: null, bureaus: null },
    ...{ createdOn: "2022-12-20", newId },
  }).map(({ build }) => build());
}

async function compare(
  title: string,
  specs: readonly WorkbookSpec[],
  keepsWriter: boolean,
): Promise<void> {
  let write = createWorkbookWriter(deflatePieces);
  const plainSpecs = specs.slice(0, PLAIN_FORMS);
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    if (!keepsWriter) write = createWorkbookWriter(deflatePieces);
    const own = await processorTime(async () => {
      for (const spec of specs) await write(spec);
    });
    const other = await processorTime(async () => {
      for (const spec of plainSpecs) await writePlainly(spec);
    });
    // the first round only warms up
    if (round < 0) continue;
    ours.push(own / specs.length);
    plain.push(other / plainSpecs.length);
  }
  process.stdout.write(
    `\n${title}\n` +
      `  ${"zerenbiao".padEnd(24)}${median(ours).toFixed(2).padStart(9)} ms\n` +
      `  ${"exceljs writeBuffer".padEnd(24)}${median(plain).toFixed(2).padStart(9)} ms\n` +
      `  ${"ratio".padEnd(24)}${(median(plain) / median(ours)).toFixed(1).padStart(9)} ×\n`,
  );
}

async function processorTime(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

async function benchDistribute(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "zerenbiao-bench-"));
  try {
    const plan = join(folder, "plan.json");
    writeFileSync(plan, JSON.stringify(manyBureaus(count).file));
    const options = ["--plan", plan, "--period", "2022", "--id-seed", "bench"];
    const run = await runCommand(["distribute", ...options, "--out", join(folder, "forms")]);
    const { processor, peak, seconds } = run;
    process.stdout.write(
      `\ndistribute of ${count} forms: ${processor?.toFixed(1) ?? "?"} s of the processor, ` +
        `${seconds.toFixed(1)} s, ${peak?.toFixed(0) ?? "?"} MB\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
