import { type CellContent, isNumeric, parsePeriod, type Plan, planIn } from "../../../src/core";
import { assessTracking } from "../../../src/exchange";
import {
  buildPublishedTable,
  buildTrackingTable,
  cellAddress,
  readTracking,
  type SheetSpec,
} from "../../../src/sheets";
import { CASES, planFrom, secondJson } from "../../core/plan/case-plans";
import { secondPlan } from "../../fixtures/second-plan";
import { gridOfSheet, text, type } from "../tracking-grid";

/** What begins the lines under a table. */
const BELOW = ["资金和扶持措施", "单位名称说明", "名称说明"];

const period = parsePeriod("2022") ?? fail();

function fail(): never {
  throw new Error("no period");
}

const build = (plan: Plan): SheetSpec =>
  buildTrackingTable(plan, { sheetName: "指标跟踪表", period });

function headersOf({ cells, view }: SheetSpec): string[] {
  return cells.flatMap(({ row, value }) =>
    row === view.frozenRows && typeof value === "string" ? [value] : [],
  );
}

describe.each(CASES)("%s", (name) => {
  const plan = planIn(planFrom(secondJson(name)), period);
  const table = build(plan);

  test("is read as it was built: every target, nothing altered, nothing twice", () => {
    const reading = readTracking(plan, gridOfSheet(table));
    expect(reading?.rows.size).toBe(plan.targets.length);
    expect(reading?.findings).toEqual([]);
    expect(reading?.altered).toEqual([]);
    expect(reading?.hasEntries).toBe(false);
    const headers = headersOf(table);
    expect(new Set(headers).size).toBe(headers.length);
  });

  test("no two merged cells lie over each other, and each line has its own cells", () => {
    const taken = new Set<string>();
    for (const { row, column } of table.cells) {
      const place = cellAddress({ row, column });
      expect(taken.has(place)).toBe(false);
      taken.add(place);
    }
    for (const { top, left, bottom, right } of table.merges) {
      const inside = table.cells.filter(
        ({ row, column, value }) =>
          row >= top && row <= bottom && column >= left && column <= right && value !== null,
      );
      expect(inside.length).toBeLessThanOrEqual(1);
    }
  });

  test("what is typed into every line is read for its target", () => {
    const grid = gridOfSheet(table);
    const before = readTracking(plan, grid);
    const column = before?.columns.get("完成值") ?? 0;
    const rows = before?.rows ?? new Map<string, number>();
    const typed = [...rows].map(([id, row]): [string, CellContent] => [
      cellAddress({ row, column }),
      text(`填 ${id}`),
    ]);
    const reading = readTracking(plan, type(grid, Object.fromEntries(typed)));
    expect([...(reading?.entries ?? [])].map(([id, { value }]) => [id, value])).toEqual(
      plan.targets.map(({ id }) => [id, `填 ${id}`]),
    );
  });

  test("whatever its published table says stands in it", () => {
    const published = buildPublishedTable(plan, { sheetName: "责任分解表", mark: null });
    const texts = ({ cells }: SheetSpec) =>
      cells.flatMap(({ value }) => (typeof value === "string" ? value.replace(/\s/g, "") : []));
    const words = new Set(texts(table).map((each) => each.replace(/^附表/u, "")));
    const below = texts(published).findIndex((each) => BELOW.includes(each));
    const lost = texts(published).slice(0, below < 0 ? undefined : below);
    expect(lost.filter((each) => !words.has(each))).toEqual([]);
  });
});

test("tasks without a figure are asked for progress, problems, next steps and evidence", () => {
  const tasks = planFrom(secondJson("road-safety-2020"));
  expect(tasks.targets.some(isNumeric)).toBe(false);
  const headers = headersOf(build(tasks));
  expect(headers.slice(-9)).toEqual([
    ...(["任务", "时间节点", "进展", "判定", "存在问题", "下一步", "佐证"] as const),
    ...(["编号", "核对"] as const),
  ]);
});

test("a printed column that has a name of ours is told apart from it", () => {
  const plan = secondPlan({
    columns: [
      { header: "指标", holds: "indicator" },
      { header: "目标值", holds: "target" },
      { header: "完成值", holds: "extra" },
    ],
    rows: [
      {
        extra: { 完成值: "上年 5" },
        cells: [
          {
            text: "建成 10 家",
            targets: [
              {
                ...{ id: "1.1", name: "家数", fragment: "10 家", kind: "level", comparator: ">=" },
                ...{ threshold: 10, unit: "家" },
              },
            ],
          },
        ],
      },
    ],
  });
  const table = build(plan);
  expect(headersOf(table).slice(0, 3)).toEqual(["附表指标", "附表目标值", "附表完成值"]);
  expect(readTracking(plan, gridOfSheet(table))?.altered).toEqual([]);
});

test("what stands wrong in a table of tasks is marked at its line, and a renamed task is told", () => {
  const plan = planFrom(secondJson("road-safety-2020"));
  const grid = gridOfSheet(build(plan));
  const reading = readTracking(plan, grid);
  const [target] = plan.targets;
  const row = reading?.rows.get(target?.id ?? "") ?? 0;
  const task = cellAddress({ row, column: reading?.columns.get("指标") ?? 0 });
  const assessed = assessTracking(plan, period, type(grid, { [task]: text("改了名") }));
  expect(assessed?.findings.filter(({ code }) => code === "template-altered")).toMatchObject([
    { cell: task, received: "改了名", details: { field: "任务" } },
  ]);
  const marks = assessed?.marks.flatMap(({ cells }) => cells.map(({ value }) => value)) ?? [];
  expect(marks.filter((mark) => mark !== null)).toEqual(["提醒:任务;|3|///|"]);
});

test("a table of a plan of format 2 that was inserted in the first columns is still read", () => {
  const first = planFrom(secondJson("road-safety-2020"));
  const table = buildTrackingTable(
    { ...first, isFirstFormat: true },
    { sheetName: "指标跟踪表", period },
  );
  const reading = readTracking(first, gridOfSheet(table));
  expect(reading?.rows.size).toBe(first.targets.length);
  expect(reading?.shape.isFirst).toBe(true);
});
