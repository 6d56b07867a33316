import {
  asksForAction,
  cellsMeantBy,
  type Finding,
  isBlankLine,
  type Severity,
  type Target,
} from "../../core";
import {
  type Colour,
  COLOURS,
  OWED_TINT,
  parseAddress,
  type PlaceSpec,
  type SheetGrid,
  type Tint,
  VERDICT_TINTS,
  type WorkbookGrid,
} from "../kit";
import { ENTRY_FIELDS, type EntryHeader, type FormLine } from "../line";
import { type CoverNote, layOutCoverNote } from "./cover-note";
import { headerNote, lineNote, type Note, NOTES_WIDTH } from "./mark-notes";
import { findNotesColumns } from "./notes-column";
import { readForm } from "./read-form";

/** How a marked copy differs from the form that came: all of it on the entry sheet, none of it a value. */
export interface MarkedCopy {
  readonly sheet: string;
  /** The wrong cells; all of their style but the colours stays. */
  readonly marks: readonly CellMark[];
  /** Cells that are not wrong, and take the form's own colours again where they bear a mark of an earlier copy. */
  readonly unmarked: readonly UnmarkedCell[];
  readonly notes: NotesColumn;
  /** How many lines have something to be mended, what concerns the form as a whole counted apart; a copy without any need not go back. */
  readonly places: number;
  /** What the cover says, above whose form it is; null where there is no cover, or no blank row there. */
  readonly cover: CoverNote | null;
}

export interface CellMark extends PlaceSpec {
  readonly tint: Tint;
}

export interface UnmarkedCell extends PlaceSpec {
  readonly colour: Colour;
  readonly fill: Colour | null;
}

/** The column 问题. */
export interface NotesColumn {
  /** Where it stands; a new one may have to move further right, past merged cells. */
  readonly column: number;
  readonly isNew: boolean;
  /** In characters. */
  readonly width: number;
  /** One for the header and one for every line, in the order of their rows. */
  readonly notes: readonly Note[];
  /** Other rows, in which an earlier copy said something. */
  readonly emptied: readonly number[];
}

export interface MarkedCopyOptions {
  readonly workbook: WorkbookGrid;
  /** All that was found about the file. */
  readonly findings: readonly Finding[];
  /** The plan's targets, for the sentences; none where no plan is known. */
  readonly targets: readonly Target[];
  /** What the office calls this return, `AB12-CD34`, or null. */
  readonly receipt: string | null;
  /** The day until which the form is to come back, or null. */
  readonly until?: string | null;
}

/** The colours of a wrong cell by the worst that was found in it; the same as in the tracking table. */
export const MARK_TINTS: Readonly<Record<MarkedSeverity, Tint>> = {
  error: OWED_TINT,
  warning: VERDICT_TINTS["in-progress"],
};
type MarkedSeverity = Exclude<Severity, "info">;

/**
 * Lays out the copy that goes back to the bureau: wrong cells in colour, and a column 问题 that says of every line what to do. What
 * concerns the whole form stands in that column's header. A cell that is simply blank has no mark: its yellow says already that it
 * waits. A column that an earlier copy wrote is written anew.
 *
 * @returns null when the workbook has no entry sheet
 */
export function layOutMarkedCopy(options: MarkedCopyOptions): MarkedCopy | null {
  const { workbook, findings, targets, receipt, until = null } = options;
  const reading = readForm(workbook);
  const { entrySheet, headerRow, lines } = reading;
  const grid = workbook.sheets.find(({ name }) => name === entrySheet);
  if (!grid || headerRow === null) return null;

  const byRow = new Map(lines.map((line) => [line.row, line]));
  const marks = new Map<string, CellMark>();
  const ofLines = new Map<FormLine, Finding[]>();
  const ofForm: Finding[] = [];
  for (const finding of findings) {
    const { severity } = finding;
    if (!asksForAction(finding)) continue;
    const told = new Set<FormLine>();
    for (const place of placesOf(finding, grid.name)) {
      const line = byRow.get(place.row);
      if (line) told.add(line);
      if (isBlankLine(finding) || severity === "info") continue;
      for (const cell of cellsToMark(finding, place, line)) addMark(marks, cell, severity);
    }
    for (const line of told) ofLines.set(line, [...(ofLines.get(line) ?? []), finding]);
    if (told.size === 0) ofForm.push(finding);
  }

  const [own = null] = findNotesColumns(grid, headerRow);
  const column = own ?? firstFreeColumn(grid);
  const notes = [
    headerNote(headerRow, { findings: ofForm, targets, receipt, sheet: grid.name }),
    ...lines.map((line) => lineNote(line.row, ofLines.get(line) ?? [], targets)),
  ].sort((one, other) => one.row - other.row);
  const noted = new Set(notes.map(({ row }) => row));
  const places = ofLines.size + ofForm.length;
  return {
    sheet: grid.name,
    places,
    cover: layOutCoverNote(workbook, reading, { places, until }),
    marks: [...marks.values()],
    unmarked: listUnmarked(lines, marks),
    notes: {
      column,
      isNew: own === null,
      width: NOTES_WIDTH,
      notes,
      emptied: cellsOf(grid, own ?? 0).flatMap(({ row }) =>
        row > headerRow && !noted.has(row) ? [row] : [],
      ),
    },
  };
}

/** The cells of the sheet that a finding means; a doubled target names all of them. */
function placesOf(finding: Finding, entrySheet: string): PlaceSpec[] {
  if (finding.sheet !== entrySheet) return [];
  return cellsMeantBy(finding).flatMap((address) => parseAddress(address) ?? []);
}

/** The cell that is meant. The id's column is hidden: the line's value stands for it. Where two texts are lacking, both cells. */
function cellsToMark(finding: Finding, place: PlaceSpec, line: FormLine | undefined): PlaceSpec[] {
  const placeOf = (header: EntryHeader) => parseAddress(line?.cells[header]?.address ?? "");
  if (placeOf("编号")?.column === place.column) return [placeOf("完成值") ?? place];
  const isDouble = finding.code === "reason-required" && finding.details.measures !== null;
  const measures = isDouble ? placeOf("下一步措施") : null;
  return measures === null ? [place] : [place, measures];
}

const keyOf = ({ row, column }: PlaceSpec): string => `${row}:${column}`;

function addMark(
  marks: Map<string, CellMark>,
  { row, column }: PlaceSpec,
  severity: MarkedSeverity,
): void {
  const key = keyOf({ row, column });
  if (severity === "warning" && marks.has(key)) return;
  marks.set(key, { row, column, tint: MARK_TINTS[severity] });
}

/** Every other cell of the lines, with the colours it has on a form as it goes out. */
function listUnmarked(
  lines: readonly FormLine[],
  marks: ReadonlyMap<string, CellMark>,
): UnmarkedCell[] {
  return lines.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([header, { address }]) => {
      const place = parseAddress(address);
      if (place === null || marks.has(keyOf(place))) return [];
      const isEntry = ENTRY_FIELDS.some((field) => field === header);
      return { ...place, colour: COLOURS.ink, fill: isEntry ? COLOURS.entry : null };
    }),
  );
}

function firstFreeColumn({ cells }: SheetGrid): number {
  return cells.reduce((last, { column }) => Math.max(last, column), 0) + 1;
}

function cellsOf({ cells }: SheetGrid, column: number) {
  return cells.filter((cell) => cell.column === column);
}
