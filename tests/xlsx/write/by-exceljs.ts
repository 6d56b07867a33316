import { Workbook, type DataValidation, type Style, type Worksheet } from "exceljs";
import {
  cellAddress,
  columnLetters,
  LAST_COLUMN,
  rangeAddress,
  type CellSpecValue,
  type PrintSpec,
  type RangeSpec,
  type SheetSpec,
  type StyleSpec,
  type ValidationSpec,
  type WorkbookSpec,
} from "../../../src/sheets";
import { toExcelStyle } from "../../../src/xlsx/write/style";
import { escapeCellText, escapeText } from "../../../src/xlsx/xml";
import { unpack } from "../dump";

/**
 * The sheets, strings and styles of a workbook, links aside, as exceljs writes them when a spec is carried out through its own doors:
 * what the renderer is held against, text for text. Specs that cannot be written are not for it.
 */
export async function partsByExceljs(spec: WorkbookSpec): Promise<ReadonlyMap<string, string>> {
  const workbook = new Workbook();
  const styles = new Map<string, Partial<Style>>();
  const styleOf = (style: StyleSpec): Partial<Style> => {
    // exceljs knows a style again by its object
    const meaning = JSON.stringify(toExcelStyle(style));
    const known = styles.get(meaning) ?? toExcelStyle(style);
    styles.set(meaning, known);
    return known;
  };
  const active = spec.sheets.findIndex(({ visibility }) => visibility === "visible");
  for (const [index, sheet] of spec.sheets.entries()) {
    const worksheet = workbook.addWorksheet(sheet.name, { state: sheet.visibility });
    addGrid(worksheet, sheet, styleOf);
    addRules(worksheet, sheet);
    await setUp(worksheet, sheet, index === active);
  }
  const parts = unpack(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const told = [...parts].filter(([name]) => /(?:sheet\d+|sharedStrings)\.xml$/.test(name));
  return new Map(told.map(([name, xml]) => [name, finishRules(xml)]));
}

function addGrid(
  worksheet: Worksheet,
  { columns, rows, cells, merges }: SheetSpec,
  styleOf: (style: StyleSpec) => Partial<Style>,
): void {
  columns.forEach(({ width, hidden }, index) => {
    const characters = Math.min(Math.round((width / 8) * 256) / 256, 255);
    // exceljs takes 9 for its own default and leaves the width out
    worksheet.getColumn(index + 1).width = characters === 9 ? 9 + 1 / 256 : characters;
    worksheet.getColumn(index + 1).hidden = hidden;
  });
  rows.forEach(({ height, pageBreakAfter }, index) => {
    worksheet.getRow(index + 1).height = Math.min(height, 409.5);
    if (pageBreakAfter) worksheet.getRow(index + 1).addPageBreak(1, LAST_COLUMN);
  });
  for (const { row, column, value, style } of cells) {
    const cell = worksheet.getRow(row).getCell(column);
    cell.value = toExcelValue(value);
    cell.style = styleOf(style);
  }
  const own = new Set(cells.map(cellAddress));
  for (const { top, left, bottom, right } of merges) {
    worksheet.mergeCellsWithoutStyle(top, left, bottom, right);
    const { style } = worksheet.getRow(top).getCell(left);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (own.has(cellAddress({ row, column })) || (row === top && column === left)) continue;
        worksheet.getRow(row).getCell(column).style = style;
      }
    }
  }
}

function toExcelValue(value: CellSpecValue) {
  if (typeof value === "string") return escapeCellText(value);
  if (value === null || typeof value === "number") return value;
  const { formula, result } = value;
  return { formula, result: typeof result === "string" ? escapeCellText(result) : result };
}

function addRules(worksheet: Worksheet, sheet: SheetSpec): void {
  // missing from exceljs's types
  const { dataValidations } = worksheet as Worksheet & {
    dataValidations: { add(range: string, rule: DataValidation): void };
  };
  for (const validation of sheet.validations) {
    dataValidations.add(cornersOf(validation.range), toExcelValidation(validation));
  }
  sheet.conditionalFormats.forEach(({ range, formula, colour, fill }, index) => {
    const style = {
      font: { color: { argb: `FF${colour}` } },
      fill: { type: "pattern", pattern: "solid", bgColor: { argb: `FF${fill}` } } as const,
    };
    const rule = { type: "expression" as const, formulae: [formula], style, priority: index + 1 };
    worksheet.addConditionalFormatting({ ref: rangeAddress(range), rules: [rule] });
  });
}

/** Both corners, even of a single cell: cells with equal rules exceljs joins, to ranges that may overlap. */
function cornersOf({ top, left, bottom, right }: RangeSpec): string {
  return `${cellAddress({ row: top, column: left })}:${cellAddress({ row: bottom, column: right })}`;
}

function toExcelValidation({ rule, promptTitle, prompt, error }: ValidationSpec): DataValidation {
  return {
    ...toExcelRule(rule),
    allowBlank: true,
    ...(promptTitle === "" && prompt === ""
      ? {}
      : { showInputMessage: true, promptTitle: attribute(promptTitle), prompt: attribute(prompt) }),
    ...(error === null
      ? {}
      : { showErrorMessage: true, errorStyle: error.style, errorTitle: attribute(error.title) }),
    ...(error === null ? {} : { error: attribute(error.text) }),
  };
}

function toExcelRule(
  rule: ValidationSpec["rule"],
): Pick<DataValidation, "type" | "operator" | "formulae"> {
  switch (rule.type) {
    case "list":
      return { type: "list", formulae: [`"${rule.choices.join(",").replaceAll('"', '""')}"`] };
    case "whole":
    case "decimal": {
      const { type, minimum, maximum } = rule;
      if (maximum === null) return { type, operator: "greaterThanOrEqual", formulae: [minimum] };
      return { type, operator: "between", formulae: [minimum, maximum] };
    }
    case "text-length":
      return { type: "textLength", operator: "lessThanOrEqual", formulae: [rule.maximum] };
  }
}

const attribute = (text: string): string => escapeText(text.replaceAll("\r\n", "\n"));

/** An attribute holds line feeds and tabs only as character references; a single cell is one cell again. */
function finishRules(xml: string): string {
  const start = xml.lastIndexOf("<dataValidations");
  if (start < 0) return xml;
  const end = xml.indexOf("</dataValidations>", start);
  const rules = xml
    .slice(start, end)
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;")
    .replace(/ sqref="([A-Z]+\d+):\1"/g, ' sqref="$1"');
  return xml.slice(0, start) + rules + xml.slice(end);
}

async function setUp(worksheet: Worksheet, sheet: SheetSpec, isActive: boolean): Promise<void> {
  const { frozenRows, frozenColumns, activeCell } = sheet.view;
  const common = {
    activeCell: cellAddress(activeCell),
    showGridLines: sheet.visibility !== "visible",
    // missing from exceljs's types
    tabSelected: isActive,
  };
  worksheet.views =
    frozenRows === 0 && frozenColumns === 0
      ? [{ ...common, state: "normal" }]
      : [{ ...common, state: "frozen", xSplit: frozenColumns, ySplit: frozenRows }];
  if (sheet.autoFilter !== null) worksheet.autoFilter = rangeAddress(sheet.autoFilter);
  if (sheet.print !== null) setUpPrint(worksheet, sheet.print);
  if (sheet.protection === null) return;
  // for exceljs true means allowed
  await worksheet.protect("", {
    selectLockedCells: true,
    selectUnlockedCells: true,
    autoFilter: sheet.protection.allowFilter,
    formatColumns: sheet.protection.allowColumnWidths,
    formatRows: sheet.protection.allowRowHeights,
  });
}

function setUpPrint(worksheet: Worksheet, print: PrintSpec): void {
  const { top, left, bottom, right } = print.area;
  // A4; paper sizes are an enumeration that exceljs has only in its types
  const paper: object = { paperSize: 9 };
  worksheet.pageSetup = {
    ...{ ...paper, orientation: print.orientation, margins: { ...print.margins } },
    ...{ fitToPage: true, fitToWidth: 1, fitToHeight: print.pagesTall ?? 0 },
    horizontalCentered: true,
    printArea: `${columnLetters(left)}$${top}:${columnLetters(right)}$${bottom}`,
  };
  worksheet.headerFooter.oddHeader = escapeText(print.header);
  worksheet.headerFooter.oddFooter = escapeText(print.footer);
}
