import {
  readReturns as readForms,
  rejectFile,
  unreadFile,
  type CollectedOccasion,
  type ReturnedFile,
} from "../exchange";
import type { Context } from "./context";
import { openFile } from "./open-file";
import { letSignalsIn, startProgress } from "./progress";

/** Reads all returned files, in their order, one after the other: only one workbook is in memory at a time. */
export async function readReturns(
  context: Context,
  paths: readonly string[],
  occasion: CollectedOccasion,
): Promise<readonly ReturnedFile[]> {
  const returned: ReturnedFile[] = [];
  const progress = startProgress(context, context.texts.notes.collecting, paths.length);
  try {
    for (const path of paths) {
      returned.push(...readReturnFile(path, occasion));
      progress.step();
      await letSignalsIn();
    }
  } finally {
    progress.done();
  }
  return returned;
}

/** Reads and judges one returned file, form by form. A file that exists is always reported, whatever is wrong with it. */
function readReturnFile(path: string, occasion: CollectedOccasion): readonly ReturnedFile[] {
  const opened = openFile(path);
  if (opened.outcome === "rejected") {
    return [unreadFile(rejectFile(path, opened.findings), opened.sha256)];
  }
  const { workbook, findings, sha256 } = opened;
  return readForms({ path, workbook, findings, sha256 }, occasion);
}
