import {
  isNumeric,
  isPercentage,
  isWholeNumber,
  type Target,
  type ReportingPeriod,
  type NumericTarget,
  type Big,
} from "../../core";
import { type CellSpecValue, COLOURS, styleOf, type StyleRequest, type StyleSpec } from "../kit";
import {
  type AnswerField,
  byHeader,
  ENTRY_COLUMNS,
  ENTRY_FIELDS,
  type EntryField,
  type EntryHeader,
  TEXT_COLUMNS,
} from "./entry-columns";
import {
  completionAtFirst,
  completionFormula,
  CURRENT_FORMULAS,
  type FormulaVersion,
  type JudgedCells,
  verdictAtFirst,
  verdictFormula,
} from "./formulas";

/** What a cell of a line holds and how it looks. */
export interface LineCell {
  readonly value: CellSpecValue;
  readonly style: StyleSpec;
}

/** What a line asks for and what it answers, apart from the printed words. */
export type EntryCells = Readonly<Record<EntryField | AnswerField | "编号", LineCell>>;

/** Points; the smaller ones for a line that would not fit into Excel's tallest row. */
export const LINE_SIZES = [10.5, 9, 8] as const;

/** How the columns of a line are aligned, in a form and in the tracking table. */
export const ALIGNMENTS: Readonly<Record<EntryHeader, StyleSpec["horizontal"]>> = byHeader(
  ENTRY_COLUMNS,
  ({ align }) => align,
);

/** The blank entry cells of a target's line, its two formulas, and its id. */
export function composeEntryCells(
  target: Target,
  period: ReportingPeriod,
  /** Addresses of the same line, `G2`. */
  at: JudgedCells & { readonly verdict: string },
  version: FormulaVersion = CURRENT_FORMULAS,
  /** Whether a task without a figure is reported in words of its own. */
  asksProgress = false,
): EntryCells {
  const firstRatio = completionAtFirst(target);
  const typed = lineStyle(
    "完成值",
    isNumeric(target) && !target.cooperates
      ? { fit: "shrink", numberFormat: entryFormat(target) }
      : asksProgress && !isNumeric(target)
        ? { horizontal: "left", numberFormat: "@" }
        : { horizontal: "center", numberFormat: "General" },
  );
  const typedText = (header: EntryHeader): StyleSpec => lineStyle(header, { numberFormat: "@" });
  return {
    完成值: { value: null, style: typed },
    完成率: {
      value: {
        formula: completionFormula(target, at.value, at.verdict, version),
        result: firstRatio,
      },
      style: lineStyle("完成率", {
        fit: "shrink",
        numberFormat: "0.0%",
        horizontal: firstRatio === "" ? "right" : "center",
      }),
    },
    判定: {
      value: {
        formula: verdictFormula(target, at, period, version),
        result: verdictAtFirst(target),
      },
      style: lineStyle("判定", { font: "head" }),
    },
    ...byHeader(TEXT_COLUMNS, ({ header }) => ({ value: null, style: typedText(header) })),
    编号: { value: target.id, style: typedText("编号") },
  };
}

/** The style of a column's cells; what is typed into is yellow and open. */
export function lineStyle(header: EntryHeader, more: Partial<StyleRequest> = {}): StyleSpec {
  const horizontal = more.horizontal ?? ALIGNMENTS[header];
  const isEntry = ENTRY_FIELDS.some((field) => field === header);
  return styleOf({
    font: "body",
    size: LINE_SIZES[0],
    border: COLOURS.rule,
    indent: horizontal === "center" ? 0 : 1,
    ...(isEntry ? { fill: COLOURS.entry, locked: false } : {}),
    ...more,
    horizontal,
  });
}

/** How many decimals a figure has. */
export function decimalsOf(figure: Big): number {
  return (figure.toFixed().split(".")[1] ?? "").length;
}

/** Percentages are typed as 96 or 96%; counts show no decimals; money shows every digit that was typed. */
function entryFormat(target: NumericTarget): string {
  if (isPercentage(target)) {
    const { threshold, upper } = target;
    const places = Math.max(2, decimalsOf(threshold), decimalsOf(upper ?? threshold));
    return `0.${"0".repeat(places)}%`;
  }
  return isWholeNumber(target) ? "0" : "General";
}

/** The header row over entry cells, in points: the filter's button sits under the text. */
export const HEAD_HEIGHT = 39;
export const HEAD_STYLE = styleOf({
  font: "head",
  size: 11,
  fill: COLOURS.head,
  border: COLOURS.rule,
  horizontal: "center",
});
