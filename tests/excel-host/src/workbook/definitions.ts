import type { Rectangle } from "../grid";
import type { Node, Value } from "../formula";
import type { Sheet } from "./sheet";

/** What stands in a cell: a value, or a formula and its parsed form. */
export interface Content {
  value: Value;
  formula?: string;
  node?: Node;
}

export interface Alert {
  readonly message: string;
  readonly showAlert: boolean;
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
}

export interface Prompt {
  readonly message: string;
  readonly showPrompt: boolean;
  readonly title: string;
}

/** A rule as the API states it: `{ wholeNumber: { formula1, formula2, operator } }`; no key is no rule. */
export type ValidationRule = Partial<Record<string, Record<string, unknown>>>;

export interface Validation {
  area: Rectangle;
  rule: ValidationRule;
  errorAlert: Alert | null;
  prompt: Prompt | null;
  ignoreBlanks: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  area: Rectangle;
  readonly type: string;
  priority: number;
  stopIfTrue: boolean;
  /** What was set on it, by PascalCase name. */
  readonly settings: Record<string, unknown>;
}

export interface NamedItem {
  readonly name: string;
  formula: string;
  comment: string;
  visible: boolean;
  readonly scope: Sheet | null;
}

export interface TableStyle {
  Style: string;
  ShowBandedRows: boolean;
  ShowBandedColumns: boolean;
  ShowFilterButton: boolean;
  HighlightFirstColumn: boolean;
  HighlightLastColumn: boolean;
}

export interface Table {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  area: Rectangle;
  readonly style: TableStyle;
  showHeaders: boolean;
  showTotals: boolean;
}

/** A table's lines without its header and totals. */
export function tableBody({ area, showHeaders, showTotals }: Table): Rectangle {
  const top = showHeaders ? 1 : 0;
  const bottom = showTotals ? 1 : 0;
  return { ...area, row: area.row + top, rows: Math.max(1, area.rows - top - bottom) };
}

export interface SheetProtection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

export interface AutoFilter {
  area: Rectangle;
  criteria: (Readonly<Record<string, unknown>> | null)[];
}

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Becomes an onChanged event. */
export interface Change {
  readonly sheet: Sheet;
  readonly area: Rectangle;
  readonly type: ChangeType;
  /** Of a single cell: its value before and after. */
  readonly values?: { readonly before: Value; readonly after: Value };
}
