import { dirname, join } from "node:path";
import * as z from "zod/mini";
import { VERDICTS } from "../../core";
import type { Closing, Snapshot } from "../../exchange";
import { BUREAU_STATUSES } from "../../sheets";

const Words = z.array(z.string());
const Fingerprint = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What was typed for the last collection: the next one does the same. */
const Call = z.strictObject({
  paths: Words,
  decisions: Words,
  previous: Words,
  joint: Words,
  sheets: z.nullable(z.string()),
});
export type Call = Readonly<z.infer<typeof Call>>;

/** What was collected last in a period's folder, kept beside the summary. */
const CollectionRecord = z.strictObject({
  format: z.literal("zerenbiao-record"),
  formatVersion: z.literal(1),
  /** Of the summary as it was written: one that somebody changed since is not replaced unasked. */
  summary: Fingerprint,
  call: Call,
  closed: z.nullable(z.strictObject({ on: z.iso.date(), files: z.array(Fingerprint) })),
  plan: z.string(),
  period: z.string(),
  asOf: z.iso.date(),
  files: z.array(
    z.strictObject({
      path: z.string(),
      sha256: z.nullable(Fingerprint),
      bureau: z.nullable(z.string()),
      outcome: z.enum([
        ...(["merged", "identical", "superseded", "rejected"] as const),
        ...(["unconfirmed", "attachment", "ignored"] as const),
      ]),
    }),
  ),
  bureaus: z.array(
    z.strictObject({
      bureau: z.string(),
      status: z.enum(BUREAU_STATUSES),
      filled: z.int(),
      asked: z.int(),
    }),
  ),
  targets: z.array(
    z.strictObject({
      target: z.string(),
      value: z.nullable(z.string()),
      unit: z.nullable(z.string()),
      verdict: z.enum(VERDICTS),
      conflict: z.enum(["none", "open", "decided"]),
    }),
  ),
});

/** The last collection: what was typed for it, and what it came to. */
export interface CollectionRecord {
  /** The fingerprint of the summary. */
  readonly summary: string;
  readonly call: Call;
  /** Null while the period is open. */
  readonly closed: Closing | null;
  readonly snapshot: Snapshot;
}

/**
 * Where the record of a summary lies.
 *
 * @example recordPath("汇总/汇总.xlsx") // => "汇总/上次汇总.json"
 */
export function recordPath(summary: string): string {
  return join(dirname(summary), "上次汇总.json");
}

/** As it is written. */
export function recordText({ summary, call, closed, snapshot }: CollectionRecord): string {
  const file = { format: "zerenbiao-record", formatVersion: 1, summary, call, closed, ...snapshot };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** From parsed JSON; null for anything else. */
export function parseRecord(json: unknown): CollectionRecord | null {
  const parsed = CollectionRecord.safeParse(json);
  if (!parsed.success) return null;
  const { plan, period, asOf, files, bureaus, targets, summary, call, closed } = parsed.data;
  return { summary, call, closed, snapshot: { plan, period, asOf, files, bureaus, targets } };
}
