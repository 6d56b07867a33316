import { deflateRawSync, inflateRawSync } from "node:zlib";
import { parsePeriod } from "../../../src/core";
import { assessWorkbook, builtInPlans } from "../../../src/exchange";
import { buildForm, type CellEdit, type WorkbookGrid } from "../../../src/sheets";
import { fillWorkbook, readWorkbook, writeWorkbook } from "../../../src/xlsx";

const inflate = (data: Uint8Array, maximumSize: number): Uint8Array =>
  inflateRawSync(data, { maxOutputLength: Math.max(1, maximumSize) });
const compression = { inflate, deflate: deflateRawSync };
const plans = builtInPlans();
const ENTRY = "指标填报";

/** 市商务局's form for 2022 with cells set; lines stand in rows 2 to 7, 完成值 in column 7, 编号 in 13. */
async function returned(cells: readonly CellEdit[]): Promise<WorkbookGrid> {
  const [plan] = plans;
  const period = parsePeriod("2022");
  if (!plan || !period) throw new Error("no plan");
  const form = buildForm({
    plan,
    bureau: "市商务局",
    period,
    due: null,
    contact: null,
    formId: "0".repeat(32),
    createdAt: "2022-12-20",
  });
  const bytes = fillWorkbook(
    await writeWorkbook(form, deflateRawSync),
    [{ sheet: ENTRY, cells }],
    compression,
  );
  const result = readWorkbook(bytes, inflate);
  if (result.outcome === "rejected") throw new Error("not read");
  return result.workbook;
}

const assess = (workbook: WorkbookGrid) =>
  assessWorkbook({ path: "form.xlsx", workbook, findings: [], plans });

const set = (row: number, column: number, value: CellEdit["value"]): CellEdit => ({
  row,
  column,
  value,
});

test("a sort over the visible columns, which leaves the hidden ids behind, credits nothing to the wrong target", async () => {
  // the lines of 5.1 and 5.3 have changed places, their ids have not
  const shared = "\n共同：市农业农村局";
  const workbook = await returned([
    ...[set(2, 3, `农产品网络零售总额${shared}`), set(2, 4, "超过 60"), set(2, 5, "亿元")],
    ...[set(2, 7, 71.5), set(4, 3, `市级以上农业龙头企业数量${shared}`), set(4, 4, "不低于 480")],
    ...[set(4, 5, "家"), set(4, 7, 481), set(3, 7, 2)],
  ]);
  const { entries, findings } = assess(workbook);
  const mismatches = findings.filter(({ code }) => code === "line-mismatch");
  expect(mismatches.map(({ target, received, cell }) => [target, received, cell])).toEqual([
    ["5.1", "5.3", "G2"],
    ["5.3", "5.1", "G4"],
  ]);
  expect(entries.slice(0, 3).map(({ target, verdict }) => [target, verdict])).toEqual([
    ["5.1", "no-data"],
    ["5.2", "met"],
    ["5.3", "no-data"],
  ]);
});

test("a filled copy of the entry sheet is told, and its blank copy is not", async () => {
  const workbook = await returned([set(2, 7, 480)]);
  const entry = workbook.sheets.find(({ name }) => name === ENTRY);
  if (!entry) throw new Error("no entry sheet");
  const withCopy = (cells: typeof entry.cells) =>
    assess({
      ...workbook,
      sheets: [...workbook.sheets, { ...entry, name: `${ENTRY} (2)`, cells }],
    }).findings.filter(({ code }) => code === "second-entry-sheet");
  expect(withCopy(entry.cells)).toMatchObject([
    { severity: "error", sheet: `${ENTRY} (2)`, received: `${ENTRY} (2)` },
  ]);
  expect(withCopy(entry.cells.filter(({ column }) => column !== 7))).toEqual([]);
});

test("a second filled column headed 完成值 is told; a blank one hides nothing", async () => {
  const blank = assess(await returned([set(2, 7, 480), set(1, 14, "完成值")]));
  expect(blank.entries[0]?.verdict).toBe("met");
  expect(blank.findings.map(({ code }) => code)).not.toContain("duplicate-column");
  const filled = assess(await returned([set(2, 7, 480), set(1, 14, "完成值"), set(2, 14, 999)]));
  expect(filled.entries[0]?.value?.toNumber()).toBe(480);
  expect(filled.findings.find(({ code }) => code === "duplicate-column")).toMatchObject({
    severity: "error",
    cell: "N1",
  });
  // once is enough
  expect(filled.findings.map(({ code }) => code)).not.toContain("extra-content");
});

test("a line somebody added without an id is told as such", async () => {
  const { findings } = assess(await returned([set(9, 3, "自己加的指标"), set(9, 7, 5)]));
  expect(findings.find(({ code }) => code === "unknown-target")).toMatchObject({
    received: "自己加的指标",
    details: { hasId: false },
    cell: "G9",
  });
});
