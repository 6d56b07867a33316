import type { IndicatorCell } from "../../core";
import type { TableLayouts } from "./table-layouts";

/** What of the table is printed, and what stands beside the words of the document. */
export interface PublishedTableOptions {
  readonly sheetName: string;
  /** What stands above the title (附件), or null. */
  readonly mark: string | null;
  /** A line under the title. */
  readonly note?: string;
  /** Only this bureau's rows and cells, protected; all of them when left out. */
  readonly bureau?: string;
  /** What one more column (完成情况) says of each cell; then the table is protected too. */
  readonly progress?: (cell: IndicatorCell) => Progress;
  /** Those of tables of the same plan that were made before. */
  readonly layouts?: TableLayouts;
}

/** What is said of a cell's targets, how much it matters, and where a click leads. */
export interface Progress {
  readonly text: string;
  /** Something was missed: it has to be seen in a grey print, too. */
  readonly isMissed: boolean;
  /** Where a click on the row's number leads. */
  readonly link: { readonly sheet: string; readonly cell: string } | null;
}
