import { parsePeriod } from "../../src/core";
import { builtInPlans } from "../../src/exchange";
import { buildForm, type WorkbookSpec } from "../../src/sheets";
import { deflate, inflate } from "../../src/library";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { benchCollect } from "./collect";
import { benchGrowth } from "./growth";
import { readPlainly } from "./plain-exceljs";
import { benchPeer, benchWrite } from "./write";

/**
 * Forms written and files read per second, next to plain exceljs doing the same work in the same run. Ratios are what to compare
 * between machines and days; the figures themselves belong to the machine.
 */

// Rounds alternate between the two sides, so that a busy moment of the machine falls on both.
const ROUNDS = 6;
const FORMS_A_ROUND = 18;

interface Side {
  readonly name: string;
  readonly run: (index: number) => Promise<unknown>;
}

async function measure(sides: readonly Side[]): Promise<readonly number[]> {
  const spent = sides.map(() => 0);
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [position, side] of sides.entries()) {
      const begin = performance.now();
      for (let index = 0; index < FORMS_A_ROUND; index += 1) await side.run(index);
      // the first round only warms up
      if (round >= 0) spent[position] = (spent[position] ?? 0) + performance.now() - begin;
    }
  }
  return spent.map((milliseconds) => (ROUNDS * FORMS_A_ROUND * 1000) / milliseconds);
}

function print(title: string, sides: readonly Side[], perSecond: readonly number[]): void {
  const ratio = (perSecond[0] ?? 0) / (perSecond[1] ?? 1);
  process.stdout.write(`\n${title}\n`);
  sides.forEach(({ name }, index) => {
    process.stdout.write(
      `  ${name.padEnd(24)}${(perSecond[index] ?? 0).toFixed(1).padStart(9)} /s\n`,
    );
  });
  process.stdout.write(`  ${"ratio".padEnd(24)}${ratio.toFixed(2).padStart(9)} ×\n`);
}

async function main(): Promise<void> {
  // alone, for the comparison of whole processes takes the longest to settle
  if (process.argv.includes("--peer")) {
    await benchPeer();
    return;
  }
  const [plan] = builtInPlans();
  const period = parsePeriod("2021");
  if (!plan || !period) throw new Error("no built-in plan");
  const build = (index: number): WorkbookSpec =>
    buildForm({
      plan,
      bureau: plan.bureaus[index % plan.bureaus.length] ?? "",
      period,
      due: "2022-01-15",
      contact: null,
      formId: String(index).padStart(32, "0"),
      createdAt: "2021-12-20",
    });

  await benchWrite();

  const files: Uint8Array[] = [];
  for (let index = 0; index < plan.bureaus.length; index += 1) {
    files.push(await writeWorkbook(build(index), deflate));
  }
  const file = (index: number): Uint8Array => files[index % files.length] ?? new Uint8Array();
  const readers: Side[] = [
    {
      name: "zerenbiao read",
      run: (index) => {
        const result = readWorkbook(file(index), inflate);
        if (result.outcome === "rejected") throw new Error(JSON.stringify(result.findings));
        return Promise.resolve(result);
      },
    },
    { name: "exceljs load", run: async (index) => readPlainly(file(index)) },
  ];
  print("Files read (the forms just written)", readers, await measure(readers));
  await benchCollect();
  await benchGrowth(process.argv.includes("--all"));
  process.stdout.write(
    `\nPeak memory of the whole run: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`,
  );
}

void main();
