import type { Finding } from "../../core";
import type { Contribution } from "../../sheets";

/** Where what a file says for a target stands. */
export function placeOf(
  contribution: Contribution | undefined,
): Pick<Finding, "file" | "sheet" | "cell"> {
  const place = contribution?.entry.place ?? null;
  return {
    file: contribution?.file ?? null,
    sheet: place?.sheet ?? null,
    cell: place?.value ?? null,
  };
}
