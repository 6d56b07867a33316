import { rangeAddress, type PrintSpec, type RowSpec } from "../sheets";
import { sheetStep, type SheetStep } from "./request-size";

const POINTS_PER_INCH = 72;

/** Sets up printing: one page wide, in the middle of the page. */
export function setUpPrint(print: PrintSpec, rows: readonly RowSpec[]): readonly SheetStep[] {
  return [
    sheetStep({ objects: 3, actions: 17, data: [print] }, (sheet) => {
      setUpPage(sheet, print);
    }),
    // A break stands before the first row of the new page.
    ...rows.flatMap(({ pageBreakAfter }, index) =>
      pageBreakAfter
        ? sheetStep({ objects: 2, actions: 1 }, (sheet) => {
            sheet.horizontalPageBreaks.add(`A${index + 2}`);
          })
        : [],
    ),
  ];
}

function setUpPage({ pageLayout }: Excel.Worksheet, print: PrintSpec): void {
  const { margins } = print;
  pageLayout.paperSize = print.paper ?? "A4";
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.leftMargin = margins.left * POINTS_PER_INCH;
  pageLayout.rightMargin = margins.right * POINTS_PER_INCH;
  pageLayout.topMargin = margins.top * POINTS_PER_INCH;
  pageLayout.bottomMargin = margins.bottom * POINTS_PER_INCH;
  pageLayout.headerMargin = margins.header * POINTS_PER_INCH;
  pageLayout.footerMargin = margins.footer * POINTS_PER_INCH;
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = {
    horizontalFitToPages: 1,
    ...(print.pagesTall === null ? {} : { verticalFitToPages: print.pagesTall }),
  };
  pageLayout.setPrintArea(rangeAddress(print.area));
  if (print.repeatedRow !== null) {
    pageLayout.setPrintTitleRows(`$${print.repeatedRow}:$${print.repeatedRow}`);
  }
  setHeaderAndFooter(pageLayout.headersFooters.defaultForAllPages, print);
}

/** The three parts of a header or footer. */
export interface HeaderParts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/**
 * Divides Excel's header and footer code at `&L`, `&C` and `&R`; what stands before the first of them is centred.
 *
 * @example splitHeader("&L2022年度&C— &P —") // => { left: "2022年度", center: "— &P —", right: "" }
 */
export function splitHeader(code: string): HeaderParts {
  const parts = { left: "", center: "", right: "" };
  let part: keyof HeaderParts = "center";
  // a doubled & is the character, and a font's name in quotes may hold anything
  for (const [piece] of code.matchAll(/&"[^"]*"|&.|[^&]+|&$/gsu)) {
    const section = SECTIONS.get(piece);
    if (section === undefined) parts[part] += piece;
    else part = section;
  }
  return parts;
}

const SECTIONS: ReadonlyMap<string, keyof HeaderParts> = new Map([
  ["&L", "left"],
  ["&C", "center"],
  ["&R", "right"],
]);

function setHeaderAndFooter(target: Excel.HeaderFooter, { header, footer }: PrintSpec): void {
  const above = splitHeader(header);
  const below = splitHeader(footer);
  if (above.left !== "") target.leftHeader = above.left;
  if (above.center !== "") target.centerHeader = above.center;
  if (above.right !== "") target.rightHeader = above.right;
  if (below.left !== "") target.leftFooter = below.left;
  if (below.center !== "") target.centerFooter = below.center;
  if (below.right !== "") target.rightFooter = below.right;
}
