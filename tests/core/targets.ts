import {
  BLANK_CELL,
  compileTarget,
  isNumeric,
  type NumberFormatClass,
  type NumericTarget,
  parsePeriod,
  parsePlan,
  type Plan,
  type ReportedCell,
  type ReportedLine,
  type ReportingPeriod,
  type Target,
  type TargetFile,
  type TargetPlace,
} from "../../src/core";

/** What a plan file says of a target, and where it stands. */
type Facts = TargetFile & TargetPlace;

const PLAIN: Facts = {
  id: "1.1",
  name: "省高端产品品牌数量",
  fragment: "培育省高端产品品牌300个",
  source: { document: "annex", place: "第1行" },
  kind: "level",
  comparator: ">=",
  comparatorExplicit: true,
  threshold: 300,
  unit: "个",
  deadline: "2022-12-31",
  baseline: null,
  notes: [],
  rowNumber: 1,
  category: "产品",
  goal: "培育品牌",
  bureaus: [{ name: "市市场监管局", role: null }],
};

/** The facts that each target was made from. */
const MADE = new Map<Target, Facts>();

function make(facts: Facts): Target {
  const target = compileTarget(facts, facts);
  MADE.set(target, facts);
  return target;
}

/** A target of at least 300 个 by the end of 2022, as a plan file says it; say what is different. */
export function makeTarget(facts: Partial<Facts> = {}): NumericTarget {
  const target = make({ ...PLAIN, ...facts });
  if (!isNumeric(target)) throw new Error(`${target.id} has no number`);
  return target;
}

/** The same target but for some facts of its plan file. */
export function changed(target: Target, facts: Partial<Facts>): NumericTarget {
  return makeTarget({ ...factsOf(target), ...facts });
}

function factsOf(target: Target): Facts {
  const facts = MADE.get(target);
  if (!facts) throw new Error(`${target.id} was not made here`);
  return facts;
}

/** 培育…300个 */
export const brands = makeTarget();
/** 45个以上 */
export const atLeast45 = makeTarget({ threshold: 45 });
/** 超过6000亿元 */
export const above6000 = makeTarget({ comparator: ">", threshold: 6000, unit: "亿元" });
/** 480家以上 */
export const firms = makeTarget({ threshold: 480, unit: "家" });
/** 稳定在97%以上 */
export const passRate = makeTarget({
  kind: "maintain",
  threshold: 97,
  unit: "%",
  bounds: { minimum: 0, maximum: 100 },
});
/** 进入前10位 */
export const top10 = makeTarget({
  kind: "rank",
  comparator: "rank<=",
  threshold: 10,
  unit: "位",
});
/** 满意度88分以上 */
export const satisfaction = makeTarget({
  threshold: 88,
  unit: "分",
  notes: [
    "五个责任单位共担。",
    "单位有三种说法：附件未写，公报为分，新闻稿为%。以分为单位，不要带%填报。",
  ],
});
/** 提升1400亿元 */
export const increase1400 = makeTarget({ kind: "increase", threshold: 1400, unit: "亿元" });
/** 4.4万家 */
export const firmsInTenThousands = makeTarget({ threshold: 4.4, unit: "万家" });
/** 5000万元 */
export const fundsInTenThousands = makeTarget({ threshold: 5000, unit: "万元" });
/** 不超过60亿元 */
export const cap60 = makeTarget({
  kind: "cap",
  comparator: "<=",
  threshold: 60,
  unit: "亿元",
});
/** 全年超过60亿元 */
export const annualAbove60 = makeTarget({
  comparator: ">",
  threshold: 60,
  unit: "亿元",
  flow: "annual",
});
/** 300个左右 */
export const about300 = makeTarget({ comparator: "about" });
/** 300—310个 */
export const from300To310 = makeTarget({ comparator: "range", upper: 310 });
/** 基本形成…格局 */
export const qualitative = make({
  ...PLAIN,
  kind: "qualitative",
  comparator: null,
  threshold: null,
  unit: null,
});

/** A cell that holds text. */
export const typed = (text: string): ReportedCell => ({
  content: { kind: "text", text },
  shown: text,
  formula: null,
});

/** A cell that holds a number, shown much as Excel would. */
export const stored = (value: number, format: NumberFormatClass = "plain"): ReportedCell => ({
  content: { kind: "number", value, format },
  shown: format === "percent" ? `${String(Number((value * 100).toFixed(4)))}%` : String(value),
  formula: null,
});

/** The same cell as the result of a formula. */
export const computed = (cell: ReportedCell, formula: string): ReportedCell => ({
  ...cell,
  formula,
});

/** A line of a form with a value and, where given, the other columns. */
export const makeLine = (
  target: Target,
  value: ReportedCell = BLANK_CELL,
  texts: Partial<Pick<ReportedLine, "reason" | "measures" | "evidence">> = {},
): ReportedLine => ({
  target,
  value,
  reason: "",
  measures: "",
  evidence: "",
  place: { sheet: "指标填报", value: "G5", reason: "J5", measures: "K5", evidence: "L5" },
  ...texts,
});

/** A period that exists. */
export function period(id: string): ReportingPeriod {
  const parsed = parsePeriod(id);
  if (parsed === null) throw new Error(`${id} is no period`);
  return parsed;
}

const ROW_FACTS = new Set(["rowNumber", "category", "goal", "bureaus"]);

/** A plan of one row that holds these targets, checked by the schema. */
export function makePlan(targets: readonly Target[], rules: Plan["rules"] = []): Plan {
  const parsed = parsePlan({
    format: "zerenbiao-plan",
    formatVersion: rules.some(({ kind }) => kind === "partsOf") ? 2 : 1,
    id: "sample",
    title: "示例计划",
    annexTitle: "责任分解表",
    annexMark: "附件",
    documentNumber: null,
    issuer: null,
    issuedOn: null,
    validUntil: null,
    period: { from: 2020, to: 2022 },
    leadOffice: "市市场监管局",
    sources: [{ id: "annex", title: "附件" }],
    bureaus: ["市市场监管局"],
    rows: [
      {
        number: 1,
        category: "产品",
        goal: "培育品牌",
        cells: [
          {
            text: targets.map(({ fragment }) => fragment).join("；"),
            bureaus: [{ name: "市市场监管局", role: null }],
            targets: targets.map((target) =>
              Object.fromEntries(
                Object.entries(factsOf(target)).filter(([key]) => !ROW_FACTS.has(key)),
              ),
            ),
          },
        ],
      },
    ],
    rules,
    disagreements: [],
  });
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.plan;
}
