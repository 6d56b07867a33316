import { readClause } from "../clauses";
import { Big } from "../unit";
import { drafted, type DoubtBook, tidyText } from "./doubt-book";
import type { DraftedTarget } from "./draft";
import { NO_TARGET, shorten } from "./draft-cell";
import type { WrittenField } from "./read-table";
import { EMPTY, type ValueCell } from "./value-cell";

/** Where a value starts from, of the column that says it. */
export function baselineOf(
  cell: ValueCell,
  target: DraftedTarget,
  book: DoubtBook,
): DraftedTarget["baseline"] {
  const { base } = cell;
  if (base === null || EMPTY.test(base.text.trim())) return target.baseline;
  const place = cell.placeOf(base);
  const text = tidyText(base.text);
  const [first] = readClause(text, { rowName: target.name.value, unit: target.unit.value }).targets;
  const value = first?.threshold ?? null;
  if (value === null || first?.upper !== null || /^[-－−]/.test(text)) {
    book.note(
      target.id,
      /\d/.test(text) ? "warning" : "info",
      "figure-elsewhere",
      place,
      shorten(text),
      [NO_TARGET],
    );
    return target.baseline;
  }
  const { year } = base.column;
  return drafted({ value, asOf: year === null ? null : `${year}年` }, place);
}

/**
 * Whether a sum only says how far it is from the base to the target: 60, 64 and 〔4〕 are one target.
 */
export function isDifference(
  { base }: ValueCell,
  target: DraftedTarget | null,
  sum: WrittenField,
): boolean {
  const [from, by] = [base?.text ?? "", sum.text].map(plainFigure);
  const to = target?.threshold.value ?? null;
  if (from === null || from === undefined || by === null || by === undefined || to === null)
    return false;
  const difference = new Big(to).minus(from);
  return /[>＞≥]/.test(sum.text) ? difference.gte(by) : difference.eq(by);
}

/** 〔4〕, +1.06 and 60.6* as figures; null for what is more than one. */
function plainFigure(text: string): string | null {
  const bare = tidyText(text).replace(/[〔〕[\]【】（）()*＊%+＋>＞≥\s]/g, "");
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(bare) ? bare : null;
}
