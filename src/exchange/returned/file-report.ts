import { cutText, type Entry, type Finding, FINDING_CODES } from "../../core";
import { firstReceiptOf, receiptOf, type ReceiptVersion, type TypedReceipt } from "./receipt";

/** What came of one file: every file that was looked at gets one. Absent facts are null. */
export interface FileReport {
  /** As given. */
  readonly path: string;
  readonly status: "accepted" | "rejected";
  readonly plan: string | null;
  readonly bureau: string | null;
  readonly period: string | null;
  readonly formId: string | null;
  /** One entry per line of the form, blank ones included; empty for a rejected file. */
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  /** The short code that proves what was filed (回执); null for a rejected file and one without a form id. */
  readonly receipt: string | null;
}

/** Who a form says it is. */
export type FormIdentity = Pick<FileReport, "plan" | "bureau" | "period" | "formId">;

/** The identity in a report, and nothing else of it. */
export function identityOf({ plan, bureau, period, formId }: FormIdentity): FormIdentity {
  return { plan, bureau, period, formId };
}

const UNKNOWN: FormIdentity = { plan: null, bureau: null, period: null, formId: null };

/** Whether a finding says that there is no form in the file to be read, or sent back. */
export function isFormless(finding: Finding): boolean {
  return FINDING_CODES[finding.code].formless;
}

/** Whether a finding says that the values of its file cannot be used. */
export function isRejecting(finding: Finding): boolean {
  return FINDING_CODES[finding.code].rejects;
}

/** Whether a finding says that a person has to confirm its file before it counts. */
export function isHolding({ code }: Finding): boolean {
  return code === "reconstructed" || code === "shifted-column";
}

/** The report of a file whose values cannot be used. */
export function rejectFile(
  path: string,
  findings: readonly Finding[],
  identity: FormIdentity = UNKNOWN,
): FileReport {
  return {
    path,
    status: "rejected",
    ...identity,
    entries: [],
    findings: atFile(path, identity, findings),
    receipt: null,
  };
}

/** The report of a file whose values were read. */
export function acceptFile(
  path: string,
  identity: FormIdentity,
  entries: readonly Entry[],
  findings: readonly Finding[],
): FileReport {
  return {
    path,
    status: "accepted",
    ...identity,
    entries,
    findings: atFile(path, identity, findings),
    receipt: receiptOf(identity.formId, entries),
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
  { status, formId, entries }: FileReport,
): ReceiptVersion | null {
  if (status === "rejected") return null;
  const worksOut = version === 1 ? firstReceiptOf : receiptOf;
  return worksOut(formId, entries) === code ? version : null;
}

/** Findings name their file, and the bureau that sent it. */
function atFile(path: string, identity: FormIdentity, findings: readonly Finding[]): Finding[] {
  return findings.map((each) =>
    shortenFinding({ ...each, file: path, bureau: each.bureau ?? identity.bureau }),
  );
}

/** A finding that is as short as a person would write it: what stands in a cell may fill ten pages. */
function shortenFinding(finding: Finding): Finding {
  const { received, expected, details } = finding;
  const shortened: unknown = {
    ...finding,
    received: shortenText(received),
    expected: shortenText(expected),
    details: details === null ? null : shortenTexts(details),
  };
  // texts stay texts
  return shortened as Finding;
}

/** The same with every text in it cut, however deep it stands. */
function shortenTexts(value: unknown): unknown {
  if (typeof value === "string") return shortenText(value);
  if (Array.isArray(value)) return value.map(shortenTexts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [name, shortenTexts(each)]),
  );
}

/** A text from a file, cut where nobody would read on. */
export function shortenText<Text extends string | null>(text: Text): Text | string {
  return text === null ? text : cutText(text, LONGEST_TEXT);
}

const LONGEST_TEXT = 1000;
