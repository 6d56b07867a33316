import { dirname, join } from "node:path";
import type { Plan } from "../core";
import { extendLedger, findLedgerConflict, type Ledger, type Occasion } from "../exchange";
import type { Context } from "./context";
import { readLedger } from "./ledger-source";
import { writeFiles } from "./output";
import { sentPlanToWrite } from "./sent-plans";
import { UsageError } from "./usage-error";

/** One form that went out; `targets` is a count. */
export interface DistributedForm {
  readonly bureau: string;
  readonly path: string;
  readonly formId: string;
  readonly targets: number;
  readonly sha256: string | null;
}

/** What `distribute` reports as JSON. */
export interface Distribution {
  readonly plan: string;
  readonly period: string;
  readonly due: string | null;
  readonly ledger: string;
  readonly forms: readonly DistributedForm[];
}

/** The ledger as one run would have written it, of the parts that several wrote: forms in the plan's order. */
export async function joinLedgers(
  context: Context,
  { out, force = false }: { readonly out: string; readonly force?: boolean },
  paths: readonly string[],
  { occasion, ledgerPath, asFiled }: JoinedLedger,
): Promise<Distribution> {
  const made: Ledger["forms"] = [];
  for (const path of paths) {
    const part = await readLedger(context, path);
    if (part === null) {
      throw new UsageError("missing-path", context.texts.errors.missingPath(path));
    }
    refuseOtherOccasion(context, path, part, occasion);
    made.push(...part.forms);
  }
  const placeOf = ({ bureau }: Ledger["forms"][number]) => asFiled.bureauPlaces.get(bureau) ?? 0;
  const forms = made.toSorted((one, other) => placeOf(one) - placeOf(other));
  const doubled = forms.find(({ bureau }, at) => forms[at - 1]?.bureau === bureau);
  if (doubled !== undefined) {
    const { errors } = context.texts;
    throw new UsageError("bad-ledger", errors.formTwice(paths.join(" "), doubled.formId));
  }
  const due = forms[0]?.due ?? occasion.due;
  const extend = async (): Promise<string> => {
    // joined into the ledger that is there: its forms stay
    const found = await readLedger(context, ledgerPath);
    if (found) refuseOtherOccasion(context, ledgerPath, found, occasion);
    const ledger = extendLedger(found, { ...occasion, due }, forms);
    return `${JSON.stringify(ledger, null, 2)}\n`;
  };
  const output = { force, planned: [], extended: { path: ledgerPath, extend } };
  await writeFiles(context, output, async (add) => {
    const sentPlan = await sentPlanToWrite(asFiled, dirname(ledgerPath));
    if (sentPlan !== null) await add(sentPlan.path, sentPlan.text);
  });
  return {
    ...{ plan: occasion.plan, period: occasion.period.id, due, ledger: ledgerPath },
    forms: forms.map(({ bureau, formId, targets, sha256, file }) => ({
      ...{ bureau, path: join(out, file), formId, targets, sha256 },
    })),
  };
}

export interface JoinedLedger {
  readonly occasion: Occasion;
  readonly ledgerPath: string;
  readonly asFiled: Plan;
}

/** @throws {UsageError} for a ledger of another plan or period */
export function refuseOtherOccasion(
  context: Context,
  path: string,
  ledger: Ledger,
  occasion: Occasion,
): void {
  const conflict = findLedgerConflict(ledger, occasion);
  if (conflict === null) return;
  const { errors } = context.texts;
  const sentence =
    conflict.field === "plan"
      ? errors.ledgerOfOtherPlan(path, conflict.found, conflict.wanted)
      : errors.ledgerOfOtherPeriod(path, conflict.found, conflict.wanted);
  throw new UsageError("ledger-conflict", sentence);
}
