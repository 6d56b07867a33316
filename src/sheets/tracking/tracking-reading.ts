import {
  asWhole,
  finding,
  type Finding,
  isPercentage,
  type Plan,
  type Target,
  type ReportedCell,
  type ReportedLine,
} from "../../core";
import { type FoundTable, readTableLines, type SheetGrid, type TableLine, textOf } from "../kit";
import { byKey, ENTRY_FIELDS, TARGET_FIELDS, TEXT_COLUMNS, wordLine, wordShortLine } from "../line";
import {
  assignLines,
  compareCell,
  countPictures,
  listRemarks,
  readSeenLines,
  type SeenReading,
  type TableHabits,
  toReportedLines,
} from "../returned";
import { findTrackingTable } from "./find-table";
import { OFFICIAL_HEADERS, type TrackingHeader } from "./tracking-columns";
import { splitTaken } from "./taken-mark";
import type { TrackingEntry } from "./tracking-entry";
import { listOfficialSpans } from "./tracking-layout";
import { columnIn, type TrackingShape } from "./tracking-shape";
import { typedMark } from "./typed-mark";

/** What a tracking table holds; nothing is judged yet. */
export interface TrackingReading {
  /** The columns that its table has, or had when it was whole. */
  readonly shape: TrackingShape;
  /** One for every target in the plan's order; a lost or doubled one has a blank line without a place. */
  readonly lines: readonly ReportedLine[];
  /** `missing-target`, `duplicate-target`, `unknown-target`. */
  readonly findings: readonly Finding[];
  /** `template-altered`: printed words that say something else than the plan. */
  readonly altered: readonly Finding[];
  /** What was typed by target id, to be carried over into a new table; targets without anything are left out. */
  readonly entries: ReadonlyMap<string, TrackingEntry>;
  /** What lines say of where their values came from, by target id; see `markTaken`. */
  readonly taken: ReadonlyMap<string, string>;
  /**
   * Addresses of what cannot be carried over: typed into lines that no target has, or has twice, or looking otherwise than it would
   * anew, struck out above all.
   */
  readonly leftOver: readonly string[];
  /** What of it a person sees, and what nobody does. */
  readonly seen: SeenReading;
  /** Whether anything was typed. */
  readonly hasEntries: boolean;
  /** The row of each target by id, of a doubled one the first. */
  readonly rows: ReadonlyMap<string, number>;
  /** Where the headers stand now. */
  readonly columns: ReadonlyMap<TrackingHeader, number>;
  /** Where 核对 stands; null when that column is gone. */
  readonly markColumn: number | null;
  /** The marks that stand now, by row. */
  readonly marks: ReadonlyMap<number, string>;
  /** What is typed in each line, in short, by row; see `typedMark`. */
  readonly typed: ReadonlyMap<number, string>;
  /** From the first line to the last; null without lines. */
  readonly extent: { readonly firstRow: number; readonly lastRow: number } | null;
}

/**
 * Reads a tracking table by what it says: columns by header, lines by target id. Sorting, unmerging, inserting and moving change
 * nothing; what nobody sees does not count.
 *
 * @returns null when the sheet has no such table
 */
export function readTracking(plan: Plan, sheet: SheetGrid): TrackingReading | null {
  const known = findTrackingTable(plan, sheet);
  if (known === null) return null;
  const { shape, table } = known;
  const all = readTableLines(table);
  const habits: TableHabits = { mergedFields: ENTRY_FIELDS, idColumn: columnIn(shape, "编号") };
  const { lines: seenLines, ...unseen } = readSeenLines(table, habits);
  const remarks = [listRemarks(sheet, true)];
  const source = { entrySheet: sheet.name, lines: seenLines, pictures: countPictures(remarks) };
  const { lines, findings } = toReportedLines(plan, null, source);
  const { found } = assignLines(plan, null, { lines: all });
  const carried = plan.targets.flatMap((target) => {
    const line = found.get(target.id)?.[0];
    return line === undefined ? [] : [{ target, line }];
  });
  const typed = all.flatMap((line) => (listTyped(line).length === 0 ? [] : [line]));
  const kept = new Set(carried.map(({ line }) => line.row));
  const last = all.at(-1);
  return {
    shape,
    lines: lines.map((line) => ({
      ...{ ...line, target: asWhole(line.target) },
      evidence: splitTaken(line.evidence).words,
    })),
    taken: new Map(
      lines.flatMap(({ target, evidence }) => {
        const { mark } = splitTaken(evidence);
        return mark === null ? [] : [[target.id, mark] as const];
      }),
    ),
    findings,
    altered: [
      ...listLostColumns(table, shape),
      ...compareOfficial(plan, shape, sheet.name, found),
      ...compareTargets(plan, shape, sheet.name, found),
    ],
    entries: new Map(
      carried
        .filter(({ line }) => listTyped(line).length > 0)
        .map(({ target, line }) => [target.id, toEntry(target, line)]),
    ),
    leftOver: typed.flatMap((line) => (kept.has(line.row) ? listLooking(line) : listTyped(line))),
    seen: { ...source, unseen, remarks, pageTexts: [] },
    hasEntries: typed.length > 0,
    rows: new Map(carried.map(({ target, line }) => [target.id, line.row])),
    columns: table.columns,
    markColumn: table.columns.get("核对") ?? null,
    marks: new Map(
      all.map(({ row, cells }) => [row, cells.核对 ? textOf(cells.核对.cell) : ""] as const),
    ),
    typed: new Map(
      all.map(({ row, cells }) => [row, typedMark((field) => cells[field]?.cell.content)] as const),
    ),
    extent: last && all[0] ? { firstRow: all[0].row, lastRow: last.row } : null,
  };
}

type TrackingLine = TableLine<TrackingHeader>;
type LinesByTarget = ReadonlyMap<string, readonly TrackingLine[]>;

/** Addresses of the entry cells in which something stands. */
function listTyped({ cells }: TrackingLine): string[] {
  return ENTRY_FIELDS.flatMap((field) => {
    const found = cells[field];
    return found && textOf(found.cell) !== "" ? [found.address] : [];
  });
}

/** Addresses of the entry cells whose looks say something else than what is carried over. */
function listLooking({ cells }: TrackingLine): string[] {
  return ENTRY_FIELDS.flatMap((field) => {
    const found = cells[field];
    const looks = Object.keys(found?.cell.looks ?? {}).filter((name) => name !== "isCentred");
    return found && looks.length > 0 ? [found.address] : [];
  });
}

function toEntry(target: Target, { cells }: TrackingLine): TrackingEntry {
  return {
    value: cells.完成值 ? toTyped(cells.完成值.cell, target) : null,
    ...byKey(TEXT_COLUMNS, ({ header }) => {
      const found = cells[header];
      return found ? textOf(found.cell) : "";
    }),
  };
}

/**
 * A value that says the same in a new cell, which has the format of its target: 97 in a plain cell would read as 9700 % in one of
 * percentages, so there it becomes text. A formula becomes what it gave.
 */
function toTyped({ content, shown }: ReportedCell, target: Target): string | number | null {
  if (content.kind === "text") return content.text === "" ? null : content.text;
  if (content.kind !== "number") return shown === "" ? null : shown;
  const { value, format } = content;
  if (format === (isPercentage(target) ? "percent" : "plain")) return value;
  // not what is shown: that may be rounded, or ### in a narrow column
  if (format === "plain") return inDigits(value);
  return format === "percent" ? `${inDigits(value * 100)}%` : shown;
}

/** The 15 digits that a spreadsheet knows. */
function inDigits(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function listLostColumns(
  { sheet, columns }: FoundTable<TrackingHeader>,
  shape: TrackingShape,
): Finding[] {
  const printed = new Set<TrackingHeader>([...OFFICIAL_HEADERS, ...TARGET_FIELDS]);
  return shape.columns
    .filter(({ key }) => printed.has(key) || key.startsWith("printed:"))
    .filter(({ key }) => !columns.has(key))
    .map(({ header }) =>
      finding("template-altered", {
        ...{ sheet: sheet.name, expected: header },
        details: { field: header },
      }),
    );
}

/**
 * A published text stands in one of the lines it is merged over, whichever that is after unmerging and sorting; whoever has
 * filled it down has it in several. What is blank in all of them is gone.
 */
function compareOfficial(
  plan: Plan,
  shape: TrackingShape,
  sheet: string,
  found: LinesByTarget,
): Finding[] {
  const targets = plan.targets;
  const headers = new Map(shape.columns.map(({ key, header }) => [key, header]));
  return listOfficialSpans(plan, shape).flatMap(({ key, from, to, value }) => {
    const cells = targets
      .slice(from, to + 1)
      .flatMap(({ id }) => found.get(id) ?? [])
      .flatMap((line) => line.cells[key] ?? []);
    const filled = cells.filter(({ cell }) => textOf(cell).trim() !== "");
    const field = headers.get(key) ?? key;
    const facts = { target: targets[from]?.id ?? null, sheet, details: { field } };
    const expected = String(value).replaceAll("\n", "");
    return (filled.length > 0 ? filled : cells.slice(0, 1)).flatMap((cell) =>
      compareCell(cell, expected, facts),
    );
  });
}

function compareTargets(
  plan: Plan,
  { isFirst, columns }: TrackingShape,
  sheet: string,
  found: LinesByTarget,
): Finding[] {
  const headers = new Map(columns.map(({ key, header }) => [key, header]));
  return plan.targets.flatMap((target) => {
    const wording = isFirst ? wordLine(target, null) : wordShortLine(target, null);
    return (found.get(target.id) ?? []).flatMap(({ cells }) =>
      TARGET_FIELDS.flatMap((key) => {
        const details = { field: headers.get(key) ?? key };
        return compareCell(cells[key], wording[key], { target: target.id, sheet, details });
      }),
    );
  });
}
