import type { Plan } from "../core";
import { basename, extname, join } from "node:path";
import {
  assessWorkbook,
  type FileReport,
  formsInFile,
  prepareMarkedCopy,
  rejectFile,
} from "../exchange";
import { builtInVersions } from "./built-in-versions";
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
  // one lock for the folder, whichever copies are made
  const output = { force, planned: paths, locked: join(folder, "marked") };
  await writeFiles(context, output, async (add) => {
    for (const [index, path] of paths.entries()) {
      const { forms, copy } = checkAndCopy(files[index] ?? "", plans);
      if (copy !== null) await add(path, copy);
      for (const { report, unmarked } of forms) {
        marked.push({ report, mark: unmarked === null ? { path } : { path: null, unmarked } });
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

/** The report of a form, and why it is not marked; null where it is. */
interface CheckedForm {
  readonly report: FileReport;
  readonly unmarked: Unmarked | null;
}

/** Reports of one file's forms, and the bytes of the copy in which all of them are marked; null where none is. */
function checkAndCopy(
  path: string,
  plans: readonly Plan[],
): { readonly forms: readonly CheckedForm[]; readonly copy: Uint8Array | null } {
  const opened = openFile(path);
  if (opened.outcome === "rejected") {
    const report = rejectFile(path, opened.findings);
    return { forms: [{ report, unmarked: "unreadable" }], copy: null };
  }
  const { workbook, findings, bytes } = opened;
  let copy: Uint8Array | null = null;
  const versions = { plans: builtInVersions() };
  const read = formsInFile({ path, workbook, findings }, plans, versions.plans);
  const forms = read.map((form): CheckedForm => {
    const report = assessWorkbook({ ...form, plans, versions });
    const marked = prepareMarkedCopy(report, form.workbook, plans);
    if (marked === null) return { report, unmarked: "no-entry-sheet" };
    const result = markWorkbook(copy ?? bytes, marked, { inflate, deflate });
    if (result.outcome !== "marked") return { report, unmarked: result.obstacle };
    copy = result.bytes;
    return { report, unmarked: null };
  });
  return { forms, copy };
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
