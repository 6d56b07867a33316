import { findBureau, type JointRule, type Plan } from "../core";
import {
  extendLedger,
  type Ledger,
  type Occasion,
  type PreparedForm,
  toLedgerRules,
  toLedgerSkips,
} from "../exchange";
import type { Context } from "./context";
import { type DistributedForm, refuseOtherOccasion } from "./join-ledgers";
import { planToMake } from "./joint-rules";
import { readLedger } from "./ledger-source";
import type { ExtendedFile } from "./output";

/** Forms that were made, and what they were made by. */
export interface MadeForms {
  /** Of the ledger. */
  readonly path: string;
  readonly occasion: Occasion;
  readonly forms: readonly PreparedForm[];
  /** Whether they are one part of several, each with a ledger of its own, which are joined later. */
  readonly isPart: boolean;
  /** The ledger as it was when the forms were made. */
  readonly earlier: Ledger | null;
  /** As its file has it. */
  readonly plan: Plan;
  /** The day that was asked for. */
  readonly due: string | undefined;
}

/**
 * The ledger with the forms that were made: it is read again when nobody else can change it, as somebody may have made forms since.
 * It takes its place before them, so that no form is ever there that it does not know.
 */
export function extendedLedger(
  context: Context,
  { path, occasion, forms, isPart, earlier, plan, due }: MadeForms,
): ExtendedFile<readonly DistributedForm[]> {
  const extend = async (made: readonly DistributedForm[]): Promise<string> => {
    const found = isPart ? null : ((await readLedger(context, path)) ?? earlier);
    if (found !== null) {
      refuseOtherOccasion(context, path, found, occasion);
      tellNewcomers(context, { plan, found, earlier, forms });
    }
    const ledger = extendLedger(
      found,
      { ...occasion, due: due ?? found?.due ?? null },
      made.map(({ formId, bureau, sha256, targets }, index) => ({
        ...{ formId, bureau, file: forms[index]?.file ?? "", sha256, targets },
        ...{ createdAt: context.today, due: occasion.due, planHash: occasion.planHash },
        ...toLedgerRules(forms[index]?.joint ?? new Map()),
        ...toLedgerSkips(forms[index]?.skipped ?? []),
      })),
      renamer(plan),
    );
    return `${JSON.stringify(ledger, null, 2)}\n`;
  };
  return { path, extend };
}

/** Forms that somebody else made while these were made may ask otherwise of targets that both share. */
function tellNewcomers(
  context: Context,
  {
    plan,
    found,
    earlier,
    forms,
  }: Pick<MadeForms, "plan" | "earlier" | "forms"> & { readonly found: Ledger },
): void {
  const known = new Set(earlier?.forms.map(({ formId }) => formId));
  const newcomers = found.forms.filter(({ formId }) => !known.has(formId));
  if (newcomers.length === 0) return;
  const asked = new Map<string, JointRule>(forms.flatMap(({ joint }) => [...joint]));
  const bureaus = forms.map(({ bureau }) => bureau);
  planToMake(context, plan, { ...found, forms: newcomers }, asked, bureaus);
}

/** A bureau under its name of now; one that became part of another has a form of its own still. */
function renamer(plan: Plan): (bureau: string) => string {
  return (bureau) => {
    const found = findBureau(plan, bureau);
    return found === null || found.as === "merged" ? bureau : found.bureau;
  };
}
