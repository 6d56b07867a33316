import {
  Big,
  checkLine,
  chinese,
  isNumeric,
  isPercentage,
  planIn,
  type Plan,
  type Target,
  targetsOf,
} from "../../../src/core";
import {
  assignLines,
  buildForm,
  compareTemplate,
  FORM_SHEETS,
  readForm,
  styleOf,
  toReportedLines,
} from "../../../src/sheets";
import {
  chooseLayout,
  columnIn,
  describeTarget,
  type LayoutHeader,
} from "../../../src/sheets/line";
import { figure, secondPlan } from "../../fixtures/second-plan";
import { gridOf } from "../grid-of";
import { periodOf } from "../seed-plan";
import { sheetOf } from "../spec-cells";
import { computeSheets } from "../spreadsheet";

const COUNTIES = ["宝应县", "高邮市", "仪征市"] as const;
const END = "2025-12-31";

const PLAN = secondPlan({
  period: { from: 2021, to: 2025 },
  bureaus: ["市发展改革委", "市公安局", "市应急局", "市司法局", "市文明办", ...COUNTIES],
  rows: [
    {
      ...{ number: "（一）1", category: ["一、经济", "（一）增长"], goal: "稳增长" },
      cells: [
        {
          bureaus: [{ name: "市发展改革委", role: null }],
          targets: [
            { id: "1.1", name: "固定资产投资增速", ...figure("rate", ">=", 8, "%"), comparedWith: "上年", deadline: END }, // prettier-ignore
            { id: "1.2", name: "能耗降幅", ...figure("rate", ">=", 3.4, "%"), comparedWith: 2020, direction: "fall", deadline: END }, // prettier-ignore
            { id: "1.3", name: "每年新增企业", ...figure("increase", ">=", 100, "家"), flow: "annual", deadline: END }, // prettier-ignore
            { id: "1.4", name: "省级标准", ...figure("level", ">=", 200, "项"), milestones: [{ period: "2023", threshold: 150 }], deadline: END }, // prettier-ignore
            { id: "1.5", name: "死亡率指数", ...figure("cap", "<=", 1.2, ""), deadline: END },
            { id: "1.6", name: "进出口增速", ...figure("rate", "about", 5, "%"), tolerance: 0.5, deadline: END }, // prettier-ignore
            { id: "1.7", name: "产业链", ...figure("level", ">=", 6, "条") },
            { id: "1.8", name: "区域品牌建设", schedule: "每季度末", deadline: END },
          ],
        },
      ],
    },
    {
      goal: "造林",
      cells: [
        {
          bureaus: COUNTIES.map((name) => ({ name, role: null })),
          targets: [
            {
              ...{ id: "2.1", name: "造林总面积", ...figure("increase", ">=", 9, "万亩") },
              ...{ jointRule: "sum", deadline: END },
              shares: COUNTIES.map((bureau, index) => ({ bureau, threshold: index + 2 })),
            },
          ],
        },
      ],
    },
    ...["加强党政领导", "加强议事协调"].map((goal, index) => ({
      goal,
      cells: [
        {
          text: `${goal}。`,
          bureaus: [
            { name: "市公安局", role: "lead" },
            ...["市应急局", "市司法局", "市文明办"].map((name) => ({ name, role: "cooperating" })),
          ],
          targets: [{ id: `${index + 3}.1`, name: goal }],
        },
      ],
    })),
  ],
});

function formOf(bureau: string, periodId = "2023", plan: Plan = PLAN) {
  const period = periodOf(periodId);
  const asked = planIn(plan, period);
  const targets = targetsOf(asked, bureau);
  const layout = chooseLayout(plan, targets, false);
  const spec = buildForm({
    ...{ plan, bureau, period, due: null, contact: null },
    ...{ formId: "7c41e9d2", createdAt: "2026-01-04" },
  });
  const entry = sheetOf(spec, FORM_SHEETS.entry);
  const place = (id: string, key: LayoutHeader) => ({
    row: targets.findIndex((target) => target.id === id) + 2,
    column: columnIn(layout, key),
  });
  const at = (id: string, key: LayoutHeader) => {
    const { row, column } = place(id, key);
    return entry.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  };
  const prompt = (id: string): string => {
    const { row, column } = place(id, "完成值");
    const found = entry.validations.find(({ range }) => range.left === column && range.top === row);
    return found?.prompt ?? "";
  };
  const headers = entry.cells.filter(({ row }) => row === 1).map(({ value }) => value);
  return { spec, entry, headers, at, prompt, place, targets, period, asked };
}

describe("the columns are those that the lines need", () => {
  test("tasks without a figure are asked for words, under a title that says so", () => {
    const { headers, entry, spec } = formOf("市公安局");
    expect(headers).toEqual(["序号", "任务", "时间节点", "进展", "判定", "存在问题", "下一步", "佐证", "编号"]); // prettier-ignore
    expect(entry.print?.header).toContain("重点任务进展情况填报表");
    expect(spec.title).toBe("重点任务进展情况填报表");
  });

  test("figures and tasks stand in one form with both words above", () => {
    expect(formOf("市发展改革委").headers).toEqual([
      ...["序号", "目标任务", "指标", "时间节点", "目标值", "单位", "完成值或进展", "完成率"],
      ...["判定", "原因或问题", "下一步措施", "佐证材料", "编号"],
    ]);
  });

  test("figures alone have the twelve", () => {
    expect(formOf("宝应县").headers).toEqual([
      ...["序号", "目标任务", "指标", "目标值", "单位", "上期值", "完成值", "完成率", "判定"],
      ...["未达标原因", "下一步措施", "佐证材料", "编号"],
    ]);
  });

  test.each(["市公安局", "市发展改革委", "宝应县"])(
    "the form of %s fills one page's width",
    (bureau) => {
      const seen = formOf(bureau).entry.columns.filter(({ hidden }) => !hidden);
      expect(seen.reduce((sum, { width }) => sum + width, 0)).toBe(1036);
    },
  );
});

test.each([
  ["1.1", "增长不低于 8", "%", "2025年"],
  ["1.2", "下降不低于 3.4", "%", "2025年"],
  ["1.4", "不低于 150\n最终不低于 200", "项", "2023年\n（最终2025年）"],
  ["1.5", "不超过 1.2", "—", "2025年"],
  ["1.6", "增长 5 左右", "%", "2025年"],
  ["1.7", "不低于 6\n未定时限", "条", "未定时限"],
  ["1.8", "定性", "—", "每季度末"],
] as const)("line %s prints %s", (id, target, unit, schedule) => {
  const { at } = formOf("市发展改革委");
  expect(at(id, "目标值")).toBe(target);
  expect(at(id, "单位")).toBe(unit);
  expect(at(id, "时间节点")).toBe(schedule);
});

test("a bureau's own share stands above the whole", () => {
  expect(formOf("宝应县").at("2.1", "目标值")).toBe("不低于 2\n合计不低于 9");
  expect(formOf("仪征市").at("2.1", "目标值")).toBe("不低于 4\n合计不低于 9");
});

test("the bureaus that share a line stand in short below its name", () => {
  expect(formOf("市公安局").at("3.1", "指标")).toBe("加强党政领导\n配合：市应急局等3个单位");
  expect(formOf("市司法局").at("3.1", "指标")).toBe(
    "加强党政领导\n牵头：市公安局；配合：市应急局、市文明办",
  );
});

describe("prompts", () => {
  const { prompt } = formOf("市发展改革委");

  test("of a rate allow for the other way and say nothing of totals", () => {
    expect(prompt("1.1")).toContain("比上年增长的幅度，下降了填负数");
    expect(prompt("1.2")).toContain("比2020年下降的幅度，上升了填负数");
    expect(prompt("1.1") + prompt("1.2")).not.toContain("累计");
  });

  test("of what is counted anew each year say only that", () => {
    expect(prompt("1.3")).toContain("当年1月1日到期末的累计数");
    expect(prompt("1.3")).not.toMatch(/以来累计|到2025年累计/);
  });

  test("name the last figure beside the milestone's, and the whole beside a share", () => {
    expect(prompt("1.4")).toContain("到2023年不低于 150 项");
    expect(prompt("1.4")).toContain("最终到2025年不低于 200 项");
    expect(formOf("宝应县").prompt("2.1")).toContain("各单位合计不低于 9 万亩");
  });

  test("of a task ask for words", () => {
    expect(prompt("1.8")).toContain("时间节点：每季度末");
    expect(formOf("市司法局").prompt("3.1")).toContain("配合事项：由市公安局牵头报送");
  });

  test("of a pure number name no unit", () => {
    expect(prompt("1.5")).not.toContain("“”");
    expect(prompt("1.5")).toContain("单位：无");
  });

  test("of what has no time say that nobody judges", () => {
    expect(prompt("1.7")).toContain("没有定时限，只填报，不判定");
  });
});

/** The cell of a value as it is stored. */
const stored = (target: Target, value: number) =>
  isPercentage(target) ? new Big(value).div(100).toNumber() : value;

test.each([
  ["市发展改革委", "2023"],
  ["市发展改革委", "2025"],
  ["宝应县", "2025"],
  ["高邮市", "2024"],
] as const)("the formulas of %s in %s say what judging says", (bureau, periodId) => {
  const { spec, place, targets, period } = formOf(bureau, periodId);
  const sheets = computeSheets(spec.sheets);
  for (const target of targets.filter(isNumeric)) {
    const { threshold, tolerance } = target;
    const edges = [0, 1, -1, ...(tolerance === null ? [] : [0.5, -0.5, 0.6])];
    const around = edges.map((step) => threshold.plus(step).toNumber());
    for (const value of [...around, 50, -3, 0]) {
      const { row, column } = place(target.id, "完成值");
      const typed = stored(target, value);
      sheets.type(FORM_SHEETS.entry, row, column, typed);
      const { entry } = checkLine(
        {
          ...{ target, reason: "", measures: "", evidence: "", place: null },
          value: {
            content: { kind: "number", value: typed, format: isPercentage(target) ? "percent" : "plain" }, // prettier-ignore
            ...{ shown: `${value}${isPercentage(target) ? "%" : ""}`, formula: null },
          },
        },
        period,
      );
      const shown = sheets.shown(FORM_SHEETS.entry, row, place(target.id, "判定").column);
      const said = entry.verdict === "unverified" ? "请核对单位" : chinese.verdicts[entry.verdict];
      expect([target.id, value, shown]).toEqual([target.id, value, said]);
    }
  }
});

test("the cover counts tasks that are filled in", () => {
  const { spec, place } = formOf("市公安局");
  const sheets = computeSheets(spec.sheets);
  const counter = spec.sheets[0]?.cells.find(
    ({ value }) => typeof value === "object" && value !== null,
  );
  const shown = () => sheets.shown(FORM_SHEETS.cover, counter?.row ?? 0, 1);
  expect(shown()).toBe("应填 2 项 · 已填 0 项 · 还差 2 项 · 缺佐证 0 项");
  const { row, column } = place("3.1", "完成值");
  sheets.type(FORM_SHEETS.entry, row, column, "已印发实施方案");
  expect(shown()).toBe("应填 2 项 · 已填 1 项 · 还差 1 项 · 缺佐证 0 项");
});

describe("what comes back", () => {
  const typed: Readonly<Record<string, Readonly<Partial<Record<LayoutHeader, string>>>>> = {
    "3.1": { 完成值: "已印发方案", 未达标原因: "人手不足", 下一步措施: "9月底前到位", 佐证材料: "附件1" }, // prettier-ignore
    "1.8": { 完成值: "已启动", 未达标原因: "缺经费", 下一步措施: "报预算", 佐证材料: "附件2" },
  };

  test.each([
    ["市公安局", "3.1", "tasks"],
    ["市发展改革委", "1.8", "mixed"],
  ] as const)("the words of %s are read by their headers", (bureau, id, kind) => {
    const { spec, place, asked, period } = formOf(bureau);
    const words = Object.entries(typed[id] ?? {}) as [LayoutHeader, string][];
    const filled = {
      ...spec,
      sheets: spec.sheets.map((sheet) =>
        sheet.name !== FORM_SHEETS.entry
          ? sheet
          : {
              ...sheet,
              cells: sheet.cells.map((cell) => {
                const found = words.find(([key]) => {
                  const { row, column } = place(id, key);
                  return cell.row === row && cell.column === column;
                });
                return found ? { ...cell, value: found[1] } : cell;
              }),
            },
      ),
    };
    const reading = readForm(gridOf(filled));
    expect(reading.layout).toBe(kind);
    expect(reading.beside).toEqual([]);
    const { lines, findings } = toReportedLines(asked, bureau, reading);
    expect(findings).toEqual([]);
    const line = lines.find(({ target }) => target.id === id);
    expect(line).toMatchObject({
      value: { shown: typed[id]?.完成值 },
      reason: typed[id]?.未达标原因,
      measures: typed[id]?.下一步措施,
      evidence: typed[id]?.佐证材料,
    });
    expect(compareTemplate(PLAN, bureau, period, reading)).toEqual([]);
    expect(assignLines(asked, bureau, reading).unknown).toEqual([]);
  });

  test.each(["市公安局", "市发展改革委", "宝应县", "市司法局"])(
    "a blank form of %s has nothing altered",
    (bureau) => {
      const { spec, period } = formOf(bureau);
      expect(compareTemplate(PLAN, bureau, period, readForm(gridOf(spec)))).toEqual([]);
    },
  );

  test("a changed task is told under the word that stands above it", () => {
    const { spec, place, period } = formOf("市公安局");
    const { row, column } = place("3.1", "指标");
    const sheets = spec.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.name === FORM_SHEETS.entry && cell.row === row && cell.column === column
          ? { ...cell, value: "别的任务" }
          : cell,
      ),
    }));
    const found = compareTemplate(PLAN, "市公安局", period, readForm(gridOf({ ...spec, sheets })));
    expect(found).toMatchObject([{ code: "template-altered", received: "别的任务" }]);
  });

  test("进展 beside 完成值 on a form for figures is somebody's own column", () => {
    const { spec } = formOf("宝应县");
    const sheets = spec.sheets.map((sheet) =>
      sheet.name !== FORM_SHEETS.entry
        ? sheet
        : {
            ...sheet,
            cells: [
              ...sheet.cells,
              ...[1, 2].map((row) => ({
                ...{ row, column: 15, value: row === 1 ? "进展" : "顺利" },
                style: styleOf({ font: "body", size: 10.5 }),
              })),
            ],
          },
    );
    const reading = readForm(gridOf({ ...spec, sheets }));
    expect(reading.layout).toBe("figures");
    expect(reading.doubledHeaders).toEqual([]);
    expect(reading.beside.map(({ address }) => address)).toContain("O2");
  });
});

test("a rate is described without totals", () => {
  const [rate] = targetsOf(PLAN, "市发展改革委");
  expect(rate && describeTarget(rate)).toBe("到2025年比上年增长不低于 8%，正好 8 算达标");
});
