import type { Finding } from "../src/core";

/** One detail of a finding of whatever code; undefined where it has none of that name. */
export function detailOf(finding: Finding | undefined, name: string): unknown {
  return new Map<string, unknown>(Object.entries(finding?.details ?? {})).get(name);
}
