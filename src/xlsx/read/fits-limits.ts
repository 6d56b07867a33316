import { readDirectory } from "../archive";
import { type ReadingLimits, Refusal } from "../limits";

/** What is known of a workbook that was just written. */
export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  /** How many cells hold something, sheet by sheet. */
  readonly cells: readonly number[];
}

/** Whether a workbook that was just written can be read under some limits; by its sizes, without unpacking it. */
export function fitsLimits({ bytes, cells }: WrittenWorkbook, limits: ReadingLimits): boolean {
  try {
    const { entries } = readDirectory(bytes, limits.parts);
    const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
    return (
      bytes.length <= limits.packedBytes &&
      unpacked <= Math.min(limits.unpackedBytes, limits.readBytes) &&
      cells.length <= limits.sheets &&
      cells.every((count) => count <= limits.cellsPerSheet) &&
      cells.reduce((sum, count) => sum + count, 0) <= limits.cells
    );
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
