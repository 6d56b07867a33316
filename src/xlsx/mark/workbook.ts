import type { MarkedCopy } from "../../sheets";
import { Refusal } from "../limits";
import { readArchive, writeArchive } from "../archive";
import { XmlEditor } from "../xml";
import {
  findWorkbookPart,
  indexParts,
  partOf,
  readBook,
  readRelationships,
  type Part,
} from "../package";
import type { Compression } from "./fill";
import { ForeignStyles } from "./foreign-styles";
import { withoutPlaces, placesSeenOtherwise } from "./seen-otherwise";
import { includeInPrintArea } from "./print-area";
import { markSheet, noteOnSheet } from "./sheet";

/** Why a workbook that can be read cannot be marked. */
export type MarkObstacle =
  /** The sheet or the styles are in UTF-16. */
  | "text-encoding"
  /** There are no styles to add to. */
  | "no-styles"
  /** The last column is in use. */
  | "no-room"
  /** What was planned does not fit these bytes. */
  | "not-readable";

export type MarkResult =
  | { readonly outcome: "marked"; readonly bytes: Uint8Array }
  | { readonly outcome: "unmarked"; readonly obstacle: MarkObstacle };

/**
 * Marks a returned form for sending back: a copy of the workbook as whatever program saved it, in which only the entry sheet and the
 * styles differ, and there only what the plan says. It never writes a workbook it is not sure of: a cell of which new colours would show
 * what nobody saw, or hide what was seen, keeps its own, so that the copy reads as the form does. The column 问题 tells of it all the same.
 *
 * @param workbook bytes that `readWorkbook` read
 * @param copy what `layOutMarkedCopy` made of them
 */
export function markWorkbook(
  workbook: Uint8Array,
  copy: MarkedCopy,
  { inflate, deflate }: Compression,
): MarkResult {
  const marked = tryToMark(workbook, copy, { inflate, deflate });
  if (marked.outcome === "unmarked") return marked;
  const places = placesSeenOtherwise(copy, { before: workbook, after: marked.bytes }, inflate);
  if (places.length === 0) return marked;
  return tryToMark(workbook, withoutPlaces(copy, places), { inflate, deflate });
}

function tryToMark(
  workbook: Uint8Array,
  copy: MarkedCopy,
  { inflate, deflate }: Compression,
): MarkResult {
  const archive = readArchive(workbook, inflate);
  if (archive.outcome === "rejected") return unmarked("not-readable");
  try {
    const changed = markParts(archive.parts, copy);
    if (typeof changed === "string") return unmarked(changed);
    const parts = Array.from(archive.parts, ([name, data]) => ({
      name,
      data: changed.get(name) ?? data,
    }));
    return { outcome: "marked", bytes: writeArchive(parts, deflate) };
  } catch (error) {
    if (error instanceof Refusal) return unmarked("not-readable");
    throw error;
  }
}

function unmarked(obstacle: MarkObstacle): MarkResult {
  return { outcome: "unmarked", obstacle };
}

/** The parts that change, by name: the entry sheet, the cover, the styles, and the workbook for what is printed. */
function markParts(
  archive: ReadonlyMap<string, Uint8Array>,
  copy: MarkedCopy,
): ReadonlyMap<string, Uint8Array> | MarkObstacle {
  const found = findParts(archive, copy);
  if (found.sheet === null) return "not-readable";
  if (found.styles === null) return "no-styles";
  const sheet = XmlEditor.open(found.sheet, DEPTH_OF_CELLS);
  const stylesEditor = XmlEditor.open(found.styles, DEPTH_OF_STYLES);
  if (!sheet || !stylesEditor) return "text-encoding";
  const styles = new ForeignStyles(stylesEditor);
  const column = markSheet(sheet, styles, copy);
  if (column === null) return "no-room";
  const changed = new Map([[found.sheet.name, sheet.toBytes()]]);
  // a cover or a workbook part that cannot be edited stays as it is: the column says it all
  const cover = found.cover && XmlEditor.open(found.cover, DEPTH_OF_CELLS);
  if (copy.cover && cover) {
    noteOnSheet(cover, styles, copy.cover.note);
    changed.set(found.cover.name, cover.toBytes());
  }
  const book = XmlEditor.open(found.book, DEPTH_OF_NAMES);
  if (book) {
    includeInPrintArea(book, found.place, column);
    changed.set(found.book.name, book.toBytes());
  }
  return changed.set(found.styles.name, styles.toBytes());
}

/** `worksheet`, `sheetData`, `row`, `c` */
const DEPTH_OF_CELLS = 4;
/** `styleSheet`, `cellXfs`, `xf` */
const DEPTH_OF_STYLES = 3;

/** `workbook`, `definedNames`, `definedName` */
const DEPTH_OF_NAMES = 3;

function findParts(
  archive: ReadonlyMap<string, Uint8Array>,
  copy: MarkedCopy,
): {
  readonly sheet: Part | null;
  /** Which of the workbook's sheets it is, counted from 0. */
  readonly place: number;
  readonly cover: Part | null;
  readonly styles: Part | null;
  readonly book: Part;
} {
  const parts = indexParts(archive);
  const book = findWorkbookPart(parts);
  const relationships = readRelationships(parts, book.name);
  const { sheets } = readBook(parts, book);
  const partFor = (wanted: string | undefined): Part | null => {
    const sheetId = sheets.find(({ name }) => name === wanted)?.relationshipId;
    const found = relationships.find(({ id }) => id === sheetId);
    return found ? partOf(parts, found) : null;
  };
  const styles = relationships.find(({ type }) => type === "styles");
  return {
    sheet: partFor(copy.sheet),
    place: sheets.findIndex(({ name }) => name === copy.sheet),
    cover: partFor(copy.cover?.sheet),
    styles: styles ? partOf(parts, styles) : null,
    book,
  };
}
