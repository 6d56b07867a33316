import type { SheetSpec } from "../../sheets";
import type { XmlPart } from "./exceljs-parts";
import { addLinks } from "./links";

/** What exceljs does not, or not rightly, make of a workbook's spec. */
export interface Finish {
  readonly lockStructure: boolean;
  /** The sheet whose part it is; null for any other part. */
  readonly sheet: SheetSpec | null;
}

/** Makes of a part that exceljs writes one that Excel, WPS, LibreOffice and the Open XML SDK take as it is meant. */
export function finishPart({ name, xml }: XmlPart, finish: Finish): string {
  if (name === "xl/styles.xml") return finishStyles(xml);
  if (name === "xl/workbook.xml") return finishBook(xml, finish);
  if (name === "docProps/app.xml") return finishProperties(xml);
  const { sheet } = finish;
  const isSheet = sheet !== null && SHEET_PART.test(name);
  return isSheet ? addLinks(finishValidations(xml), sheet) : xml;
}

const SHEET_PART = /^xl\/worksheets\/sheet\d+\.xml$/;

/**
 * The first font is the workbook's unit of column width. exceljs makes it Calibri of the theme, which every reader
 * replaces by a font of its own language; fixed, a unit is 8 pixels everywhere.
 *
 * A font's properties have an order (ECMA-376 part 1, 18.8.22), which the Open XML SDK insists on; exceljs has another.
 */
function finishStyles(xml: string): string {
  const font =
    /(<charset [^>]*>)(<color [^>]*>)(<family [^>]*>)(<sz [^>]*>)(<name [^>]*>)(?=<\/font>)/g;
  return xml.replace(/<font>.*?<\/font>/s, FIRST_FONT).replace(font, "$4$2$5$3$1");
}

const FIRST_FONT =
  '<font><sz val="11"/><color rgb="FF1B1B1B"/><name val="宋体"/><family val="3"/><charset val="134"/></font>';

function finishBook(xml: string, { lockStructure }: Finish): string {
  const named = xml.replace(/(<definedName [^>]*>&apos;)(.*?)(?=&apos;!\$)/g, doubleApostrophes);
  if (!lockStructure) return named;
  return named.replace(/<workbookPr[^>]*\/>/, '$&<workbookProtection lockStructure="1"/>');
}

function doubleApostrophes(_: string, before: string, sheet: string): string {
  return before + sheet.replaceAll("&apos;", "&apos;&apos;");
}

/**
 * An attribute holds a line feed only as a character reference: as itself it is read as a blank. A single cell, which exceljs has
 * been given as a range (rules.ts), is one cell again.
 */
function finishValidations(xml: string): string {
  const start = xml.lastIndexOf("<dataValidations");
  if (start < 0) return xml;
  const end = xml.indexOf("</dataValidations>", start);
  const rules = xml
    .slice(start, end)
    .replaceAll("\n", "&#10;")
    .replace(/ sqref="([A-Z]+\d+):\1"/g, ' sqref="$1"');
  return xml.slice(0, start) + rules + xml.slice(end);
}

/**
 * exceljs signs as Microsoft Excel. LibreOffice trusts the formula results of that program and shows them unchanged; of any
 * other it computes them on opening, which a form filled in by another program needs.
 */
function finishProperties(xml: string): string {
  return xml.replace(/(<Application>)[^<]*/, "$1zerenbiao");
}
