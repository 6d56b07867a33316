import { groupBy } from "../../core";
import { cellAddress, type CellEdit, type SheetEdit } from "../../sheets";
import { Refusal } from "../limits";
import { readArchive, writeArchive, type Deflate, type Inflate } from "../archive";
import { attributesOf, encodeMarkup, escapeCellText } from "../xml";
import {
  findWorkbookPart,
  indexParts,
  partOf,
  readBook,
  readRelationships,
  type Part,
  type Relationship,
} from "../package";
import { parseCellAddress } from "../read";
import { growRow, readWidths } from "./grow-row";
import { openStyleSheet, type StyleSheet } from "./style-sheet";

/** Both halves of a zip's compression, as node:zlib or fflate have them. */
export interface Compression {
  readonly inflate: Inflate;
  readonly deflate: Deflate;
}

/**
 * Sets cells of a workbook that `writeWorkbook` made, as a person would by typing. All else stays as it is: reading and
 * writing the workbook with exceljs instead would lose half points of font sizes, page breaks, the lock of the
 * structure, empty formula results and escapes in texts, and break ranges of validation rules into overlapping ones.
 * Formulas show their old results until a spreadsheet computes them, unless they are set too.
 * @throws RangeError when there is no such sheet, a number cannot be written, or the bytes are no such workbook.
 */
export function fillWorkbook(
  workbook: Uint8Array,
  edits: readonly SheetEdit[],
  { inflate, deflate }: Compression,
): Uint8Array {
  const archive = readArchive(workbook, inflate);
  if (archive.outcome === "rejected") throw new RangeError("the bytes are not a whole workbook");
  const { stylesPart, sheetParts } = findParts(archive.parts);
  const changed = new Map<Part, string>();
  const xmlOf = (part: Part): string => changed.get(part) ?? new TextDecoder().decode(part.data);

  const styles = openStyleSheet(xmlOf(stylesPart));
  for (const { sheet, cells, growsRows = false } of edits) {
    const part = sheetParts.get(sheet);
    if (part === undefined) throw new RangeError(`the workbook has no sheet '${sheet}'`);
    changed.set(part, editSheet(xmlOf(part), cells, styles, growsRows));
  }
  changed.set(stylesPart, styles.toXml());

  const filled = new Map(archive.parts);
  for (const [{ name }, xml] of changed) filled.set(name, new TextEncoder().encode(xml));
  return writeArchive(
    Array.from(filled, ([name, data]) => ({ name, data })),
    deflate,
  );
}

interface EditableParts {
  readonly stylesPart: Part;
  /** By the sheets' names. */
  readonly sheetParts: ReadonlyMap<string, Part>;
}

function findParts(archive: ReadonlyMap<string, Uint8Array>): EditableParts {
  try {
    const parts = indexParts(archive);
    const book = findWorkbookPart(parts);
    const relationships = readRelationships(parts, book.name);
    const find = (wanted: (each: Relationship) => boolean): Part => {
      const relationship = relationships.find(wanted);
      if (relationship === undefined) throw new RangeError("a part of the workbook is missing");
      return partOf(parts, relationship);
    };
    const sheets = readBook(parts, book).sheets.map(
      ({ name, relationshipId }) => [name, find(({ id }) => id === relationshipId)] as const,
    );
    return {
      stylesPart: find(({ type }) => type === "styles"),
      sheetParts: new Map(sheets),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new RangeError(`the workbook cannot be filled: ${error.message}`, { cause: error });
  }
}

function editSheet(
  xml: string,
  cells: readonly CellEdit[],
  styles: StyleSheet,
  growsRows: boolean,
): string {
  const edits = groupBy(cells, ({ row }) => row);
  const widths = growsRows ? readWidths(xml) : null;
  const data = /<sheetData\s*\/>|<sheetData>(.*?)<\/sheetData>/s;
  return xml.replace(data, (_, content: string | undefined) => {
    const rows = readItems(content ?? "", ROW, (tag) => Number(attributesOf(tag).get("r") ?? 0));
    for (const [number, rowEdits] of edits) {
      const { tag, content: old } = rows.get(number) ?? { tag: `<row r="${number}">`, content: "" };
      const changed = editRow(old, rowEdits, styles);
      // The columns a row spans are a hint that may be wrong now.
      const plain = tag.replace(/ spans="[^"]*"/, "").replace(/(?<!\s)\s*\/?>$/, ">");
      const open = widths === null ? plain : growRow(plain, rowEdits, widths);
      rows.set(number, { tag, content: changed, xml: `${open}${changed}</row>` });
    }
    return `<sheetData>${joinItems(rows)}</sheetData>`;
  });
}

function editRow(xml: string, edits: readonly CellEdit[], styles: StyleSheet): string {
  const cells = readItems(xml, CELL, columnOf);
  for (const edit of edits) {
    const old = cells.get(edit.column);
    if (old !== undefined && /<f\b[^>]* (?:ref|si)=/.test(old.content)) {
      throw new RangeError(`${cellAddress(edit)} shares its formula with other cells`);
    }
    const style = Number(attributesOf(old?.tag ?? "<c/>").get("s") ?? 0);
    const changed = renderCell(edit, styleOf(edit, style, styles));
    cells.set(edit.column, { tag: "<c/>", content: "", xml: changed });
  }
  return joinItems(cells);
}

function styleOf({ value, numberFormat }: CellEdit, style: number, styles: StyleSheet): number {
  const format = numberFormat ?? (value instanceof Date ? "yyyy-mm-dd" : null);
  return format === null ? style : styles.withNumberFormat(style, format);
}

function renderCell(edit: CellEdit, style: number): string {
  const { value } = edit;
  const open = `<c r="${cellAddress(edit)}" s="${style}"`;
  if (value === null) return `${open}/>`;
  if (typeof value === "string") {
    return `${open} t="inlineStr"><is><t xml:space="preserve">${content(value)}</t></is></c>`;
  }
  if (typeof value === "boolean") return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `${open}><v>${finite(value)}</v></c>`;
  if (value instanceof Date) return `${open}><v>${finite(toSerial(value))}</v></c>`;
  const formula = `<f>${encodeMarkup(value.formula)}</f>`;
  if (typeof value.result === "number")
    return `${open}>${formula}<v>${finite(value.result)}</v></c>`;
  return `${open} t="str">${formula}<v>${content(value.result)}</v></c>`;
}

function content(text: string): string {
  return encodeMarkup(escapeCellText(text));
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number a cell can hold`);
  return value;
}

/** Days since 1899-12-30, Excel's calendar from March 1900 on. */
function toSerial(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569;
}

interface Item {
  /** The opening tag. */
  readonly tag: string;
  readonly content: string;
  readonly xml: string;
}

const ROW = /<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs;
const CELL = /<c\b[^>]*?(?:\/>|>(.*?)<\/c>)/gs;

function readItems(
  xml: string,
  item: RegExp,
  numberOf: (tag: string) => number,
): Map<number, Item> {
  const items = new Map<number, Item>();
  for (const [whole, inside = ""] of xml.matchAll(item)) {
    const tag = whole.slice(0, whole.indexOf(">") + 1);
    items.set(numberOf(tag), { tag, content: inside, xml: whole });
  }
  return items;
}

function columnOf(cellTag: string): number {
  const place = parseCellAddress(attributesOf(cellTag).get("r") ?? "");
  if (place === null) throw new RangeError(`${cellTag} says no place`);
  return place.column;
}

/** Rows and cells have to stand in order. */
function joinItems(items: ReadonlyMap<number, Item>): string {
  const inOrder = [...items].sort(([one], [other]) => one - other);
  return inOrder.map(([, { xml }]) => xml).join("");
}
