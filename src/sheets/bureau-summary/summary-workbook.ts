import { buildNameValueSheet, type SheetGrid, readNamesAndValues, type WorkbookSpec } from "../kit";
import { META_SHEET } from "../consolidated";
import type { BureauSummary } from "./model";
import { buildSummaryOfBureau } from "./summary-sheet";

/** What `_meta` says the workbook of one bureau's summary is. */
const SUMMARY_FORMAT = "zerenbiao-summary";
const SUMMARY_FORMAT_VERSION = "1";

/** What the sheet is called in a workbook of its own. */
export const SUMMARY_SHEET = "单位汇总";

/** The workbook that goes to one bureau: its summary, and `_meta`. A function of the summary alone: no clock, no name of the output. */
export function buildSummaryWorkbook(summary: BureauSummary): WorkbookSpec {
  const { bureau, noun, plan, period, asOf } = summary;
  return {
    title: `${bureau}${noun}完成情况汇总表`,
    sheets: [
      buildSummaryOfBureau(summary, SUMMARY_SHEET),
      buildNameValueSheet(META_SHEET, [
        ["format", SUMMARY_FORMAT],
        ["formatVersion", SUMMARY_FORMAT_VERSION],
        ...([["plan", plan], ["period", period.id], ["bureau", bureau], ["asOf", asOf]] as const), // prettier-ignore
      ]),
    ],
    createdOn: asOf,
    lockStructure: false,
  };
}

/** Whether a `_meta` sheet is that of such a workbook. */
export function isSummaryMeta(sheet: SheetGrid): boolean {
  return readNamesAndValues(sheet)?.get("format") === SUMMARY_FORMAT;
}
