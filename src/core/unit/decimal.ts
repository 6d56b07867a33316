import Big from "big.js";

// 20 places keep every conversion between the units of unit.ts exact that can be exact; a module-wide setting of big.js.
Big.DP = 20;
// Plain notation up to 1e21 and down to 1e-12, as figures are written in a report.
Big.PE = 21;
Big.NE = -12;

export { Big };

/** A number as a person writes it: 0.57, not 0.56999999999999995. */
export function toDecimal(value: number): Big {
  return new Big(String(value));
}

/**
 * A number as a spreadsheet stores it, to the 15 significant digits that spreadsheets keep and compare: what binary
 * arithmetic leaves behind them is no part of the figure.
 *
 * @example toStoredDecimal(4.4 * 100) // => 440, the binary result being 440.00000000000006
 */
export function toStoredDecimal(value: number): Big {
  return new Big(value.toPrecision(15));
}

/**
 * A figure for words and tables: thousands separators from five digits on, as the annex prints 6000.
 *
 * @example formatFigure(new Big(6000)) // => "6000"
 * @example formatFigure(new Big("61000000.5")) // => "61,000,000.5"
 */
export function formatFigure(value: Big | number): string {
  const text = (typeof value === "number" ? toDecimal(value) : value).toFixed();
  const [whole = "", decimals] = text.split(".");
  const digits = whole.replace("-", "");
  const grouped = digits.length >= 5 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
