import { exists, codeOf, StagedFiles } from "./files";
import type { Context } from "./context";
import { UsageError } from "./usage-error";

export interface OutputPlan {
  /** Whether existing files may be replaced. */
  readonly force: boolean;
  /** Files that must not be there yet. */
  readonly planned: readonly string[];
}

/**
 * Writes a run's files whole or not at all.
 *
 * @param write adds each file; nothing is in place before it returns
 * @returns what `write` returns
 * @throws {UsageError} when a file exists already, or a place cannot be written; then nothing was changed.
 */
export async function writeFiles<Result>(
  context: Context,
  plan: OutputPlan,
  write: (add: (path: string, bytes: Uint8Array | string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  if (!plan.force) await refuseExisting(context, plan.planned);
  const staged = new StagedFiles();
  const stop = () => {
    staged.discardNow();
    process.exit(130);
  };
  let path = "";
  try {
    const result = await write(async (next, bytes) => {
      // until something lies there to be removed, the system ends the program at once, whatever it is busy with
      if (path === "") for (const signal of SIGNALS) process.on(signal, stop);
      path = next;
      await staged.add(next, bytes);
    });
    await staged.commit();
    return result;
  } catch (error) {
    await staged.discard();
    const code = codeOf(error);
    if (!code?.startsWith("E")) throw error;
    throw new UsageError(
      "output-unwritable",
      context.texts.errors.unwritable(staged.renaming ?? path, code),
      { cause: error },
    );
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

async function refuseExisting(context: Context, paths: readonly string[]): Promise<void> {
  const found: string[] = [];
  for (const path of paths) if (await exists(path)) found.push(path);
  if (found.length > 0) {
    throw new UsageError("output-exists", context.texts.errors.outputExists(found));
  }
}
