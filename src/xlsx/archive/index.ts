/** Zip archives, unpacked within limits and packed the same way every time. */
export { readDirectory } from "./directory";
export { partKey, relationshipsPartOf, resolveTarget } from "./part-name";
export {
  listFiles,
  listNames,
  readArchive,
  type ArchiveResult,
  type Inflate,
  type PackedFile,
} from "./reader";
export { joinPieces, packPiece, type PackedPiece, type PieceDeflate } from "./pieces";
export { isArchive, startsWith } from "./start-of-archive";
export {
  joinArchive,
  packPart,
  writeArchive,
  type ArchivePart,
  type Deflate,
  type PackedPart,
} from "./writer";
