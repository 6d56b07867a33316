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
import { sheetStep, type SheetStep } from "./request-size";
import { listStyledPlaces, restoreFonts } from "./render-style";

/**
 * Adds the links of a rendered sheet. The sheets they lead to must have their names by then: where a sheet is renamed, a newer
 * Excel changes the links that name it.
 *
 * Excel gives a linked cell its style for links, and says nowhere whether the cell keeps its text or shows where the link
 * leads. A text given with the link might be read as a formula. So values are entered, and fonts set, once more.
 */
export function addLinks(spec: SheetSpec): readonly SheetStep[] {
  const { links = [] } = spec;
  if (links.length === 0) return [];
  const ranges = links.map((link) => linkRange(spec, link));
  const places = listStyledPlaces(spec).filter((place) =>
    ranges.some((range) => isInside(place, range)),
  );
  return [
    ...links.map((link) =>
      sheetStep({ ranges: 1, actions: 1, data: [toHyperlink(link)] }, (sheet) => {
        sheet.getRange(rangeAddress(linkRange(spec, link))).hyperlink = toHyperlink(link);
      }),
    ),
    ...enterAgain(spec, links),
    ...restoreFonts(places),
  ];
}

function toHyperlink(link: LinkSpec): Excel.RangeHyperlink {
  const documentReference = linkReference(link);
  const { tip: screenTip = "" } = link;
  return screenTip === "" ? { documentReference } : { documentReference, screenTip };
}

/** As when a sheet is rendered, a value is written while its cell is `General`. */
function enterAgain({ cells }: SheetSpec, links: readonly LinkSpec[]): readonly SheetStep[] {
  const known = new Map(cells.map((cell) => [cellAddress(cell), cell]));
  return links.flatMap((link) => {
    const cell = known.get(cellAddress(link));
    if (cell === undefined) return [];
    const { numberFormat } = cell.style;
    // For Excel null means: leave the cell as it is.
    const entry = entryOfValue(cell.value) ?? "";
    return sheetStep({ ranges: 1, actions: 3, data: [entry, numberFormat] }, (sheet) => {
      const range = sheet.getRange(cellAddress(cell));
      if (numberFormat !== "General") range.numberFormat = [["General"]];
      range.values = [[entry]];
      if (numberFormat !== "General") range.numberFormat = [[numberFormat]];
    });
  });
}

function isInside({ row, column }: PlaceSpec, { top, left, bottom, right }: RangeSpec): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
