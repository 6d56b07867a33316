import type { GivenBaselines } from "../../core";

/** A baseline as `_meta` keeps it. */
export interface WrittenBaseline {
  /** Id. */
  readonly target: string;
  /** A decimal in the target's unit. */
  readonly value: string;
  readonly asOf: string;
  readonly source: string;
}

/** The name in `_meta` under which the baseline of a target stands. */
const KEY = "baseline:";

/**
 * The baselines that a collection was given, as lines of `_meta`: what was measured from there stays measured from there.
 *
 * @example baselineMeta(given) // => [["baseline:5.1", "120 | 2019 | 《统计年鉴》"]]
 */
export function baselineMeta(given: GivenBaselines): (readonly [name: string, value: string])[] {
  return [...given].map(([id, { value, asOf, source }]) => [
    `${KEY}${id}`,
    [value.toFixed(), asOf, source].join(" | "),
  ]);
}

/** The same read back. */
export function readMetaBaselines(meta: ReadonlyMap<string, string>): WrittenBaseline[] {
  return [...meta].flatMap(([key, text]) => {
    const found = /^(-?\d+(?:\.\d+)?) \| (.*?) \| (.*)$/su.exec(text);
    if (!key.startsWith(KEY) || found === null) return [];
    const [, value = "", asOf = "", source = ""] = found;
    return [{ target: key.slice(KEY.length), value, asOf, source }];
  });
}
