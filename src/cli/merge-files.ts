import {
  type Closing,
  type Collection,
  holdLate,
  mergeReturns,
  type PartialOccasion,
  readSentRules,
} from "../exchange";
import type { CollectOptions } from "./collect-inputs";
import { loadBaselines } from "./baselines-source";
import type { Context } from "./context";
import { loadDecisions } from "./decisions-source";
import { readJointRules } from "./joint-rules";
import { loadPartials } from "./partial-source";
import { loadPrevious } from "./previous-source";
import { readReturns } from "./read-returns";
import { loadSentPlans } from "./sent-plans";

/** What was collected. */
export interface MergedFiles {
  readonly collection: Collection;
  /** How many files were passed over: a system or a program keeps them for itself. */
  readonly passed: number;
}

/**
 * Reads all that a collection is made of besides its files, then gives what reads and merges these: what is wrong with the options is
 * told before anything is read.
 *
 * @param closing null while the period is open
 * @throws {UsageError} where decisions, earlier periods or rules cannot be used
 */
export async function prepareMerge(
  context: Context,
  options: Omit<CollectOptions, "out">,
  { plan, period, ledger }: PartialOccasion,
  closing: Closing | null,
): Promise<(files: readonly string[], named?: readonly string[]) => Promise<MergedFiles>> {
  const joint = readJointRules(context, plan, options.joint ?? []);
  const decisions = await loadDecisions(context, options.decisions ?? [], plan);
  const previous = await loadPrevious(context, options.previous ?? [], plan, period);
  const baselines = await loadBaselines(context, options.baselines, plan);
  const sent = readSentRules(plan, ledger.forms);
  const versions = await loadSentPlans(context, options.ledger, ledger, plan);
  return async (files, named = []) => {
    const returns = options.merge
      ? { files: await loadPartials(context, options.merge, { plan, period, ledger }), passed: 0 }
      : await readReturns(context, files, { plan, period, sent, versions }, named);
    const collection = mergeReturns({
      ...{ plan, period, ledger, joint, decisions, previous, baselines, versions },
      ...{ asOf: context.today, files: holdLate(returns.files, closing) },
    });
    return { collection, passed: returns.passed };
  };
}
