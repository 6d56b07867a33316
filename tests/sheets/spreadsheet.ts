import {
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  type ImplementedFunctions,
  type RawCellContent,
} from "hyperformula";
import type { SheetSpec } from "../../src/sheets";

/** The engine knows no formats: to it every cell is General. LibreOffice shows what dates come to; see docs/form-verdict.md. */
class CellFormat extends FunctionPlugin {
  static override implementedFunctions: ImplementedFunctions = {
    CELL: {
      method: "cell",
      parameters: [
        { argumentType: FunctionArgumentType.STRING },
        { argumentType: FunctionArgumentType.ANY },
      ],
    },
  };

  cell(): string {
    return "G";
  }
}
HyperFormula.registerFunctionPlugin(CellFormat, { enGB: { CELL: "CELL" } });

/**
 * A real formula engine over built sheets: what a clerk's spreadsheet would show. Numbers are compared to 15 digits, as Excel
 * does.
 */
export function computeSheets(sheets: readonly SheetSpec[]): {
  readonly type: (sheet: string, row: number, column: number, typed: RawCellContent) => void;
  readonly shown: (sheet: string, row: number, column: number) => unknown;
} {
  const engine = HyperFormula.buildFromSheets(
    Object.fromEntries(sheets.map((sheet) => [sheet.name, contentOf(sheet)])),
    {
      licenseKey: "gpl-v3",
      useArrayArithmetic: true,
      precisionEpsilon: 1e-15,
      precisionRounding: 15,
    },
  );
  const place = (sheet: string, row: number, column: number) => {
    const id = engine.getSheetId(sheet);
    if (id === undefined) throw new Error(`no sheet ${sheet}`);
    return { sheet: id, row: row - 1, col: column - 1 };
  };
  return {
    type: (sheet, row, column, typed) => {
      // an apostrophe makes text of what looks like a number or a formula, as it does in a spreadsheet
      const content = typeof typed === "string" ? `'${typed}` : typed;
      engine.setCellContents(place(sheet, row, column), content);
    },
    shown: (sheet, row, column) => engine.getCellValue(place(sheet, row, column)),
  };
}

function contentOf(sheet: SheetSpec): RawCellContent[][] {
  const rows: RawCellContent[][] = sheet.rows.map(() => sheet.columns.map(() => null));
  for (const { row, column, value } of sheet.cells) {
    const cells = rows[row - 1];
    if (!cells) continue;
    if (typeof value === "string") cells[column - 1] = `'${value}`;
    else
      cells[column - 1] = value !== null && typeof value === "object" ? `=${value.formula}` : value;
  }
  return rows;
}
