import { buildPublishedTable, rangeAddress } from "../../../src/sheets";
import {
  BUREAU,
  LONG_BUREAU,
  planOf,
  planWithTargets,
  SYNTHETIC_PLAN,
} from "../../fixtures/synthetic-plan";
import { dumpSheet } from "../dump";
import { expectGolden } from "../golden";
import { SEED_PLAN } from "../seed-plan";
import { cellAt } from "../spec-cells";

const whole = buildPublishedTable(SEED_PLAN, { sheetName: "责任分解表", mark: "附件" });
const textsIn = (sheet: typeof whole, column: number) =>
  sheet.cells
    .filter((cell) => cell.column === column && cell.row > sheet.view.frozenRows)
    .map(({ value }) => value);

test("the published table is as the annex prints it", () => {
  expectGolden("published-table.txt", dumpSheet(whole));
});

test("it has five columns, 21 rows and 23 indicator cells, word for word", () => {
  expect(textsIn(whole, 1)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  expect(textsIn(whole, 4)).toEqual(
    SEED_PLAN.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
  expect(textsIn(whole, 3)).toEqual(SEED_PLAN.rows.map(({ goal }) => goal));
});

test("区分 is merged over neighbouring rows of one category, and row 3 over its three lines", () => {
  const merges = whole.merges.map(rangeAddress);
  expect(merges).toContain("B4:B8");
  expect(merges).toContain("A6:A8");
  expect(merges).toContain("C6:C8");
  expect(textsIn(whole, 2)).toEqual([
    "主要目标",
    "农业品牌",
    "工业品牌",
    "消费品牌",
    "政务服务品牌",
    "品牌基础支撑",
  ]);
});

test("it takes three pages of whole categories: rows 1 to 5, 6 to 14, 15 to 21", () => {
  const ends = whole.rows.flatMap(({ pageBreakAfter }, index) =>
    pageBreakAfter ? [index + 1] : [],
  );
  expect(ends.map((row) => cellAt(whole, `A${row}`).value)).toEqual([5, 14]);
});

test("the whole table is open, a bureau's part of it locked", () => {
  expect(whole.protection).toBeNull();
  const part = buildPublishedTable(SEED_PLAN, { sheetName: "x", mark: null, bureau: "市科技局" });
  expect(part.protection).not.toBeNull();
  expect(part.cells.every(({ style }) => style.locked)).toBe(true);
});

test("a bureau's part has its own rows, and of row 3 its own line only", () => {
  const part = buildPublishedTable(SEED_PLAN, { sheetName: "x", mark: null, bureau: "市科技局" });
  expect(textsIn(part, 1)).toEqual([3, 10, 18]);
  expect(textsIn(part, 4)[0]).toBe("有效高新技术企业数量达到4400家。");
});

test("roles stand before the bureaus where the document names them", () => {
  const table = buildPublishedTable(SYNTHETIC_PLAN, {
    sheetName: "x",
    mark: null,
    bureau: LONG_BUREAU,
  });
  const [bureaus] = textsIn(table, 5);
  expect(bureaus).toContain(`牵头：${BUREAU}\n配合：`);
});

describe("any plan", () => {
  test("a hundred rows of one category go on from page to page, the category named on each", () => {
    const table = buildPublishedTable(
      planWithTargets(120, () => "重点工作"),
      { sheetName: "x", mark: null },
    );
    const pages = table.rows.filter(({ pageBreakAfter }) => pageBreakAfter).length + 1;
    expect(pages).toBeGreaterThan(5);
    expect(textsIn(table, 2)).toEqual(Array.from({ length: pages }, () => "重点工作"));
    const height = table.rows.reduce((sum, row) => sum + row.height, 0);
    expect(height / pages).toBeLessThan(595 - 1.3 * 72);
  });

  test("no page is taller than the paper, and no row taller than Excel allows", () => {
    for (const plan of [planWithTargets(150), tallPlan()]) {
      const { rows, print, view } = buildPublishedTable(plan, { sheetName: "x", mark: "附件" });
      const margins = print?.margins ?? { top: 0, bottom: 0 };
      const room = 595 - (margins.top + margins.bottom) * 72;
      let height = 0;
      rows.forEach((row, index) => {
        height += row.height;
        expect(height).toBeLessThanOrEqual(room);
        expect(row.height).toBeLessThanOrEqual(409.5);
        if (row.pageBreakAfter) height = rows[view.frozenRows - 1]?.height ?? index;
      });
    }
  });
});

/** One row of many lines, one indicator of a thousand characters, a category of fifty. */
function tallPlan() {
  const target = (id: string) => ({
    ...{ id, name: "指标", fragment: "完成", source: { document: "notice", place: "附件" } },
    ...{
      kind: "qualitative",
      comparator: null,
      comparatorExplicit: true,
      threshold: null,
      unit: null,
    },
    ...{ deadline: "2026-12-31", baseline: null, notes: [] },
  });
  const cell = (id: string, text: string) => ({
    text,
    bureaus: [{ name: BUREAU, role: null }],
    targets: [target(id)],
  });
  return planOf({
    bureaus: [BUREAU],
    rows: [
      {
        ...{ number: 1, category: "主要目标", goal: "做大规模" },
        cells: Array.from({ length: 20 }, (_, index) => cell(`1.${index}`, `完成第${index}件事。`)),
      },
      {
        ...{ number: 2, category: "统筹协调推进落实".repeat(6), goal: "任务".repeat(60) },
        cells: [cell("2.1", `完成${"一揽子重点任务和年度考核事项".repeat(70)}。`)],
      },
    ],
  });
}
