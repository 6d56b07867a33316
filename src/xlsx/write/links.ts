import {
  cellAddress,
  linkRange,
  linkReference,
  parseAddress,
  rangeAddress,
  type LinkSpec,
  type SheetSpec,
} from "../../sheets";
import { encodeAttribute } from "./attribute";

/**
 * Checks that every link of a sheet leads to a cell of the workbook, that it has a cell of its own to itself, and that its tip
 * is not too long for Excel.
 *
 * @param names of all sheets of the workbook
 * @throws RangeError naming the link.
 */
export function requireLinks(sheet: SheetSpec, names: ReadonlySet<string>): void {
  const { name, links = [] } = sheet;
  if (links.length === 0) return;
  const cells = cellsByAddress(sheet);
  const taken = new Set<string>();
  for (const link of links) {
    const address = cellAddress(link);
    const problem = cells.has(address) ? findProblem(link, names, taken) : "has no cell";
    if (problem !== null) throw new RangeError(`link at '${name}'!${address} ${problem}`);
    taken.add(address);
  }
}

function findProblem(
  link: LinkSpec,
  sheets: ReadonlySet<string>,
  taken: ReadonlySet<string>,
): string | null {
  if (taken.has(cellAddress(link))) return "is the second one there";
  if (!sheets.has(link.sheet)) return `leads to a sheet that is not there: ${link.sheet}`;
  if (parseAddress(link.cell) === null) return `leads to no cell: ${link.cell}`;
  if ((link.tip ?? "").length > LONGEST_TIP) return `has a tip past ${LONGEST_TIP} characters`;
  return null;
}

/** The longest screen tip Excel takes, in UTF-16 units. */
const LONGEST_TIP = 255;

/**
 * A sheet's links (ECMA-376 part 1, 18.3.1.47). exceljs would give every one a relationship, as if the sheet's name were an address
 * on the web, and WPS does not follow such a link.
 */
export function renderLinks(sheet: SheetSpec): string {
  const { links = [] } = sheet;
  if (links.length === 0) return "";
  const cells = cellsByAddress(sheet);
  const elements = links.map((link) => {
    const value = cells.get(cellAddress(link))?.value;
    const text = typeof value === "object" ? value?.result : value;
    return renderLink(link, rangeAddress(linkRange(sheet, link)), text);
  });
  return `<hyperlinks>${elements.join("")}</hyperlinks>`;
}

function renderLink(link: LinkSpec, address: string, text: unknown): string {
  const attributes = [
    ["ref", address],
    ["location", linkReference(link)],
    ["tooltip", link.tip ?? ""],
    // Excel goes by the cell's own text; spreadsheets on the web show this one, or else the location.
    ["display", typeof text === "string" && text.length <= LONGEST_DISPLAY ? text : ""],
  ] as const;
  const written = attributes.flatMap(([name, value]) =>
    value === "" ? [] : [`${name}="${encodeAttribute(value)}"`],
  );
  return `<hyperlink ${written.join(" ")}/>`;
}

/** No limit of the standard's: nobody reads more in place of a cell. */
const LONGEST_DISPLAY = 255;

function cellsByAddress({ cells }: SheetSpec): Map<string, SheetSpec["cells"][number]> {
  return new Map(cells.map((cell) => [cellAddress(cell), cell]));
}
