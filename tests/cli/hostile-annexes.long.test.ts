import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ask, MAKING_TIMEOUT } from "../shared/ask";
import { CLAUSE } from "./hostile-annexes/annex-file";
import { HOSTILE_ANNEXES } from "./hostile-annexes";
import { emptyFolder } from "./run";

const REPORT = resolve(__dirname, "hostile-annexes/report-usage.cjs");

let commandLine: string;

beforeAll(async () => {
  const folder = await ask("command-line");
  commandLine = join(folder, "cli.js");
  // what reads PDFs, where the program looks for it
  mkdirSync(join(folder, "web/pdf"), { recursive: true });
  copyFileSync(join(await ask("pdf"), "pdf.js"), join(folder, "web/pdf/pdf.js"));
}, MAKING_TIMEOUT);

/** How one import ended, and the most memory it had, in megabytes: of a process of its own. */
function importOf(path: string): {
  readonly exit: number | null;
  readonly peak: number;
} {
  const report = join(emptyFolder(), "usage.json");
  const { status } = spawnSync(
    process.execPath,
    ["--require", REPORT, commandLine, "import", path, "--json"],
    {
      env: { ...process.env, ZERENBIAO_USAGE: report },
      stdio: "ignore",
    },
  );
  const usage = JSON.parse(readFileSync(report, "utf8")) as { peak: number };
  return { exit: status, ...usage };
}

describe("imports in a process of their own", () => {
  test.each(HOSTILE_ANNEXES)(
    "$what: refused, or held for a person, within 200 MB",
    ({ name, bytes }) => {
      const path = join(emptyFolder(), name);
      writeFileSync(path, bytes());
      const { exit, peak } = importOf(path);
      expect(exit).toBe(1);
      expect(peak).toBeLessThan(200);
    },
  );

  test("300 rows within 200 MB", () => {
    const path = join(emptyFolder(), "附件.html");
    const rows = Array.from(
      { length: 300 },
      (_, row) =>
        `<tr><td>${row + 1}<td>${CLAUSE}，产值超过${row + 20}亿元；达标率达到95%以上。<td>市甲局牵头，市乙局配合</tr>`,
    );
    writeFileSync(path, `<table><tr><td>序号<td>量化指标<td>责任单位</tr>${rows.join("")}</table>`);
    expect(importOf(path).peak).toBeLessThan(200);
  });
});
