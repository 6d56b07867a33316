import {
  asWhole,
  BLANK_CELL,
  compileNumberFormat,
  messagesFor,
  readValue as readCellValue,
  type ReportedCell,
  unitOf,
} from "../core";
import type { Finding } from "./json-shapes";
import type { LanguageOption } from "./language";
import { targetModelOf } from "./plan-model";
import type { PlanTarget } from "./plan-shape";
import { findingToJson } from "./report-json";

/** A number as a cell holds it, with the cell's number format: `{ number: 0.96, format: "0.00%" }` is 96 %. */
export interface FormattedNumber {
  readonly number: number;
  /** A format code, `#,##0.00"万元"`; left out: none. */
  readonly format?: string;
}

/** What was read. */
export interface ValueReading {
  /**
   * `value`: a usable number; `text`: a qualitative target's words; `missing`: nothing reported; `not-due`: words that nothing is due;
   * `refused`: an error finding says why.
   */
  readonly state: "value" | "text" | "missing" | "not-due" | "refused";
  /** The cell's text as a person sees it. */
  readonly typed: string;
  /** In `unit`; null unless the state is `value`. */
  readonly value: number | null;
  readonly unit: string | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads one value as staff type it, for a target: what could mean two things is refused with a finding that says so, whatever is
 * converted is said, nothing is guessed. Of a target whose bureaus report shares it reads the whole.
 *
 * @param typed the text of a cell, a number as a plain cell holds it, a number with its format, or null for a blank cell
 * @throws {ZerenbiaoError} `not-ours` for a target that is none of a plan's
 * @example readValue("61000000万元", 超过6000亿元).value // => 6100, with the finding unit-converted
 * @example readValue("约300", 培育300个).findings[0]?.code // => "approximate-value"
 */
export function readValue(
  typed: string | number | FormattedNumber | null,
  target: PlanTarget,
  options: LanguageOption = {},
): ValueReading {
  const { language = "zh-CN" } = options;
  const model = targetModelOf(target, language);
  const reading = readCellValue(toCell(typed), asWhole(model));
  const messages = messagesFor(language);
  return {
    state: reading.state,
    typed: reading.typed,
    value: reading.value?.toNumber() ?? null,
    unit: unitOf(model),
    findings: reading.findings.map((each) => findingToJson(each, model, messages)),
  };
}

function toCell(typed: string | number | FormattedNumber | null): ReportedCell {
  if (typed === null || typed === "") return BLANK_CELL;
  if (typeof typed === "string") {
    return { content: { kind: "text", text: typed }, shown: typed, formula: null };
  }
  const { number, format = "" } = typeof typed === "number" ? { number: typed } : typed;
  // no cell holds what is no number
  if (!Number.isFinite(number)) return toCell(String(number));
  const compiled = compileNumberFormat(format, { date1904: false });
  const content = { kind: "number", value: number, format: compiled.classOf(number) } as const;
  return { content, shown: compiled.show(number), formula: null };
}
