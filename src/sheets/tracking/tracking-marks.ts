import { cellsMeantBy, chinese, type Finding, isBlankLine } from "../../core";
import {
  columnLetters,
  type ConditionalFormatSpec,
  OWED_TINT,
  parseAddress,
  type RangeSpec,
  type SheetEdit,
  VERDICT_TINTS,
} from "../kit";
import { ANSWER_FIELDS, ENTRY_FIELDS, tint } from "../line";
import type { TrackingHeader } from "./tracking-columns";
import type { TrackingReading } from "./tracking-reading";
import { TYPED_LENGTH } from "./typed-mark";
import { columnIn, type TrackingShape } from "./tracking-shape";

/** Colours that follow from the marks of a line: the user's own formats are never touched. */
export interface MarkFormats {
  /** Weigh more than the colours of the line itself. */
  readonly errors: readonly ConditionalFormatSpec[];
  readonly warnings: readonly ConditionalFormatSpec[];
}

/** The colours of what is marked, over the lines of a table as it is inserted; first line and last line inside. */
export function listMarkFormats(
  shape: TrackingShape,
  firstRow: number,
  lastRow: number,
): MarkFormats {
  const trackingColumn = (header: TrackingHeader): number => columnIn(shape, header);
  const marks = `$${columnLetters(trackingColumn("核对"))}${firstRow}`;
  const over = (header: TrackingHeader, end = header): RangeSpec => ({
    ...{ top: firstRow, left: trackingColumn(header) },
    ...{ bottom: lastRow, right: trackingColumn(end) },
  });
  // what was marked for what stood there says nothing of what stands there since
  const stands = `ISNUMBER(FIND(${typedFormula(shape, firstRow)},${marks}))`;
  const isMarked = (severity: MarkedSeverity, header: TrackingHeader): string =>
    `AND(ISNUMBER(SEARCH("${markOf(severity, header)}",${marks})),${stands})`;
  const end = shape.isFirst ? "" : '&";"';
  const [first] = shape.columns;
  // 单位, else what a line says last of its task
  const printed = shape.columns.findLast(({ key }) => isPrinted(key)) ?? first;
  const header = `${columnLetters(1)}$${firstRow - 1}`;
  return {
    errors: ENTRY_FIELDS.map((field) => tint(over(field), isMarked("error", field), OWED_TINT)),
    warnings: [
      ...ENTRY_FIELDS.map((field) => tint(over(field), isMarked("warning", field), WARNING_TINT)),
      // one rule for all that is printed: each column asks for its own header
      tint(
        over(first?.key ?? "指标", printed?.key),
        `ISNUMBER(SEARCH("${chinese.severities.warning}:"&${header}${end},${marks}))`,
        WARNING_TINT,
      ),
    ],
  };
}

/** What {@link typedMark} makes of a line, by formula. */
function typedFormula(shape: TrackingShape, row: number): string {
  const cells = ENTRY_FIELDS.map((field) => `$${columnLetters(columnIn(shape, field))}${row}`);
  const typed = cells.join('&"/"&');
  return `"|"&LEN(${typed})&"|"&LEFT(${typed},${TYPED_LENGTH})&"|"`;
}

/**
 * Writes the marks of all findings: one edit over the whole 核对 column, from the first line to the last, blank where nothing is
 * wrong.
 *
 * A cell that is simply blank has no mark: its yellow says already that it waits. Behind the marks of a line stands what is typed
 * in it: the colours show only as long as that stands there, so nothing has to be written when a value is put right.
 *
 * @returns nothing when the marks stand so already, or the column is gone
 */
export function prepareMarks(
  sheet: string,
  { shape, columns, markColumn, extent, marks, typed }: TrackingReading,
  findings: readonly Finding[],
): SheetEdit[] {
  if (markColumn === null || extent === null) return [];
  const worst = listMarks(columns, findings);
  const cells = Array.from({ length: extent.lastRow - extent.firstRow + 1 }, (_, index) => {
    const row = extent.firstRow + index;
    return {
      row,
      column: markColumn,
      value: writeMarks(shape, worst.get(row), typed.get(row) ?? ""),
    };
  });
  const stands = cells.every(({ row, value }) => (value ?? "") === (marks.get(row) ?? ""));
  return stands ? [] : [{ sheet, cells }];
}

type MarkedSeverity = "error" | "warning";
const WARNING_TINT = VERDICT_TINTS["in-progress"];

/** The worst that was found under each header, by row. */
type MarksByRow = Map<number, Map<TrackingHeader, MarkedSeverity>>;

/** `错误:完成值` */
function markOf(severity: MarkedSeverity, header: string): string {
  return `${chinese.severities[severity]}:${header}`;
}

function listMarks(
  columns: ReadonlyMap<TrackingHeader, number>,
  findings: readonly Finding[],
): MarksByRow {
  const headers = new Map([...columns].map(([header, column]) => [column, header]));
  const found: MarksByRow = new Map();
  for (const finding of findings) {
    const { severity } = finding;
    if (severity === "info" || isBlankLine(finding)) continue;
    for (const address of cellsMeantBy(finding)) {
      const place = parseAddress(address);
      const header = place && headers.get(place.column);
      if (!place || !header) continue;
      // the id's column is hidden: the line's value stands for it
      const shown = header === "编号" ? "完成值" : header;
      const line = found.get(place.row) ?? new Map<TrackingHeader, MarkedSeverity>();
      if (line.get(shown) !== "error") line.set(shown, severity);
      found.set(place.row, line);
    }
  }
  return found;
}

/** Marks of what is printed name what stands above it, others what it is for: so do the formulas that look for them. */
function writeMarks(
  { columns, isFirst }: TrackingShape,
  line: ReadonlyMap<TrackingHeader, MarkedSeverity> | undefined,
  typed: string,
): string | null {
  if (line === undefined) return null;
  const marks = columns.flatMap(({ key, header }) => {
    const severity = line.get(key);
    return severity === undefined ? [] : [markOf(severity, isPrinted(key) ? header : key)];
  });
  return marks.join(";") + (isFirst ? "" : ";") + typed;
}

const NOT_PRINTED: ReadonlySet<TrackingHeader> = new Set([
  ...ENTRY_FIELDS,
  ...ANSWER_FIELDS,
  ...(["编号", "核对"] as const),
]);

/** Whether a column stands left of what is filled in. */
function isPrinted(key: TrackingHeader): boolean {
  return !NOT_PRINTED.has(key);
}
