/**
 * What a document from outside holds, whichever program wrote it: paragraphs, and tables with every cell in its place.
 *
 * @example gridOf(placeCells(rows))[2]?.[3]?.text
 */
export {
  CELL_REMARKS,
  type CellRemark,
  type CellRemarkKind,
  type DocumentBlock,
  type DocumentCell,
  type DocumentTable,
} from "./document";
export { addRunText, type RunLook, TextGatherer } from "./gather-text";
export {
  gridOf,
  MAXIMUM_COLUMNS,
  placeCells,
  type WrittenCell,
  type WrittenRow,
} from "./place-cells";
