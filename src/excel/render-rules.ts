import {
  rangeAddress,
  type ConditionalFormatSpec,
  type DataBarSpec,
  type RangeSpec,
  type ValidationSpec,
} from "../sheets";
import { areaSteps, sheetStep, type SheetStep } from "./request-size";

/** Adds validation rules; ranges with the same rule and the same words share one. */
export function addValidations(validations: readonly ValidationSpec[]): readonly SheetStep[] {
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
  return [...byMeaning.values()].flatMap(({ spec, ranges }) =>
    areaSteps(ranges, { objects: 1, actions: 3, data: [spec, ALERT] }, ({ dataValidation }) => {
      validate(dataValidation, spec);
    }),
  );
}

/** What a rule is told with beside its own words. */
const ALERT = { showAlert: true, style: "Information", title: "", message: "" };

/** Adds conditional formats so that the first of them wins. */
export function addConditionalFormats(
  formats: readonly ConditionalFormatSpec[],
): readonly SheetStep[] {
  // Excel puts what is added last on top.
  return [...formats].reverse().map((spec) => {
    const { range, formula, colour, fill } = spec;
    return sheetStep({ ranges: 1, objects: 7, actions: 4, data: [spec] }, (sheet) => {
      const added = sheet.getRange(rangeAddress(range)).conditionalFormats.add("Custom");
      added.custom.rule.formula = `=${formula}`;
      added.custom.format.font.color = `#${colour}`;
      added.custom.format.fill.color = `#${fill}`;
    });
  });
}

/** Adds bars behind figures. They come before the conditional formats, and so lie below them. */
export function addDataBars(bars: readonly DataBarSpec[]): readonly SheetStep[] {
  return [...bars].reverse().map((spec) => {
    const { range, colour } = spec;
    return sheetStep({ ranges: 1, objects: 4, actions: 4, data: [spec] }, (sheet) => {
      const { dataBar } = sheet.getRange(rangeAddress(range)).conditionalFormats.add("DataBar");
      dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      dataBar.upperBoundRule = { type: "Number", formula: "1" };
      dataBar.positiveFormat.fillColor = `#${colour}`;
    });
  });
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
