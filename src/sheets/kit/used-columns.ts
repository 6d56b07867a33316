import type { ListLine } from "./list-cell";
import type { ListColumn } from "./list-columns";

/**
 * The columns without those that say nothing in any line.
 *
 * @param lines gone through once, and no further than there is a column to be found in use
 * @param kept headers of columns that stay: lists are read back by them
 */
export function usedColumns<Header extends string>(
  columns: readonly ListColumn<Header>[],
  lines: Iterable<ListLine<Header>>,
  kept: ReadonlySet<string>,
): readonly ListColumn<Header>[] {
  const unused = new Set(columns.map(({ header }) => header).filter((each) => !kept.has(each)));
  for (const line of lines) {
    if (unused.size === 0) break;
    for (const header of unused) {
      if (!SAYS_NOTHING.includes(line[header]?.value ?? null)) unused.delete(header);
    }
  }
  return columns.filter(({ header }) => !unused.has(header));
}

const SAYS_NOTHING: readonly unknown[] = [null, "", "—", 0];
