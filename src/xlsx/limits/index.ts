export { LAST_COLUMN, LAST_ROW } from "../../sheets";
/** How much a file from outside may ask for, and how one that asks for more, or is broken, is refused. */
export {
  MAXIMUM_CELL_TEXT,
  MAXIMUM_CELLS,
  MAXIMUM_CELLS_PER_SHEET,
  MAXIMUM_EXTERNAL_LINKS,
  MAXIMUM_NAMES,
  MAXIMUM_NUMBER_FORMATS,
  MAXIMUM_PACKED_BYTES,
  MAXIMUM_PARTS,
  MAXIMUM_PROPERTIES_BYTES,
  MAXIMUM_READ_BYTES,
  MAXIMUM_RELATIONSHIPS,
  MAXIMUM_SAME_FINDINGS,
  MAXIMUM_SHEETS,
  MAXIMUM_UNPACKED_BYTES,
  MAXIMUM_XML_ATTRIBUTES,
  MAXIMUM_XML_DEPTH,
  MAXIMUM_XML_ELEMENTS,
  MAXIMUM_XML_TEXT,
} from "./limits";
export { FOREIGN_LIMITS, OWN_LIMITS, type ReadingLimits } from "./reading-limits";
export { damaged, megabytes, Refusal, refuseSize, tooLarge } from "./refusal";
