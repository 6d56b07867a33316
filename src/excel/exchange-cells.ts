import {
  cellAddress,
  type CellEdit,
  type CellExchange,
  type EditedValue,
  type SheetEdit,
} from "../sheets";
import { visitExcel } from "./batch";
import { type UnlockedSheets, writeCells } from "./write-cells";

/**
 * Sets cells of a sheet and gives back what they held, number formats included: one `context.sync` that reads, one that writes.
 *
 * @returns null, with nothing written, where another value stands in one of them than was expected
 */
export async function exchangeCells(
  sheet: string,
  cells: readonly CellExchange[],
  unlocked: UnlockedSheets,
): Promise<readonly CellEdit[] | null> {
  const found = await visitExcel(sheet, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const ranges = cells.map((cell) =>
      worksheet.getRange(cellAddress(cell)).load("values,formulas,numberFormat"),
    );
    await context.sync();
    return ranges.map(toFound);
  });
  const isAsExpected = cells.every(({ stands }, index) => {
    const held = found[index]?.value ?? "";
    return stands === undefined || held === (stands ?? "");
  });
  if (!isAsExpected) return null;
  const edits = cells.map((edit, index) =>
    withNeededFormat(edit, found[index]?.numberFormat ?? ""),
  );
  const edit: SheetEdit = { sheet, cells: edits };
  await writeCells([edit], unlocked);
  return edits.map(({ row, column, numberFormat }, index): CellEdit => {
    const before = found[index];
    const place = { row, column, value: before === undefined ? null : toEdited(before) };
    return numberFormat === undefined
      ? place
      : { ...place, numberFormat: before?.numberFormat ?? "General" };
  });
}

interface FoundCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: string;
}

function toFound({ values, formulas, numberFormat }: Excel.Range): FoundCell {
  const first = (lines: unknown): unknown => (lines as readonly (readonly unknown[])[])[0]?.[0];
  return {
    value: first(values),
    formula: first(formulas),
    numberFormat: String(first(numberFormat)),
  };
}

function toEdited({ value, formula }: FoundCell): EditedValue {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) {
    return { formula: formula.slice(1), result: "" };
  }
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** A cell's own format stays where it shows a number as the wanted one does: a sheet that is locked refuses another. */
function withNeededFormat(edit: CellEdit, present: string): CellEdit {
  const { numberFormat, ...rest } = edit;
  if (numberFormat === undefined) return edit;
  const fits = kindOf(present) === kindOf(numberFormat) && present !== "@";
  return fits || edit.value === null ? rest : edit;
}

function kindOf(format: string): "percent" | "date" | "plain" {
  const bare = format.replace(/"[^"]*"|\\.|\[[^[\]]*\]/g, "");
  if (/[ymdhs]/i.test(bare.replace(/general/gi, ""))) return "date";
  return bare.includes("%") ? "percent" : "plain";
}
