import {
  asNumeric,
  chinese,
  isPercentage,
  isWholeNumber,
  toDecimal,
  type PlannedTarget,
  type ReportingPeriod,
} from "../core";
import { cellAddress } from "./address";
import {
  completionAtFirst,
  completionFormula,
  storedFigure,
  verdictFormula,
} from "./form-formulas";
import { ENTRY_FIELDS, entryColumn, FIRST_ENTRY_ROW, type EntryHeader } from "./form-layout";
import { sharers, wordLine } from "./form-wording";
import { breakAfterNames, largestFit, rowHeight, type MeasuredText } from "./measure";
import type { CellSpecValue, StyleSpec } from "./spec";
import { COLOURS, styleOf, type StyleRequest } from "./theme";

export type ColumnWidths = Readonly<Record<EntryHeader, number>>;

export interface LineOptions {
  readonly bureau: string;
  readonly period: ReportingPeriod;
  /** Values of the period before by target id; numbers in the target's unit. */
  readonly previous: ReadonlyMap<string, string | number>;
}

/** One line of the entry sheet: its height in points, and every cell. */
export interface EntryLine {
  readonly height: number;
  readonly cells: Readonly<
    Record<EntryHeader, { readonly value: CellSpecValue; readonly style: StyleSpec }>
  >;
}

/** 9, 10 or 11 characters to a line of 指标, whichever leaves the fewest last lines of a single character. */
export function columnWidths(targets: readonly PlannedTarget[]): ColumnWidths {
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
  target: PlannedTarget,
  index: number,
  { bureau, period, previous }: LineOptions,
  widths: ColumnWidths,
): EntryLine {
  const row = FIRST_ENTRY_ROW + index;
  const at = (header: EntryHeader): string => cellAddress({ row, column: entryColumn(header) });
  const { size, height, texts } = layOutTexts(target, bureau, widths);
  const firstRatio = completionAtFirst(target);
  const hasNumber = asNumeric(target) !== null;
  const words = (header: EntryHeader): StyleSpec => cellStyle(header, { size });
  const typed = cellStyle(
    "完成值",
    hasNumber
      ? { fit: "shrink", numberFormat: entryFormat(target) }
      : { horizontal: "center", numberFormat: "General" },
  );
  const typedText = (header: EntryHeader): StyleSpec => cellStyle(header, { numberFormat: "@" });
  return {
    height,
    cells: {
      序号: { value: index + 1, style: cellStyle("序号", { fit: "shrink" }) },
      目标任务: { value: texts.目标任务, style: words("目标任务") },
      指标: { value: texts.指标, style: words("指标") },
      目标值: { value: texts.目标值, style: words("目标值") },
      单位: { value: texts.单位, style: words("单位") },
      上期值: previousCell(target, previous.get(target.id)),
      完成值: { value: null, style: typed },
      完成率: {
        value: { formula: completionFormula(target, at("完成值"), at("判定")), result: firstRatio },
        style: cellStyle("完成率", {
          fit: "shrink",
          numberFormat: "0.0%",
          horizontal: firstRatio === "" ? "right" : "center",
        }),
      },
      判定: {
        value: {
          formula: verdictFormula(target, at("完成值"), period),
          result: chinese.verdicts["no-data"],
        },
        style: cellStyle("判定", { font: "head" }),
      },
      未达标原因: { value: null, style: typedText("未达标原因") },
      下一步措施: { value: null, style: typedText("下一步措施") },
      佐证材料: { value: null, style: typedText("佐证材料") },
      编号: { value: target.id, style: typedText("编号") },
    },
  };
}

/** Eight lines to a page. */
const LEAST_HEIGHT = 52.5;
const PADDING = 7.5;
/** Points; the smaller ones for a line that would not fit into Excel's tallest row. */
const SIZES = [10.5, 9, 8] as const;

/** Widths in pixels, 1036 in all: one page of A4 landscape, also where a unit of width is 8.05 pixels (LibreOffice with Noto). */
const WIDTHS: ColumnWidths = {
  序号: 38,
  目标任务: 108,
  指标: 156,
  目标值: 86,
  单位: 42,
  上期值: 68,
  完成值: 76,
  完成率: 66,
  判定: 78,
  未达标原因: 118,
  下一步措施: 118,
  佐证材料: 82,
  编号: 48,
};

const ALIGNMENTS: Readonly<Record<EntryHeader, StyleSpec["horizontal"]>> = {
  序号: "center",
  目标任务: "center",
  指标: "left",
  目标值: "center",
  单位: "center",
  上期值: "right",
  完成值: "right",
  完成率: "right",
  判定: "center",
  未达标原因: "left",
  下一步措施: "left",
  佐证材料: "left",
  编号: "center",
};

function cellStyle(header: EntryHeader, more: Partial<StyleRequest> = {}): StyleSpec {
  const horizontal = more.horizontal ?? ALIGNMENTS[header];
  const isEntry = ENTRY_FIELDS.some((field) => field === header);
  return styleOf({
    font: "body",
    size: SIZES[0],
    border: COLOURS.rule,
    indent: horizontal === "center" ? 0 : 1,
    ...(isEntry ? { fill: COLOURS.entry, locked: false } : {}),
    ...more,
    horizontal,
  });
}

/** The printed words of a line with their line breaks, in the largest size that Excel's rows can hold. */
function layOutTexts(target: PlannedTarget, bureau: string, widths: ColumnWidths) {
  const cell = (header: EntryHeader, size: number): Omit<MeasuredText, "text"> => ({
    width: widths[header],
    indent: ALIGNMENTS[header] === "center" ? 0 : 1,
    size,
  });
  const textsAt = (size: number) => ({
    ...wordLine(target, bureau),
    指标: breakIndicator(target, bureau, cell("指标", size)),
  });
  const heightAt = (size: number): number => {
    const texts = textsAt(size);
    const measured = (["目标任务", "指标", "目标值", "单位"] as const).map((header) => ({
      text: texts[header],
      ...cell(header, size),
    }));
    return rowHeight(measured, { minimum: LEAST_HEIGHT, padding: PADDING });
  };
  const size = largestFit(SIZES, heightAt);
  return { size, height: heightAt(size), texts: textsAt(size) };
}

/** The name, and in lines of their own the bureaus that share it. */
function breakIndicator(
  target: PlannedTarget,
  bureau: string,
  cell: Omit<MeasuredText, "text">,
): string {
  const groups = sharers(target, bureau).map(({ lead, names }) =>
    breakAfterNames(lead, names, cell),
  );
  return [target.name, ...groups].join("\n");
}

/** Percentages are typed as 96 or 96%; counts show no decimals; money shows every digit that was typed. */
function entryFormat(target: PlannedTarget): string {
  if (isPercentage(target)) {
    const places = Math.max(2, decimalsOf(target.threshold ?? 0), decimalsOf(target.upper ?? 0));
    return `0.${"0".repeat(places)}%`;
  }
  return isWholeNumber(target) ? "0" : "General";
}

function previousCell(
  target: PlannedTarget,
  before: string | number | undefined,
): { value: CellSpecValue; style: StyleSpec } {
  if (before === undefined || before === "") {
    return { value: "—", style: cellStyle("上期值", { horizontal: "center" }) };
  }
  if (typeof before === "string") {
    return { value: before, style: cellStyle("上期值", { horizontal: "center" }) };
  }
  const grouped = decimalsOf(before) === 0 ? "#,##0" : `#,##0.${"0".repeat(decimalsOf(before))}`;
  const numberFormat = isPercentage(target)
    ? `0.${"0".repeat(Math.max(2, decimalsOf(before)))}%`
    : Math.abs(before) >= 10_000
      ? grouped
      : "General";
  return {
    value: storedFigure(target, toDecimal(before)).toNumber(),
    style: cellStyle("上期值", { fit: "shrink", numberFormat }),
  };
}

function decimalsOf(figure: number): number {
  return (toDecimal(figure).toFixed().split(".")[1] ?? "").length;
}
