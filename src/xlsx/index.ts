export {
  readArchive,
  writeArchive,
  type ArchivePart,
  type ArchiveResult,
  type Deflate,
  type Inflate,
} from "./archive";
export { MAXIMUM_PACKED_BYTES } from "./limits";
export { readWorkbook, type ReadResult } from "./read";
export { refuseSize, type Damage, type ExceededLimit } from "./refusal";
export { fillWorkbook, type Compression } from "./fill";
export { markWorkbook, type MarkObstacle, type MarkResult } from "./mark";
export { writeWorkbook } from "./write";
