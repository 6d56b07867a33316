import {
  cutText,
  finding,
  type Finding,
  type FindingDetails,
  listTexts,
  MOST_LISTED,
  nameCells,
} from "../../core";

/** Where it stands: outside the entry cells, or so that it does not count there. */
type AddedPart = Exclude<FindingDetails["extra-content"]["part"], "sheet" | "page">;

/** Cells that hold what nobody asked for, in one finding. */
export function describeAdded(
  added: readonly (readonly [cell: string, text: string])[],
  where: { readonly bureau: string | null; readonly sheet: string | null },
  part: AddedPart = "cells",
): Finding[] {
  const [first] = added;
  if (first === undefined) return [];
  const texts = added
    .slice(0, MOST_LISTED + 1)
    .map(([, text]) => cutText(text.trim().replace(/\s+/g, " "), LONGEST_QUOTE));
  return [
    finding("extra-content", {
      ...where,
      cell: first[0],
      received: listTexts(texts, "；"),
      details: { part, ...nameCells(added.map(([cell]) => cell)) },
    }),
  ];
}

/** Of one cell among several. */
const LONGEST_QUOTE = 200;
