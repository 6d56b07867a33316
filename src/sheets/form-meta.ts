import { addRow, across, newDraft, put } from "./draft";
import { FORM_SHEETS } from "./form-layout";
import type { SheetSpec } from "./spec";
import { styleOf } from "./theme";

/** What `_meta` says a form is; other programs rely on it. */
export const FORM_FORMAT = "zerenbiao-form";
export const FORM_FORMAT_VERSION = "1";

export interface FormIdentity {
  readonly planId: string;
  /** SHA-256 of the plan's canonical JSON, in hexadecimal. */
  readonly planHash: string;
  readonly periodId: string;
  readonly bureau: string;
  readonly formId: string;
  /** A day. */
  readonly createdAt: string;
  /** A day, or null. */
  readonly due: string | null;
}

/** `_meta`: who the form is for, in rows of name and value, all of them text; then each sheet by its kind. */
export function buildMetaSheet(identity: FormIdentity): SheetSpec {
  return buildNameValueSheet(FORM_SHEETS.meta, [
    ["format", FORM_FORMAT],
    ["formatVersion", FORM_FORMAT_VERSION],
    ["plan", identity.planId],
    ["planHash", identity.planHash],
    ["period", identity.periodId],
    ["bureau", identity.bureau],
    ["formId", identity.formId],
    ["createdAt", identity.createdAt],
    ["due", identity.due ?? ""],
    ...Object.entries(FORM_SHEETS).map(([kind, name]) => [`sheet:${kind}`, name] as const),
  ]);
}

/** A veryHidden sheet of rows of name and value, all of them text: what a workbook says it is. */
export function buildNameValueSheet(
  sheetName: string,
  entries: readonly (readonly [name: string, value: string])[],
): SheetSpec {
  const draft = newDraft();
  const style = styleOf({ font: "body", size: 10.5, fit: "none", numberFormat: "@" });
  for (const [name, value] of entries) {
    const row = addRow(draft, 18);
    put(draft, across(row, 1), name, style);
    put(draft, across(row, 2), value, style);
  }
  return {
    name: sheetName,
    visibility: "veryHidden",
    columns: [128, 384].map((width) => ({ width, hidden: false })),
    ...draft,
    validations: [],
    conditionalFormats: [],
    autoFilter: null,
    view: { frozenRows: 0, frozenColumns: 0, activeCell: { row: 1, column: 1 } },
    print: null,
    protection: { allowFilter: false, allowColumnWidths: false, allowRowHeights: false },
  };
}
