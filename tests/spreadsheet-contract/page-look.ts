import { rangeAddress, type PrintSpec, type SheetSpec } from "../../src/sheets";
import type { SheetReport } from "../excel-host/harness";
import type { Look } from "./look";

/** How a sheet of the simulated Excel is printed, in the words of a spec; null for one that never is. */
export function readPage({ settings, margins, ...page }: SheetReport["page"]): Look | null {
  // a sheet that is never printed is left as it was
  if (page.printArea.length === 0) return null;
  const texts = page.headersFooters.DefaultForAllPages;
  return {
    paper: [settings.paperSize.toUpperCase(), settings.orientation, settings.centerHorizontally],
    zoom: settings.zoom,
    margins,
    area: page.printArea,
    titleRows: page.titleRows,
    header: `&L${texts.LeftHeader}&C${texts.CenterHeader}&R${texts.RightHeader}`,
    footer: `&L${texts.LeftFooter}&C${texts.CenterFooter}&R${texts.RightFooter}`,
    breaks: page.breaks.rows,
  };
}

/** The same, from the spec. */
export function expectedPage(print: PrintSpec, { rows }: SheetSpec): Look {
  const { left, right, top, bottom, header, footer } = print.margins;
  const points = { left, right, top, bottom, header, footer };
  return {
    paper: ["A4", print.orientation === "portrait" ? "Portrait" : "Landscape", true],
    zoom: {
      horizontalFitToPages: 1,
      ...(print.pagesTall === null ? {} : { verticalFitToPages: print.pagesTall }),
    },
    margins: Object.fromEntries(
      Object.entries(points).map(([side, inches]) => [side, inches * 72]),
    ),
    area: [rangeAddress(print.area)],
    titleRows: print.repeatedRow === null ? null : `${print.repeatedRow}:${print.repeatedRow}`,
    header: inThreeParts(print.header),
    footer: inThreeParts(print.footer),
    // Excel counts rows from 0 here; a break stands before the first row of a page
    breaks: rows.flatMap(({ pageBreakAfter }, index) => (pageBreakAfter ? [index + 1] : [])),
  };
}

/** The builders write the three parts in order and leave out empty ones. */
function inThreeParts(code: string): string {
  const part = (letter: string): string =>
    new RegExp(`&${letter}(.*?)(?=&[LCR]|$)`, "s").exec(code)?.[1] ?? "";
  return ["L", "C", "R"].map((letter) => `&${letter}${part(letter)}`).join("");
}
