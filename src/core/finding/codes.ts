/** How much a finding weighs: an error needs a correction, a warning a look, an info nothing. */
export type Severity = "error" | "warning" | "info";

/** What a code says of every finding that has it. */
export interface CodeTraits {
  readonly severity: Severity;
  /** The values of the file cannot be used; any other finding leaves it accepted. */
  readonly rejects: boolean;
  /** There is no form in the file that could be read, or sent back. */
  readonly formless: boolean;
}

const ERROR = { severity: "error", rejects: false, formless: false } as const;
const WARNING = { severity: "warning", rejects: false, formless: false } as const;
const INFO = { severity: "info", rejects: false, formless: false } as const;
const REJECTING = { severity: "error", rejects: true, formless: false } as const;
const FORMLESS = { severity: "error", rejects: true, formless: true } as const;

const CODES = {
  // about a value
  "missing-value": WARNING,
  "not-due": INFO,
  "not-a-number": ERROR,
  "approximate-value": ERROR,
  "date-value": ERROR,
  "formula-error": ERROR,
  "unit-mismatch": ERROR,
  "unit-differs": WARNING,
  "unit-converted": INFO,
  "read-as": INFO,
  "note-beside": WARNING,
  "percent-ambiguous": ERROR,
  "percent-format": ERROR,
  "bad-grouping": ERROR,
  "negative-value": ERROR,
  "not-an-integer": ERROR,
  "above-maximum": ERROR,
  "below-minimum": ERROR,
  "invalid-rank": ERROR,
  "magnitude-suspect": WARNING,
  "reason-required": WARNING,
  "evidence-required": WARNING,
  decreased: WARNING,
  "same-metric-differs": ERROR,
  "increase-inconsistent": WARNING,
  "formula-in-entry": INFO,
  "shown-differs": ERROR,
  "heading-unit": ERROR,
  "rounding-hides": INFO,
  "marked-text": ERROR,
  "struck-out": ERROR,
  "faint-text": WARNING,
  "merged-cells": ERROR,
  "parts-differ": WARNING,
  // about a form
  "missing-target": ERROR,
  "duplicate-target": ERROR,
  "line-mismatch": ERROR,
  "duplicate-column": ERROR,
  "second-entry-sheet": ERROR,
  "unknown-target": WARNING,
  "template-altered": WARNING,
  "replaced-form": WARNING,
  "plan-version-differs": WARNING,
  "form-version-differs": WARNING,
  "hidden-rows": INFO,
  "extra-content": WARNING,
  "long-text": WARNING,
  comment: INFO,
  picture: INFO,
  // a warning or an error where what is hidden was filled in
  "hidden-columns": INFO,
  "shifted-column": ERROR,
  "texts-exchanged": WARNING,
  "previous-altered": WARNING,
  "identity-missing": REJECTING,
  reconstructed: WARNING,
  "former-name": INFO,
  "wrong-plan": REJECTING,
  "wrong-period": REJECTING,
  "unknown-form": REJECTING,
  "bureau-mismatch": REJECTING,
  // about a file
  "not-read": FORMLESS,
  "not-a-workbook": FORMLESS,
  "legacy-format": FORMLESS,
  encrypted: FORMLESS,
  "too-large": FORMLESS,
  damaged: FORMLESS,
  "unsafe-content": FORMLESS,
  "external-link": WARNING,
  "no-entry-sheet": FORMLESS,
  // an error where its bureau sent nothing else
  attachment: INFO,
  // about a collection
  conflict: ERROR,
  "joint-rule-differs": ERROR,
  "equal-shares": WARNING,
  // the office's own table says something else than the bureaus
  "office-differs": WARNING,
  "identical-file": INFO,
  "superseded-file": INFO,
  "value-corrected": INFO,
  "bureau-overdue": WARNING,
  "bureau-awaited": INFO,
  "bureau-incomplete": WARNING,
  "decision-unused": WARNING,
  "after-closing": ERROR,
  // about a plan
  "plan-changed": WARNING,
  "bureau-missing": WARNING,
  "unit-unknown": WARNING,
  "shares-differ": WARNING,
  "target-doubtful": WARNING,
  // about a second level
  // an error where the districts' figures cannot make the target, information where they ask for more
  "division-differs": WARNING,
  "rule-undivided": INFO,
  "part-missing": ERROR,
  "already-filled": ERROR,
  "line-missing": ERROR,
  "own-share-asked": ERROR,
  "words-differ": WARNING,
  "average-rounded": INFO,
} as const satisfies Record<string, CodeTraits>;

export type FindingCode = keyof typeof CODES;

/** Every code with what follows from it. Other programs rely on codes and severities; new codes may be added. */
export const FINDING_CODES: Readonly<Record<FindingCode, CodeTraits>> = CODES;
