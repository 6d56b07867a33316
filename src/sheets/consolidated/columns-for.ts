import type { Plan, Target } from "../../core";
import type { ListColumn } from "../kit";
import type { SCHEDULE_HEADER } from "../line";
import { type LayoutHeader, LAYOUT_WORDS, type LayoutKind, layoutKind } from "../line";
import type { ConsolidatedBook } from "./book";
import {
  ALL_BUREAUS_COLUMNS,
  type AllBureausHeader,
  BUREAU_COLUMNS,
  type BureauHeader,
  INDICATOR_COLUMNS,
  type IndicatorHeader,
  REPORTED_TEXTS,
  SCHEDULE_COLUMN,
  SUMMARY_COLUMNS,
  type SummaryHeader,
} from "./list-columns";

/** What the lines of a consolidated workbook are called, by what they ask for. */
export const LINE_NOUNS: Readonly<
  Record<LayoutKind, { readonly title: string; readonly item: string }>
> = {
  figures: { title: "量化指标", item: "指标" },
  mixed: { title: "目标任务", item: "指标和任务" },
  tasks: { title: "目标任务", item: "任务" },
};

/** What the lines of a plan ask for; the lists of format 1 are those of figures whatever there is among them. */
export function kindIn(plan: Plan, targets: readonly Target[] = plan.targets): LayoutKind {
  return plan.isFirstFormat ? "figures" : layoutKind(targets);
}

/** The columns of 汇总: what is never judged is counted where there is any, so that the numbers add up. */
export function summaryColumns({
  plan: { targets },
  bureaus,
}: Pick<ConsolidatedBook, "plan" | "bureaus">): readonly ListColumn<SummaryHeader>[] {
  const isOpen = targets.some(({ deadline }) => deadline === null);
  const hasNotDue = bureaus.some(({ counts }) => counts.notDue > 0);
  return SUMMARY_COLUMNS.filter(
    ({ header }) => (isOpen || header !== "未定时限") && (hasNotDue || header !== "本期不报"),
  );
}

/** The columns of 指标台账. */
export function indicatorColumns(plan: Plan): readonly ListColumn<IndicatorHeader>[] {
  if (plan.isFirstFormat) return INDICATOR_COLUMNS;
  const kind = kindIn(plan);
  return INDICATOR_COLUMNS.flatMap((column): ListColumn<IndicatorHeader>[] => {
    const own = forKind<IndicatorHeader>(column, kind);
    if (column.header === "指标") return [...own, ...scheduleColumns(plan.targets)];
    return column.header === "判定" && kind !== "figures"
      ? [...own, ...REPORTED_TEXTS.flatMap((each) => forKind<IndicatorHeader>(each, kind))]
      : own;
  });
}

/** The columns of one bureau's sheet. */
export function bureauColumns(
  plan: Plan,
  targets: readonly Target[],
): readonly ListColumn<BureauHeader>[] {
  if (plan.isFirstFormat) return BUREAU_COLUMNS;
  return linesOfBureau(BUREAU_COLUMNS, kindIn(plan, targets), targets);
}

/** The columns of the one list of all bureaus. */
export function allBureausColumns(plan: Plan): readonly ListColumn<AllBureausHeader>[] {
  if (plan.isFirstFormat) return ALL_BUREAUS_COLUMNS;
  return linesOfBureau(ALL_BUREAUS_COLUMNS, kindIn(plan), plan.targets);
}

function linesOfBureau<Header extends AllBureausHeader>(
  columns: readonly ListColumn<Header>[],
  kind: LayoutKind,
  targets: readonly Target[],
): readonly ListColumn<Header | typeof SCHEDULE_HEADER>[] {
  return columns.flatMap((column) => {
    const own = forKind<Header | typeof SCHEDULE_HEADER>(column, kind);
    return column.header === "指标" ? [...own, ...scheduleColumns(targets)] : own;
  });
}

function scheduleColumns(
  targets: readonly Target[],
): readonly ListColumn<typeof SCHEDULE_HEADER>[] {
  const isSaid = targets.some(({ deadline, schedule }) => deadline === null || schedule !== null);
  return isSaid ? [SCHEDULE_COLUMN] : [];
}

/** What only figures have. */
const OF_FIGURES = ["目标值", "单位", "完成率", "汇总完成值"];
/** Where words may stand as well as figures. */
const WITH_WORDS: readonly string[] = ["完成值", "本单位填报"];

/** A column as the lines want it: under the words of their forms, wide where words are reported, none where there is no figure. */
function forKind<Header extends string>(
  column: ListColumn<Header>,
  kind: LayoutKind,
): ListColumn<Header>[] {
  const { header } = column;
  if (kind === "tasks" && OF_FIGURES.includes(header)) return [];
  const words = LAYOUT_WORDS[kind].get(header as LayoutHeader) ?? header;
  const isWide = kind !== "figures" && WITH_WORDS.includes(header);
  return [{ ...column, ...(words === header ? {} : { words }), ...(isWide && { width: 180 }) }];
}
