import { chinese, type Finding, groupBy, type Target } from "../../core";
import type { ConsolidatedBook } from "./book";
import { dayText } from "./cells";

/** What a file is called on paper: folders stand beside the list, and are not printed. */
export type FileNamer = (file: string) => string;

/**
 * Names files by their own names; two of one name with as much of their folders as tells them apart.
 *
 * @example
 * const nameOf = fileNamer([{ file: "收回/市商务局.xlsx" }, { file: "收回/补/市商务局.xlsx" }]);
 * nameOf("收回/补/市商务局.xlsx"); // => "补/市商务局.xlsx"
 */
export function fileNamer(filings: readonly { readonly file: string | null }[]): FileNamer {
  const files = filings.flatMap(({ file }) => file ?? []);
  const names = new Map<string, string>();
  let open: readonly string[] = [...new Set(files)];
  for (let parts = 1; open.length > 0; parts += 1) {
    const alike = groupBy(open, (file) => endOf(file, parts));
    const left: string[] = [];
    for (const [name, own] of alike) {
      const isTold = own.length === 1 || own.every((file) => endOf(file, parts) === file);
      if (isTold) for (const file of own) names.set(file, name);
      else left.push(...own);
    }
    open = left;
  }
  return (file) => names.get(file) ?? endOf(file, 1);
}

/** The last parts of a path, whichever system wrote it; what lies in a container stands behind ›. */
function endOf(path: string, parts: number): string {
  const pieces = path.split(/(?<=[/\\]|› )/u);
  return pieces.slice(-parts).join("");
}

/** The names of a book's files. */
export function namesOfFiles({ filings }: Pick<ConsolidatedBook, "filings">): FileNamer {
  return fileNamer(filings);
}

/** What a finding says on paper: files by their names, and no cells of files, which stand beside the list. */
export function sayOnPaper(finding: Finding, target: Target | null, nameOf: FileNamer): string {
  return chinese.finding(withoutPlaces(withNames(finding, nameOf)), target);
}

/** What came is a file where a finding is about files, and what was expected a day. */
function withNames(finding: Finding, nameOf: FileNamer): Finding {
  if (!ABOUT_FILES.has(finding.code)) return finding;
  const { received, expected } = finding;
  return {
    ...finding,
    received: received === null ? null : received.split("、").map(nameOf).join("、"),
    expected: dayText(expected),
  };
}

const ABOUT_FILES: ReadonlySet<Finding["code"]> = new Set<Finding["code"]>([
  ...(["identical-file", "superseded-file", "value-corrected", "bureau-overdue"] as const),
  ...(["bureau-awaited", "bureau-incomplete"] as const),
]);

function withoutPlaces(finding: Finding): Finding {
  if (finding.code !== "conflict") return finding;
  const sides = finding.details.sides.map((side) => ({
    ...side,
    file: "",
    sheet: null,
    cell: null,
  }));
  return { ...finding, details: { ...finding.details, sides } };
}
