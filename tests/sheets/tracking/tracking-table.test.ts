import { deflateRawSync, inflateRawSync } from "node:zlib";
import { BLANK_CELL, type CellContent, isPercentage } from "../../../src/core";
import {
  buildForm,
  buildTrackingTable,
  cellAddress,
  type GridCell,
  type Paper,
  rangeAddress,
  readTracking,
  type SheetGrid,
  type SheetSpec,
  TRACKING_HEADERS,
  TRACKING_SHEET,
  trackingColumn,
  type TrackingEntry,
  type TrackingReading,
} from "../../../src/sheets";
import { readWorkbook, writeWorkbook } from "../../../src/xlsx";
import { planWithTargets, SYNTHETIC_PLAN } from "../../fixtures/synthetic-plan";
import { expectValidOpenXml } from "../../xlsx/open-xml";
import { dumpSheet } from "../dump";
import { expectGolden } from "../golden";
import { gridOf } from "../grid-of";
import { periodOf, SEED_PLAN } from "../seed-plan";
import { cellAt } from "../spec-cells";
import { computeSheets } from "../spreadsheet";
import { at, gridOfSheet, text, type } from "../tracking-grid";

const tableOf = (values?: ReadonlyMap<string, TrackingEntry>, period = "2021") =>
  buildTrackingTable(SEED_PLAN, {
    sheetName: TRACKING_SHEET,
    period: periodOf(period),
    ...(values ? { values } : {}),
  });
const table = tableOf();
const blank = gridOfSheet(table);

function read(sheet: SheetGrid): TrackingReading {
  const reading = readTracking(SEED_PLAN, sheet);
  if (reading === null) throw new Error("no tracking table");
  return reading;
}
const codes = ({ findings, altered }: TrackingReading) =>
  [...findings, ...altered].map(({ code, target, cell }) => [code, target, cell]);
const textsIn = (header: Parameters<typeof trackingColumn>[0]) =>
  table.cells
    .filter(({ row, column }) => column === trackingColumn(header) && row > table.view.frozenRows)
    .toSorted((one, other) => one.row - other.row)
    .map(({ value }) => value);

describe("the table as it is inserted", () => {
  test("is as it was reviewed", () => {
    expectGolden("tracking-table-2021.txt", dumpSheet(table));
  });

  test("has 21 rows, 23 indicator cells and 50 lines, word for word as published", () => {
    const cells = SEED_PLAN.rows.flatMap((row) => row.cells);
    expect(textsIn("序号")).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    expect(textsIn("目标任务")).toEqual(SEED_PLAN.rows.map(({ goal }) => goal));
    expect(textsIn("量化指标")).toEqual(cells.map((cell) => cell.text));
    expect(
      textsIn("责任单位").map((names) => typeof names === "string" && names.replaceAll("\n", "")),
    ).toEqual(cells.map(({ bureaus }) => bureaus.map(({ name }) => name).join("、")));
    expect(textsIn("编号")).toEqual(SEED_PLAN.targets.map(({ id }) => id));
    expect(textsIn("区分")).toEqual([...new Set(SEED_PLAN.rows.map(({ category }) => category))]);
  });

  test("merges 序号 and 目标任务 over a row, 量化指标 and 责任单位 over a cell, 区分 over a category", () => {
    const merges = table.merges.map(rangeAddress);
    expect(merges).toEqual(expect.arrayContaining(["A4:A7", "C4:C7", "D4:D7", "E4:E7", "B4:B14"]));
    expect(merges).toEqual(expect.arrayContaining(["A12:A14", "C12:C14"]));
    expect(merges).not.toContain("D12:D14");
  });

  test("opens the entry cells, yellow, and 核对, hidden; nothing else", () => {
    const open = table.cells.filter(({ style }) => !style.locked);
    const columns = [...new Set(open.map(({ column }) => TRACKING_HEADERS[column - 1]))];
    expect(columns).toEqual(["完成值", "未达标原因", "下一步措施", "佐证材料", "核对"]);
    for (const { column, style } of open) {
      expect(style.fill).toBe(TRACKING_HEADERS[column - 1] === "核对" ? null : "FFFBE6");
    }
    expect(table.columns.map(({ hidden }) => hidden).indexOf(true)).toBe(14);
    expect(table.protection).toEqual({
      allowFilter: true,
      allowColumnWidths: true,
      allowRowHeights: true,
    });
  });

  test("gives each line what the form gives it: formulas, formats and rules", () => {
    const period = periodOf("2021");
    const form = buildForm({
      ...{ plan: SEED_PLAN, bureau: "市科技局", period },
      ...{ due: null, contact: null, formId: "1", createdAt: "2022-01-04" },
    }).sheets[1];
    if (!form) throw new Error("no entry sheet");
    const row = read(blank).rows.get("3.3") ?? 0;
    for (const [own, theirs] of [
      ["I", "G2"],
      ["J", "H2"],
      ["K", "I2"],
    ] as const) {
      const cell = cellAt(table, `${own}${row}`);
      const other = cellAt(form, theirs);
      expect(cell.style).toBe(other.style);
      const moved = JSON.stringify(other.value)
        .replace(/\bI2\b/g, `K${row}`)
        .replace(/\bE2\b/g, `H${row}`)
        .replace(/\bJ2\b/g, `L${row}`)
        .replace(/\bG2\b/g, `I${row}`);
      expect(JSON.stringify(cell.value)).toBe(moved);
    }
    const ruleAt = (sheet: typeof table, address: string) =>
      sheet.validations.find(({ range }) => rangeAddress(range) === address);
    const rule = ruleAt(table, `I${row}`);
    expect(rule).toBeDefined();
    expect(rule).toEqual({ ...ruleAt(form, "G2"), range: rule?.range });
  });

  test("asks for what several bureaus make together, not for one bureau's share", () => {
    const whole = buildTrackingTable(SYNTHETIC_PLAN, {
      sheetName: "x",
      period: periodOf("2025"),
    });
    const prompts = whole.validations.map(({ prompt }) => prompt);
    expect(prompts.filter((prompt) => prompt.includes("填各单位相加的数"))).toHaveLength(1);
    expect(prompts.filter((prompt) => prompt.includes("只填本单位"))).toEqual([]);
  });

  test("colours a cell by the mark of its line", () => {
    const formulas = table.conditionalFormats.map(
      ({ range, formula, fill }) => `${rangeAddress(range)} ${formula} ${fill}`,
    );
    // only as long as there stands what was marked
    const typed = '$I4&"/"&$L4&"/"&$M4&"/"&$N4';
    const stands = `ISNUMBER(FIND("|"&LEN(${typed})&"|"&LEFT(${typed},60)&"|",$P4))`;
    const isMarked = (mark: string) => `AND(ISNUMBER(SEARCH("${mark}",$P4)),${stands})`;
    expect(formulas[0]).toBe(`I4:I53 ${isMarked("错误:完成值")} FBE9EA`);
    expect(formulas).toContain(`L4:L53 ${isMarked("提醒:未达标原因")} F1E9DA`);
    // Excel takes no formula of more than 255 characters there
    expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(250);
    expect(formulas).toContain('A4:H53 ISNUMBER(SEARCH("提醒:"&A$3,$P4)) F1E9DA');
  });

  test("prints landscape, the header row on every page, numbered rows whole", () => {
    expect(table.print).toMatchObject({ orientation: "landscape", repeatedRow: 3 });
    const starts = table.rows.flatMap(({ pageBreakAfter }, index) =>
      pageBreakAfter ? [index + 2] : [],
    );
    const numbers = starts.map((row) => cellAt(table, `A${row}`).value);
    expect(numbers.every((number) => typeof number === "number")).toBe(true);
  });

  test("judges while typing", () => {
    const { type: enter, shown } = computeSheets([tableOf(undefined, "2022")]);
    enter(TRACKING_SHEET, 5, 9, 6000);
    expect(shown(TRACKING_SHEET, 5, 11)).toBe("未达标");
    enter(TRACKING_SHEET, 5, 9, 6000.01);
    expect(shown(TRACKING_SHEET, 5, 11)).toBe("达标");
    enter(TRACKING_SHEET, 5, 9, "约6000");
    expect(shown(TRACKING_SHEET, 5, 11)).toBe("填写有误");
  });
});

test("the Open XML SDK finds nothing wrong with it, for any plan", async () => {
  const sheets = [SEED_PLAN, SYNTHETIC_PLAN, planWithTargets(120, () => "重点工作")].map(
    (plan, index) =>
      buildTrackingTable(plan, { sheetName: `表${index}`, period: periodOf("2025Q3") }),
  );
  const spec = { title: "x", sheets, createdOn: "2022-01-04", lockStructure: false };
  await expectValidOpenXml(await writeWorkbook(spec, deflateRawSync));
}, 60_000);

test("a category that goes on overleaf is still one cell, its name at the top", () => {
  const whole = buildTrackingTable(
    planWithTargets(60, () => "重点工作"),
    { sheetName: "x", period: periodOf("2025") },
  );
  expect(whole.merges.map(rangeAddress)).toContain("B4:B63");
  expect(cellAt(whole, "B4").style.vertical).toBe("top");
});

describe("reading", () => {
  test("a blank table has every line, nothing typed and nothing to say", () => {
    const reading = read(blank);
    expect(reading.lines.map(({ target }) => target.id)).toEqual(
      SEED_PLAN.targets.map(({ id }) => id),
    );
    expect(codes(reading)).toEqual([]);
    expect(reading.hasEntries).toBe(false);
    expect(reading.entries.size).toBe(0);
    expect(reading.markColumn).toBe(16);
    expect(reading.rows.get("1.1")).toBe(4);
    expect(reading.extent).toEqual({ firstRow: 4, lastRow: 53 });
  });

  test("a form, or any other sheet, has no tracking table", () => {
    const form = buildForm({
      ...{ plan: SEED_PLAN, bureau: "市科技局" },
      ...{ period: periodOf("2021"), due: null, contact: null, formId: "1" },
      createdAt: "2022-01-04",
    });
    for (const sheet of gridOf(form).sheets) expect(readTracking(SEED_PLAN, sheet)).toBeNull();
    expect(readTracking(SEED_PLAN, { ...blank, cells: [] })).toBeNull();
  });

  const filled = type(blank, {
    [at(blank, "1.2", "完成值")]: text("6100亿元"),
    [at(blank, "17.1", "完成值")]: { kind: "number", value: 0.97, format: "percent" },
    [at(blank, "17.1", "佐证材料")]: text("附件1"),
  });
  const valuesOf = (reading: TrackingReading) =>
    reading.lines.flatMap(({ target, value, evidence, place }) =>
      value === BLANK_CELL || value.content.kind === "blank"
        ? []
        : [[target.id, value.shown, evidence, place?.value]],
    );

  test("finds lines by id, columns by header, whatever was moved, unmerged, inserted or sorted", () => {
    // upside down, columns reversed, five rows and two columns inserted, spaces in headers
    const move = (cell: GridCell): GridCell => ({
      ...cell,
      row: cell.row > 3 ? 5 + 57 - cell.row : cell.row + 5,
      column: 2 + 17 - cell.column,
      content: cell.row === 3 ? text(` ${[...cell.shown].join(" ")}\n`) : cell.content,
    });
    const moved: SheetGrid = {
      ...filled,
      hiddenRows: new Set([57]),
      cells: filled.cells
        .map(move)
        .toSorted((one, other) => one.row - other.row || one.column - other.column),
    };
    const reading = read(moved);
    expect(codes(reading)).toEqual([]);
    expect(valuesOf(reading)).toEqual([
      ["1.2", "6100亿元", "", "J57"],
      ["17.1", "97%", "附件1", `J${5 + 57 - (read(filled).rows.get("17.1") ?? 0)}`],
    ]);
    expect(reading.markColumn).toBe(3);
  });

  test("a lost, doubled or unknown line is told, and what cannot be carried over is named", () => {
    const line = (id: string) => read(filled).rows.get(id) ?? 0;
    const changed: SheetGrid = {
      ...filled,
      cells: [
        ...filled.cells.filter(({ row }) => row !== line("1.1")),
        ...filled.cells
          .filter(({ row, column }) => row === line("1.2") && column > 5)
          .map((cell) => ({ ...cell, row: 60 })),
        ...[trackingColumn("完成值"), trackingColumn("编号")].map((column) => ({
          ...{ row: 61, column, content: text("99.9"), shown: "99.9", formula: null },
        })),
      ],
    };
    const reading = read(changed);
    expect(reading.findings.map(({ code, target, cell }) => [code, target, cell])).toEqual([
      ["missing-target", "1.1", null],
      ["duplicate-target", "1.2", "I5"],
      ["unknown-target", null, "O61"],
    ]);
    expect(reading.lines[0]?.place).toBeNull();
    expect(reading.entries.get("1.2")?.value).toBe("6100亿元");
    expect(reading.leftOver).toEqual(["I60", "I61"]);
  });

  test("changed words are told at their cell, those of the annex too", () => {
    const changed = type(blank, {
      A4: text("第1行"),
      D8: text("到2022年，都行。"),
      G5: text("超过 600"),
    });
    expect(codes(read(changed))).toEqual([
      ["template-altered", "2.1", "D8"],
      ["template-altered", "1.1", "A4"],
      ["template-altered", "1.2", "G5"],
    ]);
    const gone = type(blank, { E4: { kind: "blank" } });
    expect(read(gone).altered).toMatchObject([
      { target: "1.1", cell: "E4", received: null, expected: "市市场监管局" },
    ]);
  });

  test("official words may be filled down after unmerging", () => {
    const goal = SEED_PLAN.rows[0]?.goal ?? "";
    const unmerged = type(blank, { C5: text(goal), C6: text(` ${goal}`), C7: text(goal) });
    expect(codes(read(unmerged))).toEqual([]);
  });

  test("a column that is gone is told once", () => {
    const cells = blank.cells.filter(({ column }) => column !== trackingColumn("单位"));
    expect(read({ ...blank, cells }).altered).toMatchObject([{ expected: "单位", cell: null }]);
  });
});

describe("typed values are carried over into a new table", () => {
  const number = (value: number, format: "plain" | "percent" | "date" = "plain"): CellContent => ({
    ...{ kind: "number", value, format },
  });
  test.each<[target: string, typed: CellContent, carried: string | number]>([
    ["1.1", number(310), 310],
    ["1.1", text("三百一十个"), "三百一十个"],
    ["1.1", text("=HYPERLINK(1)"), "=HYPERLINK(1)"],
    ["1.1", number(0.48, "percent"), "48%"],
    ["1.1", number(44926, "date"), "44926"],
    ["17.1", number(0.97, "percent"), 0.97],
    ["17.1", number(97), "97"],
    ["17.1", number(0.97), "0.97"],
    ["17.1", text("97%"), "97%"],
    ["5.4", text("基本完成"), "基本完成"],
    ["1.1", { kind: "error", error: "#DIV/0!" }, "#DIV/0!"],
    ["1.1", { kind: "boolean", value: true }, "TRUE"],
  ])("%s %j", (target, typed, carried) => {
    const filled = type(blank, {
      [at(blank, target, "完成值")]: typed,
      [at(blank, target, "未达标原因")]: text("停产\n检修"),
    });
    const { entries, hasEntries } = read(filled);
    expect(hasEntries).toBe(true);
    expect([...entries]).toEqual([
      [target, { value: carried, reason: "停产\n检修", measures: "", evidence: "" }],
    ]);
    const again = tableOf(entries);
    expect(cellAt(again, at(blank, target, "完成值")).value).toBe(carried);
    expect(cellAt(again, at(blank, target, "未达标原因")).value).toBe("停产\n检修");
  });

  test("a formula becomes what it gave", () => {
    const place = at(blank, "1.1", "完成值");
    const filled = type(blank, { [place]: number(2) });
    const cells = filled.cells.map((cell) =>
      cellAddress(cell) === place ? { ...cell, formula: "1+1" } : cell,
    );
    expect(read({ ...filled, cells }).entries.get("1.1")?.value).toBe(2);
  });

  test("what is carried over is read again as it was, through a file", async () => {
    const values = new Map<string, TrackingEntry>(
      SEED_PLAN.targets.map((target, index) => [
        target.id,
        {
          value: isPercentage(target) ? 0.97 : index % 2 === 0 ? index + 0.5 : `约${index}`,
          ...{ reason: `@原因${index}`, measures: "-措施", evidence: "=1+1" },
        },
      ]),
    );
    const bytes = await writeWorkbook(
      { title: "x", sheets: [tableOf(values)], createdOn: "2022-01-04", lockStructure: false },
      deflateRawSync,
    );
    const result = readWorkbook(bytes, (data, maxOutputLength) =>
      inflateRawSync(data, { maxOutputLength }),
    );
    if (result.outcome === "rejected" || !result.workbook.sheets[0]) throw new Error("rejected");
    const reading = read(result.workbook.sheets[0]);
    expect(reading.entries).toEqual(values);
    expect(codes(reading)).toEqual([]);
  });
});

describe("how it is printed and scrolled", () => {
  const tableOn = (paper?: Paper) =>
    buildTrackingTable(SEED_PLAN, {
      ...{ sheetName: "t", period: periodOf("2021") },
      ...(paper && { paper }),
    });
  const pagesOf = ({ rows }: SheetSpec) =>
    rows.filter(({ pageBreakAfter }) => pageBreakAfter).length + 1;

  test("the columns up to 指标 stay in view", () => {
    const { view, columns } = tableOn();
    expect(TRACKING_HEADERS[view.frozenColumns - 1]).toBe("指标");
    const frozen = columns.slice(0, view.frozenColumns).map(({ width }) => width);
    expect(frozen.reduce((sum, width) => sum + width, 0)).toBeLessThan(760);
  });

  test("区分 has room for four characters in a line", () => {
    expect(tableOn().columns[1]?.width).toBeGreaterThanOrEqual(4 * 14 + 7);
  });

  test("no page is left half empty because a category would be cut", () => {
    const { rows } = tableOn();
    const heights = [0];
    for (const { height, pageBreakAfter } of rows) {
      heights[heights.length - 1] = (heights.at(-1) ?? 0) + height;
      if (pageBreakAfter) heights.push(0);
    }
    expect(heights).toHaveLength(4);
    expect(Math.min(...heights)).toBeGreaterThan(Math.max(...heights) * 0.75);
  });

  test("A3 takes no more pages than A4, which is meant where nothing is said", () => {
    expect(tableOn().print?.paper).toBeUndefined();
    expect(tableOn("A3").print).toMatchObject({ paper: "A3", orientation: "landscape" });
    expect(pagesOf(tableOn("A3"))).toBeLessThanOrEqual(pagesOf(tableOn()));
  });
});
