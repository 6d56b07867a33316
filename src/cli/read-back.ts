import type { DeferredWorkbook, SheetSpec } from "../sheets";
import { fitsLimits, OWN_LIMITS } from "../xlsx";

/** A workbook that counts, while its sheets are built, what would be read of it again. */
export interface CountedWorkbook {
  readonly workbook: DeferredWorkbook;
  /** Whether it can be named as `--previous`, once all of it was written to these bytes. */
  readonly canBeReadBack: (bytes: Uint8Array) => boolean;
}

/** Counts as {@link CountedWorkbook} says; nothing of the workbook changes. */
export function countForReadingBack(workbook: DeferredWorkbook): CountedWorkbook {
  const cells: number[] = [];
  const count = (spec: SheetSpec): SheetSpec => {
    cells.push(spec.cells.reduce((sum, { value }) => (value === null ? sum : sum + 1), 0));
    return spec;
  };
  return {
    workbook: {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({ ...sheet, build: () => count(sheet.build()) })),
    },
    canBeReadBack: (bytes) => fitsLimits({ bytes, cells }, OWN_LIMITS),
  };
}
