import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillInForm } from "../../src/cli/fill-in";
import { emptyFolder, readBytes, runJson } from "./run";

const SAVED = join(__dirname, "../fixtures/saved-by");

/** The entries of tests/fixtures/README.md. */
const ENTRIES = {
  "3.1": { value: 30 },
  "4.1": { value: "1,405个" },
  "4.2": { value: 45 },
  "5.1": { value: "约480" },
  "5.2": { value: 2 },
  "5.3": {
    value: 60,
    reason: "第四季度两家平台退出，比目标少一点",
    measures: "=6月底前补上",
  },
  "5.4": { value: "基本完成", evidence: "附件3 产业集群评估报告" },
  "17.1": { value: 0.9712 },
  "17.2": { value: 0.57 },
};

/** What `check --json` says of a file, its own path left out. */
async function verdictOf(path: string): Promise<unknown> {
  const printed = JSON.stringify(await runJson("check", path));
  return JSON.parse(printed.replaceAll(JSON.stringify(path), '"form.xlsx"'));
}

async function ownVerdict(): Promise<unknown> {
  const path = join(emptyFolder(), "form.xlsx");
  writeFileSync(path, fillInForm(readBytes(join(SAVED, "blank.xlsx")), ENTRIES));
  return verdictOf(path);
}

test("a form filled in and kept as it was made is judged", async () => {
  expect(await ownVerdict()).toMatchObject({
    files: [
      {
        status: "accepted",
        bureau: "市农业农村局",
        period: "2022",
        entries: [
          { target: "3.1", value: 30, verdict: "met" },
          { target: "4.1", typed: "1,405个", value: 1405, verdict: "met" },
          { target: "4.2", value: 45, verdict: "met" },
          { target: "5.1", typed: "约480", value: null, verdict: "invalid" },
          { target: "5.2", value: 2, verdict: "met" },
          { target: "5.3", value: 60, verdict: "not-met", measures: "=6月底前补上" },
          { target: "5.4", typed: "基本完成", value: null, verdict: "needs-person" },
          { target: "17.1", typed: "97.12%", value: 97.12, verdict: "met" },
          { target: "17.2", typed: "57.00%", value: 57, verdict: "not-met" },
          { target: "17.3", typed: null, value: null, verdict: "no-data" },
        ],
      },
    ],
  });
});

test.each(["libreoffice", "openpyxl", "exceljs"])(
  "filled in and saved by %s it gives the same result",
  async (program) => {
    expect(await verdictOf(join(SAVED, `${program}.xlsx`))).toEqual(await ownVerdict());
  },
);
