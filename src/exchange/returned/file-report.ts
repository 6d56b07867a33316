import { cutText, type Entry, type Finding, FINDING_CODES } from "../../core";
import { type TextKeeper, textKeeper } from "../../sheets";
import { keepContent } from "./kept-cell";
import { firstReceiptOf, receiptOf, type ReceiptVersion, type TypedReceipt } from "./receipt";

/** What came of one file: every file that was looked at gets one. Absent facts are null. */
export interface FileReport {
  /** As given. */
  readonly path: string;
  readonly status: "accepted" | "rejected" | "attachment";
  readonly plan: string | null;
  readonly bureau: string | null;
  readonly period: string | null;
  readonly formId: string | null;
  /** One entry per line of the form, blank ones included; empty for a rejected file. */
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  /** The short code that proves what was filed (回执); null for a rejected file and one without a form id. */
  readonly receipt: string | null;
  /**
   * Every line as the version of the plan that made the form reads it, where the plan is another now: what was filed does not change
   * with the plan. Lines that are asked no more, or otherwise, stand here and not among the entries.
   */
  readonly filed?: readonly Entry[];
  /** Who sent the mail that it came with; left out where it came with none. It decides nothing. */
  readonly sender?: string;
}

/** What a file says by the version of the plan that made it. */
export function filedIn({ filed, entries }: FileReport): readonly Entry[] {
  return filed ?? entries;
}

/** Who a form says it is. */
export type FormIdentity = Pick<FileReport, "plan" | "bureau" | "period" | "formId">;

/** The identity in a report, and nothing else of it. */
export function identityOf({ plan, bureau, period, formId }: FormIdentity): FormIdentity {
  return { plan, bureau, period, formId };
}

/** The same report, of a file that came with a mail. */
export function sentBy(report: FileReport, sender: string | null | undefined): FileReport {
  return sender === null || sender === undefined ? report : { ...report, sender };
}

const UNKNOWN: FormIdentity = { plan: null, bureau: null, period: null, formId: null };

/** Whether a finding says that there is no form in the file to be read, or sent back. */
export function isFormless(finding: Finding): boolean {
  return FINDING_CODES[finding.code].formless && !isOldButRead(finding);
}

/** Whether a finding says that the values of its file cannot be used. */
export function isRejecting(finding: Finding): boolean {
  return FINDING_CODES[finding.code].rejects && !isOldButRead(finding);
}

/** An old workbook that was read: of some such files the reader has returned wrong values. */
function isOldButRead({ code, severity }: Finding): boolean {
  return code === "legacy-format" && severity === "warning";
}

/**
 * Whether a finding says that a person has to confirm its file before it counts: a form whose values are hidden counts as blank,
 * and of a column that is gone nobody knows what it said.
 */
export function isHolding({ code, severity }: Finding): boolean {
  if (code === "hidden-columns" || code === "template-altered") return severity === "error";
  // a name that the plan does not know: whose form it is only a person can say
  if (code === "former-name") return severity === "warning";
  if (code === "legacy-format") return severity === "warning";
  return code === "reconstructed" || code === "shifted-column" || code === "after-closing";
}

/** The report of a file whose values cannot be used. */
export function rejectFile(
  path: string,
  findings: readonly Finding[],
  identity: FormIdentity = UNKNOWN,
): FileReport {
  const keep = textKeeper();
  return {
    path,
    status: "rejected",
    ...keepIdentity(identity, keep),
    entries: [],
    findings: atFile(path, identity, findings, keep),
    receipt: null,
  };
}

/**
 * The report of a file whose values were read. It holds copies: nothing of the file itself stays in memory.
 *
 * @param filed every line as its own version of the plan reads it; left out where that is the plan of now
 */
export function acceptFile(
  path: string,
  identity: FormIdentity,
  entries: readonly Entry[],
  findings: readonly Finding[],
  filed?: readonly Entry[],
): FileReport {
  const keep = textKeeper();
  return {
    path,
    status: "accepted",
    ...keepIdentity(identity, keep),
    entries: entries.map((entry) => keepEntry(entry, keep)),
    findings: atFile(path, identity, findings, keep),
    receipt: receiptOf(identity.formId, filed ?? entries),
    ...(filed && { filed: filed.map((entry) => keepEntry(entry, keep)) }),
  };
}

/**
 * Whether a receipt is that of a file, and of which version.
 *
 * @returns null where it is not
 * @example versionThatFits({ version: 1, code: "7F3K-9Q2M" }, report) // => 1
 */
export function versionThatFits(
  { version, code }: TypedReceipt,
  report: FileReport,
): ReceiptVersion | null {
  if (report.status !== "accepted") return null;
  const worksOut = version === 1 ? firstReceiptOf : receiptOf;
  return worksOut(report.formId, filedIn(report)) === code ? version : null;
}

function keepIdentity(
  { plan, bureau, period, formId }: FormIdentity,
  keep: TextKeeper,
): FormIdentity {
  return { plan: keep(plan), bureau: keep(bureau), period: keep(period), formId: keep(formId) };
}

function keepEntry(entry: Entry, keep: TextKeeper): Entry {
  const { target, typed, content, unit, place } = entry;
  return {
    target: keep(target),
    typed: keep(typed),
    content: keepContent(content, keep),
    value: entry.value,
    unit: keep(unit),
    verdict: entry.verdict,
    completion: entry.completion,
    reason: keep(entry.reason),
    measures: keep(entry.measures),
    evidence: keep(entry.evidence),
    place: place && {
      sheet: keep(place.sheet),
      value: keep(place.value),
      reason: keep(place.reason),
      measures: keep(place.measures),
      evidence: keep(place.evidence),
    },
  };
}

/** Findings name their file, and the bureau that sent it. */
function atFile(
  path: string,
  identity: FormIdentity,
  findings: readonly Finding[],
  keep: TextKeeper,
): Finding[] {
  return findings.map((each) =>
    shortenFinding({ ...each, file: path, bureau: each.bureau ?? identity.bureau }, keep),
  );
}

/** A finding that is as short as a person would write it: what stands in a cell may fill ten pages. */
function shortenFinding(finding: Finding, keep: TextKeeper): Finding {
  const { received, expected, details } = finding;
  const shortened: unknown = {
    ...finding,
    target: keep(finding.target),
    bureau: keep(finding.bureau),
    sheet: keep(finding.sheet),
    cell: keep(finding.cell),
    stored: keep(finding.stored),
    received: keep(shortenText(received)),
    expected: keep(shortenText(expected)),
    details: details === null ? null : shortenTexts(details, keep),
  };
  // texts stay texts
  return shortened as Finding;
}

/** The same with every text in it cut, however deep it stands. */
function shortenTexts(value: unknown, keep: TextKeeper): unknown {
  if (typeof value === "string") return keep(shortenText(value));
  if (Array.isArray(value)) return value.map((each) => shortenTexts(each, keep));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [
      name,
      shortenTexts(each, keep),
    ]),
  );
}

/** A text from a file, cut where nobody would read on. */
export function shortenText<Text extends string | null>(text: Text): Text | string {
  return text === null ? text : cutText(text, LONGEST_TEXT);
}

const LONGEST_TEXT = 1000;
