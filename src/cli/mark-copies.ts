import type { Plan } from "../core";
import { basename, extname, join } from "node:path";
import {
  assessWorkbook,
  builtInPlans,
  type FileReport,
  formsInFile,
  prepareMarkedCopy,
  rejectFile,
  sentBy,
  splitInside,
} from "../exchange";
import { markWorkbook } from "../xlsx";
import { deflate, inflate } from "./compression";
import type { Context } from "./context";
import { exists, identityOf } from "./files";
import { openReturned, type Opening, type ReturnedContent } from "./open-returned";
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
  /** The day until which they are to come back; null where none is set. */
  readonly until: string | null;
  readonly force: boolean;
  /** Called after each file. */
  readonly step: () => Promise<void>;
  readonly opening: Opening;
}

/**
 * Checks files and writes a marked copy of each that has something to be mended: all of them or none. One workbook at a time is in memory.
 *
 * @throws {UsageError} when a copy would replace one of the files themselves, or a file without `--force`; then nothing was written.
 */
export async function checkAndMark(context: Context, run: MarkRun): Promise<MarkedFile[]> {
  const { files, plans, folder, force, step } = run;
  const nameCopy = copyNamer();
  const paths = files.map((file) => join(folder, nameCopy(file)));
  await refuseInputs(context, paths, files);
  const marked: MarkedFile[] = [];
  // one lock for the folder, whichever copies are made
  const output = { force, planned: paths, locked: join(folder, "marked") };
  await writeFiles(context, output, async (add) => {
    for (const [index, file] of files.entries()) {
      for await (const content of openReturned(file, run.opening)) {
        const { forms, copy } = checkAndCopy(content, plans, run.until);
        let path = paths[index] ?? "";
        if (content.isContained && copy !== null) {
          path = join(folder, nameCopy(content.path));
          await refuseTaken(context, path, { files, force });
        }
        if (copy !== null) await add(path, copy);
        for (const { report, unmarked } of forms) {
          marked.push({ report, mark: unmarked === null ? { path } : { path: null, unmarked } });
        }
      }
      await step();
    }
  });
  return marked;
}

/** What lies in a container is known only when it is opened: the place of its copy is looked at then. */
async function refuseTaken(
  context: Context,
  path: string,
  { files, force }: Pick<MarkRun, "files" | "force">,
): Promise<void> {
  await refuseInputs(context, [path], files);
  if (force || !(await exists(path))) return;
  throw new UsageError("output-exists", context.texts.errors.outputExists([path]));
}

/** A name for the copy of each file; {@link copyNamer} says which. */
export function copyNames(files: readonly string[]): string[] {
  return files.map(copyNamer());
}

/**
 * Names copies, one after the other: a file's own name with -退回, for one out of a container behind that of the container; for one that
 * is taken, `name-退回-2.xlsx`. Names that differ by case only are the same.
 *
 * @example copyNamer()("收回/来信.zip › 表/市商务局.xlsx") // => "来信-市商务局-退回.xlsx"
 */
function copyNamer(): (file: string) => string {
  const taken = new Set<string>();
  return (file) => {
    const name = nameOfCopy(file);
    const extension = extname(name);
    const own = name.slice(0, name.length - extension.length);
    const stem = own.endsWith(RETURNED) ? own : `${own}${RETURNED}`;
    const first = `${stem}${extension}`;
    let free = first;
    for (let number = 2; taken.has(keyOf(free)); number += 1)
      free = `${stem}-${number}${extension}`;
    taken.add(keyOf(free));
    return free;
  };
}

function nameOfCopy(file: string): string {
  const inside = splitInside(file);
  if (inside === null) return basename(file);
  const container = nameOfCopy(inside.file);
  return `${container.slice(0, container.length - extname(container).length)}-${basename(inside.name)}`;
}

/** What a copy is called behind the name of its file; one that goes back a second time bears it already. */
const RETURNED = "-退回";

const keyOf = (name: string): string => name.normalize("NFC").toLowerCase();

/** The report of a form, and why it is not marked; null where it is. */
interface CheckedForm {
  readonly report: FileReport;
  readonly unmarked: Unmarked | null;
}

/** Reports of one file's forms, and the bytes of the copy in which all of them are marked; null where none is. */
function checkAndCopy(
  { path, opened, sender }: ReturnedContent,
  plans: readonly Plan[],
  until: string | null,
): { readonly forms: readonly CheckedForm[]; readonly copy: Uint8Array | null } {
  if (opened.outcome === "rejected") {
    const report = sentBy(rejectFile(path, opened.findings), sender);
    return { forms: [{ report, unmarked: "unreadable" }], copy: null };
  }
  const { workbook, findings, bytes } = opened;
  let copy: Uint8Array | null = null;
  const versions = { plans: builtInPlans() };
  const read = formsInFile({ path, workbook, findings }, plans, versions.plans);
  const forms = read.map((form): CheckedForm => {
    const report = sentBy(assessWorkbook({ ...form, plans, versions }), sender);
    const marked = prepareMarkedCopy(report, form.workbook, plans, until);
    if (marked === null) return { report, unmarked: "no-entry-sheet" };
    if (marked.places === 0) return { report, unmarked: "nothing-to-mend" };
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
