import { realpath } from "node:fs/promises";
import { parsePeriod, type Plan } from "../core";
import type { Ledger, PartialOccasion } from "../exchange";
import { findFiles } from "./check-file";
import type { Context } from "./context";
import { readLedger } from "./ledger-source";
import { loadPlan } from "./plan-source";
import { UsageError } from "./usage-error";

/** The options of `collect` as written. */
export interface CollectOptions {
  readonly ledger: string;
  readonly plan?: string;
  readonly joint?: readonly string[];
  readonly decisions?: readonly string[];
  readonly previous?: readonly string[];
  readonly baselines?: string;
  readonly sheets?: string;
  readonly shard?: string;
  readonly merge?: readonly string[];
  readonly up?: string;
  readonly upOut?: string;
  readonly division?: string;
  readonly out: string;
  readonly force?: boolean;
  /** Closes the period: what comes later waits for a decision. */
  readonly close?: boolean;
  readonly reopen?: boolean;
}

/** `--joint 3.1=sum 5.1=lead 收回`: a word like a rule that stands among the paths is one. */
export function takeJointWords<Options extends Omit<CollectOptions, "out">>(
  context: Context,
  options: Options,
  paths: readonly string[],
): [Options, readonly string[]] {
  const isRule = (word: string) => /^[^=/\\]+=(?:agree|sum|lead)$/.test(word);
  const joint = [...(options.joint ?? []), ...paths.filter(isRule)];
  const others = paths.filter((word) => !isRule(word));
  const { errors } = context.texts;
  if (options.merge !== undefined) {
    if (others.length === 0) return [{ ...options, joint }, []];
    throw new UsageError("bad-option", errors.together("--merge", others[0] ?? ""));
  }
  if (others.length === 0) {
    throw new UsageError("missing-path", `${errors.missingArgument("PATH")} ${errors.seeHelp}`);
  }
  return [{ ...options, joint }, others];
}

/** The ledger of the collection, its plan and its period. */
export async function readOccasion(
  context: Context,
  options: Pick<CollectOptions, "plan" | "ledger">,
): Promise<PartialOccasion> {
  const { errors } = context.texts;
  const ledger = await readLedger(context, options.ledger);
  if (ledger === null) {
    throw new UsageError("missing-path", errors.missingLedger(options.ledger));
  }
  const plan = await planOfLedger(context, options, ledger);
  const period = parsePeriod(ledger.period);
  if (period === null) {
    throw new UsageError("bad-ledger", errors.noLedger(options.ledger, "period"));
  }
  return { plan, period, ledger };
}

/** What is read besides the returned files. */
export function listSources({
  ledger,
  decisions,
  previous,
  baselines,
  merge,
}: Omit<CollectOptions, "out">): readonly string[] {
  const lists = [...(decisions ?? []), ...(previous ?? []), ...(merge ?? [])];
  return [ledger, baselines, ...lists].filter(isGiven);
}

/** The plan of the ledger. */
export async function planOfLedger(
  context: Context,
  { plan: source, ledger: path }: Pick<CollectOptions, "plan" | "ledger">,
  ledger: Ledger,
): Promise<Plan> {
  const plan = await loadPlan(context, source ?? ledger.plan);
  if (plan.id !== ledger.plan) {
    const sentence = context.texts.errors.ledgerOfOtherPlan(path, ledger.plan, plan.id);
    throw new UsageError("ledger-conflict", sentence);
  }
  return plan;
}

const isGiven = (path: string | undefined): path is string => path !== undefined;

/** What is named to be read is never replaced, whatever `--force` says. */
export async function refuseInput(
  context: Context,
  out: string,
  inputs: readonly string[],
): Promise<void> {
  const place = await placeOf(out);
  for (const path of inputs) {
    if ((await placeOf(path)) !== place) continue;
    throw new UsageError("output-is-input", context.texts.errors.outIsInput(path));
  }
}

/**
 * Every file once, however often it was named, and by the same one of its names whichever came first; not those that this run reads
 * as something else, or writes.
 */
export async function listReturns(
  context: Context,
  paths: readonly string[],
  others: readonly string[],
): Promise<readonly string[]> {
  const taken = new Set<string>();
  for (const other of others) taken.add(await placeOf(other));
  const files = new Map<string, string>();
  for (const path of await findFiles(context, paths)) {
    const place = await placeOf(path);
    const earlier = files.get(place);
    if (!taken.has(place) && (earlier === undefined || path < earlier)) files.set(place, path);
  }
  return [...files.values()];
}

/** Where a path leads; itself where it leads nowhere yet. */
async function placeOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
