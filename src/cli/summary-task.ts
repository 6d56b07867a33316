import { resolve } from "node:path";
import { fingerprint } from "../core";
import {
  closeWith,
  type Closing,
  type Collection,
  compareSnapshots,
  type PartialOccasion,
  type SnapshotChanges,
  snapshotOf,
} from "../exchange";
import type { CollectOptions } from "./collect-inputs";
import type { Context } from "./context";
import { exists } from "./files";
import type { ExtendedFile } from "./output";
import {
  type Call,
  type CollectionRecord,
  readRecord,
  readSettings,
  recordPath,
  recordText,
} from "./period";
import type { Settings } from "./settings";
import { UsageError } from "./usage-error";

/** How a summary compares with the one before it in the same folder. */
export interface SummaryNews {
  /** The day of the one before; null where this is the first. */
  readonly since: string | null;
  /** Null where there is none to compare with. */
  readonly changes: SnapshotChanges | null;
  readonly closed: Closing | null;
}

/** A summary that was made: its bytes, and what is recorded of it. */
export interface MadeSummary {
  readonly collection: Collection;
  readonly bytes: Uint8Array;
}

/** The summary of a period's folder: it is made again whenever something came, and recorded each time. */
export interface SummaryTask {
  readonly closing: Closing | null;
  /** Says whether what lies there may be replaced. @throws {UsageError} */
  readonly refuseForeign: () => Promise<void>;
  /** Compares with the one before; one that is made of less is asked about first. @throws {UsageError} where nobody agreed */
  readonly compare: (collection: Collection) => Promise<SummaryNews>;
  /** The record that takes its place with the summary. */
  readonly recordOf: (path: string) => ExtendedFile<MadeSummary>;
}

/**
 * The task of a collection that writes the summary of the current folder.
 *
 * @returns null for one that writes another file: that is a look aside, and nothing is recorded
 * @throws {UsageError} for what only such a folder can do
 */
export async function openSummary(
  context: Context,
  options: CollectOptions,
  { plan, period }: PartialOccasion,
  paths: readonly string[],
): Promise<SummaryTask | null> {
  const settings = await readSettings(context);
  const { summary } = settings ?? {};
  if (settings === null || summary === undefined || resolve(summary) !== resolve(options.out)) {
    const word = options.close === true ? "--close" : options.reopen === true ? "--reopen" : null;
    if (word === null) return null;
    throw new UsageError("bad-option", context.texts.period.onlyInFolder(word, summary ?? null));
  }
  if (options.close === true && options.reopen === true) {
    throw new UsageError("bad-option", context.texts.errors.together("--close", "--reopen"));
  }
  const found = await readRecord(context, summary);
  const isSame = found?.snapshot.plan === plan.id && found.snapshot.period === period.id;
  const call = callOf(options, paths, settings);
  return taskFor(context, options, { found, record: isSame ? found : null, call });
}

/** The closing of the period that the current folder is about, for whoever merges its files; null where it is open. */
export async function readClosing(
  context: Context,
  { ledger }: Pick<CollectOptions, "ledger">,
): Promise<Closing | null> {
  const settings = await readSettings(context);
  if (settings?.summary === undefined || settings.ledger === undefined) return null;
  if (resolve(settings.ledger) !== resolve(ledger)) return null;
  return (await readRecord(context, settings.summary))?.closed ?? null;
}

interface TaskFacts {
  /** Whatever lies there. */
  readonly found: CollectionRecord | null;
  /** Where it is of the same plan and period. */
  readonly record: CollectionRecord | null;
  readonly call: Call;
}

function taskFor(
  context: Context,
  { out, force = false, close = false, reopen = false }: CollectOptions,
  { found, record, call }: TaskFacts,
): SummaryTask {
  const closing = reopen ? null : (record?.closed ?? null);
  const refuseForeign = async (): Promise<void> => {
    if (force || !(await exists(out, context.disk))) return;
    const { period, errors } = context.texts;
    if (found === null) throw new UsageError("output-exists", errors.outputExists([out]));
    if (fingerprint(await context.disk.read(out)) === found.summary) return;
    throw new UsageError("output-exists", period.summaryChanged(out));
  };
  const closedBy = (collection: Collection): Closing | null =>
    close ? closeWith(collection) : closing;
  return {
    closing,
    refuseForeign,
    compare: async (collection) => {
      const changes = record && compareSnapshots(record.snapshot, snapshotOf(collection));
      if (!force) await agreeToLess(context, changes);
      return { since: record?.snapshot.asOf ?? null, changes, closed: closedBy(collection) };
    },
    recordOf: (path) => ({
      path,
      extend: async ({ collection, bytes }) => {
        await refuseMeanwhile(context, out, found);
        await refuseForeign();
        return recordText({
          ...{ summary: fingerprint(bytes), call, closed: closedBy(collection) },
          snapshot: snapshotOf(collection),
        });
      },
    }),
  };
}

/** A summary that would be made of less than the last one is asked about. */
async function agreeToLess(context: Context, changes: SnapshotChanges | null): Promise<void> {
  if (changes?.less == null) return;
  const { period } = context.texts;
  const { confirm } = context.world;
  const told = period.less(changes.less);
  if (confirm === undefined) throw new UsageError("fewer-files", period.lessWithout(told));
  if (await confirm(period.askLess(told))) return;
  throw new UsageError("fewer-files", period.lessRefused);
}

/** Somebody else may have collected while this command read. */
async function refuseMeanwhile(
  context: Context,
  out: string,
  found: CollectionRecord | null,
): Promise<void> {
  const now = await readRecord(context, out);
  const textOf = (record: CollectionRecord | null): string => record === null ? "" : recordText(record); // prettier-ignore
  if (textOf(now) === textOf(found)) return;
  throw new UsageError("locked", context.texts.period.collectedMeanwhile(recordPath(out)));
}

/** What the next one is to do again: not what the folder remembers anyway. */
function callOf(
  { decisions = [], previous = [], joint = [], sheets }: CollectOptions,
  paths: readonly string[],
  settings: Settings,
): Call {
  const own = (words: readonly string[], kept: readonly string[] | undefined): string[] =>
    JSON.stringify(words) === JSON.stringify(kept ?? []) ? [] : [...words];
  return {
    paths: own(paths, settings.returns === undefined ? [] : [settings.returns]),
    decisions: own(decisions, settings.decisions),
    previous: own(previous, settings.previous),
    joint: own(joint, settings.joint),
    sheets: sheets ?? null,
  };
}
