import { chinese, finding, type Finding, parsePeriod } from "../../core";
import type { Ledger, LedgerForm } from "../distribute";
import { acceptFile, type FileReport, identityOf, rejectFile } from "./file-report";

/** A returned file beside the form it answers. */
export interface MatchedFile {
  readonly report: FileReport;
  /** Null where the ledger has no such form. */
  readonly form: LedgerForm | null;
}

/**
 * Holds a returned file against the ledger: another plan, another period, a form that never went out, a form of another bureau
 * reject it; a form that was made again is read, with a warning.
 */
export function matchLedger(report: FileReport, ledger: Ledger): MatchedFile {
  if (report.status === "rejected") return { report, form: formById(report.formId, ledger) };
  const reject = (form: LedgerForm | null, ...why: Finding[]): MatchedFile => ({
    report: rejectFile(report.path, [...report.findings, ...why], identityOf(report)),
    form,
  });
  const { plan, period, formId, bureau } = report;
  const otherOccasion = [
    ...(plan === ledger.plan
      ? []
      : [finding("wrong-plan", { received: plan, expected: ledger.plan })]),
    ...(period === ledger.period
      ? []
      : [
          finding("wrong-period", {
            received: nameOf(period ?? ""),
            expected: nameOf(ledger.period),
          }),
        ]),
  ];
  // the ledger says nothing about the forms of another occasion
  if (otherOccasion.length > 0) return reject(null, ...otherOccasion);
  const form = formId === null ? currentForm(bureau, ledger) : formById(formId, ledger);
  if (form === null) return reject(null, finding("unknown-form", { received: formId ?? bureau }));
  if (form.bureau !== bureau) {
    return reject(form, finding("bureau-mismatch", { received: bureau, expected: form.bureau }));
  }
  if (form.state === "current") return { report, form };
  const newer = currentForm(bureau, ledger);
  const replaced = finding("replaced-form", {
    received: shortId(form.formId),
    expected: newer && shortId(newer.formId),
  });
  const { path, entries, findings } = report;
  return {
    report: acceptFile(path, identityOf(report), entries, [...findings, replaced]),
    form,
  };
}

/** The form a bureau is to return now. */
export function currentForm(bureau: string | null, ledger: Ledger): LedgerForm | null {
  return indexOf(ledger).current.get(bureau ?? "") ?? null;
}

function formById(formId: string | null, ledger: Ledger): LedgerForm | null {
  return indexOf(ledger).byId.get(formId ?? "") ?? null;
}

interface LedgerIndex {
  readonly byId: ReadonlyMap<string, LedgerForm>;
  readonly current: ReadonlyMap<string, LedgerForm>;
}

// A ledger is never changed; ten thousand returned files ask it ten thousand times.
const INDEXES = new WeakMap<Ledger, LedgerIndex>();

function indexOf(ledger: Ledger): LedgerIndex {
  const known = INDEXES.get(ledger);
  if (known) return known;
  const current = ledger.forms.filter(({ state }) => state === "current");
  const index = {
    byId: new Map(ledger.forms.map((form) => [form.formId, form])),
    current: new Map(current.map((form) => [form.bureau, form])),
  };
  INDEXES.set(ledger, index);
  return index;
}

/** As the form's cover prints it (表号). */
function shortId(formId: string): string {
  return formId.slice(0, 8);
}

function nameOf(period: string): string {
  const parsed = parsePeriod(period);
  return parsed === null ? period : chinese.period(parsed);
}
