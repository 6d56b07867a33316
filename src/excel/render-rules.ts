import {
  rangeAddress,
  type ConditionalFormatSpec,
  type RangeSpec,
  type ValidationSpec,
} from "../sheets";
import { areasOf } from "./rectangles";

/** Adds validation rules; ranges with the same rule and the same words share one. */
export function addValidations(
  sheet: Excel.Worksheet,
  validations: readonly ValidationSpec[],
): void {
  const byMeaning = new Map<
    string,
    { readonly spec: ValidationSpec; readonly ranges: RangeSpec[] }
  >();
  for (const spec of validations) {
    const { range, ...meaning } = spec;
    const key = JSON.stringify(meaning);
    const known = byMeaning.get(key);
    if (known === undefined) byMeaning.set(key, { spec, ranges: [range] });
    else known.ranges.push(range);
  }
  for (const { spec, ranges } of byMeaning.values()) {
    for (const { dataValidation } of areasOf(sheet, ranges)) validate(dataValidation, spec);
  }
}

/** Adds conditional formats so that the first of them wins. */
export function addConditionalFormats(
  sheet: Excel.Worksheet,
  formats: readonly ConditionalFormatSpec[],
): void {
  // Excel puts what is added last on top.
  for (const { range, formula, colour, fill } of [...formats].reverse()) {
    const added = sheet.getRange(rangeAddress(range)).conditionalFormats.add("Custom");
    added.custom.rule.formula = `=${formula}`;
    added.custom.format.font.color = `#${colour}`;
    added.custom.format.fill.color = `#${fill}`;
  }
}

function validate(
  dataValidation: Excel.DataValidation,
  { rule, promptTitle, prompt, error }: ValidationSpec,
): void {
  dataValidation.rule = toExcelRule(rule);
  if (promptTitle !== "" || prompt !== "") {
    dataValidation.prompt = { showPrompt: true, title: promptTitle, message: prompt };
  }
  dataValidation.errorAlert =
    error === null
      ? { showAlert: false, style: "Information", title: "", message: "" }
      : {
          showAlert: true,
          style: error.style === "stop" ? "Stop" : "Warning",
          title: error.title,
          message: error.text,
        };
}

function toExcelRule(rule: ValidationSpec["rule"]): Excel.DataValidationRule {
  switch (rule.type) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.choices.join(",") } };
    case "whole":
      return { wholeNumber: toExcelLimits(rule) };
    case "decimal":
      return { decimal: toExcelLimits(rule) };
    case "text-length":
      return { textLength: { formula1: rule.maximum, operator: "LessThanOrEqualTo" } };
  }
}

function toExcelLimits({
  minimum,
  maximum,
}: {
  readonly minimum: number;
  readonly maximum: number | null;
}): Excel.BasicDataValidation {
  return maximum === null
    ? { formula1: minimum, operator: "GreaterThanOrEqualTo" }
    : { formula1: minimum, formula2: maximum, operator: "Between" };
}
