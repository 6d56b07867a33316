import {
  cellAddress,
  linkRange,
  linkReference,
  rangeAddress,
  type LinkSpec,
  type PlaceSpec,
  type RangeSpec,
  type SheetSpec,
} from "../sheets";
import { entryOfValue } from "./render-sheet";
import { listStyledPlaces, restoreFonts } from "./render-style";

/**
 * Adds the links of a rendered sheet. The sheets they lead to must have their names by then: where a sheet is renamed, a newer
 * Excel changes the links that name it.
 *
 * Excel gives a linked cell its style for links, and says nowhere whether the cell keeps its text or shows where the link
 * leads. A text given with the link might be read as a formula. So values are entered, and fonts set, once more.
 */
export function addLinks(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const { links = [] } = spec;
  if (links.length === 0) return;
  const ranges = links.map((link) => {
    const range = linkRange(spec, link);
    sheet.getRange(rangeAddress(range)).hyperlink = toHyperlink(link);
    return range;
  });
  enterAgain(sheet, spec, links);
  restoreFonts(
    sheet,
    listStyledPlaces(spec).filter((place) => ranges.some((range) => isInside(place, range))),
  );
}

function toHyperlink(link: LinkSpec): Excel.RangeHyperlink {
  const documentReference = linkReference(link);
  const { tip: screenTip = "" } = link;
  return screenTip === "" ? { documentReference } : { documentReference, screenTip };
}

/** As when a sheet is rendered, a value is written while its cell is `General`. */
function enterAgain(
  sheet: Excel.Worksheet,
  { cells }: SheetSpec,
  links: readonly LinkSpec[],
): void {
  const known = new Map(cells.map((cell) => [cellAddress(cell), cell]));
  for (const link of links) {
    const cell = known.get(cellAddress(link));
    if (cell === undefined) continue;
    const range = sheet.getRange(cellAddress(cell));
    const { numberFormat } = cell.style;
    if (numberFormat !== "General") range.numberFormat = [["General"]];
    // For Excel null means: leave the cell as it is.
    range.values = [[entryOfValue(cell.value) ?? ""]];
    if (numberFormat !== "General") range.numberFormat = [[numberFormat]];
  }
}

function isInside({ row, column }: PlaceSpec, { top, left, bottom, right }: RangeSpec): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
