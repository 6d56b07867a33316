import { type Big, isPercentage, type Target, toDecimal } from "../../core";
import { decimalsOf } from "./entry-cells";
import { storedFigure } from "./formulas";

/** A figure as a cell stores it, and the number format that shows every digit of it. */
export interface FigureCell {
  readonly value: number;
  readonly numberFormat: string;
}

/**
 * A figure of a target for a cell that is read, not typed into.
 *
 * @param figure in the target's unit
 * @example figureCell(合格率, 97.125) // => { value: 0.97125, numberFormat: "0.000%" }
 * @example figureCell(经营主体, 12345) // => { value: 12345, numberFormat: "#,##0" }
 */
export function figureCell(target: Target, figure: Big | number): FigureCell {
  const decimal = typeof figure === "number" ? toDecimal(figure) : figure;
  const places = decimalsOf(decimal);
  const grouped = places === 0 ? "#,##0" : `#,##0.${"0".repeat(places)}`;
  const numberFormat = isPercentage(target)
    ? `0.${"0".repeat(Math.max(2, places))}%`
    : decimal.abs().gte(10_000)
      ? grouped
      : "General";
  return { value: storedFigure(target, decimal).toNumber(), numberFormat };
}
