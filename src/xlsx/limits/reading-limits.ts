import {
  MAXIMUM_CELL_TEXT,
  MAXIMUM_CELLS,
  MAXIMUM_CELLS_PER_SHEET,
  MAXIMUM_PACKED_BYTES,
  MAXIMUM_PARTS,
  MAXIMUM_READ_BYTES,
  MAXIMUM_SHEETS,
  MAXIMUM_UNPACKED_BYTES,
  MAXIMUM_XML_ELEMENTS,
} from "./limits";

/** How much a workbook may ask for while it is read. */
export interface ReadingLimits {
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Of the parts that are read as XML, each and all of them. */
  readonly readBytes: number;
  readonly parts: number;
  readonly sheets: number;
  readonly cellsPerSheet: number;
  readonly cells: number;
  /** Characters in all cells. */
  readonly cellText: number;
  readonly xmlElements: number;
}

/** For whatever comes from outside. */
export const FOREIGN_LIMITS: ReadingLimits = {
  packedBytes: MAXIMUM_PACKED_BYTES,
  unpackedBytes: MAXIMUM_UNPACKED_BYTES,
  readBytes: MAXIMUM_READ_BYTES,
  parts: MAXIMUM_PARTS,
  sheets: MAXIMUM_SHEETS,
  cellsPerSheet: MAXIMUM_CELLS_PER_SHEET,
  cells: MAXIMUM_CELLS,
  cellText: MAXIMUM_CELL_TEXT,
  xmlElements: MAXIMUM_XML_ELEMENTS,
};

const MEGABYTE = 1024 * 1024;

/**
 * For a workbook that the office itself names as its own of an earlier period: what it takes for ten thousand bureaus, with room. It
 * bounds what a wrong file could ask for; whoever only sends a file never gets here.
 */
export const OWN_LIMITS: ReadingLimits = {
  packedBytes: 100 * MEGABYTE,
  unpackedBytes: 400 * MEGABYTE,
  readBytes: 200 * MEGABYTE,
  parts: 9000,
  sheets: 8000,
  cellsPerSheet: 2_000_000,
  cells: 4_000_000,
  cellText: 100_000_000,
  xmlElements: 8_000_000,
};
