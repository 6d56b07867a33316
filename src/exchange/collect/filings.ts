import { groupBy, isOverdue } from "../../core";
import type { Filing } from "../../sheets";
import { dueDay, type LedgerForm } from "../distribute";
import type { Collection } from "./collection";
import { ownersOf } from "./file-owner";
import type { FileStanding } from "./file-standing";
import { whyNotTaken } from "./why-not-taken";

/** What 报送情况 lists: forms in the ledger's order, each with its files; then the files that answer no form. Every file stands in one line. */
export function listFilings(collection: Collection): readonly Filing[] {
  const { ledger, files, plan, bureaus, asOf } = collection;
  const placeOf = (bureau: string) => plan.bureauPlaces.get(bureau) ?? plan.bureaus.length;
  const forms = ledger.forms
    .map((form, index) => ({ form, index }))
    .sort(
      (one, other) =>
        placeOf(one.form.bureau) - placeOf(other.form.bureau) || one.index - other.index,
    );
  const statusOf = new Map(bureaus.map(({ bureau, status }) => [bureau, status]));
  const ownerOf = ownersOf(plan, ledger);
  const formOfBureau = new Map(bureaus.map(({ bureau, form }) => [bureau, form]));
  // the form a file answers: its own, or the current one of the bureau that it is laid to
  const formOf = (standing: FileStanding): LedgerForm | null =>
    standing.form ?? formOfBureau.get(ownerOf(standing) ?? "") ?? null;
  const byForm = groupBy(files, (standing) => formOf(standing)?.formId ?? "");
  return [
    ...forms.flatMap(({ form }): Filing[] => {
      const due = dueDay(form, ledger);
      const own = byForm.get(form.formId) ?? [];
      const filings = own.map((standing) => toFiling(standing, form, form.bureau, due));
      if (own.some((standing) => standing.form !== null)) return filings;
      const ofBureau = statusOf.get(form.bureau);
      const hasReturned = ofBureau === "returned";
      // what was refused under another number leaves the form itself owed
      const isLate = ofBureau === "overdue" || (ofBureau === "rejected" && isOverdue(due, asOf));
      const status =
        form.state === "replaced" || hasReturned ? "replaced" : isLate ? "overdue" : "awaited";
      const note =
        form.state === "current" && hasReturned ? ({ kind: "earlier-form" } as const) : null;
      return [{ ...NOTHING_CAME, ...identityOf(form), status, due, note }, ...filings];
    }),
    ...(byForm.get("") ?? []).map((standing) => toFiling(standing, null, ownerOf(standing), null)),
  ];
}

const NOTHING_CAME = {
  file: null,
  filledInBy: null,
  phone: null,
  filledInOn: null,
  savedAt: null,
  receipt: null,
  sha256: null,
} as const;

function identityOf({ bureau, formId, targets }: LedgerForm) {
  return { bureau, formId, targets };
}

function toFiling(
  standing: FileStanding,
  form: LedgerForm | null,
  bureau: string | null,
  due: string | null,
): Filing {
  const { file, outcome } = standing;
  const { report, contact, savedAt, sha256 } = file;
  return {
    status: outcome,
    ...{ bureau, due, targets: form?.targets ?? null },
    // a form that never went out has its own number, or none
    formId: standing.form?.formId ?? report.formId,
    file: report.path,
    filledInBy: contact.填报人,
    phone: contact.联系电话,
    filledInOn: contact.填报日期,
    savedAt,
    receipt: report.receipt,
    sha256,
    note: whyNotTaken(standing),
  };
}
