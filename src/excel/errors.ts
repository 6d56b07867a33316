import { SpreadsheetError, type SpreadsheetRefusal } from "../sheets";

/** What Excel said, as an error of the spreadsheet; an error that is not Excel's, a bug, comes back as it is. */
export function toSpreadsheetError(error: unknown, sheet: string | null): unknown {
  const code = codeOf(error);
  if (code === null || error instanceof SpreadsheetError) return error;
  return new SpreadsheetError(refusalOf(code), sheet, { cause: error });
}

/** The code of an error that Office.js threw, null for any other. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  const { code } = error;
  return typeof code === "string" || typeof code === "number" ? String(code) : null;
}

/**
 * Whether printing could not be set up: Excel refuses that where no printer is installed.
 */
export function isPrintFailure(error: unknown): boolean {
  const cause = error instanceof SpreadsheetError ? error.cause : error;
  return /^(?:PageLayout|HeaderFooter|HeadersFooters|PageBreak)/i.test(locationOf(cause));
}

/** Whether a chart could not be drawn; a sheet can do without. */
export function isChartFailure(error: unknown): boolean {
  const cause = error instanceof SpreadsheetError ? error.cause : error;
  return /^(?:Chart|Worksheet\.charts)/i.test(locationOf(cause));
}

/** Whether Excel did not tell the merged cells: it fails where there are more than 512 (ExcelApi 1.13). */
export function isMergedAreasFailure(error: unknown): boolean {
  const cause = error instanceof SpreadsheetError ? error.cause : error;
  return /getMergedAreas/i.test(locationOf(cause));
}

/** Whether a request, its answer or a range was too large. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof SpreadsheetError && error.code === "too-large";
}

/** Class and member at which a batch broke off, `Range.values`. */
function locationOf(error: unknown): string {
  if (typeof error !== "object" || error === null || !("debugInfo" in error)) return "";
  const { debugInfo } = error;
  if (typeof debugInfo !== "object" || debugInfo === null) return "";
  return "errorLocation" in debugInfo ? String(debugInfo.errorLocation) : "";
}

function refusalOf(code: string): SpreadsheetRefusal {
  if (code === "AccessDenied") return isReadOnly() ? "read-only" : "protected";
  return REFUSALS.get(code) ?? "interrupted";
}

function isReadOnly(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}

/** By Excel.ErrorCodes and OfficeExtension.ErrorCodes; what is not listed may go well another time. */
const REFUSALS: ReadonlyMap<string, SpreadsheetRefusal> = new Map<string, SpreadsheetRefusal>([
  ["ItemNotFound", "sheet-missing"],
  ["InvalidReference", "sheet-missing"],
  ["ItemAlreadyExists", "sheet-exists"],
  ["InvalidOperationInCellEditMode", "cell-editing"],
  ["EditModeBlocked", "cell-editing"],
  ["AccessDenied", "protected"],
  ["PermissionDenied", "protected"],
  ["ReadOnlyWorkbook", "read-only"],
  ["ApiNotFound", "unsupported"],
  ["ApiNotAvailable", "unsupported"],
  ["NotImplemented", "unsupported"],
  ["UnsupportedOperation", "unsupported"],
  ["UnsupportedFeature", "unsupported"],
  ["HostUnsupportedOperation", "unsupported"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["RangeExceedsLimit", "too-large"],
  ["CellLimitReached", "too-large"],
]);
