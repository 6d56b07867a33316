import { finding, type Finding } from "../../core";

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
      received: listSome(texts, "；"),
      details: { cells: listSome(added.map(([cell]) => cell)) },
    }),
  ];
}

/** As many of a kind as a person reads one by one; a hostile file has a hundred thousand. */
export const MOST_LISTED = 20;

/** The first ones, and … where there are more. */
export function listSome(texts: readonly string[], separator = "、"): string {
  const shown = texts.slice(0, MOST_LISTED).join(separator);
  return texts.length > MOST_LISTED ? `${shown}…` : shown;
}
