import { messagesFor, type Plan as PlanModel } from "../core";
import { assessFile, rejectFile } from "../exchange";
import { readWorkbook } from "../xlsx";
import type { FileReport } from "./json-shapes";
import type { LanguageOption } from "./language";
import { builtInPlans } from "./load-plan";
import { modelOf } from "./plan-model";
import type { Plan } from "./plan-shape";
import { inflate } from "./platform";
import { reportsToJson } from "./report-json";

/** How a form is read. */
export interface ReadFormOptions extends LanguageOption {
  /** What the report calls the file; left out: nothing. */
  readonly path?: string | undefined;
  /** The plans it may be of; left out: the built-in ones. */
  readonly plans?: Plan | readonly Plan[] | undefined;
}

/** The report of a file: of its form, and of every further one where there are several bureaus' in it. */
export interface FormReport extends FileReport {
  /** The reports of further forms in the same file; nearly always empty. */
  readonly others: readonly FileReport[];
}

/**
 * Reads a returned or half-filled form and judges every value, as `check --json` reports it. Whatever is wrong with the file is told in
 * its report: bytes that are no workbook, encrypted, damaged or past a limit give the status `rejected` and a finding that says why.
 * The limits are those of the command line: 20 MB packed, 40 MB unpacked in all, 1,000 parts.
 *
 * @throws {ZerenbiaoError} `not-ours` for a plan that `loadPlan` did not make, and nothing else
 * @example readForm(readFileSync("市商务局-2021.xlsx")).entries[0]?.verdict // => "met"
 * @example readForm(new Uint8Array()).findings[0]?.code // => "not-a-workbook"
 */
export function readForm(bytes: Uint8Array, options: ReadFormOptions = {}): FormReport {
  const { path = "", language = "zh-CN" } = options;
  const plans = listPlans(options.plans ?? builtInPlans()).map((plan) => modelOf(plan, language));
  const reports = assess(path, bytes, plans);
  const [first, ...others] = reportsToJson(reports, plans, messagesFor(language));
  if (first === undefined) throw new Error("a file has a report");
  return { ...first, others };
}

function listPlans(plans: Plan | readonly Plan[]): readonly Plan[] {
  return "targets" in plans ? [plans] : plans;
}

function assess(path: string, bytes: Uint8Array, plans: readonly PlanModel[]) {
  const opened = readWorkbook(bytes, inflate);
  if (opened.outcome === "rejected") return [rejectFile(path, opened.findings)];
  return assessFile({ path, workbook: opened.workbook, findings: opened.findings, plans });
}
