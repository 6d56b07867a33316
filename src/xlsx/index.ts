export {
  MAXIMUM_CONTAINER_BYTES,
  MAXIMUM_PACKED_BYTES,
  OWN_LIMITS,
  type ReadingLimits,
  refuseSize,
} from "./limits";
export {
  readArchive,
  writeArchive,
  type ArchivePart,
  type ArchiveResult,
  type Deflate,
  type PieceDeflate,
  type Inflate,
} from "./archive";
export {
  type ContainedFile,
  containerKind,
  mayBeContainer,
  type ContainerTools,
  openContainer,
  openMail,
  type OpenedMail,
} from "./container";
export { createWorkbookWriter, writeWorkbook, type WorkbookWriter } from "./write";
export { fitsLimits, type ReadingChoice, readWorkbook, type ReadResult } from "./read";
export {
  asReadOld,
  isOldWorkbook,
  isRefusedAsOld,
  LEGACY_PATIENCE,
  type LegacyReader,
  type OldWorkbook,
} from "./legacy";
export { readOpenDocument } from "./ods";
export { readDocument, type DocumentResult } from "./docx";
export { encodeMarkup } from "./xml";
export {
  isPdf,
  isPrintedResult,
  PRINTED_PATIENCE,
  type PrintedReader,
  type PrintedResult,
  stoppedReading,
} from "./printed";
export {
  fillWorkbook,
  markWorkbook,
  type Compression,
  type MarkObstacle,
  type MarkResult,
} from "./mark";
