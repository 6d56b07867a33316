import { groupBy } from "../grouping";
import type { IndicatorCell, Plan, Row } from "../plan";
import { isNumeric, type Target } from "../target";
import { toDecimal } from "../unit";
import { DIVIDED_PLAN } from "./child-plan";
import {
  compareParts,
  type DistrictPart,
  type DividedTarget,
  divideTarget,
} from "./divided-target";
import type { DivisionFile, DivisionRule } from "./division-file";

/** One column of the table of shares: a measure, and what of it falls to whom. */
export interface MatrixMeasure extends DividedTarget {
  readonly target: Target;
  /** Its id in the plan that was divided. */
  readonly id: string;
}

/**
 * What a plan divides among its bureaus: every target with shares, and of a plan that was made by dividing another one what each has to
 * reach by itself, too. Empty where it divides nothing.
 *
 * @param division by which the plan was made, where that is known: it says what is wanted of figures that do not add up
 * @example matrixOf(扬州市造林任务).map(({ id, parts }) => [id, parts.length]) // => [["1.1", 8]]
 */
export function matrixOf(
  plan: Plan,
  division: DivisionFile | null = null,
): readonly MatrixMeasure[] {
  const isChild = plan.sources.some(({ id }) => id === DIVIDED_PLAN);
  return plan.rows.flatMap((row) => {
    const sums = row.cells.flatMap(({ targets }) => targets.flatMap((each) => sharesOf(each)));
    return isChild ? [...sums, ...ownFiguresIn(row, division)] : sums;
  });
}

function sharesOf(target: Target): MatrixMeasure[] {
  if (!isNumeric(target) || target.shares.size === 0) return [];
  const shares = [...target.shares].map(([district, threshold]) => ({
    ...{ district, threshold: threshold.toNumber() },
  }));
  const divided = divideTarget(target, { target: target.id, rule: "sum", shares }, null);
  return [{ ...divided, target, id: target.id }];
}

interface OwnFigure {
  readonly id: string;
  readonly target: Target;
  readonly cell: IndicatorCell;
}

/** Targets that a division gave every district for itself: `17.2-1`, `17.2-2` are one measure. */
function ownFiguresIn(row: Row, division: DivisionFile | null): MatrixMeasure[] {
  const all = row.cells.flatMap((cell) =>
    cell.targets.flatMap((target): OwnFigure[] =>
      !isNumeric(target) || target.shares.size === 0
        ? [{ id: target.id.replace(/-\d+$/, ""), target, cell }]
        : [],
    ),
  );
  return [...groupBy(all, ({ id }) => id)].flatMap(([id, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const parts = own.flatMap(({ target, cell }): DistrictPart[] =>
      cell.bureaus.map(({ name }) => ({
        ...{ district: name, threshold: isNumeric(target) ? target.threshold : null },
        weight: cell.weight === null ? null : toDecimal(Number(cell.weight)),
      })),
    );
    const rule: DivisionRule = parts.every(({ weight }) => weight !== null) ? "weighted" : "each";
    const wanted = division?.targets.find(({ target }) => target === id)?.wanted ?? null;
    const { target } = first;
    const limits =
      wanted === null || !isNumeric(target) ? null : { ...target, threshold: toDecimal(wanted) };
    return [{ ...compareParts(target, rule, parts, limits), target, id }];
  });
}
