import type { Target, ReportingPeriod } from "../../core";
import { cellAddress, rowHeight, type StyleSpec, TALLEST_ROW } from "../kit";
import {
  byHeader,
  columnIn,
  composeEntryCells,
  ENTRY_COLUMNS,
  type EntryHeader,
  type FormLayout,
  type FormulaVersion,
  FIRST_ENTRY_ROW,
  type LayoutHeader,
  layOutWords,
  type LineCell,
  lineStyle,
  previousCell,
  SCHEDULE_HEADER,
  scheduleInWords,
  WORDING_FIELDS,
} from "../line";

import type { LineMemory } from "./form-memory";

export type ColumnWidths = Readonly<Record<LayoutHeader, number>>;

export interface LineOptions {
  readonly layout: FormLayout;
  readonly bureau: string;
  readonly period: ReportingPeriod;
  /** Values of the period before by target id; numbers in the target's unit. */
  readonly previous: ReadonlyMap<string, string | number>;
  readonly formulas: FormulaVersion;
  readonly memory: LineMemory;
}

/** One line of the entry sheet: its height in points, and every cell. */
export interface EntryLine {
  readonly height: number;
  readonly cells: Readonly<Record<LayoutHeader, LineCell>>;
}

/** Widths by column: those of the layout, in the twelve columns of format 1 with 指标 as its names want it. */
export function columnWidths(layout: FormLayout, targets: readonly Target[]): ColumnWidths {
  const fitted = layout.isFirst ? fitIndicator(targets) : WIDTHS;
  const own = layout.columns.map(({ key, width }) => [key, width] as const);
  return layout.isFirst ? fitted : { ...WIDTHS, ...Object.fromEntries(own) };
}

/** 9, 10 or 11 characters to a line of 指标, whichever leaves the fewest last lines of a single character. */
function fitIndicator(targets: readonly Target[]): ColumnWidths {
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
  { bureau, period, previous, formulas, layout, memory }: LineOptions,
  widths: ColumnWidths,
): EntryLine {
  const row = FIRST_ENTRY_ROW + index;
  const at = (header: EntryHeader): string => {
    const column = columnIn(layout, header);
    // a form of tasks alone has no 单位, and no formula that looks at it
    return cellAddress({ row, column: column === 0 ? columnIn(layout, "判定") : column });
  };
  const cells = {
    ...{ value: at("完成值"), reason: at("未达标原因"), unit: at("单位") },
    verdict: at("判定"),
  };
  const schedule = scheduleInWords(target);
  const { size, height, texts } = layOutWords(target, {
    ...{ bureau, widths },
    fields: WORDING_FIELDS.filter((field) => columnIn(layout, field) > 0),
    minimum: leastHeight(layout, schedule, widths[SCHEDULE_HEADER]),
    isShort: !layout.isFirst,
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
      [SCHEDULE_HEADER]: { value: schedule, style: SCHEDULE_STYLE },
      上期值: previousCell(target, previous.get(target.id)),
      ...memory.cells.of(target, Object.values(cells).join(" "), () =>
        composeEntryCells(target, period, cells, formulas, !layout.isFirst),
      ),
    },
  };
}

/** Ten lines to a page; what needs more room has a higher row. */
const LEAST_HEIGHT = 42;
const SIZE = 10.5;
const SCHEDULE_STYLE = lineStyle("单位", { size: SIZE });

const WIDTHS: ColumnWidths = {
  ...byHeader(ENTRY_COLUMNS, ({ form }) => form),
  [SCHEDULE_HEADER]: 0,
};

/** Room for 时间节点 too, where the form has it. */
function leastHeight(layout: FormLayout, schedule: string, width: number): number {
  if (columnIn(layout, SCHEDULE_HEADER) === 0) return LEAST_HEIGHT;
  const text = { text: schedule, width, indent: 0, size: SIZE };
  return Math.min(rowHeight([text], { minimum: LEAST_HEIGHT, padding: 7.5 }), TALLEST_ROW);
}
