import type { XmlPart } from "./exceljs-parts";

/** Makes of a part that exceljs writes one that Excel, WPS, LibreOffice and the Open XML SDK take as it is meant. */
export function finishPart({ name, xml }: XmlPart, lockStructure: boolean): string {
  switch (name) {
    case "xl/styles.xml":
      return finishStyles(xml);
    case "xl/workbook.xml":
      return finishBook(xml, lockStructure);
    case "docProps/app.xml":
      return finishProperties(xml);
    default:
      return xml;
  }
}

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

function finishBook(xml: string, lockStructure: boolean): string {
  const named = xml.replace(/(<definedName [^>]*>&apos;)(.*?)(?=&apos;!\$)/g, doubleApostrophes);
  if (!lockStructure) return named;
  return named.replace(/<workbookPr[^>]*\/>/, '$&<workbookProtection lockStructure="1"/>');
}

function doubleApostrophes(_: string, before: string, sheet: string): string {
  return before + sheet.replaceAll("&apos;", "&apos;&apos;");
}

/**
 * exceljs signs as Microsoft Excel. LibreOffice trusts the formula results of that program and shows them unchanged; of any
 * other it computes them on opening, which a form filled in by another program needs.
 */
function finishProperties(xml: string): string {
  return xml.replace(/(<Application>)[^<]*/, "$1zerenbiao");
}
