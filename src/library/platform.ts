import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Raw deflate at zlib's own middle level: level 9 takes twice as long for 1 % less on these files. */
export const deflate = (data: Uint8Array): Uint8Array => deflateRawSync(data, { level: 6 });

/** Raw inflate that stops at a size, so that a small file cannot fill the memory. */
export const inflate = (compressed: Uint8Array, maximumSize: number): Uint8Array =>
  inflateRawSync(compressed, {
    maxOutputLength: Math.max(1, maximumSize),
    // the size that is stated fits into one piece, so that nothing has to be put together
    chunkSize: Math.min(Math.max(maximumSize, SMALLEST_CHUNK), LARGEST_CHUNK),
  });

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
