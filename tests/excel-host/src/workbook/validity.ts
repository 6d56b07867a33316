import { parseValue } from "numfmt";
import type { Value } from "../formula";
import type { Cell } from "../grid";
import type { Validation } from "./definitions";
import type { Sheet } from "./sheet";

/** Whether the cell's present value satisfies its data validation, or it has none. */
export function isValid(sheet: Sheet, cell: Cell): boolean {
  const validation = sheet.validationAt(cell);
  const [type, rule] = Object.entries(validation?.rule ?? {})[0] ?? [];
  if (!validation || type === undefined || !rule) return true;
  const value = sheet.value(cell);
  if (value === "" && validation.ignoreBlanks) return true;
  switch (type) {
    case "custom": {
      const result = computed(sheet, cell, validation, rule.formula);
      return result === true || (typeof result === "number" && result !== 0);
    }
    case "list":
      return isListed(sheet, cell, validation, String(rule.source));
    case "textLength":
      return compares(String(value).length, rule, (limit) =>
        computed(sheet, cell, validation, limit),
      );
    default:
      if (typeof value !== "number") return false;
      if (type === "wholeNumber" && !Number.isInteger(value)) return false;
      return compares(value, rule, (limit) => computed(sheet, cell, validation, limit));
  }
}

/** A formula of a rule is written for the first cell of its area and moves along with each other cell. */
function computed(sheet: Sheet, cell: Cell, { area }: Validation, written: unknown): Value {
  if (typeof written === "number" || typeof written === "boolean") return written;
  if (typeof written !== "string") return "";
  if (written.startsWith("=")) return sheet.workbook.compute(sheet, written, cell, area);
  return written.trim() !== "" && !Number.isNaN(Number(written)) ? Number(written) : written;
}

function isListed(sheet: Sheet, cell: Cell, { area }: Validation, source: string): boolean {
  const items = source.startsWith("=")
    ? sheet.workbook.listItems(sheet, source, cell, area)
    : source.split(",").map((item) => item.trim());
  const shown = sheet.text(cell).trim().toLowerCase();
  const value = String(sheet.value(cell));
  return items.some((item) => item.toLowerCase() === shown || item === value);
}

function compares(
  value: number,
  rule: Record<string, unknown>,
  compute: (limit: unknown) => Value,
): boolean {
  const low = asNumber(compute(rule.formula1));
  const high = asNumber(compute(rule.formula2));
  switch (rule.operator) {
    case "Between":
      return value >= low && value <= high;
    case "NotBetween":
      return value < low || value > high;
    case "EqualTo":
      return value === low;
    case "NotEqualTo":
      return value !== low;
    case "GreaterThan":
      return value > low;
    case "LessThan":
      return value < low;
    case "GreaterThanOrEqualTo":
      return value >= low;
    case "LessThanOrEqualTo":
      return value <= low;
    default:
      return true;
  }
}

function asNumber(value: Value): number {
  if (typeof value === "number") return value;
  const parsed: unknown = parseValue(String(value))?.v;
  return typeof parsed === "number" ? parsed : Number.NaN;
}
