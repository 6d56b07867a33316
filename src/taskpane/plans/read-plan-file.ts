import { type Messages, parsePlan } from "../../core";
import { MAXIMUM_TEXT_BYTES, type PickedFile } from "../kit";
import { listRemarks } from "./list-remarks";
import { locateJson } from "./json-lines";
import type { PlanFileMistake, PlanFileReading } from "./plan-file-reading";

/**
 * Reads the plan of a file that somebody chose. Which kinds of file may hold one is known here (and in what the header's chooser
 * accepts) and nowhere else: a plan workbook is told by its first bytes; what reads it is fetched then.
 */
export async function readPlanFile(file: PickedFile, messages: Messages): Promise<PlanFileReading> {
  if (file.size > MAXIMUM_TEXT_BYTES) return { mistakes: [] };
  const bytes = await file.read();
  if (isPackage(bytes)) {
    const [{ readPlanWorkbook }, { workbookReader }] = await Promise.all([
      import(/* webpackChunkName: "plan-book" */ "./read-plan-workbook"),
      import(/* webpackChunkName: "xlsx" */ "../files"),
    ]);
    return readPlanWorkbook(bytes, messages, workbookReader);
  }
  const text = readText(bytes);
  return text === null ? { mistakes: [] } : readPlanText(text, messages);
}

/** The first bytes of every .xlsx. */
function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Null where the bytes are no text in UTF-8. */
function readText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readPlanText(text: string, messages: Messages): PlanFileReading {
  const { byPath, brokenAt } = locateJson(text);
  if (brokenAt !== null) {
    // a text that does not even begin like a plan file is none
    const isBegun = /^\s*\{/u.test(text);
    return { mistakes: isBegun ? [{ line: brokenAt, path: "", sentence: null }] : [] };
  }
  const parsed = parsePlan(JSON.parse(text));
  if ("plan" in parsed) return { plan: parsed.plan, remarks: listRemarks(parsed.plan, messages) };
  const mistakes = parsed.problems.map((problem): PlanFileMistake => {
    const { path } = problem;
    return { line: lineOf(path, byPath), path, sentence: messages.problem(problem) };
  });
  return { mistakes: mistakes.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)) };
}

/** The line of a field, or of what it is missing in. */
function lineOf(path: string, byPath: ReadonlyMap<string, number>): number | null {
  const line = byPath.get(path);
  if (line !== undefined) return line;
  const outer = path.replace(/(?:^|\.)[^.[\]]+$|\[\d+\]$/u, "");
  return lineOf(outer === path ? "" : outer, byPath);
}
