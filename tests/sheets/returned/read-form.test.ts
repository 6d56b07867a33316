import fc from "fast-check";
import { type CellContent, targetsOf } from "../../../src/core";
import {
  buildForm,
  compareTemplate,
  type GridCell,
  readForm,
  type SheetGrid,
  toReportedLines,
  type WorkbookGrid,
} from "../../../src/sheets";
import { BUREAU, SYNTHETIC_PLAN } from "../../fixtures/synthetic-plan";
import { gridOf } from "../grid-of";
import { periodOf, SEED_PLAN } from "../seed-plan";

const COMMERCE = "市商务局";
const YEAR = periodOf("2021");
const workbook = gridOf(
  buildForm({
    plan: SEED_PLAN,
    bureau: COMMERCE,
    period: periodOf("2021"),
    due: null,
    contact: null,
    formId: "7c41e9d2a05b4f6e",
    createdAt: "2022-01-04",
  }),
);

const text = (words: string): CellContent => ({ kind: "text", text: words });
const number = (value: number): CellContent => ({ kind: "number", value, format: "plain" });

function changeSheet(
  book: WorkbookGrid,
  name: string,
  change: (sheet: SheetGrid) => SheetGrid,
): WorkbookGrid {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

function changeCells(
  book: WorkbookGrid,
  change: (cell: GridCell) => GridCell | null,
  sheet = "指标填报",
): WorkbookGrid {
  return changeSheet(book, sheet, (found) => ({
    ...found,
    cells: found.cells
      .flatMap((cell) => change(cell) ?? [])
      .toSorted((one, other) => one.row - other.row || one.column - other.column),
  }));
}

/** Types into cells, also into blank ones. */
function type(
  book: WorkbookGrid,
  entries: Readonly<Record<string, CellContent>>,
  sheet = "指标填报",
): WorkbookGrid {
  const typed = Object.entries(entries).map(([place, content]): GridCell => {
    const column = place.slice(0, 1);
    const row = place.slice(1);
    const shown =
      content.kind === "text"
        ? content.text
        : content.kind === "number"
          ? String(content.value)
          : "";
    return { row: Number(row), column: column.charCodeAt(0) - 64, content, shown, formula: null };
  });
  const others = (cell: GridCell): boolean =>
    !typed.some(({ row, column }) => row === cell.row && column === cell.column);
  return changeSheet(book, sheet, (found) => ({
    ...found,
    cells: [...found.cells.filter(others), ...typed].toSorted(
      (one, other) => one.row - other.row || one.column - other.column,
    ),
  }));
}

const values = (book: WorkbookGrid) =>
  Object.fromEntries(
    toReportedLines(SEED_PLAN, COMMERCE, readForm(book)).lines.map(({ target, value }) => [
      target.id,
      value.shown,
    ]),
  );
const codes = (book: WorkbookGrid) =>
  toReportedLines(SEED_PLAN, COMMERCE, readForm(book)).findings.map(({ code, target }) => [
    code,
    target,
  ]);

const filled = type(workbook, {
  G2: number(480),
  G4: number(60),
  J4: text("网络零售增速放缓"),
  G5: text("基本完成"),
  L5: text("附件1"),
  G7: number(4500),
});
const FILLED = {
  "5.1": "480",
  "5.2": "",
  "5.3": "60",
  "5.4": "基本完成",
  "11.1": "",
  "11.2": "4500",
};

describe("a form as it went out", () => {
  test("says in _meta what it is", () => {
    const { meta, metaSheetFound } = readForm(workbook);
    expect(metaSheetFound).toBe(true);
    expect(meta?.get("bureau")).toBe(COMMERCE);
    expect(meta?.get("formId")).toBe("7c41e9d2a05b4f6e");
    expect(meta?.get("due")).toBe("");
  });

  test("gives every target its line, with the addresses of its cells", () => {
    const { lines, findings } = toReportedLines(SEED_PLAN, COMMERCE, readForm(filled));
    expect(findings).toEqual([]);
    expect(lines.map(({ target }) => target)).toEqual(targetsOf(SEED_PLAN, COMMERCE));
    expect(values(filled)).toEqual(FILLED);
    expect(lines[2]).toMatchObject({
      reason: "网络零售增速放缓",
      measures: "",
      place: { sheet: "指标填报", value: "G4", reason: "J4", measures: "K4", evidence: "L4" },
    });
  });

  test("has nothing altered", () => {
    expect(compareTemplate(SEED_PLAN, COMMERCE, YEAR, readForm(filled))).toEqual([]);
    for (const bureau of SEED_PLAN.bureaus) {
      const form = buildForm({
        ...{
          plan: SEED_PLAN,
          bureau,
          period: periodOf("2022"),
          due: null,
          contact: null,
        },
        ...{ formId: "1", createdAt: "2022-01-04" },
      });
      expect(compareTemplate(SEED_PLAN, bureau, periodOf("2022"), readForm(gridOf(form)))).toEqual(
        [],
      );
    }
  });

  test("gives back who filled it in, and what the cover says", () => {
    const cover = workbook.sheets[0];
    const row = (label: string): number =>
      cover?.cells.find(({ shown }) => shown === label)?.row ?? 0;
    const typed = type(
      workbook,
      { [`C${row("填报人")}`]: text(" 李四 "), [`G${row("填报日期")}`]: text("2022年1月10日") },
      "填报说明",
    );
    expect(readForm(typed).contact).toEqual({
      填报人: "李四",
      审核人: null,
      联系电话: null,
      填报日期: "2022年1月10日",
    });
    expect(readForm(typed).cover).toEqual({
      责任单位: COMMERCE,
      报告期: "2021年度",
      报送截止: "按通知要求",
      表号: "7c41e9d2",
    });
  });
});

describe("lines are found by id", () => {
  test("in any order, on any row, in any column", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([2, 3, 4, 5, 6, 7], { minLength: 6 }),
        fc.shuffledSubarray(
          Array.from({ length: 13 }, (_, index) => index + 1),
          { minLength: 13 },
        ),
        fc.integer({ min: 0, max: 40 }),
        (rows, columns, down) => {
          const moved = changeCells(filled, (cell) => ({
            ...cell,
            row: (cell.row === 1 ? 1 : (rows[cell.row - 2] ?? 0)) + down,
            column: columns[cell.column - 1] ?? 0,
          }));
          expect(values(moved)).toEqual(FILLED);
          expect(codes(moved)).toEqual([]);
          expect(compareTemplate(SEED_PLAN, COMMERCE, YEAR, readForm(moved))).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("on hidden and filtered rows", () => {
    const hidden = changeSheet(filled, "指标填报", (sheet) => ({
      ...sheet,
      hiddenRows: new Set([2, 4]),
    }));
    expect(values(hidden)).toEqual(FILLED);
    expect(readForm(hidden).lines.map((line) => line.hidden)).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  test("when the sheet is renamed, and when _meta is only hidden or gone", () => {
    const renamed = changeSheet(filled, "指标填报", (sheet) => ({ ...sheet, name: "Sheet2" }));
    expect(values(renamed)).toEqual(FILLED);
    const hidden = changeSheet(renamed, "_meta", (sheet) => ({ ...sheet, visibility: "hidden" }));
    expect(readForm(hidden).meta?.get("plan")).toBe("jinan-brand-2020");
    const gone = { ...renamed, sheets: renamed.sheets.filter(({ name }) => name !== "_meta") };
    expect(readForm(gone)).toMatchObject({
      meta: null,
      metaSheetFound: false,
      entrySheet: "Sheet2",
    });
    expect(values(gone)).toEqual(FILLED);
  });

  test("when headers are broken over two lines", () => {
    const broken = changeCells(filled, (cell) =>
      cell.row === 1
        ? { ...cell, content: text(` ${cell.shown.slice(0, 1)}\n${cell.shown.slice(1)}\u3000`) }
        : cell,
    );
    expect(values(broken)).toEqual(FILLED);
  });

  test("written in full-width figures or with blanks around", () => {
    const odd = type(filled, { M2: text(" ５.１\u3000") });
    expect(values(odd)).toEqual(FILLED);
    expect(codes(odd)).toEqual([]);
  });

  test("made numbers by another program", () => {
    const numbers = changeCells(filled, (cell) =>
      cell.column === 13 && cell.row > 1 ? { ...cell, content: number(Number(cell.shown)) } : cell,
    );
    expect(values(numbers)).toEqual(FILLED);
  });

  test("3.1 and 3.10 made numbers are told apart by their words", () => {
    const form = buildForm({
      ...{ plan: SYNTHETIC_PLAN, bureau: BUREAU, period: periodOf("2026") },
      ...{ due: null, contact: null, formId: "1", createdAt: "2026-01-04" },
    });
    const numbers = changeCells(gridOf(form), (cell) => {
      if (cell.column === 13 && cell.row > 1) {
        return { ...cell, content: number(Number(cell.shown)), shown: String(Number(cell.shown)) };
      }
      return cell;
    });
    const { lines, findings } = toReportedLines(SYNTHETIC_PLAN, BUREAU, readForm(numbers));
    expect(findings).toEqual([]);
    expect(lines.map(({ place }) => place?.value)).toEqual(
      lines.map((_, index) => `G${index + 2}`),
    );
  });

  test("and by their words where the ids are gone, to be confirmed by a person", () => {
    const without = changeCells(filled, (cell) => (cell.column === 13 ? null : cell));
    const reading = readForm(without);
    expect(reading.missingHeaders).toEqual(["编号"]);
    expect(reading.lines.every(({ id }) => id === null)).toBe(true);
    expect(values(without)).toEqual(FILLED);
    expect(toReportedLines(SEED_PLAN, COMMERCE, reading).reconstructed).toEqual([
      "5.1",
      "5.2",
      "5.3",
      "5.4",
      "11.1",
      "11.2",
    ]);
  });
});

describe("what is wrong with the lines", () => {
  test("a line that is gone is missing, and has a blank cell without a place", () => {
    const gone = changeCells(filled, (cell) => (cell.row === 4 ? null : cell));
    expect(codes(gone)).toEqual([["missing-target", "5.3"]]);
    const { lines } = toReportedLines(SEED_PLAN, COMMERCE, readForm(gone));
    expect(lines[2]).toMatchObject({ value: { content: { kind: "blank" } }, place: null });
  });

  test("of two lines with one id neither counts", () => {
    const twice = type(filled, { M3: text("5.1"), G3: number(1) });
    const { lines, findings } = toReportedLines(SEED_PLAN, COMMERCE, readForm(twice));
    expect(findings[0]).toMatchObject({
      code: "duplicate-target",
      target: "5.1",
      received: "2",
      details: { cells: ["G2", "G3"], count: 2 },
    });
    expect(lines[0]).toMatchObject({ value: { content: { kind: "blank" } }, place: null });
  });

  test("an id the bureau has not is unknown, and a line of its own with a value is named", () => {
    const more = type(filled, {
      M9: text("99.1"),
      G9: number(1),
      C10: text("合计"),
      G10: number(5),
    });
    const { findings } = toReportedLines(SEED_PLAN, COMMERCE, readForm(more));
    expect(findings).toMatchObject([
      { code: "unknown-target", received: "99.1", cell: "M9" },
      { code: "unknown-target", received: "合计", cell: "G10" },
    ]);
  });

  test("a note below the table is nobody's business", () => {
    expect(codes(type(filled, { A12: text("填表说明：以上数据已核对") }))).toEqual([]);
  });

  test("a header row pasted in again is no line", () => {
    const headers = filled.sheets[1]?.cells.filter(({ row }) => row === 1) ?? [];
    const again = changeSheet(filled, "指标填报", (sheet) => ({
      ...sheet,
      cells: [...sheet.cells, ...headers.map((cell) => ({ ...cell, row: 9 }))],
    }));
    expect(codes(again)).toEqual([]);
  });

  test("without headers there is no entry sheet", () => {
    const bare = changeCells(filled, (cell) => (cell.row === 1 ? null : cell));
    expect(readForm(bare)).toMatchObject({ entrySheet: null, lines: [] });
    expect(readForm({ sheets: [], externalLinks: [], savedAt: null })).toMatchObject({
      entrySheet: null,
      meta: null,
    });
  });
});

describe("what was altered", () => {
  test("is said with field, cell, what came and what was printed", () => {
    const altered = type(filled, { D2: text("不低于 400"), E7: text("万元") });
    expect(compareTemplate(SEED_PLAN, COMMERCE, YEAR, readForm(altered))).toMatchObject([
      {
        ...{ code: "template-altered", target: "5.1", cell: "D2" },
        ...{ received: "不低于 400", expected: "不低于 480", details: { field: "目标值" } },
      },
      {
        target: "11.2",
        cell: "E7",
        received: "万元",
        expected: "亿元",
        details: { field: "单位" },
      },
    ]);
  });

  test("is not what differs in blanks and line breaks", () => {
    const spaced = changeCells(filled, (cell) =>
      cell.column <= 5 && cell.content.kind === "text" && cell.row > 1
        ? { ...cell, content: text([...cell.content.text].join(" \n")) }
        : cell,
    );
    expect(compareTemplate(SEED_PLAN, COMMERCE, YEAR, readForm(spaced))).toEqual([]);
  });

  test("a lost column is said once", () => {
    const without = changeCells(filled, (cell) => (cell.column === 5 ? null : cell));
    expect(compareTemplate(SEED_PLAN, COMMERCE, YEAR, readForm(without))).toMatchObject([
      { code: "template-altered", target: null, received: null, expected: "单位" },
    ]);
  });

  test("in the published rows counts too", () => {
    const altered = changeCells(
      filled,
      (cell) => (cell.shown.includes("480家") ? { ...cell, content: text("达到400家") } : cell),
      "责任分解表",
    );
    expect(compareTemplate(SEED_PLAN, COMMERCE, YEAR, readForm(altered))).toMatchObject([
      {
        code: "template-altered",
        sheet: "责任分解表",
        received: "达到400家",
        details: { field: "量化指标" },
      },
    ]);
  });
});
