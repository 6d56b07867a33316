import ExcelJS from "exceljs";
import type { CellSpec, RangeSpec, SheetSpec, WorkbookSpec } from "../../src/sheets";

/**
 * The same workbook as `writeWorkbook` makes, written the way exceljs's own documentation shows: cell by cell, a style object for
 * each cell, a validation for each cell, default compression. What the writer is measured against.
 */
export async function writePlainly(spec: WorkbookSpec): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = spec.title;
  for (const sheet of spec.sheets) addSheet(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Every value of a workbook by exceljs: what the reader is measured against. */
export async function readPlainly(bytes: Uint8Array): Promise<number> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  let cells = 0;
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.value !== null) cells += 1;
      });
    });
  });
  return cells;
}

function addSheet(workbook: ExcelJS.Workbook, spec: SheetSpec): void {
  const sheet = workbook.addWorksheet(spec.name, { state: spec.visibility });
  spec.columns.forEach(({ width, hidden }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width / 8;
    column.hidden = hidden;
  });
  spec.rows.forEach(({ height }, index) => {
    sheet.getRow(index + 1).height = height;
  });
  for (const cell of spec.cells) addCell(sheet, cell);
  for (const { top, left, bottom, right } of spec.merges) {
    sheet.mergeCells(top, left, bottom, right);
  }
  for (const { range, rule, prompt, promptTitle } of spec.validations) {
    eachPlace(range, (row, column) => {
      sheet.getCell(row, column).dataValidation = {
        type: rule.type === "text-length" ? "textLength" : rule.type,
        operator: "greaterThanOrEqual",
        formulae:
          rule.type === "list"
            ? [`"${rule.choices.join(",")}"`]
            : [rule.type === "text-length" ? rule.maximum : rule.minimum],
        showInputMessage: true,
        promptTitle,
        prompt,
      };
    });
  }
  spec.conditionalFormats.forEach(({ range, formula, colour, fill }, index) => {
    sheet.addConditionalFormatting({
      ref: `${sheet.getCell(range.top, range.left).address}:${sheet.getCell(range.bottom, range.right).address}`,
      rules: [
        {
          type: "expression",
          priority: index + 1,
          formulae: [formula],
          style: {
            font: { color: { argb: `FF${colour}` } },
            fill: { type: "pattern", pattern: "solid", bgColor: { argb: `FF${fill}` } },
          },
        },
      ],
    });
  });
}

function addCell(sheet: ExcelJS.Worksheet, { row, column, value, style }: CellSpec): void {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  cell.font = {
    name: style.font.face,
    size: style.font.size,
    bold: style.font.bold,
    color: { argb: `FF${style.font.colour}` },
  };
  if (style.fill) {
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: `FF${style.fill}` } };
  }
  if (style.border) {
    const line = { style: "thin" as const, color: { argb: `FF${style.border}` } };
    cell.border = { top: line, left: line, bottom: line, right: line };
  }
  cell.alignment = {
    horizontal: style.horizontal,
    vertical: style.vertical,
    indent: style.indent,
    wrapText: style.fit === "wrap",
    shrinkToFit: style.fit === "shrink",
  };
  cell.numFmt = style.numberFormat;
  cell.protection = { locked: style.locked };
}

function eachPlace(range: RangeSpec, visit: (row: number, column: number) => void): void {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) visit(row, column);
  }
}
