import { finding, type Finding } from "../finding";
import { readValue, type ReportedCell } from "../reading";
import { isNumeric, type NumericTarget, type Target } from "../target";
import type { Big } from "../unit";
import type { Entry, ReportedLine } from "./check-line";

/**
 * Whether a column of values was pasted a line or a few too low or too high: most values then fit the target of that other line better
 * than their own, by unit, bounds and size, which is that of the period before where it is known.
 *
 * @param judged lines and what was read in them, in the order in which they stand in the form
 * @param previous what the form prints as 上期值, by target id
 * @returns `shifted-column`, or null
 * @example findShiftedColumn(values that stand one line too low, new Map()) // => direction "down", lines 1
 */
export function findShiftedColumn(
  judged: readonly JudgedLine[],
  previous: ReadonlyMap<string, ReportedCell>,
): Finding | null {
  const lines = judged.map(({ line }) => line);
  const own = judged.map((each) => ownDistance(each, previous));
  const filled = own.filter((distance) => distance !== null).length;
  if (own.filter((distance) => distance !== null && distance >= FAR).length < FEWEST) return null;
  for (const step of STEPS) {
    let better = 0;
    let worse = 0;
    let left = filled;
    for (const [index, { value }] of lines.entries()) {
      const distance = own[index] ?? null;
      if (distance === null) continue;
      left -= 1;
      const neighbour = lines[index + step];
      const other = neighbour && distanceOf(value, neighbour.target, previous);
      if (other === undefined || other === null || other - distance > CLEARLY) worse += 1;
      else if (distance - other > CLEARLY && other <= NEAR) better += 1;
      // what is left cannot make it the place of most
      const most = better + left;
      if (most * 2 <= filled || most < worse * MANY_TIMES) break;
    }
    if (better >= FEWEST_BETTER && better * 2 > filled && better >= worse * MANY_TIMES) {
      const [first] = lines.flatMap(({ place }) => place ?? []);
      return finding("shifted-column", {
        sheet: first?.sheet ?? null,
        cell: first?.value ?? null,
        details: {
          direction: step < 0 ? "down" : "up",
          lines: Math.abs(step),
          ...{ fitting: better, of: filled },
        },
      });
    }
  }
  return null;
}

/** Which line values would fit, counted from where they stand: a column that was pasted too low fits the lines above. */
const STEPS = [-1, 1, -2, 2, -3, 3] as const;

/** Fewer lines than these may be wrong, or better elsewhere, each by itself. */
const FEWEST = 3;
const FEWEST_BETTER = 4;
const MANY_TIMES = 4;

/** A line of a form, and what was read in it. */
export interface JudgedLine {
  readonly line: ReportedLine;
  readonly entry: Entry;
}

/** How far a value is from what a line asks for, in powers of ten. */
const FAR = 1;
/** Within five times: a value at the beginning of a plan is far from its own target, but by chance only near to another. */
const NEAR = 0.7;
const REFUSED = 10;
const CLEARLY = 0.5;

/** The same as {@link distanceOf} of a line's own value, which has been read. */
function ownDistance(
  { line: { value: cell, target }, entry }: JudgedLine,
  previous: ReadonlyMap<string, ReportedCell>,
): number | null {
  if (cell.content.kind === "blank" || entry.verdict === "no-data") return null;
  if (!isNumeric(target)) return cell.content.kind === "text" ? 0 : REFUSED;
  return entry.value === null ? REFUSED : powersBetween(entry.value, usualOf(target, previous));
}

/** Null where nothing stands. */
function distanceOf(
  cell: ReportedCell,
  target: Target,
  previous: ReadonlyMap<string, ReportedCell>,
): number | null {
  if (cell.content.kind === "blank") return null;
  if (!isNumeric(target)) return cell.content.kind === "text" ? 0 : REFUSED;
  const { state, value } = readValue(cell, target);
  if (state === "missing") return null;
  if (value === null) return REFUSED;
  return powersBetween(value, usualOf(target, previous));
}

function usualOf(target: NumericTarget, previous: ReadonlyMap<string, ReportedCell>): Big {
  const before = previous.get(target.id);
  return (before === undefined ? null : readValue(before, target).value) ?? target.threshold;
}

function powersBetween(value: Big, usual: Big): number {
  if (value.lte(0) || usual.lte(0)) return 0;
  return Math.abs(Math.log10(value.toNumber() / usual.toNumber()));
}
