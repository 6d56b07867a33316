import { LONGEST_SHEET_NAME } from "../../sheets";

/**
 * Checks the names of a workbook's sheets by Excel's rules ("Rename a worksheet" in Excel's help): not blank, at most
 * 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end, not `History`, no two equal but for case.
 * @throws RangeError naming the sheet and the rule: whoever builds the sheets has to choose names that fit.
 */
export function requireSheetNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const problem = findProblem(name, seen);
    if (problem !== null) throw new RangeError(`sheet name ${JSON.stringify(name)} ${problem}`);
    seen.add(name.toLowerCase());
  }
}

function findProblem(name: string, seen: ReadonlySet<string>): string | null {
  if (name.trim() === "") return "is blank";
  if (name.length > LONGEST_SHEET_NAME) return `has more than ${LONGEST_SHEET_NAME} characters`;
  if (/[:\\/?*[\]]/.test(name)) return "has one of : \\ / ? * [ ]";
  if (name.startsWith("'") || name.endsWith("'")) return "begins or ends with an apostrophe";
  if (name.toLowerCase() === "history") return "is kept by Excel for itself";
  if (UNWRITABLE.test(name)) return "has a character that a file cannot hold as it is";
  if (seen.has(name.toLowerCase())) return "is used twice";
  return null;
}

// Programs disagree on whether an escape (_xHHHH_) counts in a sheet's name.
const UNWRITABLE = /\p{Control}|\p{Surrogate}|[\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/u;
