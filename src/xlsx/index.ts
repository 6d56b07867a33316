export { MAXIMUM_PACKED_BYTES, refuseSize } from "./limits";
export {
  readArchive,
  writeArchive,
  type ArchivePart,
  type ArchiveResult,
  type Deflate,
  type Inflate,
} from "./archive";
export { readWorkbook, type ReadResult } from "./read";
export { createWorkbookWriter, writeWorkbook, type WorkbookWriter } from "./write";
export {
  fillWorkbook,
  markWorkbook,
  type Compression,
  type MarkObstacle,
  type MarkResult,
} from "./mark";
