import { FINDING_CODES, type FindingCode, type Severity } from "./codes";
import type { NamedCells } from "./fact-kinds";
import type { DetailedCode, DetailsOf, FindingDetails } from "./facts";

/** What every finding has; null where it is not known. */
interface CommonFacts {
  /** A target's id. */
  readonly target: string | null;
  readonly bureau: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  /** An address such as `G5`. */
  readonly cell: string | null;
  /** What came, as a person sees it. */
  readonly received: string | null;
  /** The number that the cell keeps, where the words it shows are another matter. */
  readonly stored: string | null;
  /** What was wanted, free of any language's words where it can be: `亿元`, `0–100 %`, `10.3`. */
  readonly expected: string | null;
}

/** One thing to tell the user. The sentence is made from it in `locales/`, nowhere else. */
export type Finding<Code extends FindingCode = FindingCode> = {
  readonly [Each in Code]: CommonFacts & {
    readonly code: Each;
    readonly severity: Severity;
    /** More facts for the sentence. */
    readonly details: DetailsOf<Each>;
  };
}[Code];

/** What is known of a finding where it is found; the rest is null. */
export type FindingFacts = Partial<CommonFacts>;

/**
 * Makes a finding of a code; its severity follows from the code, and so does which details it needs.
 *
 * @example finding("hidden-rows", { received: "5.1、5.2", details: { count: 2 } })
 */
export function finding<Code extends DetailedCode>(
  code: Code,
  facts: FindingFacts & { readonly details: FindingDetails[Code] },
): Finding<Code>;
export function finding<Code extends Exclude<FindingCode, DetailedCode>>(
  code: Code,
  facts?: FindingFacts & { readonly details?: never },
): Finding<Code>;
export function finding(
  code: FindingCode,
  { details, ...facts }: FindingFacts & { readonly details?: FindingDetails[DetailedCode] } = {},
): Finding {
  const made = {
    code,
    severity: FINDING_CODES[code].severity,
    target: null,
    bureau: null,
    file: null,
    sheet: null,
    cell: null,
    received: null,
    stored: null,
    expected: null,
    details: details ?? null,
    ...facts,
  };
  // the overloads tie the details to the code
  return made as Finding;
}

/**
 * A finding that weighs otherwise than its code does by itself: a hidden column is told, one that hides values costs them.
 *
 * @example weigh(finding("hidden-columns", { details: { isSheet: false, count: 20 } }), "error")
 */
export function weigh<Each extends Finding>(finding: Each, severity: Severity): Each {
  return { ...finding, severity };
}

/** The most cells that a finding names one by one; a hostile file has a hundred thousand. */
const MOST_CELLS = 1000;

/** Cells as a finding names them. */
export function nameCells(cells: readonly string[]): NamedCells {
  return { cells: cells.slice(0, MOST_CELLS), count: cells.length };
}

/** Every cell that a finding means, not only the first: of a target that stands twice, of content that nobody asked for. */
export function cellsMeantBy(finding: Finding): readonly string[] {
  if (finding.code === "duplicate-target" || finding.code === "long-text")
    return finding.details.cells;
  const { details } = finding;
  if (finding.code === "extra-content" || finding.code === "previous-altered") {
    if (details !== null && "cells" in details) return details.cells;
  }
  return finding.cell === null ? [] : [finding.cell];
}

/**
 * Whether it says no more than that nobody has filled in a line. Not where a number stands in the cell that nobody sees, nor of words such
 * as 无: those are told one by one.
 */
export function isBlankLine({ code, received, stored, details }: Finding): boolean {
  return (
    code === "missing-value" &&
    received === null &&
    stored === null &&
    !details.confirm &&
    details.unseen === undefined
  );
}

/**
 * Whether an office that looks at a line has to know: what is wrong, and what stands beside the line and counts for nothing. Other
 * information says that all is well.
 */
export function isWorthALook({ code, severity }: Finding): boolean {
  return severity !== "info" || ["comment", "picture", "hidden-columns"].includes(code);
}

/** Whether a bureau has to do something about its form. */
export function asksForAction(finding: Finding): boolean {
  if (finding.code === "comment" && finding.severity === "info") {
    return finding.details.hasOnlyFigure;
  }
  return finding.severity !== "info" || finding.code === "hidden-columns";
}
