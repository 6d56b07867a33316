import { chinese, finding, type Finding, parsePeriod } from "../../core";
import type { Ledger, LedgerForm } from "../distribute";
import { acceptFile, type FileReport, identityOf, rejectFile, sentBy } from "./file-report";

/** A returned file beside the form it answers. */
export interface MatchedFile {
  readonly report: FileReport;
  /** Null where the ledger has no such form. */
  readonly form: LedgerForm | null;
  /** What was read of a form that the ledger alone refuses: what counts where a person says that it does; null for any other. */
  readonly held: FileReport | null;
}

/**
 * Holds a returned file against the ledger: another plan, another period, a form that never went out, a form of another bureau
 * reject it; a form that was made again is read, with a warning.
 */
export function matchLedger(report: FileReport, ledger: LedgerIndex): MatchedFile {
  if (report.status !== "accepted")
    return { report, form: ledger.byId.get(report.formId ?? "") ?? null, held: null };
  const reject = (form: LedgerForm | null, ...why: Finding[]): MatchedFile => {
    const findings = [...report.findings, ...why];
    const { path, sender, filed } = report;
    return {
      report: sentBy(rejectFile(path, findings, identityOf(report)), sender),
      form,
      // nobody can say that the lines of one plan are those of another
      held:
        report.plan === ledger.plan
          ? sentBy(acceptFile(path, identityOf(report), report.entries, findings, filed), sender)
          : null,
    };
  };
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
  const form =
    (formId === null ? ledger.current.get(bureau ?? "") : ledger.byId.get(formId)) ?? null;
  if (form === null) return reject(null, finding("unknown-form", { received: formId ?? bureau }));
  if (form.bureau !== bureau) {
    return reject(form, finding("bureau-mismatch", { received: bureau, expected: form.bureau }));
  }
  if (form.state === "current") return { report, form, held: null };
  const newer = ledger.current.get(form.bureau) ?? null;
  const replaced = finding("replaced-form", {
    received: shortId(form.formId),
    expected: newer && shortId(newer.formId),
  });
  const { path, entries, findings, filed } = report;
  return {
    report: sentBy(
      acceptFile(path, identityOf(report), entries, [...findings, replaced], filed),
      report.sender,
    ),
    form,
    held: null,
  };
}

/** The forms of a ledger, by what a returned file says of itself. */
export interface LedgerIndex extends Pick<Ledger, "plan" | "period"> {
  readonly byId: ReadonlyMap<string, LedgerForm>;
  /** By bureau, the form it is to return now. */
  readonly current: ReadonlyMap<string, LedgerForm>;
}

/** Indexes a ledger once: ten thousand returned files ask it ten thousand times. */
export function indexLedger({ plan, period, forms }: Ledger): LedgerIndex {
  const current = forms.filter(({ state }) => state === "current");
  return {
    ...{ plan, period },
    byId: new Map(forms.map((form) => [form.formId, form])),
    current: new Map(current.map((form) => [form.bureau, form])),
  };
}

/** As the form's cover prints it (表号). */
function shortId(formId: string): string {
  return formId.slice(0, 8);
}

function nameOf(period: string): string {
  const parsed = parsePeriod(period);
  return parsed === null ? period : chinese.period(parsed);
}
