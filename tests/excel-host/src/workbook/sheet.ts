import { format } from "numfmt";
import { isErrorText, type Value } from "../formula";
import {
  cellCount,
  cellKey,
  cellsOf,
  containsCell,
  enclose,
  intersect,
  keyCell,
  oneCell,
  subtract,
  toA1,
  type Cell,
  type Rectangle,
} from "../grid";
import { accessDenied } from "../wire";
import { SheetFormats } from "./cell-format";
import type { SheetChart } from "./charts";
import type {
  AutoFilter,
  ConditionalFormat,
  Content,
  SheetProtection,
  Validation,
} from "./definitions";
import { standardPage, type PageSetup } from "./page";
import type { CharacterRun, SheetRemark, SheetShape } from "./remarks";
import type { Workbook } from "./workbook";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** What an add-in or a user is about to touch on a protected sheet. */
export type Touch = "content" | "format" | "columns" | "rows" | "structure";

/** A worksheet: what stands in its cells, how they look, what may be typed. */
export class Sheet {
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  readonly contents = new Map<number, Content>();
  readonly formats = new SheetFormats();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  /** Rows that the filter hides. */
  readonly filteredRows = new Set<number>();
  readonly hyperlinks = new Map<number, unknown>();
  merges: Rectangle[] = [];
  comments: SheetRemark[] = [];
  shapes: SheetShape[] = [];
  charts: SheetChart[] = [];
  /** Of cells whose characters do not all look alike, by key; they count as long as the text is the cell's. */
  characterRuns: [key: number, runs: readonly CharacterRun[]][] = [];
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  autoFilter: AutoFilter | null = null;
  protection: SheetProtection | null = null;
  frozen: { readonly rows: number; readonly columns: number } | null = null;
  selection: Rectangle = { row: 0, column: 0, rows: 1, columns: 1 };
  readonly customProperties = new Map<string, unknown>();
  page: PageSetup = standardPage();

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public name: string,
  ) {}

  content({ row, column }: Cell): Content | undefined {
    return this.contents.get(cellKey(row, column));
  }

  put({ row, column }: Cell, content: Content): void {
    this.contents.set(cellKey(row, column), content);
  }

  empty({ row, column }: Cell): void {
    this.contents.delete(cellKey(row, column));
  }

  /** What a reader sees: formulas are computed on demand. */
  value(cell: Cell): Value {
    const content = this.content(cell);
    if (!content) return "";
    return content.formula === undefined
      ? content.value
      : this.workbook.valueOf(this, cell, content);
  }

  formula(cell: Cell): Value {
    const content = this.content(cell);
    return content ? (content.formula ?? content.value) : "";
  }

  text(cell: Cell): string {
    const value = this.value(cell);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (value === "") return "";
    return format(String(this.formats.at(cell, "numberFormat")), value, { throws: false });
  }

  /** The pieces of a cell's text; null where all of it looks alike. */
  runsAt(cell: Cell): readonly CharacterRun[] | null {
    const key = cellKey(cell.row, cell.column);
    const runs = this.characterRuns.find(([each]) => each === key)?.[1] ?? null;
    const text = runs?.map((run) => run.text).join("");
    return text === this.value(cell) ? runs : null;
  }

  isHiddenRow(row: number): boolean {
    return this.hiddenRows.has(row) || this.filteredRows.has(row);
  }

  clearContents(area: Rectangle): void {
    if (cellCount(area) > this.contents.size * 4) {
      for (const key of [...this.contents.keys()]) {
        if (containsCell(area, keyCell(key))) this.contents.delete(key);
      }
    } else for (const cell of cellsOf(area)) this.empty(cell);
  }

  clearFormats(area: Rectangle): void {
    this.formats.clear(area);
    this.conditionalFormats = cutFrom(this.conditionalFormats, area);
  }

  cutValidations(area: Rectangle): void {
    this.validations = cutFrom(this.validations, area);
  }

  cutConditionalFormats(area: Rectangle): void {
    this.conditionalFormats = cutFrom(this.conditionalFormats, area);
  }

  validationAt(cell: Cell): Validation | undefined {
    return this.validations.find(({ area }) => containsCell(area, cell));
  }

  used(valuesOnly: boolean): Rectangle | null {
    let used: Rectangle | null = null;
    const see = (key: number): void => {
      const cell = oneCell(keyCell(key));
      used = used ? enclose(used, cell) : cell;
    };
    for (const key of this.contents.keys()) see(key);
    if (!valuesOnly) for (const key of this.formats.visible()) see(key);
    return used;
  }

  /** @throws HostError AccessDenied where protection forbids it */
  guard(area: Rectangle, touch: Touch): void {
    if (!this.protection) return;
    const { options } = this.protection;
    const isAllowed = {
      content: false,
      format: options.allowFormatCells === true,
      columns: options.allowFormatColumns === true,
      rows: options.allowFormatRows === true,
      structure: false,
    }[touch];
    if (isAllowed) return;
    if (touch === "content" && this.formats.common(area, "locked") === false) return;
    throw accessDenied(`'${this.name}'!${toA1(area)} is protected.`);
  }
}

/** Parts of items that overlap an area are cut away. */
export const cutFrom = <Item extends { readonly area: Rectangle }>(
  items: readonly Item[],
  hole: Rectangle,
): Item[] =>
  items.flatMap((item) =>
    intersect(item.area, hole)
      ? subtract(item.area, hole).map((area) => ({ ...item, area }))
      : [item],
  );

/** A value's type as Excel names it. */
export function typeOfValue(value: Value): "Empty" | "Double" | "Boolean" | "Error" | "String" {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorText(value) ? "Error" : "String";
}
