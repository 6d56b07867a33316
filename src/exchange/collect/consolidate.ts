import { type Finding, isShare } from "../../core";
import {
  buildConsolidated,
  type ConsolidatedBook,
  type ConsolidatedNames,
  type DeferredWorkbook,
  type Filing,
  type FilingNote,
  layOutConsolidated,
  nameConsolidatedSheets,
  type TakenValue,
  type TargetLine,
  type WorkbookSpec,
} from "../../sheets";
import type { LedgerForm } from "../distribute";
import { isRejecting } from "../returned";
import { type Collection, isOpenConflict } from "./collection";
import type { TargetDecision } from "./decisions";
import { ownerOf } from "./file-owner";
import type { FileStanding } from "./file-standing";
import type { TargetStanding } from "./settle-target";

/**
 * The consolidated workbook of a collection: the same collection gives the same workbook.
 *
 * @param names what its sheets are called, where they come into a workbook that has others
 */
export function consolidate(
  collection: Collection,
  names: ConsolidatedNames = namesFor(collection),
): WorkbookSpec {
  return buildConsolidated(toBook(collection, names));
}

/** The same, each sheet built when its turn comes. */
export function consolidateInTurn(collection: Collection): DeferredWorkbook {
  return layOutConsolidated(toBook(collection));
}

function namesFor({ bureaus }: Collection): ConsolidatedNames {
  return nameConsolidatedSheets(bureaus.map(({ bureau }) => bureau));
}

/** What the workbook says. */
export function toBook(
  collection: Collection,
  names: ConsolidatedNames = namesFor(collection),
): ConsolidatedBook {
  const { plan, period, asOf, counts, bureaus, targets, findings, previous } = collection;
  return {
    names,
    ...{ plan, period, asOf, counts, findings },
    lines: targets.map((standing) => ({
      ...toLine(standing),
      previous: previous?.values.get(standing.target.id)?.toNumber() ?? null,
    })),
    bureaus,
    filings: listFilings(collection),
  };
}

function toLine(standing: TargetStanding): Omit<TargetLine, "previous"> {
  const { target, value, verdict, completion, lines, awaited, conflict, decision } = standing;
  return {
    ...{ target, value, verdict, completion, awaited },
    reports: lines.flatMap(({ contributions }) => contributions),
    conflict: conflict === null ? null : isOpenConflict(standing) ? "open" : "decided",
    decision: decision && { taken: toTaken(decision), signature: decision },
    lacking: listLacking(standing),
  };
}

/** Whose share a sum lacks; a decided value is whole, a decided file gives its bureau's share. */
function listLacking({ target, value, lines, decision }: TargetStanding): readonly string[] {
  if (!isShare(target) || value === null || (decision !== null && "value" in decision)) return [];
  const decided = decision !== null && "file" in decision ? decision.file : null;
  return lines
    .filter(({ state, contributions }) => {
      return state !== "value" && !contributions.some(({ file }) => file === decided);
    })
    .map(({ bureau }) => bureau);
}

function toTaken(decision: TargetDecision): TakenValue {
  if ("value" in decision) return { kind: "value", value: decision.value };
  if ("bureau" in decision) return { kind: "bureau", bureau: decision.bureau };
  return { kind: "file", file: decision.file };
}

/** Forms in the ledger's order, each with its files; then the files that answer no form. Every file stands in one line. */
function listFilings(collection: Collection): readonly Filing[] {
  const { ledger, files, plan, bureaus, asOf } = collection;
  const order = new Map(plan.bureaus.map((bureau, index) => [bureau, index]));
  const placeOf = (bureau: string) => order.get(bureau) ?? plan.bureaus.length;
  const forms = ledger.forms
    .map((form, index) => ({ form, index }))
    .sort(
      (one, other) =>
        placeOf(one.form.bureau) - placeOf(other.form.bureau) || one.index - other.index,
    );
  const statusOf = new Map(bureaus.map(({ bureau, status }) => [bureau, status]));
  const formOf = (standing: FileStanding) => answeredForm(standing, collection);
  const byForm = new Map<string, FileStanding[]>();
  for (const standing of files) {
    const id = formOf(standing)?.formId ?? "";
    byForm.set(id, [...(byForm.get(id) ?? []), standing]);
  }
  return [
    ...forms.flatMap(({ form }): Filing[] => {
      const due = form.due === undefined ? ledger.due : form.due;
      const own = byForm.get(form.formId) ?? [];
      const filings = own.map((standing) => toFiling(standing, form, form.bureau, due));
      if (own.some((standing) => standing.form !== null)) return filings;
      const standing = statusOf.get(form.bureau);
      const hasReturned = standing === "returned";
      // what was refused under another number leaves the form itself owed
      const isOverdue =
        standing === "overdue" || (standing === "rejected" && due !== null && asOf > due);
      const status =
        form.state === "replaced" || hasReturned ? "replaced" : isOverdue ? "overdue" : "awaited";
      const note =
        form.state === "current" && hasReturned ? ({ kind: "earlier-form" } as const) : null;
      return [{ ...NOTHING_CAME, ...identityOf(form), status, due, note }, ...filings];
    }),
    ...(byForm.get("") ?? []).map((standing) =>
      toFiling(standing, null, ownerOf(standing, plan, ledger), null),
    ),
  ];
}

/** The form a file answers: its own, or the current one of the bureau that it is laid to. */
function answeredForm(
  standing: FileStanding,
  { plan, ledger, bureaus }: Collection,
): LedgerForm | null {
  if (standing.form !== null) return standing.form;
  const owner = ownerOf(standing, plan, ledger);
  return bureaus.find(({ bureau }) => bureau === owner)?.form ?? null;
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
    note: noteOf(standing),
  };
}

/** Why a file was not taken as it is. */
function noteOf({ outcome, file, other, decision }: FileStanding): FilingNote | null {
  const told = (wanted: (finding: Finding) => boolean): FilingNote | null => {
    const findings = file.report.findings.filter(wanted);
    return findings.length === 0 ? null : { kind: "findings", findings };
  };
  switch (outcome) {
    case "rejected":
      return told(isRejecting);
    case "unconfirmed":
      return told(({ code }) => code === "reconstructed");
    case "identical":
      return { kind: "identical", other: other ?? "" };
    case "superseded":
      return { kind: "superseded", other: other ?? "", decision };
    case "merged":
      return decision === null
        ? told(({ code }) => code === "replaced-form")
        : { kind: "confirmed", decision };
  }
}
