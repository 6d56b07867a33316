import type { Plan } from "../core";
import { basename, extname, join } from "node:path";
import { assessWorkbook, type FileReport, prepareMarkedCopy, rejectFile } from "../exchange";
import { markWorkbook } from "../xlsx";
import { deflate, inflate } from "./compression";
import type { Context } from "./context";
import { identityOf } from "./files";
import { openFile } from "./open-file";
import { writeFiles } from "./output";
import type { Unmarked } from "./texts";
import { UsageError } from "./usage-error";

/** What `--mark` made of one file: the path of its copy, or why there is none. */
export type MarkOutcome =
  { readonly path: string } | { readonly path: null; readonly unmarked: Unmarked };

export interface MarkedFile {
  readonly report: FileReport;
  readonly mark: MarkOutcome;
}

export interface MarkRun {
  readonly files: readonly string[];
  readonly plans: readonly Plan[];
  /** Where the copies go. */
  readonly folder: string;
  readonly force: boolean;
  /** Called after each file. */
  readonly step: () => Promise<void>;
}

/**
 * Checks files and writes a marked copy of each that has an entry sheet: all of them or none. One workbook at a time is in memory.
 *
 * @throws {UsageError} when a copy would replace one of the files themselves, or a file without `--force`; then nothing was written.
 */
export async function checkAndMark(context: Context, run: MarkRun): Promise<MarkedFile[]> {
  const { files, plans, folder, force, step } = run;
  const paths = copyNames(files).map((name) => join(folder, name));
  await refuseInputs(context, paths, files);
  const marked: MarkedFile[] = [];
  await writeFiles(context, { force, planned: paths }, async (add) => {
    for (const [index, path] of paths.entries()) {
      const { report, copy } = checkAndCopy(files[index] ?? "", plans);
      if (typeof copy === "string") marked.push({ report, mark: { path: null, unmarked: copy } });
      else {
        await add(path, copy);
        marked.push({ report, mark: { path } });
      }
      await step();
    }
  });
  return marked;
}

/** A name for the copy of each file: its own; for one that is taken, `name-2.xlsx`. Names that differ by case only are the same. */
export function copyNames(files: readonly string[]): string[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const name = basename(file);
    const extension = extname(name);
    const stem = name.slice(0, name.length - extension.length);
    let free = name;
    for (let number = 2; taken.has(keyOf(free)); number += 1)
      free = `${stem}-${number}${extension}`;
    taken.add(keyOf(free));
    return free;
  });
}

const keyOf = (name: string): string => name.normalize("NFC").toLowerCase();

/** One file's report, and the bytes of its marked copy or why there is none. */
function checkAndCopy(
  path: string,
  plans: readonly Plan[],
): { readonly report: FileReport; readonly copy: Uint8Array | Unmarked } {
  const opened = openFile(path);
  if (opened.outcome === "rejected") {
    return { report: rejectFile(path, opened.findings), copy: "unreadable" };
  }
  const { workbook, findings, bytes } = opened;
  const report = assessWorkbook({ path, workbook, findings, plans });
  const marked = prepareMarkedCopy(report, workbook, plans);
  if (marked === null) return { report, copy: "no-entry-sheet" };
  const result = markWorkbook(bytes, marked, { inflate, deflate });
  return { report, copy: result.outcome === "marked" ? result.bytes : result.obstacle };
}

async function refuseInputs(
  context: Context,
  paths: readonly string[],
  files: readonly string[],
): Promise<void> {
  const inputs = new Map<string | null, string>();
  for (const file of files) inputs.set(await identityOf(file), file);
  for (const path of paths) {
    const there = await identityOf(path);
    const file = there === null ? undefined : inputs.get(there);
    if (file !== undefined) {
      throw new UsageError("output-is-input", context.texts.errors.outputIsInput(file));
    }
  }
}
