import type { CellSpec, CellSpecValue, SheetSpec } from "../../sheets";
import { placeNumber } from "./grid";
import { isSame } from "./same";
import { renderRules } from "./sheet-part";
import type { BookTables } from "./tables";

/** A sheet that was rendered, for those that differ from it in texts only. */
export class SheetTemplate {
  /** The cells as the part has them, from left to right and from top to bottom: texts and styles are numbered in this order. */
  private readonly order: readonly number[];
  private readonly styles: readonly number[];
  /** The number of a cell's text; -1 of a cell that has none. */
  private readonly texts: readonly number[];
  private readonly frame: object;
  private rules: { readonly sheet: SheetSpec; readonly markup: string } | null = null;

  /**
   * @param sheet as it was rendered just now
   * @param cells what was rendered: cells and what belongs to them
   */
  constructor(
    private readonly sheet: SheetSpec,
    { styles, strings }: BookTables,
    readonly cells: string,
  ) {
    this.frame = frameOf(sheet);
    this.order = orderOf(sheet.cells);
    this.styles = sheet.cells.map(({ style }) => styles.numberOf(style));
    this.texts = sheet.cells.map(({ value }) =>
      typeof value === "string" ? strings.find(value) : -1,
    );
  }

  /**
   * Whether the cells of another sheet come out the same; if so, its texts, styles and looks are added to the workbook's, as by
   * rendering it.
   */
  fitsCells(sheet: SheetSpec, tables: BookTables): boolean {
    if (!this.fitsFrame(sheet) || !this.fitsPlaces(sheet.cells)) return false;
    const { styles, strings } = tables;
    const { count } = strings;
    for (const index of this.order) {
      const cell = sheet.cells[index];
      if (cell === undefined) continue;
      const { value, style } = cell;
      const isFit =
        styles.numberOf(style) === this.styles[index] &&
        (typeof value === "string"
          ? strings.numberOf(value) === this.texts[index]
          : isSameValue(value, this.sheet.cells[index]?.value));
      if (!isFit) {
        // what was numbered so far has the numbers that rendering gives it
        strings.count = count;
        return false;
      }
    }
    tables.looks.push(...sheet.conditionalFormats);
    return true;
  }

  /** The rules of a sheet whose cells fit; those of the one before, where nothing has changed. */
  rulesOf(sheet: SheetSpec): string {
    const { rules } = this;
    if (rules !== null && hasSameRules(rules.sheet, sheet)) return rules.markup;
    const markup = renderRules(sheet);
    this.rules = { sheet, markup };
    return markup;
  }

  /** Everything of the piece but the cells. */
  private fitsFrame(sheet: SheetSpec): boolean {
    return isSame(this.frame, frameOf(sheet));
  }

  private fitsPlaces(cells: readonly CellSpec[]): boolean {
    const own = this.sheet.cells;
    return (
      cells.length === own.length &&
      cells.every(
        ({ row, column }, index) => own[index]?.row === row && own[index].column === column,
      )
    );
  }
}

/** Of what is printed it counts only that it is; the rest, rules and links are other pieces. */
function frameOf(sheet: SheetSpec): object {
  return {
    ...sheet,
    ...{ cells: null, validations: null, links: null, print: sheet.print === null },
    rows: sheet.rows.map(({ height }) => height),
  };
}

function isSameValue(one: CellSpecValue, other: CellSpecValue | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object") return false;
  return one?.formula === other?.formula && one?.result === other?.result;
}

/** A link shows its cell's text. */
function hasSameRules(one: SheetSpec, other: SheetSpec): boolean {
  const isLinked = [one, other].some(({ links = [] }) => links.length > 0);
  return !isLinked && isSame(one.validations, other.validations);
}

function orderOf(cells: readonly CellSpec[]): readonly number[] {
  const places = cells.map(({ row, column }) => placeNumber(row, column));
  const order = [...places.keys()];
  const isSorted = places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
  if (isSorted) return order;
  return order.sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
}
