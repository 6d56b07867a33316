import type { Context } from "./context";
import { UsageError } from "./usage-error";

/** One part of a work that several machines do: the `index`th of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** The variable in which Kubernetes tells each pod of an indexed Job which one it is, from 0. */
export const INDEX_VARIABLE = "JOB_COMPLETION_INDEX";

/**
 * Reads `--shard`: `3/8`, or `/8` where an indexed Job says which part this is.
 *
 * @throws {UsageError} for a word that is no part of a whole, or `/8` outside of such a Job
 * @example readShard(context, "/8") // => { index: 3, count: 8 } where JOB_COMPLETION_INDEX is 2
 */
export function readShard(context: Context, word: string): Shard {
  const { errors } = context.texts;
  const [, first = "", second = ""] = /^(\d*)\/(\d+)$/.exec(word) ?? [];
  const said = context.world.environment?.[INDEX_VARIABLE] ?? "";
  if (second !== "" && first === "" && !/^\d+$/.test(said)) {
    throw new UsageError("bad-option", errors.noShardIndex(word, INDEX_VARIABLE));
  }
  const count = Number(second);
  const index = first === "" ? Number(said) + 1 : Number(first);
  if (second === "" || index < 1 || index > count || count > MOST_SHARDS) {
    throw new UsageError("bad-option", errors.badShard(word));
  }
  return { index, count };
}

const MOST_SHARDS = 100_000;

/** The shard's share, one of every `count`; parts of lists that are alike are alike, wherever they are taken. */
export function shareOf<Item>(items: readonly Item[], { index, count }: Shard): readonly Item[] {
  return items.filter((_, at) => at % count === index - 1);
}
