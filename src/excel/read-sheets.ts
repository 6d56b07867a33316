import { type CellContent, type DefinedName, nameExpander } from "../core";
import type { GridCell, SheetGrid, SheetVisibility, WorkbookGrid } from "../sheets";
import { visitExcel } from "./batch";
import {
  classOfNumber,
  type CompileFormat,
  hasSections,
  isCovered,
  shownNumber,
  shownWords,
} from "./shown-text";

/** Reads sheets in one `context.sync`. */
export async function readSheets(names: readonly string[]): Promise<WorkbookGrid> {
  return visitExcel(names.length === 1 ? (names[0] ?? null) : null, async (context) => {
    const loaded = [...new Set(names)].map((name) => loadSheet(context.workbook.worksheets, name));
    const definedNames = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    const found = loaded.filter(({ sheet }) => !sheet.isNullObject);
    const lists = [definedNames, ...found.map(({ names: ownNames }) => ownNames)];
    const withMeanings = nameExpander(lists.flatMap(({ items }) => items.map(toDefinedName)));
    const compile = found.some(needsFormats) ? await loadFormats() : NO_FORMATS;
    const sheets = found
      .sort((one, other) => one.sheet.position - other.sheet.position)
      .map((each) => toGrid(each, compile, withMeanings));
    return { sheets, externalLinks: listExternalLinks(sheets), savedAt: null };
  });
}

interface LoadedSheet {
  readonly sheet: Excel.Worksheet;
  /** The names that count on this sheet only. */
  readonly names: Excel.NamedItemCollection;
  /** The cells that hold something. */
  readonly used: Excel.Range;
  /** What Excel says of each of their rows. */
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

function loadSheet(worksheets: Excel.WorksheetCollection, name: string): LoadedSheet {
  const sheet = worksheets.getItemOrNullObject(name);
  sheet.load("name,visibility,position");
  const names = sheet.names.load("items/name,items/formula");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,values,valueTypes,formulas,text,numberFormat");
  // Excel's list of visible cells would be shorter, but it fails on a protected sheet.
  return { sheet, names, used, rows: used.getRowProperties({ rowHidden: true }) };
}

/** Whether there are numbers that a narrow column hides, or that a format of several sections shows. */
function needsFormats({ used }: LoadedSheet): boolean {
  if (used.isNullObject) return false;
  const [values, formats] = [
    used.values as readonly (readonly unknown[])[],
    used.numberFormat as readonly (readonly string[])[],
  ];
  return used.text.some((line, row) =>
    line.some(
      (text, column) =>
        typeof values[row]?.[column] === "number" &&
        (isCovered(text) || hasSections(formats[row]?.[column] ?? "")),
    ),
  );
}

/** The reader of format codes is large and rarely needed. */
async function loadFormats(): Promise<CompileFormat> {
  const { compileFormat } = await import(/* webpackChunkName: "formats" */ "./compile-format");
  return compileFormat;
}

/** Where no format is asked for. */
const NO_FORMATS: CompileFormat = () => ({ classOf: () => "plain", show: String });

/** Excel gives a formula that is a bare reference with its `=`, and one that is a value without. */
function toDefinedName({ name, formula }: Excel.NamedItem): DefinedName {
  return { name, meaning: String(formula) };
}

function toGrid(
  { sheet, used, rows }: LoadedSheet,
  compile: CompileFormat,
  withMeanings: (formula: string) => string,
): SheetGrid {
  const visibility = VISIBILITIES.get(sheet.visibility) ?? "visible";
  if (used.isNullObject) {
    return { name: sheet.name, visibility, cells: [], hiddenRows: new Set(), pageHeader: null };
  }
  const { rowIndex, columnIndex } = used;
  const [values, types, formulas, texts, formats] = [
    used.values as readonly (readonly unknown[])[],
    used.valueTypes,
    used.formulas as readonly (readonly unknown[])[],
    used.text,
    used.numberFormat as readonly (readonly string[])[],
  ];
  const cells = values.flatMap((line, row) =>
    line.flatMap((value, column): GridCell[] => {
      const cell = toCell(
        {
          value,
          type: String(types[row]?.[column]),
          formula: formulas[row]?.[column],
          text: texts[row]?.[column] ?? "",
          numberFormat: formats[row]?.[column] ?? "General",
        },
        compile,
      );
      if (cell === null) return [];
      const text = cell.formula === null ? null : withMeanings(cell.formula);
      return [
        { row: rowIndex + row + 1, column: columnIndex + column + 1, ...cell, formula: text },
      ];
    }),
  );
  const hiddenRows = rows.value.flatMap(({ rowHidden }, row) =>
    rowHidden === true ? [rowIndex + row + 1] : [],
  );
  return { name: sheet.name, visibility, cells, hiddenRows: new Set(hiddenRows), pageHeader: null };
}

const VISIBILITIES: ReadonlyMap<string, SheetVisibility> = new Map<string, SheetVisibility>([
  ["Hidden", "hidden"],
  ["VeryHidden", "veryHidden"],
]);

/** A cell as Excel reports it. */
interface ExcelCell {
  readonly value: unknown;
  readonly type: string;
  readonly formula: unknown;
  readonly text: string;
  readonly numberFormat: string;
}

/** Null for a cell that holds nothing. */
function toCell(cell: ExcelCell, compile: CompileFormat): Omit<GridCell, "row" | "column"> | null {
  const formula = formulaOf(cell);
  const content = toContent(cell, compile);
  if (content.kind === "text" && content.text === "" && formula === null) return null;
  return { content, shown: show(content, cell, compile), formula };
}

/** A text such as =1+1 is told from a formula by its value: that of a formula is what it computes. */
function formulaOf({ value, formula }: ExcelCell): string | null {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return isFormula ? formula.slice(1) : null;
}

function toContent({ value, type, numberFormat }: ExcelCell, compile: CompileFormat): CellContent {
  if (typeof value === "number") {
    return {
      kind: "number",
      value: asTyped(value),
      format: classOfNumber(value, numberFormat, compile),
    };
  }
  if (typeof value === "boolean") return { kind: "boolean", value };
  const text = typeof value === "string" ? value : "";
  return type === "Error" ? { kind: "error", error: text } : { kind: "text", text };
}

/** Numbers are kept with 17 digits and shown with 15; 0.56999999999999995 was typed as 0.57. */
function asTyped(value: number): number {
  const isExact = Number.isInteger(value) && Math.abs(value) < 1e15;
  return isExact ? value + 0 : Number(value.toPrecision(15)); // + 0 turns -0 into 0
}

function show(
  content: CellContent,
  { numberFormat, text }: ExcelCell,
  compile: CompileFormat,
): string {
  switch (content.kind) {
    case "number":
      return shownNumber(content.value, numberFormat, text, compile);
    case "text":
      return shownWords(content.text, numberFormat, text);
    case "date":
      return content.text;
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    case "error":
      return content.error;
    case "blank":
      return "";
  }
}

/** The workbooks that formulas refer to, `[全市.xlsx]`; a column of a table, `表1[2021]`, is none. */
function listExternalLinks(sheets: readonly SheetGrid[]): readonly string[] {
  const names = sheets.flatMap(({ cells }) =>
    cells.flatMap(({ formula }) =>
      Array.from(formula?.matchAll(WORKBOOK_NAME) ?? [], ([, name = ""]) => name),
    ),
  );
  return [...new Set(names)];
}

const WORKBOOK_NAME = /\[([^[\]]+\.(?:xl\w{1,3}|et|ett|csv|ods))\]/gi;
