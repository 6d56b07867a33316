import { LONGEST_SHEET_NAME } from "./excel-limits";

/**
 * A sheet name for each bureau: its own, cut to Excel's rules (31 characters, none of `[]:*?/\`, no apostrophe at an end, no two
 * alike but for case), with a number where cutting makes two alike.
 *
 * @param reserved names that other sheets have
 */
export function bureauSheetNames(
  bureaus: readonly string[],
  reserved: readonly string[],
): ReadonlyMap<string, string> {
  // Excel keeps this name for itself
  const taken = new Set([...reserved, "History"].map((name) => name.toLowerCase()));
  return new Map(
    bureaus.map((bureau) => {
      const plain = bureau
        .replace(/[[\]:*?/\\]/g, "_")
        .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "")
        // what files take for an escaped character
        .replace(/_(?=x[0-9a-f]{4}_)/gi, "")
        .trim();
      const stem = withoutEndApostrophes(plain) || "_";
      for (let count = 1; ; count += 1) {
        const suffix = count === 1 ? "" : `(${count})`;
        const name = withoutEndApostrophes(cut(stem, LONGEST_SHEET_NAME - suffix.length)) + suffix;
        if (taken.has(name.toLowerCase())) continue;
        taken.add(name.toLowerCase());
        return [bureau, name] as const;
      }
    }),
  );
}

function withoutEndApostrophes(name: string): string {
  return name.replace(/^'+|'+$/g, "");
}

/** Cut between characters, never within one outside the basic plane. */
function cut(name: string, length: number): string {
  let short = "";
  for (const character of name) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return short;
}

/**
 * A name no sheet has; Excel compares without regard to case.
 *
 * @example freeName("指标跟踪表", ["指标跟踪表"]) // => "指标跟踪表 (2)"
 */
export function freeName(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((each) => each.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name} (${count})`;
    if (!lower.has(candidate.toLowerCase())) return candidate;
  }
}
