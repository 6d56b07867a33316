import { realpath } from "node:fs/promises";
import { dirname } from "node:path";
import type { Context } from "./context";
import {
  beginRun,
  clearLeftovers,
  codeOf,
  endRun,
  type FileLock,
  HalfDoneError,
  LockHeldError,
  LockLostError,
  type LockTaker,
  lookFor,
  StagedFiles,
  takeLock,
} from "./disk";
import { UsageError, type UsageProblem } from "./usage-error";

/** A file that is not replaced but extended, so that what others wrote into it meanwhile stays. */
export interface ExtendedFile<Result> {
  readonly path: string;
  /** Its content, asked for when nobody else can change it: what stands there now is read by it. */
  readonly extend: (result: Result) => Promise<string>;
}

export interface OutputPlan<Result = unknown> {
  /** Whether existing files may be replaced. */
  readonly force: boolean;
  /** Files that must not be there yet. */
  readonly planned: readonly string[];
  /** Takes its place before all others: it knows of every file that is there, whenever the program is killed. */
  readonly extended?: ExtendedFile<Result>;
  /** What is locked while files take their places; the extended file, or the first one, where it is left out. */
  readonly locked?: string;
}

/**
 * Writes a run's files whole or not at all, one run at a time.
 *
 * @param write adds each file, and folders that are to be there empty; nothing is in place before it returns
 * @returns what `write` returns
 * @throws {UsageError} when a file exists already, or a place cannot be written; then nothing was changed.
 */
export async function writeFiles<Result>(
  context: Context,
  plan: OutputPlan<Result>,
  write: (
    add: (path: string, bytes: Uint8Array | string) => Promise<void>,
    makeFolder: (folder: string) => Promise<void>,
  ) => Promise<Result>,
): Promise<Result> {
  const taker = takerFor(context);
  const run = new OutputRun(context, taker, plan.extended?.path ?? plan.planned[0] ?? "");
  try {
    await clearFolders(context, taker, plan);
    await refuseExisting(context, plan);
    const result = await write(
      (path, bytes) => run.add(path, bytes),
      (folder) => run.makeFolder(folder),
    );
    await run.putInPlace(plan, result);
    return result;
  } catch (error) {
    throw await run.giveUp(error);
  } finally {
    await run.end();
  }
}

/** Runs that clear up and lock as {@link writeFiles} does. */
function takerFor(context: Context): LockTaker {
  const { disk, world, texts } = context;
  return {
    ...{ disk, runner: beginRun(), now: world.now, patience: world.patience ?? PATIENCE },
    onTakenOver: (path, holder) => {
      world.terminal.err(`${texts.output.takenOver(path, holder)}\n`);
    },
  };
}

/** How long a lock is waited for, in milliseconds. */
const PATIENCE = 30_000;

/** What killed programs left where this one writes is brought to its end or taken away, and told. */
async function clearFolders(
  { world, texts }: Context,
  taker: LockTaker,
  { planned, extended }: OutputPlan<never>,
): Promise<void> {
  const paths = [...planned, ...(extended === undefined ? [] : [await leadsTo(extended.path)])];
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    for (const finished of await clearLeftovers(taker, folder)) {
      world.terminal.err(`${texts.output.finished(finished)}\n`);
    }
  }
}

/** One run, until its files are in place or it gives up. */
class OutputRun {
  private readonly staged: StagedFiles;
  private lock: FileLock | null = null;
  private isListening = false;
  private isPlacing = false;

  constructor(
    private readonly context: Context,
    private readonly taker: LockTaker,
    /** The file that is being written; the one to name when that fails. */
    private path: string,
  ) {
    this.staged = new StagedFiles(taker.disk, taker.runner);
  }

  async add(path: string, bytes: Uint8Array | string): Promise<void> {
    // until something lies there to be removed, the system ends the program at once, whatever it is busy with
    if (!this.isListening) for (const signal of SIGNALS) process.on(signal, this.stop);
    this.isListening = true;
    this.path = path;
    await this.staged.add(path, bytes);
  }

  async makeFolder(folder: string): Promise<void> {
    this.path = folder;
    await this.staged.makeFolder(folder);
  }

  /** Under the lock: what is there is read again, and nothing that came meanwhile is replaced unasked. */
  async putInPlace<Result>(plan: OutputPlan<Result>, result: Result): Promise<void> {
    const { extended } = plan;
    const [first] = this.staged.paths;
    const locked = plan.locked ?? extended?.path ?? first;
    if (locked === undefined || (extended === undefined && first === undefined)) return;
    this.path = locked;
    // the ledger may be a link: whoever comes by its own name has the same lock, and the link stays
    this.lock = await takeLock(this.taker, await leadsTo(locked));
    if (extended !== undefined) {
      this.path = extended.path;
      const content = await extended.extend(result);
      await this.staged.addFirst(await leadsTo(extended.path), content);
    }
    await refuseExisting(this.context, plan);
    await this.lock.assertOwn();
    this.isPlacing = true;
    await this.staged.commit(this.lock);
  }

  /** Takes everything back. @returns what to say of it */
  async giveUp(error: unknown): Promise<unknown> {
    this.isPlacing = false;
    await this.staged.discard();
    const { errors, output } = this.context.texts;
    const say = (problem: UsageProblem, sentence: string) =>
      new UsageError(problem, sentence, { cause: error });
    if (error instanceof LockHeldError) return say("locked", output.held(error));
    if (error instanceof LockLostError) return say("locked", output.lost(error.path));
    if (error instanceof HalfDoneError) return say("half-written", output.halfDone(error));
    const code = codeOf(error);
    if (error instanceof UsageError || !code?.startsWith("E")) return error;
    const place = this.staged.renaming ?? this.path;
    return say("output-unwritable", errors.unwritable(place, code));
  }

  async end(): Promise<void> {
    await this.lock?.release();
    endRun(this.taker.runner);
    for (const signal of SIGNALS) process.off(signal, this.stop);
  }

  /** While files take their places, which is soon over, nothing is stopped in the middle. */
  private readonly stop = (): void => {
    if (this.isPlacing) return;
    this.staged.discardNow();
    this.lock?.releaseNow();
    process.exit(130);
  };
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Where a path leads; itself where it leads nowhere yet. */
async function leadsTo(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function refuseExisting(
  context: Context,
  { force, planned }: OutputPlan<never>,
): Promise<void> {
  if (force) return;
  const found: string[] = [];
  for (const path of planned) if ((await lookFor(context.disk, path)) !== null) found.push(path);
  if (found.length > 0) {
    throw new UsageError("output-exists", context.texts.errors.outputExists(found));
  }
}
