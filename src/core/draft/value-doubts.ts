import type { Milestone } from "../clauses";
import type { DoubtBook } from "./doubt-book";
import type { DraftedTarget } from "./draft";
import { NO_UNIT, tellOf } from "./draft-cell";
import type { ValueCell } from "./value-cell";

/** 其中：高速铁路里程 has the unit of the row above, where it names none; a person confirms. */
export function inheritUnit(
  { unitAbove }: ValueCell,
  target: DraftedTarget,
  book: DoubtBook,
): DraftedTarget["unit"] {
  const { unit, name } = target;
  if (unit.value !== null || unitAbove === null || !/^[#]?\s*(?:其中|#)/.test(name.value))
    return unit;
  const told = book.doubts.findIndex(
    ({ target: id, code }) => id === target.id && code === "unit-missing",
  );
  const doubt = book.doubts[told];
  if (doubt !== undefined) book.doubts[told] = { ...doubt, choices: [unitAbove, NO_UNIT] };
  return { ...unit, value: unitAbove };
}

/** 3.0, 3.1 … and then 完成省定目标: the earlier years have values, the last has none. */
export function tellWordsAfterFigures(
  target: DraftedTarget,
  milestones: readonly Milestone[],
  book: DoubtBook,
): void {
  if (target.threshold.value !== null || milestones.length === 0) return;
  tellOf(target, book, "warning", "kind-unsure", target.kind.source, target.fragment.value, [
    "qualitative",
  ]);
}

/** 27.7 and then 27: less may be what is wanted. */
export function tellFallingBelow(
  target: DraftedTarget,
  from: number | null,
  cell: ValueCell,
  book: DoubtBook,
): DraftedTarget {
  const { threshold, comparator, comparatorExplicit, kind } = target;
  const isFalling = from !== null && threshold.value !== null && threshold.value < from;
  const isTold = comparator.doubts.includes("direction-unsure");
  if (!isFalling || isTold || comparator.value !== ">=" || comparatorExplicit.value) return target;
  if (kind.value !== "level") return target;
  tellOf(target, book, "warning", "direction-unsure", threshold.source, cell.text, [">=", "<="]);
  const doubts = [...comparator.doubts, "direction-unsure" as const];
  return { ...target, comparator: { ...comparator, doubts } };
}
