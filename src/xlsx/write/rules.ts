import {
  cellAddress,
  rangeAddress,
  type ConditionalFormatSpec,
  type DataBarSpec,
  type RangeSpec,
  type SheetSpec,
  type ValidationSpec,
} from "../../sheets";
import { encodeMarkup } from "../xml";
import { encodeAttribute } from "./attribute";
import type { LookSpec } from "./tables";

/** Excel's limits for data validation, in UTF-16 units: a longer text makes it call the file damaged. */
export const VALIDATION_LIMITS = { title: 32, prompt: 255, error: 224, choices: 255 } as const;

/**
 * A sheet's validation rules, one range each (ECMA-376 part 1, 18.3.1.33), in the order of their first and last cells as text.
 *
 * @throws RangeError when a text is too long, a choice cannot stand in a list, or two ranges overlap.
 */
export function renderValidations(sheet: SheetSpec): string {
  const { validations } = sheet;
  if (validations.length === 0) return "";
  refuseOverlaps(sheet);
  const rules = validations.map((validation) => {
    const where = `validation of '${sheet.name}'!${rangeAddress(validation.range)}`;
    return { corners: cornersOf(validation.range), markup: renderValidation(validation, where) };
  });
  rules.sort((one, other) => (one.corners < other.corners ? -1 : 1));
  const all = rules.map(({ markup }) => markup).join("");
  return `<dataValidations count="${rules.length}">${all}</dataValidations>`;
}

/** A sheet's conditional formats; the first of them has the highest priority on the sheet. Their looks are added to the book's. */
export function renderConditionalFormats(
  { conditionalFormats, dataBars = [] }: SheetSpec,
  looks: LookSpec[],
): string {
  const formats = conditionalFormats.map((format, index) =>
    renderConditionalFormat(format, index + 1, looks),
  );
  const bars = dataBars.map((bar, index) => renderDataBar(bar, formats.length + index + 1));
  return [...formats, ...bars].join("");
}

/** As Excel 2007 and WPS know it (ECMA-376 part 1, 18.3.1.28), without the extension that came later. */
function renderDataBar({ range, colour }: DataBarSpec, priority: number): string {
  return (
    `<conditionalFormatting sqref="${rangeAddress(range)}">` +
    `<cfRule type="dataBar" priority="${priority}"><dataBar minLength="0" maxLength="100">` +
    `<cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FF${colour}"/>` +
    `</dataBar></cfRule></conditionalFormatting>`
  );
}

function renderConditionalFormat(
  { range, formula, colour, fill }: ConditionalFormatSpec,
  priority: number,
  looks: LookSpec[],
): string {
  const look = looks.push({ colour, fill }) - 1;
  return (
    `<conditionalFormatting sqref="${rangeAddress(range)}">` +
    `<cfRule type="expression" dxfId="${look}" priority="${priority}">` +
    `<formula>${encodeMarkup(formula)}</formula></cfRule></conditionalFormatting>`
  );
}

function cornersOf({ top, left, bottom, right }: RangeSpec): string {
  return `${cellAddress({ row: top, column: left })}:${cellAddress({ row: bottom, column: right })}`;
}

function renderValidation(spec: ValidationSpec, where: string): string {
  const { promptTitle, prompt, error } = spec;
  requireLength(promptTitle, VALIDATION_LIMITS.title, "prompt title", where);
  requireLength(prompt, VALIDATION_LIMITS.prompt, "prompt", where);
  requireLength(error?.title ?? "", VALIDATION_LIMITS.title, "error title", where);
  requireLength(error?.text ?? "", VALIDATION_LIMITS.error, "error text", where);
  const { condition, formulae } = renderRule(spec.rule, where);
  const prompted = `${renderText("promptTitle", promptTitle)}${renderText("prompt", prompt)}`;
  const message = prompted === "" ? "" : ` showInputMessage="1"${prompted}`;
  return (
    `<dataValidation ${condition} allowBlank="1"${message}${renderError(error)}` +
    ` sqref="${rangeAddress(spec.range)}">${formulae}</dataValidation>`
  );
}

function renderError(error: ValidationSpec["error"]): string {
  if (error === null) return "";
  const texts = `${renderText("errorTitle", error.title)}${renderText("error", error.text)}`;
  return ` showErrorMessage="1" errorStyle="${error.style}"${texts}`;
}

function renderText(name: string, text: string): string {
  return text === "" ? "" : ` ${name}="${encodeAttribute(text.replaceAll("\r\n", "\n"))}"`;
}

interface RenderedRule {
  readonly condition: string;
  readonly formulae: string;
}

function renderRule(rule: ValidationSpec["rule"], where: string): RenderedRule {
  switch (rule.type) {
    case "list":
      return {
        condition: 'type="list"',
        formulae: renderFormulae(inlineList(rule.choices, where)),
      };
    case "whole":
    case "decimal": {
      const { type, minimum, maximum } = rule;
      requireFinite(minimum, where);
      if (maximum === null) {
        const condition = `type="${type}" operator="greaterThanOrEqual"`;
        return { condition, formulae: renderFormulae(`${minimum}`) };
      }
      requireFinite(maximum, where);
      // between is what a rule without an operator means
      return { condition: `type="${type}"`, formulae: renderFormulae(`${minimum}`, `${maximum}`) };
    }
    case "text-length": {
      requireFinite(rule.maximum, where);
      const condition = 'type="textLength" operator="lessThanOrEqual"';
      return { condition, formulae: renderFormulae(`${rule.maximum}`) };
    }
  }
}

function renderFormulae(...formulae: readonly string[]): string {
  return formulae
    .map((formula, index) => `<formula${index + 1}>${encodeMarkup(formula)}</formula${index + 1}>`)
    .join("");
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
