import { formatFigure } from "../decimal";
import type { Finding, FindingCode } from "../finding";
import type { Target } from "../plan";
import type { Messages } from "./messages";

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
    const { comparator, threshold, upper } = target;
    if (comparator === null || threshold === null) return "qualitative";
    const figure = formatFigure(threshold);
    return comparator === "range"
      ? `${figure} to ${formatFigure(upper ?? threshold)}`
      : `${english.comparators[comparator]} ${figure}`;
  },
  boundaryInWords(target) {
    const { comparator, threshold, upper } = target;
    if (comparator === null || threshold === null) return "";
    const figure = formatFigure(threshold);
    switch (comparator) {
      case ">=":
      case "<=":
      case "rank<=":
        return `${figure} counts`;
      case ">":
      case "<":
        return `${figure} itself does not count`;
      case "range":
        return `${figure} and ${formatFigure(upper ?? threshold)} count`;
      case "about":
        return "";
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
};

type Sentence = (finding: Finding, target: Target | null) => string;

const came = (finding: Finding): string =>
  finding.received === null ? "This cell" : `“${finding.received}”`;

const inUnit = (target: Target | null): string => {
  if (target?.unit === "%") return "type a percentage only, such as 96 or 96%";
  if (target?.kind === "rank") return "type the rank only, such as 8";
  return `type the number only, in ${target?.unit ?? "the target's unit"}`;
};

const SENTENCES: Readonly<Record<FindingCode, Sentence>> = {
  "missing-value": (f, t) =>
    f.details.confirm === "yes"
      ? "“无” is read as nothing reported. Type 0 if the value is zero, leave it blank if there is none"
      : t?.kind === "qualitative"
        ? "Nothing entered yet. Choose the progress from the list or say it in words"
        : "Nothing entered yet. Leave it blank if there is no value, type 0 if the value is zero",
  "not-a-number": (f, t) => `${came(f)} cannot be read as a number: ${inUnit(t)}`,
  "approximate-value": (f, t) =>
    `${came(f)} is a range or an estimate. Give one exact figure: ${inUnit(t)}`,
  "date-value": (f, t) => `${came(f)} is a date or a year, not a value: ${inUnit(t)}`,
  "formula-error": (f, t) =>
    `${f.received === null ? "The formula here has no result that can be trusted" : `The formula's result “${f.received}” cannot be used`}: ${inUnit(t)}`,
  "unit-mismatch": (f, t) =>
    `${came(f)} is in another unit than ${f.expected ?? t?.unit ?? ""}, and the two do not convert. Report it in ${f.expected ?? t?.unit ?? ""}`,
  "unit-differs": (f) =>
    `${came(f)} was read as ${f.details.value ?? ""} ${f.details.to ?? ""}; the target counts in ${f.details.to ?? ""}. Check that the same thing was counted`,
  "unit-converted": (f) =>
    `${came(f)} was converted to ${f.details.value ?? ""} ${f.details.to ?? ""}. Nothing to do if that is right`,
  "percent-ambiguous": (f) =>
    `${came(f)} could be ${f.details.asRatio ?? ""}% or ${f.details.asPercent ?? ""}%. Type it again with the % sign`,
  "percent-format": (f, t) =>
    `${came(f)} is a percentage, the target's unit is ${f.expected ?? ""}: ${inUnit(t)}`,
  "bad-grouping": (f) =>
    `${came(f)} has its thousands separators in the wrong places; a digit may be missing. Type it again without separators`,
  "negative-value": (f) =>
    `${came(f)} cannot be negative (${f.expected ?? "≥ 0"}). Check and correct it`,
  "not-an-integer": (f) =>
    `${came(f)} must be a whole number of ${f.expected ?? ""}. Check and correct it`,
  "above-maximum": (f) =>
    `${came(f)} is above what is possible (${f.expected ?? ""}). Check and correct it`,
  "below-minimum": (f) =>
    `${came(f)} is below what is possible (${f.expected ?? ""}). Check and correct it`,
  "invalid-rank": (f) => `${came(f)} is no rank: type a whole number from 1, such as 8`,
  "magnitude-suspect": (f) => {
    const far = f.details.direction === "large" ? "far above" : "far below";
    const meant =
      f.details.meant === undefined
        ? "Check the unit and the decimal point"
        : `If ${f.details.meant} ${f.details.unit ?? ""} was meant, correct it`;
    return `${came(f)}, read as ${f.details.value ?? ""} ${f.details.unit ?? ""}, is ${far} the target of ${f.expected ?? ""}. ${meant}`;
  },
  "reason-required": (f) => {
    const what = {
      both: "未达标原因 (reason) and 下一步措施 (measures) are",
      reason: "未达标原因 (reason) is",
      measures: "下一步措施 (measures) is",
    }[f.details.lacks ?? "both"];
    const given = f.received === null ? "still blank" : `“${f.received}”, which explains nothing`;
    return `The target is missed and ${what ?? ""} ${given}. Say what is short and what will be done`;
  },
  "evidence-required": () =>
    "A person judges this and 佐证材料 (evidence) is missing. Name the file, document number or address",
  decreased: (f) =>
    `${came(f)} is less than last period (${f.expected?.replace("≥ ", "") ?? ""}). A running total should not fall: check it`,
  "same-metric-differs": (f) =>
    `The same metric as ${f.details.other ?? ""}: ${f.received ?? ""} here, ${f.expected ?? ""} there. Make them equal`,
  "increase-inconsistent": (f) =>
    `Total ${f.details.totalValue ?? ""} less the increase ${f.details.increaseValue ?? ""} of ${f.details.increase ?? ""} gives a baseline of ${f.received ?? ""}; before it was ${f.expected ?? ""}. Check both`,
  "formula-in-entry": (f) =>
    `The cell holds a formula (=${f.details.formula ?? ""}); its result “${f.received ?? ""}” was read. A plain value is safer`,
  "missing-target": (f) =>
    `The line of ${f.target ?? ""} is not in the form; it may have been deleted. Fill in the form as it was sent`,
  "duplicate-target": (f) =>
    `${f.target ?? ""} stands on ${f.received ?? ""} lines (${f.details.cells ?? ""}); none was used. Keep one of them`,
  "unknown-target": (f) =>
    `No target of the plan has the id “${f.received ?? ""}”; the line was not used. Ignore this if you added the line yourself`,
  "template-altered": (f) =>
    `“${f.details.field ?? ""}” was changed to “${f.received ?? "blank"}” from “${f.expected ?? "blank"}”. Verdicts still follow the plan; please restore it`,
  "replaced-form": (f) =>
    `A newer form has replaced this one (now ${f.expected ?? ""}). It was read; use the new form next time`,
  "plan-version-differs": () =>
    "The plan file has changed since this form was made. Verdicts follow the plan as it is now; check the targets that changed",
  "identity-missing": () =>
    "The form's identity (_meta) is gone, and bureau and period cannot be told. Fill in the form as it was sent",
  reconstructed: (f) =>
    `The form's identity (_meta) is incomplete; by its content it belongs to ${f.bureau ?? ""}. A person has to confirm`,
  "wrong-plan": (f) =>
    `This form belongs to “${f.received ?? ""}”; “${f.expected ?? ""}” is wanted`,
  "wrong-period": (f) => `This form is for “${f.received ?? ""}”; “${f.expected ?? ""}” is wanted`,
  "unknown-form": (f) => `Form ${f.received ?? ""} is not in the ledger of forms sent out`,
  "bureau-mismatch": (f) =>
    `The form names “${f.received ?? ""}”, the ledger says “${f.expected ?? ""}”. The right bureau has to report again`,
  "not-a-workbook": (f) =>
    `Not an Excel workbook${f.received === null ? "" : ` (${f.received})`}. Save it as .xlsx and send it again`,
  "legacy-format": (f) =>
    `A file of another format (${f.received ?? "legacy"}); renaming does not change it. Open it in Excel or WPS, save it as .xlsx and send it again`,
  encrypted: () =>
    "The file has a password and cannot be opened. Remove the password, save and send it again",
  "too-large": (f) =>
    `The file is past a limit: ${f.received ?? ""}, at most ${f.expected ?? ""}. Send the form alone, pictures and annexes apart`,
  damaged: (f) =>
    `The file is damaged${f.received === null ? "" : ` (${f.received})`}; it may have been cut off on its way. Save it and send it again`,
  "unsafe-content": (f) =>
    `The file holds what is not allowed (${f.received ?? ""}) and was not opened. Save it as .xlsx without macros`,
  "external-link": (f) =>
    `The file refers to another workbook (${f.received ?? ""}), which was not followed. Replace such references by values`,
  "no-entry-sheet": () =>
    "There is no sheet 指标填报. Fill in the form as it was sent, with its header row",
};
