import type { IndicatorCell, Plan } from "../../core";
import { Kept } from "../kit";
import { layOutTable, type TableLayout, type TableLayoutOptions } from "./published-layout";
import { placesOf } from "./published-lines";

/** A table of so many cells is hardly another bureau's too. */
const MOST_CELLS = 50;

/** Layouts of the parts of one plan: bureaus that answer for the same cells have the same table. */
export class TableLayouts {
  private readonly kept = new Kept<IndicatorCell, TableLayout>(64);
  private readonly numbers = new Map<IndicatorCell, number>();

  layOut(plan: Plan, options: TableLayoutOptions): TableLayout {
    const cells = placesOf(plan, options.part.bureau).map(({ cell }) => cell);
    const [first] = cells;
    if (first === undefined || cells.length > MOST_CELLS || options.part.progress !== undefined) {
      return layOutTable(plan, options);
    }
    const { page, above, below } = options;
    const key = [page, above, below, ...cells.map((cell) => this.numberOf(cell))].join(" ");
    return this.kept.of(first, key, () => layOutTable(plan, options));
  }

  private numberOf(cell: IndicatorCell): number {
    const known = this.numbers.get(cell);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(cell, number);
    return number;
  }
}
