import { Big, DEFAULT_LIGHTS, type Plan, withBaselines } from "../../../src/core";
import { type Progress, standProgress } from "../../../src/exchange";
import type { FormCell, ProgressReading } from "../../../src/sheets";
import { planOf } from "../../fixtures/synthetic-plan";
import { periodOf } from "../../sheets/seed-plan";

type Facts = Readonly<Record<string, unknown>>;
interface Row {
  readonly bureaus: readonly string[];
  readonly targets: Readonly<Record<string, Facts>>;
}

const PERCENT = { minimum: 0, maximum: 100 };
const DUE = { deadline: "2025-12-31" };

/** A plan of 2024 to 2026 in which, at the end of 2025, something stands in every way that papers tell. */
const ROWS: readonly Row[] = [
  {
    bureaus: ["甲局"],
    targets: {
      "1.1": { name: "企业数量", threshold: 300, unit: "家" },
      "1.2": { name: "总产值", comparator: ">", threshold: 60, unit: "亿元", ...DUE },
      "1.3": { name: "示范园区", threshold: 100, unit: "个", baseline: 40 },
      "1.4": { name: "标准数量", threshold: 50, unit: "项" },
      "1.5": { name: "投资额", comparator: ">", threshold: 10, unit: "亿元" },
    },
  },
  {
    bureaus: ["乙局"],
    targets: {
      "2.1": { kind: "maintain", name: "合格率", threshold: 97, unit: "%", bounds: PERCENT },
      "2.2": { kind: "cap", name: "事故起数", comparator: "<=", threshold: 80, unit: "起" },
      "2.3": { kind: "rank", name: "全省位次", comparator: "rank<=", threshold: 10, unit: "位" },
      "2.4": { name: "覆盖率", threshold: 90, unit: "%", bounds: PERCENT, ...DUE },
      "2.5": { name: "培训人数", threshold: 1000, unit: "人" },
    },
  },
  {
    bureaus: ["甲局", "乙局"],
    targets: {
      "3.1": { name: "获奖项目", threshold: 31, unit: "项", jointRule: "sum" },
      "3.2": { name: "工作机制", kind: "qualitative", ...none() },
      "3.3": { name: "出口额", threshold: 500, unit: "亿元" },
      "3.4": { name: "专利数量", threshold: 40, unit: "件", ...DUE },
    },
  },
  {
    bureaus: ["丙局"],
    targets: {
      "4.1": { name: "商标数量", threshold: 8, unit: "件" },
      "4.2": { name: "试点县区", comparator: "about", threshold: 5, unit: "个" },
      "4.3": { name: "检测机构", threshold: 20, unit: "家" },
    },
  },
  { bureaus: ["丁局"], targets: { "5.1": { name: "网点数量", threshold: 12, unit: "个" } } },
  { bureaus: ["戊局"], targets: { "6.1": { name: "平台数量", threshold: 3, unit: "个" } } },
];

function none(): Facts {
  return { comparator: null, threshold: null, unit: null };
}

export const PLAN: Plan = planOf({
  bureaus: ["甲局", "乙局", "丙局", "丁局", "戊局"],
  rows: ROWS.map(({ bureaus, targets }, index) => ({
    ...{ number: index + 1, category: "重点工作", goal: `第${index + 1}项任务` },
    cells: [
      {
        text: "按期完成。",
        bureaus: bureaus.map((name) => ({ name, role: null })),
        targets: Object.entries(targets).map(([id, facts]) => ({
          ...{ id, kind: "level", comparator: ">=", comparatorExplicit: true, baseline: null },
          ...{ fragment: "按期完成", source: { document: "notice", place: "附件" }, notes: [] },
          ...{ deadline: "2026-12-31", ...facts },
        })),
      },
    ],
  })),
});

export const cellOf = (value: number | string): FormCell => ({
  address: "G5",
  cell:
    typeof value === "number"
      ? { content: { kind: "number", value, format: "plain" }, shown: String(value), formula: null }
      : { content: { kind: "text", text: value }, shown: value, formula: null },
});

/** Target, value and verdict as the workbook has them; what a bureau reported where nothing was settled. */
type Told = readonly [id: string, value: number | string, verdict: string, more?: Facts];

const TARGETS: readonly Told[] = [
  ["1.1", 90, "推进中"],
  ["1.2", 60, "未达标"],
  ["1.3", 85, "推进中"],
  ["1.4", 51, "达标"],
  ["1.5", 10, "推进中"],
  ["2.1", "96%", "推进中"],
  ["2.2", 92, "推进中"],
  ["2.3", 12, "推进中"],
  ["2.4", "88.5%", "未达标"],
  ["2.5", 640, "推进中"],
  ["3.1", 17, "推进中"],
  ["3.2", "已初步形成", "待人工判定"],
  ["3.3", "", "无法判定", { remark: "两个单位所报不同" }],
  ["3.4", 39, "未达标"],
  ["4.1", 800, "待核实"],
  ["4.2", 5, "待人工判定"],
  ["4.3", "", "填写有误"],
  ["5.1", "", "未填"],
];

const OWN: Readonly<Record<string, readonly Told[]>> = {
  甲局: [
    ...TARGETS.slice(0, 5),
    ["3.1", 9, "份额"],
    ["3.2", "已初步形成", "待人工判定"],
    ["3.3", 480, "无法判定"],
    ["3.4", 39, "未达标", { reason: "审查周期长", measures: "加快预审" }],
  ],
  乙局: [
    ...TARGETS.slice(5, 8),
    ["2.4", "88.5%", "未达标", { reason: "山区难覆盖" }],
    ["2.5", 640, "推进中"],
    ["3.1", 8, "份额"],
    ["3.2", "", "待人工判定"],
    ["3.3", 481, "无法判定"],
    ["3.4", 39, "未达标", { reason: "申请量下降", measures: "" }],
  ],
  丙局: [
    ["4.1", 800, "待核实"],
    ["4.2", 5, "待人工判定"],
    ["4.3", "约20", "填写有误"],
  ],
  丁局: [["5.1", "", "未填"]],
};

const BUREAUS: readonly Omit<ProgressReading["bureaus"][number], "isWaiting" | "lines">[] = [
  { bureau: "甲局", status: "returned", statusWords: "已报", due: "2026-01-15", owed: "" },
  { bureau: "乙局", status: "returned", statusWords: "已报", due: "2026-01-15", owed: "" },
  {
    ...{ bureau: "丙局", status: "partial", statusWords: "部分报送 1/3", due: "2026-02-01" },
    owed: "4.1（待核实）、4.3（填写有误）",
  },
  {
    bureau: "丁局",
    status: "overdue",
    statusWords: "逾期未报",
    due: "2026-01-15",
    owed: "全部 1 项",
  },
];

/** What the consolidated workbook of 2025 says, on 20 January 2026. */
export const READING: ProgressReading = {
  ...{ plan: PLAN.id, planHash: PLAN.hash, period: "2025", asOf: "2026-01-20", baselines: [] },
  targets: TARGETS.map(([id, value, verdict, more = {}]) => ({
    ...{ id, verdict, remark: "", ...more },
    ...(value === "" ? {} : { value: cellOf(value) }),
  })),
  bureaus: BUREAUS.map((each) => ({
    ...{ ...each, isWaiting: false },
    lines: (OWN[each.bureau] ?? []).map(([id, value, verdict, more = {}]) => ({
      ...{ id, verdict, reason: "", measures: "", ...more },
      ...(value === "" ? {} : { own: cellOf(value) }),
    })),
  })),
};

const earlierOf = (id: string, values: Readonly<Record<string, number>>) => ({
  period: periodOf(id),
  values: new Map(Object.entries(values).map(([target, value]) => [target, new Big(value)])),
  byBureau: new Map(),
});

/** Half years and years before: 1.3 is known of all of them, 1.1 of one, 2.4 has fallen since. */
export const EARLIER = [
  earlierOf("2025H1", { "1.1": 80, "1.3": 70, "2.4": 89 }),
  earlierOf("2024", { "1.3": 60, "2.4": 90.5 }),
];

const GIVEN = new Map([
  ["2.5", { value: new Big(100), asOf: "2023", source: "县统计年鉴2024" }],
  ["2.3", { value: new Big(15), asOf: "2023-12-31", source: "省厅通报" }],
]);

export function stand(
  reading: ProgressReading = READING,
  more: Partial<Parameters<typeof standProgress>[0]> = {},
): Progress {
  return standProgress({
    ...{ plan: withBaselines(PLAN, GIVEN), reading, period: periodOf("2025") },
    ...{ earlier: EARLIER, lights: DEFAULT_LIGHTS },
    ...more,
  });
}
