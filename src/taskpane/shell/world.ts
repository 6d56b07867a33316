import type { Plan } from "../../core";
import type { SelectedCells } from "../../excel";
import type { Spreadsheet } from "../../sheets";
import type { PrintedReader } from "../../xlsx";
import type { WorkbookFiles } from "../files";
import type { Shelf } from "../notebook";
import type { readPlanFile } from "../plans";
import type { ReadingOrder, ReturnReader } from "../reader";
import type { insertTable, leftOut, swapTable } from "../tables";
import type { Memory } from "./memory";

/** Where tables are: a workbook open in Excel, or files. */
export type Host =
  | {
      readonly kind: "excel";
      readonly spreadsheet: Spreadsheet;
      /** Whether Excel itself can undo what the pane writes; else every write clears its list of undoable steps. */
      readonly keepsUndo: boolean;
      /** Opens a workbook in a window of its own. */
      readonly openInExcel: (bytes: Uint8Array) => Promise<void>;
      /** Whether the pane can offer files for saving; the web view of a Mac cannot. */
      readonly savesFiles: boolean;
      /** Lets Excel start the program whenever the workbook is opened. */
      readonly startWithWorkbook: () => Promise<void>;
      /** What a person has selected at this moment. */
      readonly readSelection: () => Promise<SelectedCells>;
    }
  | {
      readonly kind: "files";
      readonly spreadsheet: Spreadsheet;
      readonly openInExcel: null;
      readonly savesFiles: true;
    };

/** Lets time pass; a test lets it pass faster. */
export interface Timers {
  /** @returns what takes the alarm back. */
  after(milliseconds: number, run: () => void): () => void;
}

/** What builds tables, and takes them back. */
export interface TableTools {
  readonly insertTable: typeof insertTable;
  readonly swapTable: typeof swapTable;
  readonly leftOut: typeof leftOut;
}

/** Everything the steps take from outside; tests give them other things. */
export interface World {
  /** Resolves once it is known whether Excel is there. */
  readonly connect: () => Promise<Host>;
  /** Loads what makes and reads files. */
  readonly load: () => Promise<WorkbookFiles>;
  /** Starts what reads returned files beside the pane; null where nothing may run there. */
  readonly startReader: (order: ReadingOrder) => Promise<ReturnReader | null>;
  /** Reads a PDF beside the pane. */
  readonly readPrinted: PrintedReader;
  /** Loads what builds tables. */
  readonly loadTables: () => Promise<TableTools>;
  /** Fetches a built-in plan that the pane did not start with. */
  readonly loadPlan: (id: string) => Promise<Plan>;
  /** Loads what reads plan files. */
  readonly loadPlanReader: () => Promise<typeof readPlanFile>;
  /** Offers a file for saving; false where a person breaks that off. A download that a browser holds back cannot be known. */
  readonly save: (name: string, bytes: Uint8Array) => Promise<boolean>;
  /** Puts text where a person can paste it from; false where that is not allowed. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly now: () => Date;
  /** A new form id: 32 hexadecimal digits. */
  readonly newId: (bureau: string) => string;
  /** Lets the pane be drawn between two pieces of work. */
  readonly pause: () => Promise<void>;
  readonly timers: Timers;
  readonly memory: Memory;
  /** Opens where collections are kept without Excel; rejects where this browser keeps nothing. */
  readonly openShelf: () => Promise<Shelf>;
}
