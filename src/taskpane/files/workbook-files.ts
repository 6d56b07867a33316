import type { Plan } from "../../core";
import { deflateSync, zipSync, type Zippable } from "fflate";
import {
  type DistributeOptions,
  type FileReport,
  formsInFile,
  prepareForms,
  type PreparedForm,
  prepareMarkedCopy,
} from "../../exchange";
import type { WorkbookSpec } from "../../sheets";
import { createWorkbookWriter, markWorkbook, readWorkbook, type MarkResult } from "../../xlsx";
import type { NamedFile, PickedFile } from "../kit";
import type { Settings } from "../notebook";
import { checkFile, type CheckedFile } from "./check-file";
import { readEarlier, type EarlierReading } from "./earlier-workbook";
import { inflate } from "./inflate";
import { workbookReader, type WorkbookReader } from "./reader";

/**
 * Making, reading and judging .xlsx files in a browser. Loaded only when it is needed: everything below it, exceljs above all,
 * is far larger than the pane.
 */
export interface WorkbookFiles extends WorkbookReader {
  /** Decides which forms to make. */
  prepareForms(options: DistributeOptions): readonly PreparedForm[];
  /** Reads and judges a workbook with a tracking table, or a bureau's form. */
  check(file: PickedFile, plans: readonly Plan[], settings: Settings): Promise<CheckedFile>;
  /** A copy of a returned file for sending back: that form's wrong cells marked, its bytes otherwise as they came. */
  mark(bytes: Uint8Array, report: FileReport, plans: readonly Plan[]): MarkedFile;
  /** Reads an earlier summary as the period before. */
  readEarlier(file: PickedFile, settings: Settings): Promise<EarlierReading>;
  write(spec: WorkbookSpec): Promise<Uint8Array>;
  /** Several files as one zip; what is packed already is not packed again. */
  pack(files: readonly NamedFile[], modified: Date): Uint8Array;
}

/** The copy, or why there is none. */
export type MarkedFile =
  MarkResult | { readonly outcome: "unmarked"; readonly obstacle: "no-entry-sheet" };

const deflate = (data: Uint8Array): Uint8Array => deflateSync(data, { level: 6 });

export const workbookFiles: WorkbookFiles = {
  ...workbookReader,
  prepareForms,
  check: (file, plans, settings) => checkFile(file, plans, settings, workbookFiles),
  mark(bytes, report, plans) {
    const result = readWorkbook(bytes, inflate);
    const forms = result.outcome === "read" ? formsInFile({ path: "", ...result }, plans) : [];
    const form = forms.find(({ path }) => report.path.endsWith(path)) ?? forms[0];
    const copy = form ? prepareMarkedCopy(report, form.workbook, plans) : null;
    if (copy === null) return { outcome: "unmarked", obstacle: "no-entry-sheet" };
    return markWorkbook(bytes, copy, { inflate, deflate });
  },
  readEarlier: (file, settings) => readEarlier(file, settings, workbookFiles),
  write: createWorkbookWriter(deflate),
  pack(files, modified) {
    const entries: Zippable = {};
    for (const { name, bytes } of files) {
      entries[name] = [bytes, { level: name.endsWith(".xlsx") ? 0 : 6, mtime: modified }];
    }
    return zipSync(entries);
  },
};
