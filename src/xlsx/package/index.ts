/** The parts of a workbook and how they point to each other (ECMA-376 part 2), looked over before anything is read. */
export { readBook, type BookSheet } from "./book";
export { recogniseFileKind } from "./file-kind";
export { findWorkbookPart, inspectParts, recogniseFile, refuseMacros } from "./preflight";
export {
  indexParts,
  partOf,
  readRelationships,
  type Package,
  type Part,
  type Relationship,
} from "./relationships";
