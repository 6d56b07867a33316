import type { Finding, Plan } from "../../core";
import { splitForms, type WorkbookGrid } from "../../sheets";

/** A workbook that came back, with what reading it told. */
export interface ReadFile {
  /** As given. */
  readonly path: string;
  readonly workbook: WorkbookGrid;
  readonly findings: readonly Finding[];
}

/**
 * The forms that a file holds, each as a file of its own: most hold one. A finding that names a sheet goes with the form that has it.
 *
 * @param versions what the plans were when forms went out
 * @example formsInFile(read, plans).map(({ path }) => path) // => ["a.xlsx › 市商务局", "a.xlsx › 市科技局"]
 */
export function formsInFile<File extends ReadFile>(
  file: File,
  plans: readonly Plan[],
  versions: readonly Plan[] = [],
): readonly File[] {
  let forms = splitForms(file.workbook, plans);
  for (const version of versions) {
    if (forms.length === 0) forms = splitForms(file.workbook, [version]);
  }
  if (forms.length === 0) return [file];
  const hasSheet = (workbook: WorkbookGrid, name: string): boolean =>
    workbook.sheets.some((sheet) => sheet.name === name);
  return forms.map(({ bureau, workbook }, index) => ({
    ...file,
    path: pathInside(file.path, bureau),
    workbook,
    findings: file.findings.filter(({ sheet }) => {
      if (sheet === null || hasSheet(workbook, sheet)) return true;
      return index === 0 && !forms.some((form) => hasSheet(form.workbook, sheet));
    }),
  }));
}

/**
 * What stands inside a file, as reports name it.
 *
 * @example pathInside("收回/a.xlsx", "市科技局") // => "收回/a.xlsx › 市科技局"
 */
export function pathInside(path: string, name: string): string {
  return `${path}${INSIDE}${name}`;
}

/**
 * Splits what {@link pathInside} joined.
 *
 * @returns null for the path of a file
 */
export function splitInside(path: string): { readonly file: string; readonly name: string } | null {
  if (!path.includes(INSIDE)) return null;
  const at = path.lastIndexOf(INSIDE);
  return { file: path.slice(0, at), name: path.slice(at + INSIDE.length) };
}

/**
 * All that {@link pathInside} joined, from the outside in: the path of a file, what lies in it, what lies in that.
 *
 * @example splitContained("收回/来信.eml › 表.zip › a.xlsx") // => ["收回/来信.eml", "表.zip", "a.xlsx"]
 */
export function splitContained(path: string): readonly string[] {
  return path.split(INSIDE);
}

const INSIDE = " › ";
