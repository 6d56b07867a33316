import { groupBy, isOverdue } from "../../core";
import { type BureauStatus, type Filing, hasReported } from "../../sheets";
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
  const paths = files.map(({ file }) => file.report.path);
  const ownerOf = ownersOf(plan, ledger, paths);
  const formOfBureau = new Map(bureaus.map(({ bureau, form }) => [bureau, form]));
  // the form a file answers: its own, or the current one of the bureau that it is laid to
  const formOf = (standing: FileStanding): LedgerForm | null =>
    standing.form ?? formOfBureau.get(ownerOf(standing) ?? "") ?? null;
  const byForm = groupBy(files, (standing) => formOf(standing)?.formId ?? "");
  const standing = (bureau: string | null) => statusOf.get(bureau ?? "") ?? null;
  return [
    ...forms.flatMap(({ form }): Filing[] => {
      const due = dueDay(form, ledger);
      const own = byForm.get(form.formId) ?? [];
      const filings = own.map((each) =>
        toFiling(each, form, { bureau: form.bureau, due, standing }),
      );
      if (own.some((each) => each.form !== null && each.outcome !== "ignored")) return filings;
      const ofBureau = statusOf.get(form.bureau);
      const hasReturned = ofBureau !== undefined && hasReported(ofBureau);
      // what was refused under another number leaves the form itself owed
      const isLate = ofBureau === "overdue" || (ofBureau === "rejected" && isOverdue(due, asOf));
      const status =
        form.state === "replaced" || hasReturned ? "replaced" : isLate ? "overdue" : "awaited";
      const note =
        form.state === "current" && hasReturned ? ({ kind: "earlier-form" } as const) : null;
      return [{ ...NOTHING_CAME, ...identityOf(form), status, due, note }, ...filings];
    }),
    ...(byForm.get("") ?? []).map((each) =>
      toFiling(each, null, { bureau: ownerOf(each), due: null, standing }),
    ),
  ];
}

const NOTHING_CAME = {
  standing: null,
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
  {
    bureau,
    due,
    standing: standingOf,
  }: {
    readonly bureau: string | null;
    readonly due: string | null;
    readonly standing: (bureau: string | null) => BureauStatus | null;
  },
): Filing {
  const { file, outcome } = standing;
  const { report, contact, savedAt, sha256 } = file;
  return {
    status: outcome,
    standing: outcome === "merged" ? standingOf(bureau) : null,
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
