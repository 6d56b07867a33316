// 核对一个文件夹里收回的表，有错误时退出码是 1：node examples/judge-folder.mjs 收回
// Judges every file of a folder; exit 1 when something has to be corrected.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readForm } from "zerenbiao";

const [folder = "收回"] = process.argv.slice(2);

let errors = 0;
for (const name of (await readdir(folder)).sort()) {
  const { others, ...first } = readForm(await readFile(join(folder, name)), { path: name });
  // nearly always one form a file
  for (const report of [first, ...others]) {
    const usable = report.entries.filter(({ value }) => value !== null).length;
    console.log(`${report.path}: ${report.status}, ${usable}/${report.entries.length}`);
    for (const { severity, sheet, cell, message } of report.findings) {
      if (severity !== "error") continue;
      errors += 1;
      console.log(`  ${cell === null ? "" : `${sheet}!${cell} `}${message}`);
    }
  }
}
process.exitCode = errors > 0 ? 1 : 0;
