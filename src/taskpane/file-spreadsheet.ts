import { SpreadsheetError, type Spreadsheet } from "../sheets";
import type { WorkbookFiles } from "./files";

export interface FileSpreadsheetOptions {
  readonly load: () => Promise<WorkbookFiles>;
  /** Offers a file for saving. */
  readonly save: (name: string, bytes: Uint8Array) => Promise<boolean>;
  /** The day that stands in the workbook. */
  readonly today: () => string;
}

/**
 * A spreadsheet without Excel: what is inserted becomes a new workbook that is offered for saving. There is never a
 * workbook before it, so nothing can be replaced, marked or shown; checking goes by files (see check-files).
 */
export function createFileSpreadsheet({ load, save, today }: FileSpreadsheetOptions): Spreadsheet {
  return {
    listSheets: () => Promise.resolve([]),
    read: () => Promise.resolve({ sheets: [], externalLinks: [], savedAt: null, names: [] }),
    async insert(insertions) {
      const sheets = insertions.map(({ spec }) => spec);
      const title = sheets.find(({ visibility }) => visibility === "visible")?.name;
      if (title === undefined) throw new SpreadsheetError("unsupported");
      const files = await load();
      const bytes = await files.write({ title, sheets, createdOn: today(), lockStructure: false });
      await save(`${title}.xlsx`, bytes);
      return [];
    },
    remove: () => Promise.reject(new SpreadsheetError("unsupported")),
    write: () => Promise.reject(new SpreadsheetError("unsupported")),
    exchange: () => Promise.reject(new SpreadsheetError("unsupported")),
    reveal: () => Promise.reject(new SpreadsheetError("unsupported")),
    watch: () => Promise.resolve(() => Promise.resolve()),
  };
}
