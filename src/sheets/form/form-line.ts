import type { Target, ReportingPeriod } from "../../core";
import { cellAddress, type StyleSpec } from "../kit";
import {
  byHeader,
  composeEntryCells,
  ENTRY_COLUMNS,
  entryColumn,
  type EntryHeader,
  figureCell,
  type FormulaVersion,
  FIRST_ENTRY_ROW,
  layOutWords,
  type LineCell,
  lineStyle,
  WORDING_FIELDS,
} from "../line";

export type ColumnWidths = Readonly<Record<EntryHeader, number>>;

export interface LineOptions {
  readonly bureau: string;
  readonly period: ReportingPeriod;
  /** Values of the period before by target id; numbers in the target's unit. */
  readonly previous: ReadonlyMap<string, string | number>;
  readonly formulas: FormulaVersion;
}

/** One line of the entry sheet: its height in points, and every cell. */
export interface EntryLine {
  readonly height: number;
  readonly cells: Readonly<Record<EntryHeader, LineCell>>;
}

/** 9, 10 or 11 characters to a line of 指标, whichever leaves the fewest last lines of a single character. */
export function columnWidths(targets: readonly Target[]): ColumnWidths {
  const lonely = (perLine: number): number =>
    targets.filter(({ name }) => {
      const { length } = [...name];
      return length > perLine && length % perLine === 1;
    }).length;
  const perLine = [10, 9, 11].reduce((best, each) => (lonely(each) < lonely(best) ? each : best));
  const indicator = perLine * 14 + 16;
  const words = WIDTHS.未达标原因 + (WIDTHS.指标 - indicator) / 2;
  return { ...WIDTHS, 指标: indicator, 未达标原因: words, 下一步措施: words };
}

/** The line of the target that stands at the index, counted from 0. */
export function composeLine(
  target: Target,
  index: number,
  { bureau, period, previous, formulas }: LineOptions,
  widths: ColumnWidths,
): EntryLine {
  const row = FIRST_ENTRY_ROW + index;
  const at = (header: EntryHeader): string => cellAddress({ row, column: entryColumn(header) });
  const { size, height, texts } = layOutWords(target, {
    ...{ bureau, widths },
    fields: WORDING_FIELDS,
    minimum: LEAST_HEIGHT,
  });
  const words = (header: EntryHeader): StyleSpec => lineStyle(header, { size });
  return {
    height,
    cells: {
      序号: { value: index + 1, style: lineStyle("序号", { fit: "shrink" }) },
      目标任务: { value: texts.目标任务, style: words("目标任务") },
      指标: { value: texts.指标, style: words("指标") },
      目标值: { value: texts.目标值, style: words("目标值") },
      单位: { value: texts.单位, style: words("单位") },
      上期值: previousCell(target, previous.get(target.id)),
      ...composeEntryCells(
        target,
        period,
        {
          ...{ value: at("完成值"), reason: at("未达标原因"), unit: at("单位") },
          verdict: at("判定"),
        },
        formulas,
      ),
    },
  };
}

/** Eight lines to a page. */
const LEAST_HEIGHT = 52.5;

const WIDTHS: ColumnWidths = byHeader(ENTRY_COLUMNS, ({ form }) => form);

function previousCell(target: Target, before: string | number | undefined): LineCell {
  if (before === undefined || before === "") {
    return { value: "—", style: lineStyle("上期值", { horizontal: "center" }) };
  }
  if (typeof before === "string") {
    return { value: before, style: lineStyle("上期值", { horizontal: "center" }) };
  }
  const { value, numberFormat } = figureCell(target, before);
  return { value, style: lineStyle("上期值", { fit: "shrink", numberFormat }) };
}
