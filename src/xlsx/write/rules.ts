import type { ConditionalFormattingOptions, DataValidation, Worksheet } from "exceljs";
import {
  cellAddress,
  rangeAddress,
  type ConditionalFormatSpec,
  type RangeSpec,
  type SheetSpec,
  type ValidationSpec,
} from "../../sheets";
import { escapeText } from "../xml";
import { opaque } from "./style";

/** Excel's limits for data validation, in UTF-16 units: a longer text makes it call the file damaged. */
export const VALIDATION_LIMITS = { title: 32, prompt: 255, error: 224, choices: 255 } as const;

/**
 * Adds a sheet's validation rules, one range each.
 * @throws RangeError when a text is too long, a choice cannot stand in a list, or two ranges overlap.
 */
export function addValidations(worksheet: Worksheet, sheet: SheetSpec): void {
  refuseOverlaps(sheet);
  // missing from exceljs's types
  const { dataValidations } = worksheet as Worksheet & {
    dataValidations: { add(range: string, rule: DataValidation): void };
  };
  for (const validation of sheet.validations) {
    const where = `validation of '${sheet.name}'!${rangeAddress(validation.range)}`;
    dataValidations.add(cornersOf(validation.range), toExcelValidation(validation, where));
  }
}

/**
 * Both corners, even of a single cell. exceljs joins cells with equal rules to ranges, and as it goes through them in the order of
 * their addresses as text, `G10` before `G9`, the ranges it makes overlap; what is a range already it leaves alone.
 */
function cornersOf({ top, left, bottom, right }: RangeSpec): string {
  return `${cellAddress({ row: top, column: left })}:${cellAddress({ row: bottom, column: right })}`;
}

/** Adds a sheet's conditional formats; the first of them has the highest priority on the sheet. */
export function addConditionalFormats(worksheet: Worksheet, sheet: SheetSpec): void {
  sheet.conditionalFormats.forEach((format, index) => {
    worksheet.addConditionalFormatting(toExcelConditionalFormat(format, index + 1));
  });
}

function toExcelValidation(spec: ValidationSpec, where: string): DataValidation {
  const { promptTitle, prompt, error } = spec;
  requireLength(promptTitle, VALIDATION_LIMITS.title, "prompt title", where);
  requireLength(prompt, VALIDATION_LIMITS.prompt, "prompt", where);
  requireLength(error?.title ?? "", VALIDATION_LIMITS.title, "error title", where);
  requireLength(error?.text ?? "", VALIDATION_LIMITS.error, "error text", where);
  const hasPrompt = promptTitle !== "" || prompt !== "";
  return {
    ...toExcelRule(spec.rule, where),
    allowBlank: true,
    ...(hasPrompt
      ? { showInputMessage: true, promptTitle: attribute(promptTitle), prompt: attribute(prompt) }
      : {}),
    ...(error === null
      ? {}
      : {
          showErrorMessage: true,
          errorStyle: error.style,
          errorTitle: attribute(error.title),
          error: attribute(error.text),
        }),
  };
}

function toExcelRule(
  rule: ValidationSpec["rule"],
  where: string,
): Pick<DataValidation, "type" | "operator" | "formulae"> {
  switch (rule.type) {
    case "list":
      return { type: "list", formulae: [inlineList(rule.choices, where)] };
    case "whole":
    case "decimal": {
      const { type, minimum, maximum } = rule;
      requireFinite(minimum, where);
      if (maximum === null) return { type, operator: "greaterThanOrEqual", formulae: [minimum] };
      requireFinite(maximum, where);
      return { type, operator: "between", formulae: [minimum, maximum] };
    }
    case "text-length":
      requireFinite(rule.maximum, where);
      return { type: "textLength", operator: "lessThanOrEqual", formulae: [rule.maximum] };
  }
}

function inlineList(choices: readonly string[], where: string): string {
  const list = choices.join(",");
  if (choices.length === 0) throw new RangeError(`no choices in ${where}`);
  requireLength(list, VALIDATION_LIMITS.choices, "choices", where);
  const unfit = choices.find((choice) => choice.trim() === "" || /[,\n]/.test(choice));
  if (unfit !== undefined) {
    throw new RangeError(`choice ${JSON.stringify(unfit)} in ${where} is blank or has a comma`);
  }
  return `"${list.replaceAll('"', '""')}"`;
}

function refuseOverlaps({ name, validations }: SheetSpec): void {
  validations.forEach(({ range }, index) => {
    for (const { range: other } of validations.slice(0, index)) {
      if (!rangesOverlap(range, other)) continue;
      const both = `${rangeAddress(other)} and ${rangeAddress(range)}`;
      throw new RangeError(`validations of '${name}' overlap: ${both}`);
    }
  });
}

function toExcelConditionalFormat(
  { range, formula, colour, fill }: ConditionalFormatSpec,
  priority: number,
): ConditionalFormattingOptions {
  const style = {
    font: { color: opaque(colour) },
    // A conditional fill's colour is its background, unlike a cell's.
    fill: { type: "pattern", pattern: "solid", bgColor: opaque(fill) } as const,
  };
  const rules = [{ type: "expression" as const, formulae: [formula], style, priority }];
  return { ref: rangeAddress(range), rules };
}

function attribute(text: string): string {
  return escapeText(text.replaceAll("\r\n", "\n"));
}

function requireLength(text: string, limit: number, what: string, where: string): void {
  if (text.length <= limit) return;
  throw new RangeError(`${what} in ${where} has ${text.length} characters, not ${limit}: ${text}`);
}

function requireFinite(limit: number, where: string): void {
  if (!Number.isFinite(limit)) throw new RangeError(`limit ${limit} in ${where} is not a number`);
}

/** Whether two ranges share a cell. */
function rangesOverlap(one: RangeSpec, other: RangeSpec): boolean {
  return (
    one.left <= other.right &&
    other.left <= one.right &&
    one.top <= other.bottom &&
    other.top <= one.bottom
  );
}
