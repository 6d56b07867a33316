import * as z from "zod/mini";
import { BUREAU_STATUSES } from "../../sheets";
import type { Outcome } from "../collect";

const OUTCOMES = [
  ...(["merged", "identical", "superseded", "rejected"] as const),
  ...(["unconfirmed", "ignored", "attachment"] as const),
] as const satisfies readonly Outcome[];

const name = z.string().check(z.minLength(1));
const count = z.int().check(z.minimum(0));

/** A file, or one of several forms in it, that a collection was made of; what stood in it is not kept. */
export const RememberedFile = z.strictObject({
  /** As its report has it. */
  path: name,
  /** Of its bytes; null where they could not be read. */
  sha256: z.nullable(z.string()),
  bureau: z.nullable(z.string()),
  outcome: z.enum(OUTCOMES),
  /** The short code that proves what was filed (回执). */
  receipt: z.nullable(z.string()),
  /** Whether it was among the files that had come; a file that was taken off the list stays for the summary's sake. */
  inList: z.boolean(),
  /** Whether it went into the last summary. */
  inSummary: z.boolean(),
});
export type RememberedFile = z.infer<typeof RememberedFile>;

/** How a bureau stood. */
const RememberedBureau = z.strictObject({
  bureau: name,
  status: z.enum(BUREAU_STATUSES),
  /** Lines filled in, of those that were asked. */
  filled: count,
  targets: count,
});
export type RememberedBureau = z.infer<typeof RememberedBureau>;

/** What is remembered of a collection for one plan and period: which files, what became of them, and how the bureaus stood. */
export const RememberedCollection = z.strictObject({
  plan: name,
  /** Of the plan that the files were judged by. */
  planHash: z.string(),
  /** The reporting period's id. */
  period: name,
  /** The day it was remembered on. */
  on: z.iso.date(),
  files: z.array(RememberedFile),
  /** Files more that there was no room for. */
  more: count,
  /** Those of which something had come. */
  bureaus: z.array(RememberedBureau),
});
export type RememberedCollection = z.infer<typeof RememberedCollection>;

/** Takes of what a notebook says those collections that this program understands. */
export function understandCollections(value: unknown): RememberedCollection[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => {
    const parsed = RememberedCollection.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Characters that all collections together may take in a notebook: it is written with every decision, and is to stay quick. */
export const MOST_REMEMBERED = 240_000;

/**
 * Collections that fit into a notebook: the last ones whole; of the very last as many files and bureaus as there is room for.
 *
 * @example fitCollections([of2020, of2021]) // => both, or the one of 2021 where both are too large
 */
export function fitCollections(
  collections: readonly RememberedCollection[],
  most = MOST_REMEMBERED,
): RememberedCollection[] {
  const fitting: RememberedCollection[] = [];
  let left = most;
  for (const each of collections.toReversed()) {
    const size = sizeOf(each);
    if (size <= left) fitting.unshift(each);
    else if (fitting.length === 0) fitting.unshift(cut(each, left));
    else break;
    left -= size;
  }
  return fitting;
}

function cut(collection: RememberedCollection, most: number): RememberedCollection {
  const { files, bureaus, more } = collection;
  const empty = { ...collection, files: [], bureaus: [] };
  const room = most - sizeOf(empty) - 20;
  const kept = firstThatFit(bureaus, room / 2);
  const inRoom = firstThatFit(files, room - sizeOf(kept));
  return { ...empty, bureaus: kept, files: inRoom, more: more + files.length - inRoom.length };
}

function firstThatFit<Item>(items: readonly Item[], most: number): Item[] {
  let size = 2;
  const end = items.findIndex((each) => {
    size += sizeOf(each) + 1;
    return size > most;
  });
  return items.slice(0, end < 0 ? items.length : end);
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}
