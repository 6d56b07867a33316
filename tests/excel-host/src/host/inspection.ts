import type { Value } from "../formula";
import { cellKey, containsCell, gridOf, toA1, type Cell, type Rectangle } from "../grid";
import {
  isValid,
  typeOfValue,
  type Alert,
  type CellFormat,
  type ChartSource,
  type FormatValue,
  type PageSetup,
  type Prompt,
  type Sheet,
  type SheetChart,
  type ValidationRule,
  type Visibility,
  type Workbook,
} from "../workbook";
import { shownFormat } from "./shown-format";

/** Lines of cells as a test reads them. */
export interface RangeReport {
  readonly values: Value[][];
  readonly formulas: Value[][];
  readonly text: string[][];
  readonly numberFormat: FormatValue[][];
}

/** Everything about one cell that Excel would show or enforce. */
export interface CellReport {
  readonly value: Value;
  readonly formula: Value;
  readonly text: string;
  readonly type: string;
  readonly format: CellFormat;
  /** The format with the conditional formats that apply now: fill, font colour, bold. */
  readonly shown: CellFormat;
  readonly validation: Omit<ValidationReport, "address"> | null;
  readonly valid: boolean;
  readonly merged: string | null;
  readonly conditionalFormats: readonly Record<string, unknown>[];
  readonly hyperlink: unknown;
  readonly columnWidth: number | null;
  readonly rowHeight: number | null;
  readonly isHidden: boolean;
}

export interface ValidationReport {
  readonly address: string;
  readonly rule: ValidationRule;
  readonly errorAlert: Alert | null;
  readonly prompt: Prompt | null;
  readonly ignoreBlanks: boolean;
}

export interface SheetReport {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly used: string | null;
  readonly values: Value[][];
  readonly formulas: Value[][];
  readonly merges: readonly string[];
  readonly tabColor: string;
  readonly protected: boolean;
  readonly protectionOptions: Readonly<Record<string, unknown>> | null;
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly validations: readonly ValidationReport[];
  readonly conditionalFormats: readonly Record<string, unknown>[];
  readonly autoFilter: { readonly address: string; readonly criteria: readonly unknown[] } | null;
  readonly hiddenRows: readonly number[];
  readonly filteredRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly page: PageReport;
  readonly selection: string;
  readonly showGridlines: boolean;
  readonly customProperties: Readonly<Record<string, unknown>>;
  readonly charts: readonly ChartReport[];
}

/** A chart with its cells as addresses, and what was set on it and its parts by PascalCase name. */
export interface ChartReport {
  readonly name: string;
  readonly type: string;
  readonly place: string | null;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly categories: string | null;
    readonly settings: Readonly<Record<string, unknown>>;
  }[];
}

export interface PageReport extends Omit<PageSetup, "printArea" | "titleRows" | "titleColumns"> {
  readonly printArea: readonly string[];
  readonly titleRows: string | null;
  readonly titleColumns: string | null;
}

export interface WorkbookReport {
  readonly active: string;
  readonly sheets: readonly SheetReport[];
  readonly names: readonly {
    readonly name: string;
    readonly formula: string;
    readonly scope: string | null;
    readonly visible: boolean;
    readonly comment: string;
  }[];
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly address: string;
    readonly Style: string;
  }[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly customXml: readonly string[];
  readonly customProperties: Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly isProtected: boolean;
  /** `changed|{id of the sheet}`, or `changed|Workbook`. */
  readonly subscriptions: readonly string[];
}

export const reportRange = (sheet: Sheet, area: Rectangle): RangeReport => ({
  values: gridOf(area, (cell) => sheet.value(cell)),
  formulas: gridOf(area, (cell) => sheet.formula(cell)),
  text: gridOf(area, (cell) => sheet.text(cell)),
  numberFormat: gridOf(area, (cell) => sheet.formats.at(cell, "numberFormat")),
});

export function reportCell(sheet: Sheet, cell: Cell): CellReport {
  const validation = sheet.validationAt(cell);
  const value = sheet.value(cell);
  return {
    value,
    formula: sheet.formula(cell),
    text: sheet.text(cell),
    type: typeOfValue(value),
    format: sheet.formats.all(cell),
    shown: shownFormat(sheet, cell),
    validation: validation
      ? {
          rule: validation.rule,
          errorAlert: validation.errorAlert,
          prompt: validation.prompt,
          ignoreBlanks: validation.ignoreBlanks,
        }
      : null,
    valid: isValid(sheet, cell),
    merged: addressOrNull(sheet.merges.find((merge) => containsCell(merge, cell))),
    conditionalFormats: sheet.conditionalFormats
      .filter(({ area }) => containsCell(area, cell))
      .map(({ type, priority, settings }) => ({ type, priority, ...settings })),
    hyperlink: sheet.hyperlinks.get(cellKey(cell.row, cell.column)) ?? null,
    columnWidth: sheet.columnWidths.get(cell.column) ?? null,
    rowHeight: sheet.rowHeights.get(cell.row) ?? null,
    isHidden: sheet.isHiddenRow(cell.row) || sheet.hiddenColumns.has(cell.column),
  };
}

export function reportWorkbook(
  workbook: Workbook,
  subscriptions: readonly string[],
): WorkbookReport {
  return {
    active: workbook.active.name,
    sheets: workbook.sheets.map(reportSheet),
    names: workbook.names.map(({ name, formula, scope, visible, comment }) => ({
      name,
      formula,
      scope: scope?.name ?? null,
      visible,
      comment,
    })),
    tables: workbook.tables.map(({ name, sheet, area, style }) => ({
      name,
      sheet: sheet.name,
      address: toA1(area),
      ...style,
    })),
    settings: Object.fromEntries(workbook.settings),
    customXml: workbook.customXml.map(({ xml }) => xml),
    customProperties: Object.fromEntries(workbook.customProperties),
    properties: workbook.properties,
    isProtected: workbook.protection !== null,
    subscriptions,
  };
}

function reportSheet(sheet: Sheet): SheetReport {
  const used = sheet.used(true);
  const { values, formulas } = used ? reportRange(sheet, used) : { values: [], formulas: [] };
  const { printArea, titleRows, titleColumns, ...page } = sheet.page;
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    used: addressOrNull(used),
    values,
    formulas,
    merges: sheet.merges.map((merge) => toA1(merge)),
    tabColor: sheet.tabColor,
    protected: sheet.protection !== null,
    protectionOptions: sheet.protection?.options ?? null,
    frozen: sheet.frozen,
    validations: sheet.validations.map(({ area, ...validation }) => ({
      address: toA1(area),
      ...validation,
    })),
    conditionalFormats: sheet.conditionalFormats.map(({ area, type, settings }) => ({
      address: toA1(area),
      type,
      ...settings,
    })),
    autoFilter: sheet.autoFilter && {
      address: toA1(sheet.autoFilter.area),
      criteria: sheet.autoFilter.criteria,
    },
    hiddenRows: [...sheet.hiddenRows],
    filteredRows: [...sheet.filteredRows],
    hiddenColumns: [...sheet.hiddenColumns],
    columnWidths: Object.fromEntries(sheet.columnWidths),
    rowHeights: Object.fromEntries(sheet.rowHeights),
    page: {
      ...page,
      printArea: printArea.map((area) => toA1(area)),
      titleRows: addressOrNull(titleRows),
      titleColumns: addressOrNull(titleColumns),
    },
    selection: toA1(sheet.selection),
    showGridlines: sheet.showGridlines,
    customProperties: Object.fromEntries(sheet.customProperties),
    charts: sheet.charts.map((chart) => reportChart(sheet.workbook, chart)),
  };
}

function reportChart(workbook: Workbook, chart: SheetChart): ChartReport {
  const { name, type, place, settings, series } = chart;
  const addressOf = ({ sheetId, area }: ChartSource): string =>
    `${workbook.find(sheetId)?.name ?? "#REF!"}!${toA1(area)}`;
  return {
    ...{ name, type, place: addressOrNull(place), settings },
    series: series.map((each) => ({
      ...{ name: each.name, values: addressOf(each.values), settings: each.settings },
      categories: each.categories && addressOf(each.categories),
    })),
  };
}

const addressOrNull = (area: Rectangle | null | undefined): string | null =>
  area ? toA1(area) : null;
