import * as z from "zod/mini";
import type { ReportingPeriod } from "../../core";

const LedgerForm = z.strictObject({
  formId: z.string().check(z.minLength(1)),
  bureau: z.string().check(z.minLength(1)),
  /** The form's file name beside the ledger. */
  file: z.string().check(z.minLength(1)),
  /** Of the file as it was sent out; null where a ledger was made again of forms with something filled in. */
  sha256: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  /** How many targets the form asks a value of: none of a bureau that only cooperates. */
  targets: z.int().check(z.minimum(0)),
  /** A day. */
  createdAt: z.iso.date(),
  /** What the form itself says, where the ledger as a whole has moved on since; left out by the first version. */
  due: z.optional(z.nullable(z.iso.date())),
  planHash: z.optional(z.string()),
  /** Joint rules by target id: what the form asks for of those that its bureau shares; left out by forms from before that. */
  joint: z.optional(z.custom<Readonly<Record<string, string>>>(isTexts)),
  /** Targets that it leaves out for this period, though its bureau answers for them; left out where there are none. */
  skip: z.optional(z.array(z.string())),
  /** A form made again keeps the earlier one, whose return is still read. */
  state: z.enum(["current", "replaced"]),
});
// zod's own record would cost the pane a kilobyte
function isTexts(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => typeof each === "string")
  );
}

export type LedgerForm = z.infer<typeof LedgerForm>;

/** The ledger (发放台账): which forms of one plan and period went out. It is extended, never emptied. */
export const Ledger = z.strictObject({
  format: z.literal("zerenbiao-ledger"),
  formatVersion: z.literal(1),
  plan: z.string().check(z.minLength(1)),
  planHash: z.string(),
  period: z.string().check(z.minLength(1)),
  due: z.nullable(z.iso.date()),
  forms: z.array(LedgerForm),
});
export type Ledger = z.infer<typeof Ledger>;

/** What forms are made for; a ledger holds the forms of one such occasion. */
export interface Occasion {
  readonly plan: string;
  readonly planHash: string;
  readonly period: ReportingPeriod;
  readonly due: string | null;
}

/**
 * The ledger with forms added. An earlier current form of the same bureau becomes `replaced`; the same form made again
 * (same id) takes its own place.
 *
 * @param ledger null for the first distribution
 * @param nameNow what a bureau of the ledger is called now, where it was renamed since
 */
export function extendLedger(
  ledger: Ledger | null,
  occasion: Occasion,
  forms: readonly Omit<LedgerForm, "state">[],
  nameNow: (bureau: string) => string = (bureau) => bureau,
): Ledger {
  const added = new Map(forms.map((form) => [form.bureau, form]));
  const ids = new Set(forms.map((form) => form.formId));
  const kept = (ledger?.forms ?? [])
    .filter((form) => !ids.has(form.formId))
    .map((form) =>
      added.has(nameNow(form.bureau)) ? { ...form, state: "replaced" as const } : form,
    );
  return {
    format: "zerenbiao-ledger",
    formatVersion: 1,
    plan: occasion.plan,
    planHash: occasion.planHash,
    period: occasion.period.id,
    due: occasion.due,
    forms: [...kept, ...forms.map((form) => ({ ...form, state: "current" as const }))],
  };
}

/** Why a ledger cannot take forms of an occasion. */
export type LedgerConflict =
  | { readonly field: "plan"; readonly found: string; readonly wanted: string }
  | { readonly field: "period"; readonly found: string; readonly wanted: string };

/** A ledger belongs to one plan and period; forms of another go into another folder. */
export function findLedgerConflict(ledger: Ledger, occasion: Occasion): LedgerConflict | null {
  if (ledger.plan !== occasion.plan) {
    return { field: "plan", found: ledger.plan, wanted: occasion.plan };
  }
  if (ledger.period !== occasion.period.id) {
    return { field: "period", found: ledger.period, wanted: occasion.period.id };
  }
  return null;
}
