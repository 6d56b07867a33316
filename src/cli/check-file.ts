import type { Plan } from "../core";
import { assessFile, builtInPlans, type FileReport, rejectFile, sentBy } from "../exchange";
import type { Context } from "./context";
import { expandPath, isThere } from "./expand-path";
import { isInside, kindOfPath } from "./files";
import { listFolder } from "./list-folder";
import { openReturned, type Opening, type ReturnedContent } from "./open-returned";
import { printable } from "./terminal";
import { UsageError } from "./usage-error";

/**
 * Files as given, and the files in folders as given, in the order of the arguments.
 *
 * @param output the folder that is written into: what stands there from an earlier run is no input
 */
export async function findFiles(
  context: Context,
  paths: readonly string[],
  output: string | null = null,
): Promise<string[]> {
  const files: string[] = [];
  for (const path of await expandPaths(context, paths)) {
    const kind = await kindOfPath(path);
    // what a star found is there, whether it opens itself or not; it is told
    if (kind === "missing" && (paths.includes(path) || !(await isThere(path)))) {
      throw new UsageError("missing-path", context.texts.errors.missingPath(path));
    }
    if (kind !== "folder") files.push(path);
    else {
      const isOutputInside = output !== null && isInside(path, output);
      const { files: found, again } = await listFolder(path);
      for (const link of again) {
        context.world.terminal.err(`${printable(context.texts.notes.readAlready(link))}\n`);
      }
      files.push(...(isOutputInside ? found.filter((file) => !isInside(output, file)) : found));
    }
  }
  return files;
}

/** @throws {UsageError} for a path with `*` that nothing fits. */
async function expandPaths(context: Context, paths: readonly string[]): Promise<string[]> {
  const expanded: string[] = [];
  for (const path of paths) {
    const found = await expandPath(path);
    if (found.length === 0) {
      throw new UsageError("missing-path", context.texts.errors.nothingFits(path));
    }
    expanded.push(...found);
  }
  return expanded;
}

/**
 * Reads and judges what lies under one path, form by form. A file that exists is always reported, whatever is wrong with it.
 */
export async function checkFile(
  path: string,
  plans: readonly Plan[],
  opening: Opening,
): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for await (const content of openReturned(path, opening))
    reports.push(...checkContent(content, plans));
  return reports;
}

function checkContent(
  { path, opened, sender }: ReturnedContent,
  plans: readonly Plan[],
): readonly FileReport[] {
  const reports =
    opened.outcome === "rejected"
      ? [rejectFile(path, opened.findings)]
      : assessFile({ path, ...opened, plans, versions: { plans: builtInPlans() } });
  return reports.map((report) => sentBy(report, sender));
}
