import type { Finding, FindingCode } from "../../finding";
import {
  includesThreshold,
  isNumeric,
  isPercentage,
  shapeOf,
  type Target,
  unitOf,
} from "../../target";
import { formatFigure } from "../../unit";
import { type Messages, unitNote } from "../messages";
import { sayProblem, type Sentence } from "../sentence";
import { COLLECTION_SENTENCES } from "./collection-findings";
import { PROBLEM_SENTENCES } from "./problems";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Plain, short English; the names of sheets, columns and targets stay as the workbook has them. */
export const english: Messages = {
  language: "en-US",
  severities: { error: "error", warning: "warning", info: "note" },
  verdicts: {
    met: "met",
    "not-met": "not met",
    "reached-early": "reached early",
    "in-progress": "in progress",
    "no-data": "blank",
    "needs-person": "needs a person",
    "cannot-judge": "cannot judge",
    invalid: "wrong entry",
  },
  comparators: {
    ">=": "at least",
    ">": "more than",
    "<=": "at most",
    "<": "less than",
    "rank<=": "top",
    about: "about",
    range: "to",
  },
  targetInWords(target) {
    if (!isNumeric(target)) return "qualitative";
    const figure = formatFigure(target.threshold);
    return shapeOf(target) === "between"
      ? `${figure} to ${formatFigure(target.upper ?? target.threshold)}`
      : `${english.comparators[target.comparator]} ${figure}`;
  },
  boundaryInWords(target) {
    if (!isNumeric(target)) return "";
    const figure = formatFigure(target.threshold);
    switch (shapeOf(target)) {
      case "rank":
        return `rank ${figure} counts`;
      case "near":
        return "";
      case "between":
        return `${figure} and ${formatFigure(target.upper ?? target.threshold)} count`;
      case "above":
      case "below":
        return includesThreshold(target) ? `${figure} counts` : `${figure} itself does not count`;
    }
  },
  period({ year, part }) {
    if (part === null) return `${year}`;
    switch (part.kind) {
      case "half":
        return `${year}, ${part.number === 1 ? "first" : "second"} half`;
      case "quarter":
        return `${year} Q${part.number}`;
      case "month":
        return `${MONTHS[part.number - 1] ?? ""} ${year}`;
    }
  },
  day(day) {
    const [year, month, date] = day.split("-").map(Number);
    return `${date ?? ""} ${MONTHS[(month ?? 1) - 1] ?? ""} ${year ?? ""}`;
  },
  finding(finding, target) {
    return SENTENCES[finding.code](finding, target);
  },
  problem: (problem) => sayProblem(PROBLEM_SENTENCES, problem),
};

const came = (finding: Finding): string =>
  finding.received === null ? "This cell" : `“${finding.received}”`;

const isBlank = ({ received }: Finding): boolean => received === null || received.trim() === "";

/** What came, where a sentence can do without it. */
const aside = (finding: Finding): string =>
  finding.received === null ? "" : ` (${finding.received})`;

/** A figure with its unit, 97% without a blank. */
const amount = (figure: string | null | undefined, unit = ""): string =>
  `${figure ?? "unknown"} ${unit}`.trim().replace(/ (?=[%‰])/, "");

const wantedUnit = (finding: Finding, target: Target | null): string =>
  finding.expected ?? (target && unitOf(target)) ?? "the target's unit";

const inUnit = (target: Target | null): string => {
  if (target === null || !isNumeric(target)) return "fill it in as the header says";
  if (isPercentage(target)) return "type a percentage only, such as 96 or 96%";
  if (target.kind === "rank") return "type the rank only, such as 8";
  return `type the number only, in ${target.unit.symbol}`;
};

const SENTENCES: Readonly<Record<FindingCode, Sentence>> = {
  ...COLLECTION_SENTENCES,
  "missing-value": (f, t) => {
    const given = isBlank(f)
      ? "Nothing entered yet"
      : `“${f.received}” is read as nothing reported`;
    if (t?.kind === "qualitative") {
      return `${given}. Choose the progress from the list or say it in words`;
    }
    return f.details.confirm === "yes"
      ? `${given}. Please confirm: type 0 if the value is zero, leave it blank if there is none`
      : `${given}. Type 0 if the value is zero, leave it blank if there is none`;
  },
  "not-a-number": (f, t) =>
    f.details.first === undefined
      ? `${came(f)} cannot be read as one number: ${inUnit(t)}`
      : `${came(f)} could be ${f.details.first} or ${f.details.second ?? ""}: ${inUnit(t)}`,
  "approximate-value": (f, t) =>
    `${came(f)} is a range or an estimate. Give one exact figure: ${inUnit(t)}`,
  "date-value": (f, t) => `${came(f)} is a date or a year, not a value: ${inUnit(t)}`,
  "formula-error": (f, t) => {
    const why =
      {
        external: `The formula refers to another workbook, so its result${aside(f)} is not trusted`,
        empty: `The formula was saved without a result${aside(f)}`,
      }[f.details.why ?? ""] ?? `The formula has failed${aside(f)}`;
    return `${why}. Without a formula, ${inUnit(t)}`;
  },
  "unit-mismatch": (f, t) =>
    `${came(f)} is in another unit than ${wantedUnit(f, t)}, and the two do not convert. Report it in ${wantedUnit(f, t)}${unitReason(t)}`,
  "unit-differs": (f, t) =>
    `${came(f)} was read as ${amount(f.details.value, wantedUnit(f, t))}; the target counts in ${wantedUnit(f, t)}. Check that the same thing was counted`,
  "unit-converted": (f, t) =>
    `${came(f)} was converted to ${amount(f.details.value, wantedUnit(f, t))}. Nothing to do if that is right`,
  "percent-ambiguous": (f) =>
    f.details.asRatio === undefined
      ? `${came(f)} could be meant as a ratio or as a percentage. Type it again with the % sign`
      : `${came(f)} could be ${f.details.asRatio}% or ${f.details.asPercent ?? ""}%. Type it again with the % sign`,
  "percent-format": (f, t) =>
    `${came(f)} is a percentage, the target's unit is ${wantedUnit(f, t)}. Set the cell to the General format and ${inUnit(t)}`,
  "bad-grouping": (f) =>
    `${came(f)} has separators that are unclear: a digit may be missing or too many, or these are two numbers. Type it again without separators`,
  "negative-value": (f) =>
    `${came(f)} is negative; it should be ${amount(f.expected ?? "≥ 0")}. Check and correct it`,
  "not-an-integer": (f, t) =>
    `${came(f)} is not a whole number of ${wantedUnit(f, t)}. Check and correct it`,
  "above-maximum": (f) =>
    `${came(f)} is above what is possible${f.expected === null ? "" : ` (${amount(f.expected)})`}. Check and correct it`,
  "below-minimum": (f) =>
    `${came(f)} is below what is possible${f.expected === null ? "" : ` (${amount(f.expected)})`}. Check and correct it`,
  "invalid-rank": (f) => `${came(f)} is no rank: type a whole number from 1, such as 8`,
  "magnitude-suspect": (f) => {
    const { value, unit, direction, meant, slip } = f.details;
    const reading = value === undefined ? "" : `, read as ${amount(value, unit)},`;
    const far = direction === "large" ? "far above" : "far below";
    const advice =
      meant === undefined
        ? "Check the unit and the decimal point; leave it if it is right"
        : slip === undefined
          ? `If ${amount(meant, unit)} was meant, correct it`
          : `If it was typed in ${slip}, it should be ${amount(meant, unit)}: correct it`;
    return `${came(f)}${reading} is ${far} the target${f.expected === null ? "" : ` of ${amount(f.expected)}`}. ${advice}`;
  },
  "reason-required": ({ details, received }) => {
    const part = (header: string, given: string | undefined): string[] =>
      given === undefined
        ? []
        : [`${header} ${given === "" ? "is still blank" : `only says “${given}”`}`];
    const lacking = [
      ...part(
        "未达标原因 (reason)",
        details.reason ?? (details.measures === undefined ? (received ?? "") : undefined),
      ),
      ...part("下一步措施 (measures)", details.measures),
    ].join(" and ");
    const head = details.dips === "yes" ? "Below the level to be kept" : "The target is missed";
    return `${head}; ${lacking}. Say what is short and what will be done`;
  },
  "evidence-required": (f) => {
    const given = f.received === null ? "still blank" : `only “${f.received}”`;
    return `A person judges this and 佐证材料 (evidence) is ${given}. Name the file, document number or address`;
  },
  decreased: (f) =>
    `${came(f)} is less than last period${f.expected === null ? "" : ` (${amount(f.expected.replace("≥ ", ""))})`}. A running total should not fall: check it`,
  "same-metric-differs": (f) =>
    `The same metric as ${f.details.other ?? "another line"}: ${amount(f.received)} here, ${amount(f.expected)} there. Check both and make them equal`,
  "increase-inconsistent": (f) =>
    `Total ${amount(f.details.totalValue)} less the increase ${amount(f.details.increaseValue)} (${f.details.increase ?? "another line"}) gives a baseline of ${amount(f.received)}; ${f.details.basis === "plan" ? "the plan states" : "last period gave"} ${amount(f.expected)}. Check both`,
  "formula-in-entry": (f) =>
    `The cell holds a formula${f.details.formula === undefined ? "" : ` (=${f.details.formula})`}${f.received === null ? "" : `; its result is “${f.received}”`}. A plain value is safer`,
  "missing-target": (f) =>
    `The line of ${f.target ?? "a target"} is not in the form${aside(f)}; it may have been deleted. Fill in the form as it was sent`,
  "duplicate-target": (f) =>
    `${f.target ?? "One target"} stands on ${f.received ?? "several"} lines${f.details.cells === undefined ? "" : ` (${f.details.cells})`}; none was used. Keep one of them`,
  "line-mismatch": (f) =>
    `The line has the id of ${f.target ?? "one target"} but the words of ${f.received ?? "another target"}; sorting may have shifted it, and it was not used. Check by the target's name and fill it in again`,
  "duplicate-column": (f) =>
    `Two columns headed “${f.details.field ?? "完成值"}” are filled in${aside(f)}; only the first was read. Make them one`,
  "second-entry-sheet": (f) =>
    `Another sheet${aside(f)} is filled in too and was not used. Put everything on one sheet and delete the other`,
  "unknown-target": (f) =>
    f.details.noId === "yes"
      ? `This line has no id${aside(f)} and fits no target of the plan; it was not used. Ignore this if you added the line yourself`
      : `The bureau has no target with the id “${f.received ?? "unknown"}”; the line was not used. Ignore this if you added the line yourself`,
  "template-altered": (f) =>
    `${f.details.field === undefined ? "The template" : `“${f.details.field}”`} was changed to “${f.received ?? "blank"}” from “${f.expected ?? "blank"}”. Verdicts still follow the plan; please restore it`,
  "replaced-form": (f) =>
    `A newer form${f.expected === null ? "" : ` (${f.expected})`} has replaced this one${aside(f)}. It was read; use the new form next time`,
  "plan-version-differs": (f) =>
    `The plan file has changed since this form was made${aside(f)}. Verdicts follow the plan as it is now; check the targets that changed`,
  "form-version-differs": (f) =>
    `This form has format version ${f.received ?? ""}; this program uses ${f.expected ?? ""}. What could be read was read; check it`,
  "identity-missing": (f) =>
    `The form's identity (_meta) is gone${aside(f)}, and bureau and period cannot be told. Fill in the form as it was sent`,
  reconstructed: (f) =>
    `The form's identity (_meta) is incomplete; by its content it belongs to ${f.bureau ?? "some bureau"}${aside(f)}. A person has to confirm before it is merged`,
  "wrong-plan": (f) =>
    `This form belongs to “${f.received ?? "unknown"}”; “${f.expected ?? "unknown"}” is wanted. Send the right form`,
  "wrong-period": (f) =>
    `This form is for “${f.received ?? "unknown"}”; “${f.expected ?? "unknown"}” is wanted. Send the right form`,
  "unknown-form": (f) =>
    `Form ${f.received ?? "unknown"} is not in the ledger of forms sent out. Check that it is a form of this round`,
  "bureau-mismatch": (f) =>
    `The form names “${f.received ?? "unknown"}”, the ledger says “${f.expected ?? "unknown"}”. The right bureau has to report again`,
  "not-a-workbook": (f) => `Not an Excel workbook${aside(f)}. Save it as .xlsx and send it again`,
  "legacy-format": (f) =>
    `A file of another format${aside(f)}; renaming does not change it. Open it in Excel or WPS, save it as .xlsx and send it again`,
  encrypted: (f) =>
    `The file has a password and cannot be opened${aside(f)}. Remove the password, save and send it again`,
  "too-large": (f) =>
    `The file is past a limit${exceeded(f)}. Send the form alone, pictures and annexes apart`,
  damaged: (f) =>
    `The file is damaged${aside(f)}; it may have been cut off on its way. Save it and send it again`,
  "unsafe-content": (f) =>
    `The file holds what is not allowed${aside(f)} and was not opened. Save it as .xlsx without macros`,
  "external-link": (f) =>
    `The file refers to another workbook${aside(f)}, which was not followed. Replace such references by values`,
  "no-entry-sheet": (f) =>
    `No sheet has the headers 编号 and 完成值${aside(f)}. Fill in the form as it was sent, with its header row`,
};

/** A plan's note on the unit, in the plan's own language. */
function unitReason(target: Target | null): string {
  const note = unitNote(target);
  return note === null ? "" : `. ${note}`;
}

const LIMITS: Readonly<Record<string, string>> = {
  packed: "file size",
  unpacked: "size when unpacked",
  parts: "parts inside the file",
  sheets: "sheets",
  cells: "cells that hold something",
};

/** (size when unpacked 316 MB, at most 40 MB) */
function exceeded(finding: Finding): string {
  const what = LIMITS[finding.details.limit ?? ""] ?? "inner structure";
  const most = finding.expected === null ? "" : `, at most ${finding.expected.replace("≤ ", "")}`;
  return finding.received === null ? "" : ` (${what} ${finding.received}${most})`;
}
