import { type ClauseComparator, wholeMeasure } from "../clauses";
import { withComparator } from "./chosen-readings";
import type { DoubtBook } from "./doubt-book";
import type { DraftedTarget, DraftPlace } from "./draft";
import { tellOf } from "./draft-cell";
import type { WrittenField } from "./read-table";

/** How a column of signs compares the values of another one; = says neither which way. */
export type ValueSign = ClauseComparator | "=";

const SIGNS: Readonly<Record<string, ValueSign>> = {
  ...{ "≥": ">=", ">=": ">=", "=>": ">=", 大于等于: ">=", 不低于: ">=", 不少于: ">=" },
  ...{ "≤": "<=", "<=": "<=", "=<": "<=", 小于等于: "<=", 不高于: "<=", 不超过: "<=" },
  ...{ ">": ">", 大于: ">", 高于: ">", "<": "<", 小于: "<", 低于: "<" },
  ...{ "=": "=", 等于: "=" },
};

/**
 * The sign that stands alone in a cell, 指标性质 or 比较符; null for 约束性, 定量 and other words.
 *
 * @example readSign("＝") // => "="
 */
function readSign(text: string): ValueSign | null {
  return SIGNS[text.normalize("NFKC").replace(/\s+/g, "")] ?? null;
}

/** 约束性, or the sign that compares the value beside it. */
export function attributeOf(field: WrittenField | null): {
  readonly attribute: string | null;
  readonly sign: ValueSign | null;
} {
  const sign = field === null ? null : readSign(field.text);
  return { sign, attribute: sign === null ? wordsOf(field) : null };
}

function wordsOf(field: WrittenField | null): string | null {
  const text = field?.text.trim() ?? "";
  return text === "" ? null : text;
}

/** A value with the comparison of its column of signs, where the value itself says none. */
export function withSign(
  target: DraftedTarget,
  sign: ValueSign | null,
  place: DraftPlace,
  book: DoubtBook,
): DraftedTarget {
  const { threshold, comparatorExplicit, kind, comparator, upper } = target;
  if (sign === null || threshold.value === null || comparatorExplicit.value) return target;
  const explicit = { ...comparatorExplicit, value: true };
  if (sign === "=") {
    const isWhole = threshold.value === 100 && wholeMeasure(target.unit.value ?? "") === "%";
    if (!isWhole) tellOf(target, book, "warning", "direction-unsure", place, "=", [">=", "<="]);
    return { ...target, comparatorExplicit: explicit };
  }
  const changed = withComparator(
    {
      ...{ kind: kind.value, comparator: comparator.value },
      ...{ threshold: threshold.value, upper: upper.value },
    },
    sign,
  );
  return {
    ...target,
    comparatorExplicit: explicit,
    kind: { ...kind, value: changed.kind },
    comparator: { ...comparator, value: changed.comparator },
    threshold: { ...threshold, value: changed.threshold },
    upper: { ...upper, value: changed.upper },
  };
}
