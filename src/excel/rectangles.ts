import { rangeAddress, type PlaceSpec, type RangeSpec } from "../sheets";

/** Cells of equal value as few rectangles: rows in runs, equal runs of consecutive rows as one. */
export function coverByValue<T>(
  cells: readonly PlaceSpec[],
  valueOf: (index: number) => T,
): Map<T, RangeSpec[]> {
  const order = cells
    .map((cell, index) => ({ ...cell, value: valueOf(index) }))
    .sort((one, other) => one.row - other.row || one.column - other.column);
  const covered = new Map<T, RangeSpec[]>();
  /** Rectangles that end in the row before, or in this one, by their columns. */
  const open = new Map<string, { value: T; range: Mutable<RangeSpec> }>();
  for (let start = 0; start < order.length;) {
    const first = order[start];
    if (first === undefined) break;
    let end = start + 1;
    while (order[end]?.row === first.row && continuesRun(order, end, first.value)) end += 1;
    const right = first.column + (end - start) - 1;
    const key = `${first.column}:${right}`;
    const above = open.get(key);
    if (above?.value === first.value && above.range.bottom === first.row - 1) {
      above.range.bottom = first.row;
    } else {
      const range = { top: first.row, left: first.column, bottom: first.row, right };
      open.set(key, { value: first.value, range });
      const ranges = covered.get(first.value) ?? [];
      ranges.push(range);
      covered.set(first.value, ranges);
    }
    start = end;
  }
  return covered;
}

/** Rectangles that cover the cells, whatever they hold. */
export function cover(cells: readonly PlaceSpec[]): readonly RangeSpec[] {
  return coverByValue(cells, () => true).get(true) ?? [];
}

/**
 * The rectangles of a sheet under few addresses: what stands under one is one object for Excel, however many areas it has.
 *
 * Addresses are kept short, as a range of many areas cannot be named past some length; the smallest limit known is the
 * 255 characters of `Range` in VBA.
 */
export function addressesOf(ranges: readonly RangeSpec[]): readonly string[] {
  const addresses: string[] = [];
  for (const range of ranges) {
    const address = rangeAddress(range);
    const last = addresses.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) {
      addresses[addresses.length - 1] = `${last},${address}`;
    } else addresses.push(address);
  }
  return addresses;
}

const LONGEST_ADDRESS = 250;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function continuesRun<T>(
  order: readonly (PlaceSpec & { readonly value: T })[],
  index: number,
  value: T,
): boolean {
  const [before, here] = [order[index - 1], order[index]];
  return here?.value === value && here.column === (before?.column ?? 0) + 1;
}
