import * as z from "zod/mini";
import { Big, type Entry, fingerprint } from "../../core";
import type { Ledger } from "../distribute";
import type { CollectedOccasion, ReturnedFile } from "../returned";

/** What one of several machines read: its share of the returned files, judged, to be merged with the others. */
const PartialCollection = z.strictObject({
  format: z.literal("zerenbiao-partial"),
  formatVersion: z.literal(1),
  plan: z.string(),
  planHash: z.string(),
  period: z.string(),
  /** Of the ledger that the files were held against: all parts have to have the same. */
  ledger: z.string(),
  /** Which part of how many, from 1. */
  part: z.strictObject({ index: z.int(), count: z.int() }),
  /** Of the files as they stand here: a part that was cut off or changed on its way is refused. */
  digest: z.string(),
  files: z.array(z.unknown()),
});
export type PartialCollection = z.infer<typeof PartialCollection>;

/** What the parts of one collection have in common. */
export interface PartialOccasion extends Pick<CollectedOccasion, "plan" | "period"> {
  readonly ledger: Ledger;
}

/** Why parts cannot be merged. */
export type PartialProblem =
  /** No part of a collection, or one that was changed. */
  | { readonly kind: "damaged"; readonly at: number }
  /** Of another plan, period, ledger or number of parts. */
  | { readonly kind: "other-occasion"; readonly at: number }
  | { readonly kind: "doubled"; readonly at: number }
  | { readonly kind: "missing"; readonly parts: readonly number[]; readonly count: number };

/** A part as it is kept until all are there. */
export function toPartial(
  { plan, period, ledger }: PartialOccasion,
  part: PartialCollection["part"],
  files: readonly ReturnedFile[],
): PartialCollection {
  const written = files.map(toPlain);
  return {
    ...{ format: "zerenbiao-partial", formatVersion: 1 },
    ...{ plan: plan.id, planHash: plan.hash, period: period.id, ledger: hashOf(ledger) },
    ...{ part, digest: hashOf(written), files: written },
  };
}

/**
 * The returned files of all parts together: the same as one machine would have read.
 *
 * @param parts parsed JSON, in any order
 */
export function joinPartials(
  occasion: PartialOccasion,
  parts: readonly unknown[],
): { readonly files: readonly ReturnedFile[] } | { readonly problem: PartialProblem } {
  const files: ReturnedFile[] = [];
  const seen = new Set<number>();
  const ledger = hashOf(occasion.ledger);
  let count = 0;
  for (const [at, json] of parts.entries()) {
    const parsed = PartialCollection.safeParse(json);
    if (!parsed.success || hashOf(parsed.data.files) !== parsed.data.digest) {
      return { problem: { kind: "damaged", at } };
    }
    const { plan, planHash, period, part } = parsed.data;
    count ||= part.count;
    const isSame =
      plan === occasion.plan.id &&
      planHash === occasion.plan.hash &&
      period === occasion.period.id &&
      parsed.data.ledger === ledger &&
      part.count === count;
    if (!isSame) return { problem: { kind: "other-occasion", at } };
    if (seen.has(part.index)) return { problem: { kind: "doubled", at } };
    seen.add(part.index);
    files.push(...parsed.data.files.map(fromPlain));
  }
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const missing = numbers.filter((index) => !seen.has(index));
  return missing.length === 0 && count > 0
    ? { files }
    : { problem: { kind: "missing", parts: missing, count } };
}

function hashOf(value: unknown): string {
  return fingerprint(JSON.stringify(value));
}

type Figures = Pick<Entry, "value" | "completion">;

type PlainEntry = Omit<Entry, keyof Figures> & Readonly<Record<keyof Figures, string | null>>;

/** A returned file as JSON has it: figures as texts, tables as lists. */
interface PlainFile extends Omit<ReturnedFile, "report" | "printedPrevious" | "joint"> {
  readonly report: Omit<ReturnedFile["report"], "entries" | "filed"> & {
    readonly entries: readonly PlainEntry[];
    readonly filed?: readonly PlainEntry[];
  };
  readonly printedPrevious: readonly (readonly [string, ReturnedCell])[];
  readonly joint: readonly (readonly [string, JointOf])[];
}
type ReturnedCell =
  ReturnedFile["printedPrevious"] extends ReadonlyMap<string, infer Cell> ? Cell : never;
type JointOf = ReturnedFile["joint"] extends ReadonlyMap<string, infer Rule> ? Rule : never;

function toPlain({ report, printedPrevious, joint, ...file }: ReturnedFile): PlainFile {
  const { entries, filed, ...rest } = report;
  return {
    ...file,
    report: {
      ...{ ...rest, entries: entries.map(toPlainEntry) },
      ...(filed && { filed: filed.map(toPlainEntry) }),
    },
    printedPrevious: [...printedPrevious],
    joint: [...joint],
  };
}

const toPlainEntry = (entry: Entry): PlainEntry => ({
  ...entry,
  value: entry.value?.toFixed() ?? null,
  completion: entry.completion?.toFixed() ?? null,
});

/** What {@link toPlain} wrote; the digest says that it is. */
function fromPlain(written: unknown): ReturnedFile {
  const { report, printedPrevious, joint, ...file } = written as PlainFile;
  const { entries, filed, ...rest } = report;
  return {
    ...file,
    report: {
      ...{ ...rest, entries: entries.map(fromPlainEntry) },
      ...(filed && { filed: filed.map(fromPlainEntry) }),
    },
    printedPrevious: new Map(printedPrevious),
    joint: new Map(joint),
  };
}

const fromPlainEntry = (entry: PlainEntry): Entry => ({
  ...entry,
  value: figureOf(entry.value),
  completion: figureOf(entry.completion),
});

const figureOf = (text: string | null): Big | null => (text === null ? null : new Big(text));
