import { finding, type Finding, type FindingDetails, type FindingFacts } from "../../core";
import { type FormCell, isSameWording, textOf } from "../kit";

/** The finding of a printed cell that says something else; none where it is kept, or its column is gone. */
export function compareCell(
  cell: FormCell | undefined,
  expected: string,
  facts: FindingFacts & { readonly details: FindingDetails["template-altered"] },
): Finding[] {
  if (!cell) return [];
  const received = textOf(cell.cell);
  if (isSameWording(received, expected)) return [];
  return [
    finding("template-altered", {
      ...facts,
      cell: cell.address,
      received: received.trim() || null,
      expected,
    }),
  ];
}
