import type { Language } from "../core";
import type { Spreadsheet } from "../sheets";
import type { CollectPart } from "./collect-part";
import type { Timers } from "./live-check";
import type { insertTable } from "./session/insert-table";
import type { WorkbookFiles } from "./workbook-files";

/** Where tables are: a workbook open in Excel, or files. */
export type Host =
  | {
      readonly kind: "excel";
      readonly spreadsheet: Spreadsheet;
      /** Opens a workbook in a window of its own. */
      readonly openInExcel: (bytes: Uint8Array) => Promise<void>;
    }
  | { readonly kind: "files"; readonly spreadsheet: Spreadsheet; readonly openInExcel: null };

/** What this machine remembers of the person, where it may. */
export interface Memory {
  readonly language: Language | null;
  readonly welcomed: boolean;
  /** Who decided last (裁定人); null where nobody has. */
  readonly decidedBy: string | null;
  remember(facts: {
    readonly language?: Language;
    readonly welcomed?: boolean;
    readonly decidedBy?: string;
  }): void;
}

/** Everything the pane takes from outside; tests give it other things. */
export interface World {
  /** Resolves once it is known whether Excel is there. */
  readonly connect: () => Promise<Host>;
  /** Loads what makes and reads files. */
  readonly load: () => Promise<WorkbookFiles>;
  /** Loads what builds tables. */
  readonly loadTables: () => Promise<typeof insertTable>;
  /** Loads the step 回收. */
  readonly loadCollect: () => Promise<CollectPart>;
  /** Offers a file for saving. */
  readonly save: (name: string, bytes: Uint8Array) => void;
  readonly now: () => Date;
  /** A new form id: 32 hexadecimal digits. */
  readonly newId: (bureau: string) => string;
  /** Lets the pane be drawn between two pieces of work. */
  readonly pause: () => Promise<void>;
  readonly timers: Timers;
  readonly memory: Memory;
}

/** The day it is here, as ISO date. */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
