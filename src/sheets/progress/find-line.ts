import { isMetaSheet, readConsolidatedMeta } from "../consolidated";
import { findTable, readTableLines, type SheetGrid } from "../kit";

/** Where a line of a consolidated workbook is looked for. */
export interface SoughtLine {
  /** Id of the target. */
  readonly target: string;
  /** Null for the line of all bureaus together. */
  readonly bureau: string | null;
}

/**
 * The sheet of a consolidated workbook that has a line: 指标台账, or the bureau's own.
 *
 * @param period id
 * @returns null where the workbook is none of that plan and period
 */
export function sheetOfLine(
  meta: SheetGrid,
  occasion: { readonly plan: string; readonly period: string },
  { bureau }: SoughtLine,
): string | null {
  const read = isMetaSheet(meta.name) ? readConsolidatedMeta(meta) : null;
  if (read?.plan !== occasion.plan || read.period !== occasion.period) return null;
  const { sheets, bureaus } = read.names;
  return (bureau === null ? undefined : bureaus.get(bureau)) ?? sheets.indicators ?? null;
}

/** The value's cell in a target's line; null where the line is gone. */
export function cellOfLine(sheet: SheetGrid, target: string): string | null {
  const headers = ["编号", "完成值", "本单位填报"] as const;
  const table = findTable(sheet, headers, ["编号"]);
  const line = table && readTableLines(table).find(({ id }) => id === target);
  if (!line) return null;
  const { 完成值: value, 本单位填报: own, 编号: id } = line.cells;
  return (value ?? own ?? id)?.address ?? null;
}
