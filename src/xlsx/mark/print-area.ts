import { columnLetters, parseAddress } from "../../sheets";
import { attributesOf, type XmlEditor } from "../xml";

/**
 * Makes the print area of a sheet reach a column: what is written there is to be seen on paper. A sheet without one is printed whole, and
 * one with several areas as somebody set it up.
 *
 * @param editor the workbook part, open to a depth of at least 3
 * @param sheet its place in the workbook, counted from 0
 */
export function includeInPrintArea(editor: XmlEditor, sheet: number, column: number): void {
  const names = editor.root.children.find(({ name }) => name === "definedNames");
  const area = names?.children.find((element) => {
    const attributes = attributesOf(editor.tagOf(element));
    return (
      attributes.get("name") === "_xlnm.Print_Area" &&
      attributes.get("localSheetId") === String(sheet)
    );
  });
  if (area === undefined) return;
  const markup = editor.textOf(area);
  const wider = widen(markup, column);
  if (wider !== null) editor.replace(area, wider);
}

/** `…!$A$1:$L$7</…>` up to a column, as it is written otherwise; null for what is no single range, or reaches the column already. */
function widen(markup: string, column: number): string | null {
  const range = /:(\$?)([A-Z]{1,3})(?=\$?\d+\s*<\/)/u;
  const found = range.exec(markup);
  if (found === null || markup.split("!").length !== 2) return null;
  const [, dollar = "", right = ""] = found;
  const last = parseAddress(`${right}1`)?.column ?? column;
  return last >= column ? null : markup.replace(range, () => `:${dollar}${columnLetters(column)}`);
}
