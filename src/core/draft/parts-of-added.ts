import type { DoubtBook } from "./doubt-book";
import type { DraftedCell, DraftedTarget } from "./draft";
import { tellOf } from "./draft-cell";

/**
 * The lines below 新增造林面积 that begin with 其中 count what was added, too, where they are in its unit; a person is told.
 *
 * @param above what stands before them in the same row
 */
export function asPartsOfAdded(
  cell: DraftedCell,
  above: readonly DraftedCell[],
  book: DoubtBook,
): DraftedCell {
  const whole = above.flatMap(({ targets }) => targets).at(-1);
  const [target, ...more] = cell.targets;
  if (whole === undefined || target === undefined || more.length > 0) return cell;
  const names = [...above.slice(1).map(({ text }) => text.value), cell.text.value];
  const isPart = names.some((name) => /^[#＃\s]*其中/.test(name));
  return isPart && isAdded(whole) && isSameMeasure(whole, target)
    ? { ...cell, targets: [added(target, book)] }
    : cell;
}

const isAdded = ({ kind, direction }: DraftedTarget): boolean =>
  kind.value === "increase" && direction.value === "rise";

const isSameMeasure = (whole: DraftedTarget, { kind, unit }: DraftedTarget): boolean =>
  kind.value === "level" && unit.value !== null && unit.value === whole.unit.value;

function added(target: DraftedTarget, book: DoubtBook): DraftedTarget {
  const { kind, fragment } = target;
  tellOf(target, book, "info", "kind-unsure", fragment.source, fragment.value, [
    "increase",
    "level",
  ]);
  return {
    ...target,
    direction: { ...target.direction, value: "rise" },
    kind: { ...kind, value: "increase", doubts: [...kind.doubts, "kind-unsure"] },
  };
}
