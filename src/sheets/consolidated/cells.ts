import {
  Big,
  chinese,
  isDay,
  type Plan,
  type Target,
  type ReportingPeriod,
  type Verdict,
} from "../../core";
import { type ListCell, VERDICT_TINTS } from "../kit";
import { figureCell, SCHEDULE_HEADER, scheduleInWords, wordLine, wordShortLine } from "../line";

/** Cells that several sheets of a consolidated workbook have in common. */

export const textCell = (value: string | number | null | undefined): ListCell => ({
  value: value === undefined || value === "" ? null : value,
});

/** A figure in its target's unit, as forms show it; words where there are only words. */
export function figureOf(target: Target, figure: Big | number | string | null): ListCell {
  if (figure === null || figure === "") return { value: null };
  return typeof figure === "string"
    ? { value: figure, horizontal: "center" }
    : figureCell(target, figure);
}

/** Whether a cell can lead somewhere: LibreOffice shows a text with a link in one line, and what is longer is cut. */
export function canLead({ value }: ListCell): boolean {
  return typeof value === "number" || (typeof value === "string" && value.length <= SHORT);
}

const SHORT = 6;

export function verdictCell(verdict: Verdict): ListCell {
  return { value: chinese.verdicts[verdict], tint: VERDICT_TINTS[verdict] };
}

/** Rounded down, as in forms, so that a near miss never reads 100 %. */
export function completionCell(completion: Big | null): ListCell {
  if (completion === null) return { value: "—", horizontal: "center" };
  if (completion.abs().gte(MANY_TIMES)) return { value: sayCompletion(completion) };
  return { value: completion.round(3, Big.roundDown).toNumber(), numberFormat: "0.0%" };
}

/** From ten times the target on nobody reads percentages: 637666.6 % is said as 6376 倍. */
const MANY_TIMES = 10;

/** 97.5%, rounded down; many times the target in words. */
export function sayCompletion(completion: Big): string {
  if (completion.abs().gte(MANY_TIMES)) return `${completion.round(0, Big.roundDown).toFixed()} 倍`;
  return `${completion.times(100).round(1, Big.roundDown).toFixed(1)}%`;
}

/** A day as all sheets say it; what is no day as it was typed. */
export function dayText(day: string | null): string | null {
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? chinese.day(day) : day;
}

/** The ISO day of {@link dayText}, also as workbooks of earlier versions have it; null where no day stands. */
export function dayOfText(text: string): string | null {
  const words = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text.trim());
  const [, year, month = "", day = ""] = words ?? [];
  const iso =
    words === null ? text.trim() : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : null;
}

/** The printed words of a target's line; those of format 2 say which way a rate goes, what is final, and by when. */
export function wordCells(
  { isFirstFormat }: Plan,
  target: Target,
): Readonly<Record<"目标任务" | "指标" | "目标值" | "单位" | typeof SCHEDULE_HEADER, ListCell>> {
  const words = isFirstFormat ? wordLine(target, null) : wordShortLine(target, null);
  return {
    目标任务: textCell(words.目标任务),
    指标: textCell(words.指标),
    目标值: textCell(words.目标值),
    单位: textCell(words.单位),
    [SCHEDULE_HEADER]: textCell(scheduleInWords(target)),
  };
}

/** 济政办发〔2020〕21号 · 报告期：2021年度 · 截至2022年1月20日 */
export function occasionNote(
  { documentNumber }: Pick<Plan, "documentNumber">,
  period: ReportingPeriod,
  asOf: string,
): string {
  return [
    ...(documentNumber === null ? [] : [documentNumber]),
    `报告期：${chinese.period(period)}`,
    `截至${chinese.day(asOf)}`,
  ].join(" · ");
}

/** 指标填报!G5 */
export function placeText(sheet: string | null, cell: string | null): string {
  return [sheet, cell].filter((part) => part !== null).join("!");
}
