import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { SheetSpec, StyleSpec, WorkbookSpec } from "../../src/sheets";
import { runCommand } from "./run-command";

const SCRIPT = resolve(__dirname, "../tests/bench/peers/write_forms.py");
const INTERPRETERS = ["/usr/bin/python3", "python3"];
const COUNT = 1000;
const ROUNDS = 5;

/**
 * `distribute` of a thousand forms, building, writing and fingerprinting them, next to a Python script that writes ready specs of the
 * same forms with XlsxWriter: each a process of its own, by the time of the processor, in turn.
 */
export async function benchXlsxWriter(
  planFile: string,
  specs: readonly WorkbookSpec[],
): Promise<void> {
  const python = INTERPRETERS.find(
    (each) => spawnSync(each, ["-c", "import xlsxwriter"]).status === 0,
  );
  if (python === undefined) {
    process.stdout.write("\nXlsxWriter is not installed here (python3-xlsxwriter): left out\n");
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "zerenbiao-peer-"));
  try {
    const specFile = join(folder, "specs.json");
    writeFileSync(specFile, JSON.stringify(tell(specs)));
    const own: number[] = [];
    const other: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const out = join(folder, `own ${round}`);
      const options = ["--plan", planFile, "--period", "2022", "--id-seed", "bench"];
      const run = await runCommand(["distribute", ...options, "--out", out]);
      own.push(run.processor ?? NaN);
      const theirs = join(folder, `theirs ${round}`);
      mkdirSync(theirs);
      const peer = await runCommand([SCRIPT, specFile, theirs, String(COUNT)], python);
      other.push(peer.processor ?? NaN);
      rmSync(out, { recursive: true });
      rmSync(theirs, { recursive: true });
    }
    process.stdout.write(
      `\n${COUNT} forms, next to a script with XlsxWriter\n` +
        `  ${"zerenbiao distribute".padEnd(24)}${median(own).toFixed(1).padStart(9)} s\n` +
        `  ${"XlsxWriter".padEnd(24)}${median(other).toFixed(1).padStart(9)} s\n` +
        `  ${"ratio".padEnd(24)}${(median(own) / median(other)).toFixed(2).padStart(9)} ×\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Specs as the script reads them: cells as lists, styles by number. */
function tell(specs: readonly WorkbookSpec[]): unknown {
  const numbers = new Map<StyleSpec, number>();
  const numberOf = (style: StyleSpec): number => {
    const known = numbers.get(style) ?? numbers.size;
    numbers.set(style, known);
    return known;
  };
  const tellSheet = ({ cells, ...sheet }: SheetSpec): unknown => ({
    ...sheet,
    cells: cells.map(({ row, column, value, style }) => [row, column, value, numberOf(style)]),
  });
  const workbooks = specs.map(({ sheets }) => ({ sheets: sheets.map(tellSheet) }));
  return { styles: [...numbers.keys()], workbooks };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}
