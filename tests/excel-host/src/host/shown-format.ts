import { containsCell, type Cell } from "../grid";
import { isRecord } from "../wire";
import type {
  CellFormat,
  ConditionalFormat,
  FormatProperty,
  FormatValue,
  Sheet,
} from "../workbook";

/** What a conditional format may change, and the property it goes before. */
const OVERRIDES: readonly (readonly [part: string, name: string, property: FormatProperty])[] = [
  ["Fill", "Color", "fillColor"],
  ["Font", "Color", "fontColor"],
  ["Font", "Bold", "bold"],
  ["Font", "Italic", "italic"],
  ["Font", "Strikethrough", "strikethrough"],
  ["Font", "Underline", "underline"],
];

/** A cell's format with the conditional formats that apply to its present value; the first to set a property wins. */
export function shownFormat(sheet: Sheet, cell: Cell): CellFormat {
  const shown = sheet.formats.all(cell);
  const changed = new Set<FormatProperty>();
  const formats = sheet.conditionalFormats
    .filter(({ area }) => containsCell(area, cell))
    .sort((one, other) => one.priority - other.priority);
  for (const format of formats) {
    if (!applies(sheet, cell, format)) continue;
    for (const [part, name, property] of OVERRIDES) {
      const value = settingOf(format, "Format", part, name);
      if (!isFormatValue(value) || changed.has(property)) continue;
      shown[property] = value;
      changed.add(property);
    }
    if (format.stopIfTrue) break;
  }
  return shown;
}

/** Rules by formula and by value; the other kinds never apply here. */
function applies(sheet: Sheet, cell: Cell, format: ConditionalFormat): boolean {
  const compute = (written: unknown): FormatValue | undefined =>
    typeof written === "string"
      ? sheet.workbook.compute(sheet, written, cell, format.area)
      : typeof written === "number"
        ? written
        : undefined;
  if (format.type === "Custom") {
    const result = compute(settingOf(format, "Rule", "Formula"));
    return result === true || (typeof result === "number" && result !== 0);
  }
  if (format.type !== "CellValue") return false;
  const rule = settingOf(format, "Rule");
  if (!isRecord(rule)) return false;
  const value = sheet.value(cell);
  return compares(value, String(rule.operator), compute(rule.formula1), compute(rule.formula2));
}

function compares(
  value: FormatValue,
  operator: string,
  low: FormatValue | undefined,
  high: FormatValue | undefined,
): boolean {
  if (operator === "EqualTo") return value === low;
  if (operator === "NotEqualTo") return value !== low;
  if (typeof value !== "number" || typeof low !== "number") return false;
  switch (operator) {
    case "GreaterThan":
      return value > low;
    case "LessThan":
      return value < low;
    case "GreaterThanOrEqual":
      return value >= low;
    case "LessThanOrEqual":
      return value <= low;
    case "Between":
      return typeof high === "number" && value >= low && value <= high;
    case "NotBetween":
      return typeof high === "number" && (value < low || value > high);
    default:
      return false;
  }
}

function settingOf({ settings }: ConditionalFormat, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (level, name) => (isRecord(level) ? level[name] : undefined),
    settings,
  );
}

const isFormatValue = (value: unknown): value is string | boolean =>
  typeof value === "string" || typeof value === "boolean";
