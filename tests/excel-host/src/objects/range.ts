import {
  cellCount,
  containsCell,
  intersect,
  isEntireColumn,
  isEntireRow,
  keyCell,
  oneCell,
  subtract,
  toA1,
  type Rectangle,
} from "../grid";
import {
  accessDenied,
  existing,
  invalidOperation,
  isRecord,
  NOTHING,
  wrongSize,
  type HostObject,
} from "../wire";
import { shiftSheet } from "../workbook";
import { oneOf } from "./arguments";
import { assignProperties, readProperties } from "./cell-properties";
import { ConditionalFormatList } from "./conditional-formats";
import { DataValidationObject } from "./data-validation";
import { copyCells } from "./range-copy";
import { RangeFormatObject } from "./range-format";
import { RangeNavigation } from "./range-navigation";
import { RangeSortObject } from "./range-sort";
import { findCell, specialCells } from "./range-search";
import { TableList } from "./tables";
import type { WorksheetObject } from "./worksheet";

/** By the documentation of Excel's getMergedAreas. */
const MOST_MERGED = 512;

const CLEARABLE = [
  "All",
  "Formats",
  "Contents",
  "Hyperlinks",
  "RemoveHyperlinks",
  "ResetContents",
] as const;

/** Excel's Range: what can be done to it. */
export class RangeObject extends RangeNavigation {
  get Format(): RangeFormatObject {
    return new RangeFormatObject(this.place());
  }
  get Worksheet(): WorksheetObject {
    return this.host.worksheet(this.sheet);
  }
  get DataValidation(): DataValidationObject {
    return new DataValidationObject(this.host, this.place());
  }
  get ConditionalFormats(): ConditionalFormatList {
    return new ConditionalFormatList(this.host, this.place());
  }
  get Sort(): RangeSortObject {
    return new RangeSortObject(this.place());
  }
  get Style(): unknown {
    return this.sheet.formats.common(this.area, "style");
  }
  set Style(name: unknown) {
    this.sheet.guard(this.area, "format");
    this.sheet.formats.set(this.area, "style", String(name));
  }

  Select(): void {
    if (this.sheet.visibility !== "Visible") throw invalidOperation("The sheet is hidden.");
    this.Worksheet.Activate();
    this.sheet.selection = this.area;
    this.host.raise("selection", this.sheet, { address: toA1(this.area) });
  }

  Clear(applyTo: unknown = "All"): void {
    const { sheet, area } = this;
    const part = oneOf(applyTo, CLEARABLE);
    if (part === "All" || part === "Contents" || part === "ResetContents") {
      sheet.guard(area, "content");
      sheet.clearContents(area);
      sheet.workbook.touched(this.place(), "RangeEdited");
    }
    if (part === "All" || part === "Formats") {
      sheet.guard(area, "format");
      sheet.clearFormats(area);
      sheet.workbook.formatChanges.push(this.place());
    }
    if (part === "All") {
      sheet.cutValidations(area);
      sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
    }
    if (part === "All" || part === "Hyperlinks" || part === "RemoveHyperlinks") {
      for (const key of [...sheet.hyperlinks.keys()]) {
        if (containsCell(area, keyCell(key))) sheet.hyperlinks.delete(key);
      }
    }
  }

  Merge(across: unknown = false): void {
    const { sheet, area } = this;
    sheet.guard(area, "structure");
    const tables = sheet.workbook.tables.filter((table) => table.sheet === sheet);
    if (tables.some((table) => intersect(table.area, area))) {
      throw invalidOperation("Cells of a table cannot be merged.");
    }
    const parts = across === true ? linesOf(area) : [area];
    for (const part of parts) {
      sheet.merges = sheet.merges.filter((merge) => !intersect(merge, part));
      if (cellCount(part) === 1) continue;
      for (const rest of subtract(part, oneCell(part))) sheet.clearContents(rest);
      sheet.merges.push(part);
    }
    sheet.workbook.recalculate();
  }

  Unmerge(): void {
    this.sheet.guard(this.area, "structure");
    this.sheet.merges = this.sheet.merges.filter((merge) => !intersect(merge, this.area));
  }

  GetMergedAreasOrNullObject(): HostObject {
    const merged = this.sheet.merges.filter((merge) => intersect(merge, this.area));
    if (merged.length > MOST_MERGED) throw invalidOperation("Too many merged areas.");
    return merged.length > 0 ? this.host.areas(this.sheet, merged) : NOTHING;
  }

  GetMergedAreas(): HostObject {
    return existing(this.GetMergedAreasOrNullObject());
  }

  Insert(shift: unknown): RangeObject {
    const { sheet } = this;
    const area = { ...this.area };
    const isDown = oneOf(shift, ["Down", "Right"]) === "Down";
    this.guardLines("Insert");
    if (isEntireRow(area)) shiftSheet(sheet, { axis: "row", at: area.row, count: area.rows });
    else if (isEntireColumn(area)) {
      shiftSheet(sheet, { axis: "column", at: area.column, count: area.columns });
    } else if (isDown) {
      shiftSheet(sheet, { axis: "row", at: area.row, count: area.rows, within: area });
    } else
      shiftSheet(sheet, { axis: "column", at: area.column, count: area.columns, within: area });
    sheet.workbook.touched({ sheet, area }, `${linesNamed(area)}Inserted`);
    return this.at(area);
  }

  Delete(shift: unknown): void {
    const { sheet } = this;
    const area = { ...this.area };
    const isUp = oneOf(shift, ["Up", "Left"]) === "Up";
    this.guardLines("Delete");
    if (isEntireRow(area)) shiftSheet(sheet, { axis: "row", at: area.row, count: -area.rows });
    else if (isEntireColumn(area)) {
      shiftSheet(sheet, { axis: "column", at: area.column, count: -area.columns });
    } else if (isUp) {
      shiftSheet(sheet, { axis: "row", at: area.row, count: -area.rows, within: area });
    } else {
      shiftSheet(sheet, { axis: "column", at: area.column, count: -area.columns, within: area });
    }
    sheet.workbook.touched({ sheet, area }, `${linesNamed(area)}Deleted`);
  }

  CopyFrom(source: unknown, copyType?: unknown, skipBlanks?: unknown, transpose?: unknown): void {
    copyCells(this, source, {
      copyType: copyType ?? "All",
      skipsBlanks: skipBlanks === true,
      isTransposed: transpose === true,
    });
  }

  Calculate(): void {
    this.sheet.workbook.recalculate();
  }

  FindOrNullObject(words: unknown, criteria?: unknown): HostObject {
    const cell = findCell(this, words, criteria);
    return cell ? this.at(oneCell(cell)) : NOTHING;
  }
  Find(words: unknown, criteria?: unknown): HostObject {
    return existing(this.FindOrNullObject(words, criteria));
  }

  GetSpecialCellsOrNullObject(cellType: unknown): HostObject {
    const areas = specialCells(this, cellType);
    return areas.length > 0 ? this.host.areas(this.sheet, areas) : NOTHING;
  }
  GetSpecialCells(cellType: unknown): HostObject {
    return existing(this.GetSpecialCellsOrNullObject(cellType));
  }

  GetTables(): TableList {
    return new TableList(
      this.host,
      () =>
        this.host.workbook.tables.filter(
          ({ sheet, area }) => sheet === this.sheet && intersect(area, this.area),
        ),
      this.sheet,
    );
  }

  SetCellProperties(properties: unknown): void {
    this.spread(properties, (cell, wanted) => {
      assignProperties(this.at(oneCell(cell)), wanted);
    });
  }
  SetRowProperties(properties: unknown): void {
    for (const [index, wanted] of this.perLine(properties, this.area.rows).entries()) {
      assignProperties(this.GetRow(index), wanted);
    }
  }
  SetColumnProperties(properties: unknown): void {
    for (const [index, wanted] of this.perLine(properties, this.area.columns).entries()) {
      assignProperties(this.GetColumn(index), wanted);
    }
  }

  GetCellProperties(wanted: unknown): unknown {
    return this.grid((cell) => {
      const { textRuns = false, ...others } = isRecord(wanted) ? wanted : {};
      const properties = readProperties(this.at(oneCell(cell)), others);
      const runs = textRuns === true ? this.sheet.runsAt(cell) : null;
      if (runs === null) return properties;
      return { ...properties, textRuns: runs.map(({ text, ...font }) => ({ text, font })) };
    });
  }
  GetRowProperties(wanted: unknown): unknown {
    return this.rowNumbers().map((_row, index) => readProperties(this.GetRow(index), wanted));
  }
  GetColumnProperties(wanted: unknown): unknown {
    return this.columnNumbers().map((_column, index) =>
      readProperties(this.GetColumn(index), wanted),
    );
  }

  private perLine(properties: unknown, count: number): unknown[] {
    if (!Array.isArray(properties) || properties.length !== count) throw wrongSize();
    return properties;
  }

  /** Whole lines may be inserted or deleted on a protected sheet if the protection says so. */
  private guardLines(what: "Insert" | "Delete"): void {
    const { protection } = this.sheet;
    if (!protection) return;
    const isAllowed =
      (isEntireRow(this.area) && protection.options[`allow${what}Rows`] === true) ||
      (isEntireColumn(this.area) && protection.options[`allow${what}Columns`] === true);
    if (!isAllowed) throw accessDenied("The sheet is protected.");
  }
}

const linesNamed = (area: Rectangle): "Row" | "Column" | "Cell" =>
  isEntireRow(area) ? "Row" : isEntireColumn(area) ? "Column" : "Cell";

const linesOf = (area: Rectangle): Rectangle[] =>
  Array.from({ length: area.rows }, (_line, index) => ({
    ...area,
    row: area.row + index,
    rows: 1,
  }));
