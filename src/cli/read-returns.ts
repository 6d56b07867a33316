import {
  readReturns as readForms,
  rejectFile,
  sentBy,
  unreadFile,
  type CollectedOccasion,
  type ReturnedFile,
} from "../exchange";
import type { Context } from "./context";
import { CountedOpening, openReturned, type ReturnedContent } from "./open-returned";
import { letSignalsIn, startProgress } from "./progress";

/** What came back. */
export interface Returns {
  readonly files: readonly ReturnedFile[];
  /** How many files were passed over: a system or a program keeps them for itself. */
  readonly passed: number;
}

/**
 * Reads all returned files, in their order, one after the other: only one workbook is in memory at a time.
 *
 * @param named paths as somebody named them: of these none is passed over
 */
export async function readReturns(
  context: Context,
  paths: readonly string[],
  occasion: CollectedOccasion,
  named: readonly string[] = [],
): Promise<Returns> {
  const files: ReturnedFile[] = [];
  const opening = new CountedOpening(context, named);
  const progress = startProgress(context, context.texts.notes.collecting, paths.length);
  try {
    for (const path of paths) {
      for await (const content of openReturned(path, opening)) {
        files.push(...readContent(content, occasion));
      }
      progress.step();
      await letSignalsIn();
    }
  } finally {
    progress.done();
  }
  return { files, passed: opening.passed };
}

/** Reads and judges one returned file, form by form. A file that exists is always reported, whatever is wrong with it. */
function readContent(
  { path, opened, sender }: ReturnedContent,
  occasion: CollectedOccasion,
): readonly ReturnedFile[] {
  const returned =
    opened.outcome === "rejected"
      ? [unreadFile(rejectFile(path, opened.findings), opened.sha256)]
      : readForms({ path, ...opened }, occasion);
  return returned.map((file) => ({ ...file, report: sentBy(file.report, sender) }));
}
