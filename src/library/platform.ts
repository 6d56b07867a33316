import { createHash } from "node:crypto";
import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import type { PieceDeflate } from "../xlsx";

/** Raw deflate at zlib's own middle level: level 9 takes twice as long for 1 % less on these files. */
export const deflate = (data: Uint8Array): Uint8Array =>
  deflateRawSync(data, { level: 6, chunkSize: roomFor(data.length) });

/** {@link deflate} for a part as a whole and for pieces that are joined. */
export const deflatePieces: PieceDeflate = {
  last: deflate,
  more: (data) =>
    deflateRawSync(data, {
      ...{ level: 6, chunkSize: roomFor(data.length) },
      finishFlush: constants.Z_SYNC_FLUSH,
    }),
};

/** Raw inflate that stops at a size, so that a small file cannot fill the memory. */
export const inflate = (compressed: Uint8Array, maximumSize: number): Uint8Array =>
  inflateRawSync(compressed, {
    maxOutputLength: Math.max(1, maximumSize),
    // the size that is stated fits into one piece and leaves a byte of it: of a piece that is full zlib makes another
    chunkSize: roomFor(maximumSize + 1),
  });

/** So much memory that what comes out fits into one piece, without keeping more of it than there is need for. */
function roomFor(size: number): number {
  return Math.min(Math.max(size, SMALLEST_CHUNK), LARGEST_CHUNK);
}

const SMALLEST_CHUNK = 64;
const LARGEST_CHUNK = 1024 * 1024;

/**
 * The fingerprint of a file's bytes, in hexadecimal.
 *
 * @example sha256(new Uint8Array()) // => "e3b0c442…"
 */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A new form id: 32 hexadecimal digits. */
export function randomId(): string {
  return crypto.randomUUID().replaceAll("-", "");
}

/** Whether something is bytes. A Buffer of another realm, as test runners have them, is an array of bytes all the same. */
export function isBytes(source: object): source is Uint8Array {
  return ArrayBuffer.isView(source);
}
