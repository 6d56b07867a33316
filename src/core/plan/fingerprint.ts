import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import canonicalize from "canonicalize";

/** The sha256 (hexadecimal) of bytes or of a text's UTF-8. */
export function fingerprint(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === "string" ? utf8ToBytes(data) : data));
}

/**
 * The sha256 of a file's canonical JSON (RFC 8785): the same whatever the order of its keys. What was written counts, not what a
 * schema makes of it: a default that is added later changes no hash.
 */
export function hashJson(json: unknown): string {
  return fingerprint(writeCanonical(json));
}

/** A file's canonical JSON (RFC 8785), which its hash is taken of. */
export function writeCanonical(json: unknown): string {
  return canonicalize(json) ?? "";
}
