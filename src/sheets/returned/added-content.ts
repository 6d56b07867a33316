import { finding, type Finding, listTexts, MOST_LISTED, nameCells } from "../../core";

/** Cells that hold what nobody asked for, in one finding. */
export function describeAdded(
  added: readonly (readonly [cell: string, text: string])[],
  where: { readonly bureau: string | null; readonly sheet: string | null },
): Finding[] {
  const [first] = added;
  if (first === undefined) return [];
  const texts = added.slice(0, MOST_LISTED + 1).map(([, text]) => text.trim().replace(/\s+/g, " "));
  return [
    finding("extra-content", {
      ...where,
      cell: first[0],
      received: listTexts(texts, "；"),
      details: { part: "cells", ...nameCells(added.map(([cell]) => cell)) },
    }),
  ];
}
