import { readClause, wholeMeasure } from "../clauses";
import { type Column, type ColumnRole, type Heading, isExplanation } from "./headings";
import { settleNames } from "./named-values";

const BARE_FIGURE = /^[^\u4e00-\u9fff]*\d[^。；，]{0,11}$/;
const BUREAU = /(?:局|委|办|厅|部|院|政府|公司|集团|中心|单位|部门|街道|镇|乡)$/;

/**
 * Settles what the columns of one table hold where a heading alone does not say it: 单位 by what stands below it, 目标 as words or
 * as figures, a bare year as the base or a target.
 *
 * @param below the texts of each column
 * @param firstYear the first year of the plan, where it is known
 */
export function settleRoles(
  headings: readonly Heading[],
  below: readonly (readonly string[])[],
  firstYear: number | null,
): Column[] {
  const columns = headings.map((heading, place): Column => ({
    ...heading,
    place,
    role: roleByContent(heading, below[place] ?? []),
    isUnsure: false,
  }));
  const dated = settleSums(settleYears(settleProgress(columns, below), firstYear, below));
  return settleBureaus(settleNames(settleSubjects(dated, below), below));
}

function roleByContent({ role, isVague }: Heading, below: readonly string[]): ColumnRole {
  const texts = below.filter((text) => text !== "");
  const figures = texts.filter((text) => BARE_FIGURE.test(text)).length;
  const long = texts.filter((text) => text.length > 15 || /[。；]/.test(text)).length;
  const most = texts.length / 2;
  if (role === "unit") {
    const units = texts.filter((text) => wholeMeasure(text) !== null || /^[—\-/／无]$/.test(text));
    const bureaus = texts.filter((text) => BUREAU.test(text));
    return bureaus.length > units.length ? "bureaus" : "unit";
  }
  if (role === "extra" && texts.length > 0 && areBureaus(texts)) return "bureaus";
  if (role === "target" && long > most) return "indicator";
  if (role === "indicator" && isVague && figures > most) return "target";
  return role;
}

/** 重点考核部门 over several rows parts them, and names nobody. */
const KIND_OF_BUREAU = /^(?!各|有关|相关)[\u4e00-\u9fff]{2,6}(?:部门|单位)$/;

/** A heading that nobody knows over names that everybody does. */
function areBureaus(texts: readonly string[]): boolean {
  const named = texts.filter(
    (text) =>
      /(?:局|委|办|厅|政府|部门|单位)(?:[、，,；;\n（(]|$)/.test(text) &&
      text.length < 200 &&
      !KIND_OF_BUREAU.test(text),
  );
  return named.length * 3 >= texts.length * 2;
}

/** 完工投用 below 2023年度计划, beside a column that says how much: how far it gets, no value. */
function settleProgress(
  columns: readonly Column[],
  below: readonly (readonly string[])[],
): Column[] {
  const has = ({ place }: Column, pattern: RegExp): boolean =>
    (below[place] ?? []).some((text) => pattern.test(text));
  const isSaid = columns.some(
    ({ role, place }) => role === "indicator" && sayHowMuch(below[place] ?? []),
  );
  return columns.map((column) =>
    column.role === "target" &&
    isSaid &&
    has(column, /[\u4e00-\u9fff]{2}/) &&
    !has(column, /\d|保持|稳定|增长|下降|达|覆盖/)
      ? { ...column, role: "extra" }
      : column,
  );
}

/** Whether most of the first texts are clauses with figures, not names of indicators. */
function sayHowMuch(texts: readonly string[]): boolean {
  const first = texts.filter((text) => text !== "").slice(0, 12);
  const clauses = first.filter((text) =>
    readClause(text).targets.some(({ threshold, unit }) => threshold !== null && unit !== null),
  );
  return clauses.length * 2 > first.length;
}

/** Five years' sums are those of the years beside them: 2020年, 2025年, 累计. */
function settleSums(columns: readonly Column[]): Column[] {
  const years = columns.flatMap(({ role, year }) =>
    role === "target" && year !== null ? [year] : [],
  );
  const last = years.length === 0 ? null : Math.max(...years);
  return columns.map((column) =>
    column.role === "cumulative" && column.year === null ? { ...column, year: last } : column,
  );
}

const COMPARES =
  /^(?:≥|≤|>|<|＞|＜|不[低高少多大小]于|不超过|控制在|达到|大于|小于)|(?:以上|以下|以内|左右)$/;

/** Of two bare years far apart, the first is where the plan starts from; so is a year before the plan. */
function settleYears(
  columns: readonly Column[],
  firstYear: number | null,
  below: readonly (readonly string[])[],
): Column[] {
  const bare = columns.filter(({ role, isVague, year }) => role === "target" && isVague && year);
  const years = bare.map(({ year }) => year ?? 0);
  const [first = 0] = years;
  const last = years.at(-1) ?? 0;
  // 2020年 … 2025年: five years from where the plan before it ended
  const isApart =
    (years.length === 2 && last - first >= 3) || (first % 5 === 0 && last - first === 5);
  return columns.map((column) => {
    if (!bare.includes(column) || column.year === null) return column;
    if (firstYear !== null && column.year < firstYear) return { ...column, role: "base" };
    // 2025年 of a plan from 2021 to 2035, 不少于 below it: a value on the way
    const isInside = firstYear !== null && column.year > firstYear;
    const isAsked = (below[column.place] ?? []).some((text) => COMPARES.test(text));
    return isApart && column.year === first && !isInside && !isAsked
      ? { ...column, role: "base", isUnsure: firstYear === null }
      : column;
  });
}

/** One column says what is asked: the one of indicators, else that of tasks, else the one with the longest texts. */
function settleSubjects(
  columns: readonly Column[],
  below: readonly (readonly string[])[],
): Column[] {
  const settled = [...columns];
  const set = (column: Column, role: ColumnRole): void => {
    settled[column.place] = { ...column, role };
  };
  const of = (role: ColumnRole): Column[] => settled.filter((column) => column.role === role);
  if (of("indicator").length === 0) {
    const goals = of("goal");
    const chosen = goals.at(-1) ?? longest(of("category"), below) ?? longest(of("extra"), below);
    if (chosen !== undefined) set(chosen, "indicator");
  }
  // 指标说明 beside 指标名称
  for (const told of of("indicator").filter(({ header }) => isExplanation(header))) {
    if (of("indicator").length > 1) set(told, "extra");
  }
  // 生态环境 beside what is asked of it: a heading of the row
  for (const short of of("indicator").filter(({ place }) => isShort(below[place] ?? []))) {
    if (of("indicator").length > 1) set(short, "category");
  }
  for (const earlier of of("goal").slice(0, -1)) set(earlier, "category");
  for (const role of ["number", "note", "weight", "attribute", "unit", "leader"] as const) {
    for (const again of of(role).slice(1)) set(again, "extra");
  }
  return settled;
}

function isShort(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  return filled.length > 0 && filled.every((text) => text.length <= 8 && !/[\d。；]/.test(text));
}

function longest(
  columns: readonly Column[],
  below: readonly (readonly string[])[],
): Column | undefined {
  const length = ({ place }: Column): number =>
    (below[place] ?? []).reduce((sum, text) => sum + text.length, 0);
  return [...columns].sort((left, right) => length(right) - length(left))[0];
}

/** Beside a column of leads, the 责任单位 are those that help; nobody says so, so a person confirms. */
function settleBureaus(columns: readonly Column[]): Column[] {
  const hasLead = columns.some(({ role }) => role === "lead");
  const hasHelp = columns.some(({ role }) => role === "cooperating");
  return columns.map((column) =>
    column.role === "bureaus" && hasLead && !hasHelp
      ? { ...column, role: "cooperating", isUnsure: true }
      : column,
  );
}
