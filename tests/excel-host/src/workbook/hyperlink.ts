import { cellKey, type Rectangle } from "../grid";
import { invalidArgument } from "../wire";
import { enter } from "./entry";
import type { Sheet } from "./sheet";

/** The font of Excel's cell style for links; the rest of a cell's look stays. */
const LINK_FONT = {
  style: "Hyperlink",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "Single",
  fontColor: "#0563C1",
} as const;

/**
 * Gives a range a link, its first cell the text to be shown and all its cells the style for links. Without such a text a
 * cell keeps what it holds, and an empty one shows where the link leads.
 */
export function putHyperlink(sheet: Sheet, area: Rectangle, link: unknown): void {
  if (typeof link !== "object" || link === null) throw invalidArgument("A link is an object.");
  const { address, documentReference, textToDisplay } = link as Readonly<Record<string, unknown>>;
  const shown = textToDisplay ?? (sheet.value(area) === "" ? (documentReference ?? address) : null);
  enter(sheet, area, shown);
  sheet.hyperlinks.set(cellKey(area.row, area.column), link);
  for (const [property, value] of Object.entries(LINK_FONT)) {
    sheet.formats.set(area, property as keyof typeof LINK_FONT, value);
  }
}
