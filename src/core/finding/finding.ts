/** How much a finding weighs: an error needs a correction, a warning a look, an info nothing. */
export type Severity = "error" | "warning" | "info";

/** Every code with its severity. Other programs rely on both; new codes may be added. */
export const FINDING_SEVERITIES = {
  // about a value
  "missing-value": "warning",
  "not-a-number": "error",
  "approximate-value": "error",
  "date-value": "error",
  "formula-error": "error",
  "unit-mismatch": "error",
  "unit-differs": "warning",
  "unit-converted": "info",
  "percent-ambiguous": "error",
  "percent-format": "error",
  "bad-grouping": "error",
  "negative-value": "error",
  "not-an-integer": "error",
  "above-maximum": "error",
  "below-minimum": "error",
  "invalid-rank": "error",
  "magnitude-suspect": "warning",
  "reason-required": "warning",
  "evidence-required": "warning",
  decreased: "warning",
  "same-metric-differs": "error",
  "increase-inconsistent": "warning",
  "formula-in-entry": "info",
  // about a form
  "missing-target": "error",
  "duplicate-target": "error",
  "line-mismatch": "error",
  "duplicate-column": "error",
  "second-entry-sheet": "error",
  "unknown-target": "warning",
  "template-altered": "warning",
  "replaced-form": "warning",
  "plan-version-differs": "warning",
  "form-version-differs": "warning",
  "hidden-rows": "info",
  "extra-content": "warning",
  "identity-missing": "error",
  reconstructed: "warning",
  "wrong-plan": "error",
  "wrong-period": "error",
  "unknown-form": "error",
  "bureau-mismatch": "error",
  // about a file
  "not-a-workbook": "error",
  "legacy-format": "error",
  encrypted: "error",
  "too-large": "error",
  damaged: "error",
  "unsafe-content": "error",
  "external-link": "warning",
  "no-entry-sheet": "error",
  // about a collection
  conflict: "error",
  "identical-file": "info",
  "superseded-file": "info",
  "bureau-overdue": "warning",
  "bureau-awaited": "info",
  "decision-unused": "warning",
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof FINDING_SEVERITIES;

/** One thing to tell the user. The sentence is made from it in `messages/`, nowhere else. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** A target's id. */
  readonly target: string | null;
  readonly bureau: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  /** An address such as `G5`. */
  readonly cell: string | null;
  /** What came, as a person sees it. */
  readonly received: string | null;
  /** What was wanted, free of any language's words where it can be: `亿元`, `0–100 %`, `10.3`. */
  readonly expected: string | null;
  /** More facts for the sentence; see `messages/`. */
  readonly details: Readonly<Record<string, string>>;
}

/** What is known of a finding where it is found; the rest is null. */
export type FindingFacts = Partial<Omit<Finding, "code" | "severity">>;

/** Makes a finding of a code; its severity follows from the code. */
export function finding(code: FindingCode, facts: FindingFacts = {}): Finding {
  return {
    code,
    severity: FINDING_SEVERITIES[code],
    target: null,
    bureau: null,
    file: null,
    sheet: null,
    cell: null,
    received: null,
    expected: null,
    details: {},
    ...facts,
  };
}
