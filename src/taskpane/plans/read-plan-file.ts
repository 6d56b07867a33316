import { type Messages, parsePlan, type Plan } from "../../core";
import { MAXIMUM_TEXT_BYTES, type PickedFile } from "../kit";
import { locateJson } from "./json-lines";

/** One mistake of a plan file, where a person finds it. */
export interface PlanFileMistake {
  /** Of the file, from 1; null where the mistake has no line. */
  readonly line: number | null;
  /** `rows[2].cells[0].targets[1].unit`; empty for the whole. */
  readonly path: string;
  /** What came, what is expected, an example; null where the file cannot be read on from that line. */
  readonly sentence: string | null;
}

/** The plan of a file, or every mistake in it; none where the file is no plan at all. */
export type PlanFileReading =
  { readonly plan: Plan } | { readonly mistakes: readonly PlanFileMistake[] };

/**
 * Reads the plan of a file that somebody chose. Which kinds of file may hold one is known here (and in what the header's chooser
 * accepts) and nowhere else: a plan workbook is to be told by its first bytes, before the text is read.
 */
export async function readPlanFile(file: PickedFile, messages: Messages): Promise<PlanFileReading> {
  const text = file.size > MAXIMUM_TEXT_BYTES ? null : readText(await file.read());
  return text === null ? { mistakes: [] } : readPlanText(text, messages);
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
  if ("plan" in parsed) return parsed;
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
