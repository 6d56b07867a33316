import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plan } from "../../src/core";
import { fillInForm } from "../../src/cli/fill-in";
import { manyBureaus } from "./many-bureaus";
import { type Run, runCommand } from "./run-command";

/** Returned files and bureaus; `node dist/bench.js --all` takes the large ones too, a quarter of an hour. */
const COLLECTED = [
  { files: 1000, bureaus: 1000, isLarge: false },
  { files: 3000, bureaus: 3000, isLarge: false },
  { files: 10_000, bureaus: 1000, isLarge: true },
  { files: 10_000, bureaus: 10_000, isLarge: true },
] as const;

/** Bureaus that share the one row of a plan. */
const SHARING = [100, 200, 400, 1000, 2000] as const;

/**
 * How collecting grows with files and bureaus, and making forms with the bureaus that share a target: each a process of its own,
 * by the time of the processor and the most memory it had.
 */
export async function benchGrowth(isWhole: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "zerenbiao-growth-"));
  try {
    process.stdout.write("\nForms of a plan whose one row so many bureaus share\n");
    for (const count of SHARING) {
      const own = join(folder, `sharing ${count}`);
      print(`${count} bureaus`, (await distribute(own, manyBureaus(count, count))).run);
    }
    process.stdout.write("\nFiles collected, by files and bureaus\n");
    for (const { files, bureaus, isLarge } of COLLECTED) {
      if (isLarge && !isWhole) continue;
      const own = join(folder, `collected ${files} ${bureaus}`);
      print(`${files} of ${bureaus}`, await collect(own, files, bureaus));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(name: string, { processor, peak }: Run): void {
  const seconds = processor === null ? "" : `${processor.toFixed(1)} s`;
  const memory = peak === null ? "" : `${peak.toFixed(0)} MB`;
  process.stdout.write(`  ${name.padEnd(24)}${seconds.padStart(9)}  ${memory.padStart(9)}\n`);
}

async function distribute(
  folder: string,
  plan: Plan,
): Promise<{ readonly run: Run; readonly options: readonly string[]; readonly sent: string }> {
  mkdirSync(folder, { recursive: true });
  const planFile = join(folder, "plan.json");
  writeFileSync(planFile, JSON.stringify(plan.file));
  const sent = join(folder, "sent");
  const options = ["--plan", planFile];
  const run = await runCommand(
    ["distribute", ...options, "--period", "2022", "--id-seed", "bench", "--out", sent], // prettier-ignore
  );
  return { run, options, sent };
}

/** Every form filled in; where there are more files than bureaus, in equal copies. */
async function collect(folder: string, files: number, bureaus: number): Promise<Run> {
  const plan = manyBureaus(bureaus);
  const { options, sent } = await distribute(folder, plan);
  const returned = join(folder, "returned");
  mkdirSync(returned);
  const ledger = join(sent, "ledger.json");
  const { forms } = JSON.parse(readFileSync(ledger, "utf8")) as {
    readonly forms: readonly { readonly bureau: string; readonly file: string }[];
  };
  for (const [at, { bureau, file }] of forms.entries()) {
    const targets = plan.targetsByBureau.get(bureau) ?? [];
    const entries = targets.map(({ id }, index) => [id, { value: 101 + index }] as const);
    const form = new Uint8Array(readFileSync(join(sent, file)));
    const bytes = fillInForm(form, Object.fromEntries(entries));
    for (let index = at; index < files; index += forms.length) {
      writeFileSync(join(returned, `${index} ${file}`), bytes);
    }
  }
  const out = join(folder, "out.xlsx");
  return runCommand(["collect", ...options, "--ledger", ledger, returned, "--out", out]);
}
