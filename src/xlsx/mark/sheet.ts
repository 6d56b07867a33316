import {
  cellAddress,
  LOWEST_ROW,
  MARK_TINTS,
  type MarkedCopy,
  type Note,
  type PlaceSpec,
} from "../../sheets";
import { LAST_COLUMN } from "../limits";
import { attributesOf, encodeMarkup, escapeCellText, type XmlEditor } from "../xml";
import { freeColumn, includeColumn, setColumnWidth, styleOfColumn } from "./columns";
import type { ForeignStyles } from "./foreign-styles";
import { locateRows, type LocatedRow } from "./rows";

/**
 * Marks a sheet in place: new styles on wrong cells, texts in the column 问题. No other cell, no rule and no other width changes;
 * a row is made taller where its text needs it, never lower.
 *
 * @param editor the sheet, open to a depth of at least 4
 * @returns where the column stands; null when there is no room for it: then nothing was changed
 */
export function markSheet(
  editor: XmlEditor,
  styles: ForeignStyles,
  copy: MarkedCopy,
): number | null {
  const { marks, unmarked, notes } = copy;
  const noted = notes.notes.map(({ row }) => row);
  const column = notes.isNew ? freeColumn(editor, notes.column, noted) : notes.column;
  if (column > LAST_COLUMN) return null;

  const changed = [...marks, ...unmarked].map(({ row }) => row);
  const rows = locateRows(editor, new Set([...changed, ...noted, ...notes.emptied]));
  const sheet = new SheetMarker(editor, rows);
  for (const place of unmarked) {
    const style = sheet.styleOf(place);
    if (style !== null && isMarked(styles, style)) {
      sheet.setStyle(place, styles.withColours(style, place));
    }
  }
  for (const mark of marks) {
    const style = sheet.styleOf(mark) ?? sheet.styleOfMissing(mark);
    sheet.setStyle(mark, styles.withColours(style, mark.tint));
  }
  for (const note of notes.notes) {
    sheet.write({ row: note.row, column }, note.text, styles.withLook(note.style));
    sheet.raise(note);
  }
  for (const row of notes.emptied) sheet.empty({ row, column });
  sheet.finish();
  setColumnWidth(editor, column, notes.width);
  includeColumn(editor, column);
  return column;
}

/** Writes one note into the first cell of its row, made tall enough for it. */
export function noteOnSheet(editor: XmlEditor, styles: ForeignStyles, note: Note): void {
  const sheet = new SheetMarker(editor, locateRows(editor, new Set([note.row])));
  sheet.write({ row: note.row, column: 1 }, note.text, styles.withLook(note.style));
  sheet.raise(note);
  sheet.finish();
}

function isMarked(styles: ForeignStyles, style: number): boolean {
  return Object.values(MARK_TINTS).some((tint) => styles.hasColours(style, tint));
}

class SheetMarker {
  private readonly added: AddedCell[] = [];

  constructor(
    private readonly editor: XmlEditor,
    private readonly rows: ReadonlyMap<number, LocatedRow>,
  ) {}

  /** The style a cell states; null when the part has no such cell. */
  styleOf(place: PlaceSpec): number | null {
    const cell = this.cellAt(place);
    return cell ? Number(attributesOf(this.editor.tagOf(cell)).get("s") ?? 0) : null;
  }

  /** The style that a cell would have if it were written: the row's, or else the column's. */
  styleOfMissing({ row, column }: PlaceSpec): number {
    const attributes = this.rows.get(row)?.attributes;
    const isOfRow = ["1", "true"].includes(attributes?.get("customFormat") ?? "");
    return isOfRow ? Number(attributes?.get("s") ?? 0) : styleOfColumn(this.editor, column);
  }

  setStyle(place: PlaceSpec, style: number): void {
    const cell = this.cellAt(place);
    if (cell) this.editor.setAttributes(cell, { s: String(style) });
    else this.put(place, (prefix) => `<${prefix}c r="${cellAddress(place)}" s="${style}"/>`);
  }

  /** Writes text into a cell, whatever it held; an empty text leaves it blank. */
  write(place: PlaceSpec, text: string, style: number): void {
    const start = `c r="${cellAddress(place)}" s="${style}"`;
    if (text === "") {
      this.put(place, (prefix) => `<${prefix}${start}/>`);
      return;
    }
    const content = encodeMarkup(escapeCellText(text));
    this.put(place, (prefix) => {
      const inside = `<${prefix}is><${prefix}t xml:space="preserve">${content}</${prefix}t></${prefix}is>`;
      return `<${prefix}${start} t="inlineStr">${inside}</${prefix}c>`;
    });
  }

  /** Leaves a bare cell, so that cells behind it that state no place keep theirs. */
  empty(place: PlaceSpec): void {
    this.put(place, (prefix) => `<${prefix}c r="${cellAddress(place)}"/>`);
  }

  /** A row without a height of its own is fitted to its texts by the program that opens it; one without any height, or too low to be seen, is hidden. */
  raise({ row, height }: Note): void {
    const located = this.rows.get(row);
    const stated = located?.attributes.get("ht");
    if (!located || stated === undefined || Number(stated) < LOWEST_ROW) return;
    if (Number(stated) < height) this.editor.setAttributes(located.element, { ht: String(height) });
  }

  private cellAt({ row, column }: PlaceSpec) {
    return this.rows.get(row)?.cells.get(column);
  }

  /** Puts a cell in its place: instead of the one there, or between those that are. */
  private put(place: PlaceSpec, render: (prefix: string) => string): void {
    const row = this.rows.get(place.row);
    if (!row) return;
    const markup = render(this.editor.prefixOf(row.element));
    const old = row.cells.get(place.column);
    if (old) this.editor.replace(old, markup);
    else this.added.push({ row, column: place.column, markup });
  }

  /** Puts in what was added, all of a row in order. */
  finish(): void {
    const { editor } = this;
    for (const { row, column, markup } of this.added.sort((a, b) => a.column - b.column)) {
      const next = [...row.cells].find(([other]) => other > column);
      if (next) editor.insertBefore(next[1], markup);
      else editor.append(row.element, markup);
      // the columns a row spans are a hint that may be wrong now
      editor.setAttributes(row.element, { spans: null });
    }
  }
}

interface AddedCell {
  readonly row: LocatedRow;
  readonly column: number;
  readonly markup: string;
}
