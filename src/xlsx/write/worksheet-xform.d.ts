/** exceljs's renderer of one sheet, which its types leave out. The version is pinned. */
declare module "exceljs/lib/xlsx/xform/sheet/worksheet-xform" {
  export default class WorksheetXform {
    /** Gives the sheet's cells their places among the styles and strings of the workbook. */
    prepare(sheet: object, shared: object): void;
  }
}
