import { parsePeriod, type Plan, type ReportingPeriod } from "../../core";
import {
  NOTEBOOK_SHEET,
  readConsolidatedSummaries,
  readTableIdentity,
  type SummariesReading,
  TRACKING_SHEET,
  type WorkbookGrid,
} from "../../sheets";
import { formFileNames } from "../distribute";
import { type Notebook, readNotebook } from "../notebook";
import { planOf } from "../plans";
import { trackingSummaries } from "./tracking-summaries";

/** What is said beside a workbook; null where the workbook has to say it itself. */
export interface SummaryChoice {
  readonly plan: Plan | null;
  readonly period: ReportingPeriod | null;
  /** The day of a summary of a tracking table; a consolidated workbook has its own. */
  readonly asOf: string;
}

/** What summaries are made of. */
export interface SummarySource extends SummariesReading {
  readonly kind: "consolidated" | "tracking";
}

/** Why a workbook has no summaries. */
export type SummaryProblem =
  /** Neither a consolidated workbook nor one with a tracking table. */
  | { readonly kind: "neither" }
  /** A tracking table in a workbook that does not say of which plan, or of which period, it is. */
  | { readonly kind: "needs-plan" | "needs-period" }
  /** The plan that the workbook names is not to be had. */
  | { readonly kind: "unknown-plan"; readonly plan: string }
  /** The plan that was named is not the one that the workbook is of. */
  | { readonly kind: "other-plan"; readonly plan: string; readonly found: string }
  /** A tracking table without any of the plan's targets. */
  | { readonly kind: "other-table"; readonly plan: string };

/**
 * Reads the summaries of a consolidated workbook, else of a workbook with a tracking table.
 *
 * @example readSummarySource(workbook, { plan: null, period: null, asOf: "2022-01-20" })
 */
export function readSummarySource(
  workbook: WorkbookGrid,
  choice: SummaryChoice,
): SummarySource | { readonly problem: SummaryProblem } {
  const consolidated = readConsolidatedSummaries(workbook);
  if (consolidated !== null) return { kind: "consolidated", ...consolidated };
  const notebook = notebookOf(workbook);
  const found = choice.plan === null ? planIn(notebook) : { plan: choice.plan };
  const hasTable = workbook.sheets.some(({ name }) => name === TRACKING_SHEET);
  if ("problem" in found) {
    return hasTable || notebook !== null ? found : { problem: { kind: "neither" } };
  }
  const { plan } = found;
  if (notebook !== null && notebook.plan !== plan.id) {
    return { problem: { kind: "other-plan", plan: plan.id, found: notebook.plan } };
  }
  const period = choice.period ?? periodOf(workbook, notebook);
  if (period === null) return { problem: { kind: hasTable ? "needs-period" : "neither" } };
  const occasion = { plan, period, asOf: choice.asOf, due: notebook?.due ?? null };
  for (const sheet of workbook.sheets) {
    const reading = trackingSummaries(occasion, sheet);
    if (reading !== null) return { kind: "tracking", ...reading };
  }
  return { problem: hasTable ? { kind: "other-table", plan: plan.id } : { kind: "neither" } };
}

function notebookOf({ sheets }: WorkbookGrid): Notebook | null {
  const sheet = sheets.find(({ name }) => name === NOTEBOOK_SHEET);
  return sheet === undefined ? null : readNotebook(sheet);
}

/** A table says itself of which period it is; the notebook says what was chosen in the pane. */
function periodOf({ sheets }: WorkbookGrid, notebook: Notebook | null): ReportingPeriod | null {
  if (notebook === null) return null;
  const table = sheets.find(({ name }) => name === TRACKING_SHEET);
  const own = table === undefined ? null : readTableIdentity(table).period;
  return own ?? parsePeriod(notebook.period);
}

function planIn(
  notebook: Notebook | null,
): { readonly plan: Plan } | { readonly problem: SummaryProblem } {
  if (notebook === null) return { problem: { kind: "needs-plan" } };
  const found = planOf(notebook);
  if ("plan" in found) return found;
  return { problem: { kind: "unknown-plan", plan: notebook.plan } };
}

/**
 * A file name for the summary of each bureau; none is that of a form of the same period.
 *
 * @example summaryFileNames(["市商务局"], "2021").get("市商务局") // => "市商务局-2021-汇总.xlsx"
 */
export function summaryFileNames(
  bureaus: readonly string[],
  period: string,
): ReadonlyMap<string, string> {
  return formFileNames(bureaus, `${period}-汇总`);
}
