/** What the sheets of the office's own workbook are called: looked for again whenever the workbook is opened. */

/** The table that is filled in (指标跟踪表). */
export const TRACKING_SHEET = "指标跟踪表";

/** The published five-column table by itself. */
export const PUBLISHED_SHEET = "责任分解表";

/** The workbook's own memory, veryHidden: plan, period, ledger. */
export const NOTEBOOK_SHEET = "_zerenbiao";
