import { parseAddress, rangeAddress, type RangeSpec } from "../../sheets";
import { attributesOf, changeAttributes, type XmlEditor, type XmlElement } from "../xml";

/** The first column from `column` on in which none of the rows is under a merged cell: what stands there would not be seen. */
export function freeColumn(editor: XmlEditor, column: number, rows: readonly number[]): number {
  const merges = (childOf(editor.root, "mergeCells")?.children ?? []).flatMap(
    (merge) => parseRange(attributesOf(editor.tagOf(merge)).get("ref")) ?? [],
  );
  const last = merges
    .filter(({ top, bottom }) => rows.some((row) => row >= top && row <= bottom))
    .reduce((furthest, { right }) => Math.max(furthest, right), 0);
  return Math.max(column, last + 1);
}

/** The style of a column's cells that are not written; 0 where the sheet says nothing of the column. */
export function styleOfColumn(editor: XmlEditor, column: number): number {
  const place = listColumns(editor).find(({ first, last }) => first <= column && column <= last);
  return Number(place?.attributes.get("style") ?? 0);
}

/** Gives one column a width, in characters, and shows it; its neighbours keep theirs. */
export function setColumnWidth(editor: XmlEditor, column: number, width: number): void {
  const own = { min: String(column), max: String(column), width: String(width), customWidth: "1" };
  const columns = childOf(editor.root, "cols");
  const prefix = editor.prefixOf(editor.root);
  const added = changeAttributes(`<${prefix}col/>`, own);
  if (!columns) {
    const markup = `<${prefix}cols>${added}</${prefix}cols>`;
    const data = childOf(editor.root, "sheetData");
    if (data) editor.insertBefore(data, markup);
    return;
  }
  const places = listColumns(editor);
  const around = places.find(({ first, last }) => first <= column && column <= last);
  if (around) {
    const { element, first, last } = around;
    const tag = editor.tagOf(element);
    const rest = editor.textOf(element).slice(tag.length);
    const piece = (changes: Readonly<Record<string, string | null>>): string =>
      changeAttributes(tag, changes) + rest;
    const shown = { ...own, hidden: null, collapsed: null, bestFit: null };
    editor.replace(
      element,
      [
        ...(first < column ? [piece({ max: String(column - 1) })] : []),
        piece(shown),
        ...(column < last ? [piece({ min: String(column + 1) })] : []),
      ].join(""),
    );
    return;
  }
  const next = places.find(({ first }) => first > column);
  if (next) editor.insertBefore(next.element, added);
  else editor.append(columns, added);
}

/** Makes the stated extent of the sheet reach a column: some programs read no further. */
export function includeColumn(editor: XmlEditor, column: number): void {
  const dimension = childOf(editor.root, "dimension");
  if (!dimension) return;
  const range = parseRange(attributesOf(editor.tagOf(dimension)).get("ref"));
  if (range === null || range.right >= column) return;
  editor.setAttributes(dimension, { ref: rangeAddress({ ...range, right: column }) });
}

interface ColumnsPlace {
  readonly element: XmlElement;
  readonly attributes: ReadonlyMap<string, string>;
  readonly first: number;
  readonly last: number;
}

function listColumns(editor: XmlEditor): ColumnsPlace[] {
  return (childOf(editor.root, "cols")?.children ?? [])
    .filter(({ name }) => name === "col")
    .map((element) => {
      const attributes = attributesOf(editor.tagOf(element));
      const first = Number(attributes.get("min"));
      return { element, attributes, first, last: Number(attributes.get("max") ?? first) };
    });
}

function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** `A1:L9`, or `A1`. */
function parseRange(range: string | undefined): RangeSpec | null {
  const [first = "", last = first] = range?.split(":") ?? [];
  const [start, end] = [parseAddress(first), parseAddress(last)];
  if (start === null || end === null) return null;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
