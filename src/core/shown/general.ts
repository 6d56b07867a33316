/**
 * A number without a format in a column that is wide enough: eleven characters at most, the sign not counted.
 *
 * @example showGeneral(1 / 3) // => "0.333333333"
 * @example showGeneral(123456789012) // => "1.23457E+11"
 */
export function showGeneral(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e11) return toScientific(value);
  if (size !== 0 && size < 1e-4) {
    // nine decimals fit into eleven characters
    const plain = value.toFixed(9);
    return Number(plain) === value ? plain.replace(/(?<!0)0+$/, "") : toScientific(value);
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))) + 0);
}

/** `1.23457E+12` */
function toScientific(value: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
  const sign = exponent.startsWith("-") ? "-" : "+";
  return `${Number(mantissa)}E${sign}${exponent.replace(/^[+-]/, "").padStart(2, "0")}`;
}
