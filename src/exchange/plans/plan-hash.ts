import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import canonicalize from "canonicalize";
import type { Plan } from "../../core";

/** The sha256 (hexadecimal) of bytes or of a text's UTF-8. */
export function fingerprint(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === "string" ? utf8ToBytes(data) : data));
}

/** The sha256 of the plan's canonical JSON (RFC 8785): the same whatever the order of keys in its file. */
export function hashPlan(plan: Plan): string {
  return fingerprint(canonicalize(plan) ?? "");
}

/** A plan with its hash, worked out once. */
export interface KnownPlan {
  readonly plan: Plan;
  readonly hash: string;
}

export function knowPlan(plan: Plan): KnownPlan {
  return { plan, hash: hashPlan(plan) };
}
