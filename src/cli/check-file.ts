import { finding } from "../core";
import { assessWorkbook, rejectFile, type FileReport, type KnownPlan } from "../exchange";
import { MAXIMUM_PACKED_BYTES, readWorkbook, refuseSize } from "../xlsx";
import { inflate } from "./compression";
import type { Context } from "./context";
import { codeOf, kindOfPath, listFolder, readCapped } from "./files";
import { UsageError } from "./usage-error";

/** Files as given, and the files in folders as given, in the order of the arguments. */
export async function findFiles(context: Context, paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const kind = await kindOfPath(path);
    if (kind === "missing") {
      throw new UsageError("missing-path", context.texts.errors.missingPath(path));
    }
    files.push(...(kind === "folder" ? await listFolder(path) : [path]));
  }
  return files;
}

/** Reads and judges one file. A file that exists is always reported, whatever is wrong with it. */
export async function checkFile(path: string, plans: readonly KnownPlan[]): Promise<FileReport> {
  let content;
  try {
    if ((await kindOfPath(path)) === "other") throw new TypeError("not a regular file");
    content = await readCapped(path, MAXIMUM_PACKED_BYTES);
  } catch (error) {
    const received = codeOf(error) ?? (error instanceof Error ? error.message : String(error));
    return rejectFile(path, [finding("damaged", { received })]);
  }
  if ("size" in content) return rejectFile(path, [refuseSize(content.size)]);
  const result = readWorkbook(content.bytes, inflate);
  return result.outcome === "rejected"
    ? rejectFile(path, result.findings)
    : assessWorkbook({ path, workbook: result.workbook, findings: result.findings, plans });
}
