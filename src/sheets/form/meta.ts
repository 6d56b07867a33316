import type { JointRules } from "../../core";
import { buildNameValueSheet, type SheetSpec } from "../kit";
import { FORM_SHEETS } from "./form-labels";
import type { WordingVersion } from "./words";

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
  readonly wording: WordingVersion;
  /** Of the targets that the bureau shares with others. */
  readonly joint: JointRules;
  /** Targets that the form leaves out for this period. Ids. */
  readonly skipped: readonly string[];
}

/** What stands in `_meta` before the id of a shared target: `joint:3.1` is the rule that its line was made by. */
export const JOINT_KEY = "joint:";

/** What stands before the id of a target that the form leaves out for its period, though its bureau answers for it. */
export const SKIP_KEY = "skip:";

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
    // forms of version 1 say neither
    ...(identity.wording === "1"
      ? []
      : [
          ["wording", identity.wording] as const,
          ...[...identity.joint].map(([id, rule]) => [`${JOINT_KEY}${id}`, rule] as const),
          ...identity.skipped.map((id) => [`${SKIP_KEY}${id}`, "本期不报"] as const),
        ]),
  ]);
}
