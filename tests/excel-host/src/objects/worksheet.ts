import { splitSheet, WHOLE_SHEET } from "../grid";
import {
  existing,
  invalidArgument,
  invalidOperation,
  itemNotFound,
  NOTHING,
  type HostObject,
} from "../wire";
import { copySheet, STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT, type Sheet } from "../workbook";
import { colour, integer, oneOf } from "./arguments";
import { SheetFilterObject } from "./auto-filter";
import { ChartList } from "./charts";
import { CommentList } from "./comments";
import { EventSource } from "./event-source";
import { FreezePanesObject } from "./freeze-panes";
import type { Host } from "./host";
import { KeyValueList } from "./key-values";
import { NameList } from "./names";
import { PageBreakList } from "./page-breaks";
import { PageLayoutObject } from "./page-layout";
import type { RangeAreasObject } from "./range-areas";
import type { RangeObject } from "./range";
import { ShapeList } from "./shapes";
import { SheetProtectionObject } from "./sheet-protection";
import { TableList } from "./tables";

export class WorksheetObject extends EventSource {
  readonly typeName = "Worksheet";
  readonly StandardWidth = STANDARD_COLUMN_WIDTH;
  readonly StandardHeight = STANDARD_ROW_HEIGHT;

  constructor(
    host: Host,
    readonly sheet: Sheet,
  ) {
    super(host, sheet.id);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.sheet.id };
  }

  get Id(): string {
    return this.sheet.id;
  }

  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: unknown) {
    const nameBefore = this.sheet.name;
    this.host.workbook.renameSheet(this.sheet, name);
    this.host.raise("nameChanged", this.sheet, { nameBefore, nameAfter: this.sheet.name });
  }

  get Position(): number {
    return this.host.workbook.sheets.indexOf(this.sheet);
  }
  set Position(position: unknown) {
    const { workbook } = this.host;
    workbook.guardStructure();
    const positionAfter = integer(position);
    if (positionAfter >= workbook.sheets.length) throw invalidArgument();
    const positionBefore = this.Position;
    workbook.sheets.splice(positionBefore, 1);
    workbook.sheets.splice(positionAfter, 0, this.sheet);
    this.host.raise("moved", this.sheet, { positionBefore, positionAfter });
  }

  get Visibility(): string {
    return this.sheet.visibility;
  }
  set Visibility(value: unknown) {
    const visibilityBefore = this.sheet.visibility;
    const visibilityAfter = oneOf(value, ["Visible", "Hidden", "VeryHidden"]);
    this.host.workbook.setVisibility(this.sheet, visibilityAfter);
    this.host.raise("visibilityChanged", this.sheet, { visibilityBefore, visibilityAfter });
  }

  get TabColor(): string {
    return this.sheet.tabColor;
  }
  set TabColor(value: unknown) {
    this.sheet.tabColor = colour(value);
  }
  // office.js reads ShowGridlines and ShowHeadings, and sets them under these names
  set Gridlines(shows: unknown) {
    this.ShowGridlines = shows;
  }
  set Headings(shows: unknown) {
    this.ShowHeadings = shows;
  }
  get ShowGridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set ShowGridlines(shows: unknown) {
    this.sheet.showGridlines = shows === true;
  }
  get ShowHeadings(): boolean {
    return this.sheet.showHeadings;
  }
  set ShowHeadings(shows: unknown) {
    this.sheet.showHeadings = shows === true;
  }
  get EnableCalculation(): boolean {
    return this.sheet.enableCalculation;
  }
  set EnableCalculation(enables: unknown) {
    this.sheet.enableCalculation = enables === true;
  }

  get Protection(): SheetProtectionObject {
    return new SheetProtectionObject(this.host, this.sheet);
  }
  get FreezePanes(): FreezePanesObject {
    return new FreezePanesObject(this.host, this.sheet);
  }
  get Names(): NameList {
    return new NameList(this.host, this.sheet);
  }
  get Tables(): TableList {
    return new TableList(
      this.host,
      () => this.host.workbook.tables.filter(({ sheet }) => sheet === this.sheet),
      this.sheet,
    );
  }
  get CustomProperties(): KeyValueList {
    return new KeyValueList(
      "WorksheetCustomPropertyCollection",
      "WorksheetCustomProperty",
      this.sheet.customProperties,
      String,
    );
  }
  get PageLayout(): PageLayoutObject {
    return new PageLayoutObject(this.host, this.sheet);
  }
  get HorizontalPageBreaks(): PageBreakList {
    return new PageBreakList(this.host, this.sheet, "rows");
  }
  get VerticalPageBreaks(): PageBreakList {
    return new PageBreakList(this.host, this.sheet, "columns");
  }
  get Comments(): CommentList {
    return new CommentList(this.host, this.sheet);
  }
  get Charts(): ChartList {
    return new ChartList(this.host, this.sheet);
  }
  get Shapes(): ShapeList {
    return new ShapeList(this.host, this.sheet);
  }
  get AutoFilter(): SheetFilterObject {
    return new SheetFilterObject(this.host, this.sheet);
  }

  Activate(): void {
    const { workbook } = this.alive().host;
    const before = workbook.active;
    if (this.sheet.visibility !== "Visible") throw invalidOperation("The sheet is hidden.");
    if (before === this.sheet) return;
    workbook.active = this.sheet;
    this.host.raise("deactivated", before);
    this.host.raise("activated", this.sheet);
  }

  Copy(positionType: unknown = "None", relativeTo?: unknown): WorksheetObject {
    const { workbook } = this.alive().host;
    let number = 2;
    while (workbook.find(`${this.sheet.name} (${number})`)) number++;
    const copy = workbook.addSheet(`${this.sheet.name} (${number})`);
    copySheet(this.sheet, copy);
    const others = workbook.sheets.filter((sheet) => sheet !== copy);
    const anchor = relativeTo instanceof WorksheetObject ? relativeTo.sheet : this.sheet;
    const at = others.indexOf(anchor);
    const positions = {
      None: others.length,
      Beginning: 0,
      Before: at,
      After: at + 1,
      End: others.length,
    };
    const position =
      positions[oneOf(positionType, ["None", "Before", "After", "Beginning", "End"])];
    workbook.sheets = others.toSpliced(position, 0, copy);
    workbook.recalculate();
    this.host.raise("added", copy);
    return this.host.worksheet(copy);
  }

  Delete(): void {
    this.alive().host.workbook.deleteSheet(this.sheet);
    this.host.raise("deleted", this.sheet);
  }

  Calculate(): void {
    this.host.workbook.recalculate();
  }

  GetCell(row: unknown, column: unknown): RangeObject {
    return this.alive().host.cell(this.sheet, { row: integer(row), column: integer(column) });
  }

  GetRange(address?: unknown): RangeObject {
    const { host, sheet } = this.alive();
    if (address === undefined || address === "") return host.range({ sheet, area: WHOLE_SHEET });
    if (typeof address !== "string") throw invalidArgument();
    const place = host.workbook.resolve(address, sheet);
    if (!place) throw invalidArgument(`Not a range: ${address}.`);
    if (splitSheet(address).sheet !== null && place.sheet !== sheet) {
      throw invalidArgument(`${address} is on another sheet.`);
    }
    return host.range(place);
  }

  GetRanges(address: unknown): RangeAreasObject {
    const areas = String(address)
      .split(",")
      .map((each) => this.GetRange(each).area);
    return this.host.areas(this.sheet, areas);
  }

  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): RangeObject {
    const area = {
      row: integer(row),
      column: integer(column),
      rows: integer(rows, 1),
      columns: integer(columns, 1),
    };
    return this.alive().host.range({ sheet: this.sheet, area });
  }

  GetUsedRange(valuesOnly?: unknown): RangeObject {
    return this.GetRange().GetUsedRange(valuesOnly);
  }
  GetUsedRangeOrNullObject(valuesOnly?: unknown): HostObject {
    return this.GetRange().GetUsedRangeOrNullObject(valuesOnly);
  }

  GetNextOrNullObject(visibleOnly?: unknown): HostObject {
    return this.neighbour(this.host.workbook.sheets.slice(this.Position + 1), visibleOnly);
  }
  GetNext(visibleOnly?: unknown): HostObject {
    return existing(this.GetNextOrNullObject(visibleOnly));
  }
  GetPreviousOrNullObject(visibleOnly?: unknown): HostObject {
    const before = this.host.workbook.sheets.slice(0, Math.max(0, this.Position));
    return this.neighbour(before.reverse(), visibleOnly);
  }
  GetPrevious(visibleOnly?: unknown): HostObject {
    return existing(this.GetPreviousOrNullObject(visibleOnly));
  }

  _GetSheetById(id: unknown): WorksheetObject {
    const sheet = this.host.workbook.find(id);
    if (!sheet) throw itemNotFound();
    return this.host.worksheet(sheet);
  }
  _GetAnotherWorksheetById(id: unknown): WorksheetObject {
    return this._GetSheetById(id);
  }

  private neighbour(sheets: readonly Sheet[], visibleOnly: unknown): HostObject {
    const found = sheets.find((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
    return found ? this.host.worksheet(found) : NOTHING;
  }

  private alive(): this {
    if (!this.host.workbook.sheets.includes(this.sheet)) throw itemNotFound();
    return this;
  }
}
