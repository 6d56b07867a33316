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
  const numberFormat = figureFormat(decimal, isPercentage(target));
  return { value: storedFigure(target, decimal).toNumber(), numberFormat };
}

/**
 * The number format that shows every digit of a figure.
 *
 * @param figure of a percentage how many percent
 * @example figureFormat(new Big(12345.6), false) // => "#,##0.0"
 */
export function figureFormat(figure: Big, isPercent: boolean): string {
  const places = decimalsOf(figure);
  if (isPercent) return `0.${"0".repeat(Math.max(2, places))}%`;
  if (figure.abs().lt(10_000)) return "General";
  return places === 0 ? "#,##0" : `#,##0.${"0".repeat(places)}`;
}
