import { type CellLooks, type DefinedName, type FormatColour, nameExpander } from "../core";
import type { GridCell, ReadDetail, SheetGrid, SheetVisibility, WorkbookGrid } from "../sheets";
import type { applyConditions } from "./apply-conditions";
import { visitExcel } from "./batch";
import { cellColours, cellLooks } from "./cell-looks";
import { toCell } from "./read-cell";
import { loadList, toList } from "./list-sheets";
import { hiddenLines, rowSize } from "./sheet-lines";
import type { AskedConditions } from "./sheet-conditions";
import { askFurther, linesOf, type LoadedLooks, loadLooks } from "./sheet-looks";
import { type CompileFormat, hasColour, hasSections, isCovered } from "./shown-text";
import type { ListedSheet } from "./staging";

/** Names of sheets with more merged cells than Excel tells. */
export type MergedSheets = Set<string>;

/** Sheets that were read, beside all that there are. */
export interface ReadAndListed {
  readonly workbook: WorkbookGrid;
  readonly listed: readonly ListedSheet[];
  /** Whether formulas are computed only when a person asks for it. */
  readonly isManual: boolean;
}

/**
 * Reads sheets in one `context.sync`; with their looks it takes another where there are comments or text boxes.
 *
 * @param merged names of sheets of which the merged cells are not asked
 */
export function readOnce(
  names: readonly string[],
  detail: ReadDetail,
  merged: MergedSheets,
): Promise<ReadAndListed> {
  return visitExcel(names.length === 1 ? (names[0] ?? null) : null, async (context) => {
    const loaded = [...new Set(names)].map((name) =>
      loadSheet(context.workbook.worksheets, name, { detail, withMerges: !merged.has(name) }),
    );
    const all = loadList(context.workbook.worksheets);
    const definedNames = context.workbook.names.load("items/name,items/formula");
    const { application } = context.workbook;
    application.load("calculationMode");
    await context.sync();
    const found = loaded
      .filter(({ sheet }) => !sheet.isNullObject)
      .map((each) => ({ ...each, further: each.looks && askFurther(each.looks, each.used) }));
    if (found.some(({ further }) => further?.isMore === true)) await context.sync();
    const lists = [definedNames, ...found.map(({ names: ownNames }) => ownNames)];
    const withMeanings = nameExpander(lists.flatMap(({ items }) => items.map(toDefinedName)));
    const compile = found.some(needsFormats) ? await loadFormats() : NO_FORMATS;
    const apply = found.some(({ further }) => further?.conditions.isMore)
      ? await loadApplying()
      : null;
    const sheets = found
      .sort((one, other) => one.sheet.position - other.sheet.position)
      .map(({ further, ...each }): SheetGrid => {
        const plain = toGrid(each, compile, withMeanings);
        const grid =
          further && apply
            ? { ...plain, cells: conditionally(each, plain.cells, further.conditions, apply) }
            : plain;
        return further && !each.used.isNullObject
          ? { ...grid, extras: further.extrasOf(each.used) }
          : grid;
      });
    const workbook = { sheets, externalLinks: listExternalLinks(sheets), savedAt: null };
    const isManual = application.calculationMode === "Manual";
    return { workbook, listed: toList(all), isManual };
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
  /** Null where only what they hold is asked for. */
  readonly looks: LoadedLooks | null;
}

function loadSheet(
  worksheets: Excel.WorksheetCollection,
  name: string,
  { detail, withMerges }: { readonly detail: ReadDetail; readonly withMerges: boolean },
): LoadedSheet {
  const sheet = worksheets.getItemOrNullObject(name);
  sheet.load("name,visibility,position");
  const names = sheet.names.load("items/name,items/formula");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,values,valueTypes,formulas,text,numberFormat");
  const looks = detail === "looks" ? loadLooks(sheet, used, withMerges) : null;
  // Excel's list of visible cells would be shorter, but it fails on a protected sheet.
  const rows = looks?.rows ?? used.getRowProperties({ rowHidden: true });
  return { sheet, names, used, rows, looks };
}

/** Whether there are numbers that a narrow column hides, or cells that a format of several sections, or of a colour, shows. */
function needsFormats({ used, looks }: LoadedSheet): boolean {
  if (used.isNullObject) return false;
  const [values, formats] = [
    used.values as readonly (readonly unknown[])[],
    used.numberFormat as readonly (readonly string[])[],
  ];
  return used.text.some((line, row) =>
    line.some((text, column) => {
      const code = formats[row]?.[column] ?? "";
      if (looks !== null && hasColour(code)) return true;
      return typeof values[row]?.[column] === "number" && (isCovered(text) || hasSections(code));
    }),
  );
}

/** The reader of format codes is large and rarely needed. */
async function loadFormats(): Promise<CompileFormat> {
  const { compileFormat } = await import(/* webpackChunkName: "formats" */ "./compile-format");
  return compileFormat;
}

/** So is what works out conditions. */
async function loadApplying(): Promise<typeof applyConditions> {
  const loaded = await import(/* webpackChunkName: "formats" */ "./apply-conditions");
  return loaded.applyConditions;
}

/** The cells with what conditional formats make of them. */
function conditionally(
  { used, looks }: LoadedSheet,
  cells: readonly GridCell[],
  conditions: AskedConditions,
  apply: typeof applyConditions,
): readonly GridCell[] {
  if (!conditions.isMore) return cells;
  const changed = [...cells];
  apply(conditions, changed, ({ row, column }) =>
    cellColours(looks?.cells.value[row - used.rowIndex - 1]?.[column - used.columnIndex - 1] ?? {}),
  );
  return changed;
}

/** Where no format is asked for. */
const NO_FORMAT: ReturnType<CompileFormat> = {
  classOf: () => "plain",
  show: String,
  showText: String,
  colourOf: null,
};
const NO_FORMATS: CompileFormat = () => NO_FORMAT;

/** Excel gives a formula that is a bare reference with its `=`, and one that is a value without. */
function toDefinedName({ name, formula }: Excel.NamedItem): DefinedName {
  return { name, meaning: String(formula) };
}

function toGrid(
  { sheet, used, rows, looks }: LoadedSheet,
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
      const numberFormat = formats[row]?.[column] ?? "General";
      const cell = toCell(
        {
          ...{ value, numberFormat, type: String(types[row]?.[column]) },
          formula: formulas[row]?.[column],
          text: texts[row]?.[column] ?? "",
        },
        compile,
      );
      if (cell === null) return [];
      const formula = cell.formula === null ? null : withMeanings(cell.formula);
      const colour = looks === null ? null : colourIn(compile, numberFormat, cell);
      const isHidden = cell.content.kind === "number" && isCovered(texts[row]?.[column] ?? "");
      const { unreadable } = isHidden ? compile(numberFormat) : NO_FORMAT;
      const look =
        looks && cellLooks(cell, looks.cells.value[row]?.[column] ?? {}, { colour, unreadable });
      return [
        withLook(
          { row: rowIndex + row + 1, column: columnIndex + column + 1, ...cell, formula },
          look,
        ),
      ];
    }),
  );
  const hiddenRows = looks
    ? hiddenLines(linesOf(used, "row", looks.rows.value.map(rowSize)))
    : rows.value.flatMap(({ rowHidden }, row) => (rowHidden === true ? [rowIndex + row + 1] : []));
  return { name: sheet.name, visibility, cells, hiddenRows: new Set(hiddenRows), pageHeader: null };
}

function withLook(cell: GridCell, looks: CellLooks | null): GridCell {
  return looks === null ? cell : { ...cell, looks };
}

/** The colour that a number format gives what a cell holds. */
function colourIn(
  compile: CompileFormat,
  code: string,
  { content }: Pick<GridCell, "content">,
): FormatColour | null {
  const colourOf = hasColour(code) ? compile(code).colourOf : null;
  if (content.kind === "number") return colourOf?.(content.value) ?? null;
  return content.kind === "text" ? (colourOf?.(content.text) ?? null) : null;
}

const VISIBILITIES: ReadonlyMap<string, SheetVisibility> = new Map<string, SheetVisibility>([
  ["Hidden", "hidden"],
  ["VeryHidden", "veryHidden"],
]);

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
