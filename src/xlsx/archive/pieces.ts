import { checksumOf, joinChecksums, shiftBy } from "./checksum";
import type { Deflate, PackedPart } from "./writer";

/** Deflates pieces of a part one by one, so that a piece that comes again is copied. */
export interface PieceDeflate {
  /** A piece that others follow: its blocks end at a byte, and none of them says that it is the last (`Z_SYNC_FLUSH` of zlib). */
  readonly more: Deflate;
  /** The last piece. */
  readonly last: Deflate;
}

/** A piece of a part, deflated by itself. */
export interface PackedPiece {
  readonly packed: Uint8Array;
  readonly checksum: number;
  readonly size: number;
  /** Joins its checksum to what comes before. */
  readonly shift: number;
}

export function packPiece(data: Uint8Array, deflate: Deflate): PackedPiece {
  const checksum = checksumOf(data);
  return { packed: deflate(data), checksum, size: data.length, shift: shiftBy(data.length) };
}

/** Joins pieces to one part; all but the last are deflated as pieces that others follow. */
export function joinPieces(name: Uint8Array, pieces: readonly PackedPiece[]): PackedPart {
  const packed = new Uint8Array(pieces.reduce((total, each) => total + each.packed.length, 0));
  let at = 0;
  let size = 0;
  let checksum = 0;
  for (const piece of pieces) {
    packed.set(piece.packed, at);
    at += piece.packed.length;
    size += piece.size;
    checksum = joinChecksums(checksum, piece.checksum, piece.shift);
  }
  return { name, packed, method: 8, checksum, size };
}
