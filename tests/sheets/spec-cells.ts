import { parseAddress, type CellSpec, type SheetSpec, type WorkbookSpec } from "../../src/sheets";

export function sheetOf(workbook: WorkbookSpec, name: string): SheetSpec {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function cellAt(sheet: SheetSpec, address: string): CellSpec {
  const place = parseAddress(address);
  const cell = sheet.cells.find(({ row, column }) => row === place?.row && column === place.column);
  if (!cell) throw new Error(`no cell ${address} on ${sheet.name}`);
  return cell;
}

export function formulaAt(sheet: SheetSpec, address: string): string {
  const { value } = cellAt(sheet, address);
  if (value === null || typeof value !== "object") throw new Error(`${address} has no formula`);
  return value.formula;
}
