import { chinese, FINDING_CODES, type FindingCode, VERDICTS } from "../../src/core";

/*
 * What other programs hold on to. A code may come, with its severity; none goes, none changes. New ones are written down here.
 */

const SEVERITIES = {
  // about a value
  "missing-value": "warning",
  "not-due": "info",
  "not-a-number": "error",
  "shown-differs": "error",
  "heading-unit": "error",
  "marked-text": "error",
  "struck-out": "error",
  "faint-text": "warning",
  "merged-cells": "error",
  "long-text": "warning",
  "parts-differ": "warning",
  comment: "info",
  picture: "info",
  "hidden-columns": "info",
  "shifted-column": "error",
  "texts-exchanged": "warning",
  "previous-altered": "warning",
  "rounding-hides": "info",
  "approximate-value": "error",
  "date-value": "error",
  "formula-error": "error",
  "unit-mismatch": "error",
  "unit-differs": "warning",
  "unit-converted": "info",
  "read-as": "info",
  "note-beside": "warning",
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
  "former-name": "info",
  "wrong-plan": "error",
  "wrong-period": "error",
  "unknown-form": "error",
  "bureau-mismatch": "error",
  // about a file
  "not-read": "error",
  "not-a-workbook": "error",
  "legacy-format": "error",
  encrypted: "error",
  "too-large": "error",
  damaged: "error",
  "unsafe-content": "error",
  "external-link": "warning",
  "no-entry-sheet": "error",
  attachment: "info",
  // about a collection
  conflict: "error",
  "joint-rule-differs": "error",
  "equal-shares": "warning",
  "office-differs": "warning",
  "identical-file": "info",
  "superseded-file": "info",
  "value-corrected": "info",
  "bureau-overdue": "warning",
  "bureau-awaited": "info",
  "bureau-incomplete": "warning",
  "decision-unused": "warning",
  "after-closing": "error",
  // about a plan
  "plan-changed": "warning",
  "bureau-missing": "warning",
  "unit-unknown": "warning",
  "shares-differ": "warning",
  "target-doubtful": "warning",
  // about a second level
  "division-differs": "warning",
  "rule-undivided": "info",
  "part-missing": "error",
  "already-filled": "error",
  "line-missing": "error",
  "own-share-asked": "error",
  "words-differ": "warning",
  "average-rounded": "info",
};

test.each(Object.entries(SEVERITIES))("the finding %s weighs as it always did: %s", (code, own) => {
  expect(FINDING_CODES).toHaveProperty([code, "severity"], own);
});

test("every code stands in this list", () => {
  expect(Object.keys(FINDING_CODES).filter((code) => !(code in SEVERITIES))).toEqual([]);
});

/** These make a file's values unusable. */
const REJECTING = [
  ...["wrong-plan", "wrong-period", "unknown-form", "bureau-mismatch", "identity-missing"],
  ...["not-read", "not-a-workbook", "legacy-format", "encrypted", "too-large", "damaged"],
  "unsafe-content",
  "no-entry-sheet",
];
/** Of these there is no form to be read, or sent back. */
const FORMLESS = [
  ...["not-read", "not-a-workbook", "legacy-format", "encrypted", "too-large", "damaged"],
  "unsafe-content",
  "no-entry-sheet",
];

test("just these codes reject a file, and just these leave no form in it", () => {
  const codes = Object.keys(FINDING_CODES) as FindingCode[];
  const rejecting = codes.filter((code) => FINDING_CODES[code].rejects);
  const formless = codes.filter((code) => FINDING_CODES[code].formless);
  expect(rejecting.sort()).toEqual(REJECTING.sort());
  expect(formless.sort()).toEqual(FORMLESS.sort());
});

/** The words are printed on forms, and stand in their formulas. */
const VERDICT_WORDS = {
  met: "达标",
  "not-met": "未达标",
  "reached-early": "提前达标",
  "in-progress": "推进中",
  unverified: "待核实",
  "no-data": "未填",
  "needs-person": "待人工判定",
  "cannot-judge": "无法判定",
  "no-deadline": "未定时限",
  invalid: "填写有误",
};

test.each(Object.entries(VERDICT_WORDS))("the verdict %s is %s on paper", (verdict, words) => {
  expect(VERDICTS).toContain(verdict);
  expect(chinese.verdicts).toHaveProperty([verdict], words);
});

test("every verdict stands in this list", () => {
  expect(VERDICTS.filter((verdict) => !(verdict in VERDICT_WORDS))).toEqual([]);
});
