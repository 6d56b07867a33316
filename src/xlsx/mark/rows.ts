import { attributesOf, type XmlEditor, type XmlElement } from "../xml";
import { parseCellAddress } from "../read";

/** A row of a worksheet part, and where its cells stand in the text, blank ones included. */
export interface LocatedRow {
  readonly element: XmlElement;
  readonly attributes: ReadonlyMap<string, string>;
  /** By column, in the order of the part. */
  readonly cells: ReadonlyMap<number, XmlElement>;
}

/**
 * Finds the wanted rows by number, counting rows and cells that state none as the reader counts them: each follows the one before,
 * and a row without a number is where its cells say it is.
 *
 * @param editor a worksheet part, open to a depth of at least 4
 */
export function locateRows(
  editor: XmlEditor,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, LocatedRow> {
  const located = new Map<number, LocatedRow>();
  const data = editor.root.children.find(({ name }) => name === "sheetData");
  let row = 0;
  for (const element of data?.children ?? []) {
    if (element.name !== "row") continue;
    const attributes = attributesOf(editor.tagOf(element));
    row = Number(attributes.get("r") ?? row + 1);
    const cells = new Map<number, XmlElement>();
    let column = 0;
    for (const cell of element.children) {
      if (cell.name !== "c") continue;
      const address = attributesOf(editor.tagOf(cell)).get("r");
      const place = address === undefined ? null : parseCellAddress(address);
      column = place?.column ?? column + 1;
      row = place?.row ?? row;
      cells.set(column, cell);
    }
    // the same row written twice is one row: what is added goes into the first
    const known = located.get(row);
    if (known) located.set(row, { ...known, cells: new Map([...cells, ...known.cells]) });
    else if (wanted.has(row)) located.set(row, { element, attributes, cells });
  }
  return located;
}
