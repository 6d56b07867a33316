import { listTexts } from "../filed-words";
import type { FindingSentences } from "../sentence";
import {
  aside,
  amount,
  came,
  inUnit,
  isBlank,
  setBack,
  unitPlace,
  wantedUnit,
  unitReason,
} from "./phrases";

/** What is wrong with values and words that were typed. */
export const VALUE_SENTENCES = {
  "missing-value": (f, t) => {
    if (f.stored !== null) {
      const seen = isBlank(f) ? "shows nothing" : `shows “${f.received}”`;
      return `The cell ${seen} but holds ${f.stored}; it is read as nothing reported. To report the number, set the cell to the General format; if there is none, clear the cell`;
    }
    if (f.details.unseen) {
      const [why, advice] = {
        colour: ["is written in the colour of its ground, cannot be seen", "Make it black"],
        size: ["is too small to be seen", "Make it larger"],
        condition: ["is hidden by a conditional format", "Clear the conditional format"],
        picture: ["cannot be seen under the picture that the cell shows", "Type it instead"],
      }[f.details.unseen];
      return `${came(f)} ${why} and is read as nothing reported. ${advice}, or clear the cell`;
    }
    const given = isBlank(f)
      ? "Nothing entered yet"
      : `“${f.received}” is read as nothing reported`;
    if (f.details.why === "unpublished") return `${given}. Report it once it is published`;
    if (f.details.why === "elsewhere") return `${given}. Write it into this cell itself`;
    if (t?.kind === "qualitative") {
      return `${given}. Choose the progress from the list or say it in words`;
    }
    return f.details.confirm
      ? `${given}. Please confirm: type 0 if the value is zero, leave it blank if there is none`
      : `${given}. Type 0 if the value is zero, leave it blank if there is none`;
  },
  "not-due": (f, t) => `${came(f)} is read as not due this period. If it is due, ${inUnit(t)}`,
  "not-a-number": (f, t) => {
    const { readings, length, isWords } = f.details;
    if (isWords) return `${came(f)} is no number: ${inUnit(t)}; leave it blank if there is none`;
    if (length !== undefined) return `${came(f)} is too long (${length} characters): ${inUnit(t)}`;
    return readings === null
      ? `${came(f)} cannot be read as one number: ${inUnit(t)}`
      : `${came(f)} could be ${readings.join(" or ")}: ${inUnit(t)}`;
  },
  "approximate-value": (f, t) =>
    `${came(f)} is a range or an estimate. Give one exact figure: ${inUnit(t)}`,
  "date-value": (f, t) => `${came(f)} is a date or a year, not a value: ${inUnit(t)}`,
  "formula-error": (f, t) => {
    const why = {
      external: `The formula refers to another workbook, so its result${aside(f)} is not trusted`,
      outside: `The formula asks the web, a database or another program, so its result${aside(f)} is not trusted`,
      empty: `The formula was saved without a result${aside(f)}`,
      error: `The formula has failed${aside(f)}`,
    }[f.details.why];
    return `${why}. Without a formula, ${inUnit(t)}`;
  },
  "unit-mismatch": (f, t) =>
    f.details.unknown !== null
      ? `${came(f)} has “${f.details.unknown}” behind its figure, which does not convert to ${wantedUnit(f, t)}: ${inUnit(t)}, and write remarks in another column`
      : `${came(f)} is in another unit than ${wantedUnit(f, t)}, and the two do not convert. Report it in ${wantedUnit(f, t)}${unitReason(t)}`,
  "unit-differs": (f, t) =>
    f.details.isHeading === true
      ? `${unitPlace(f.details)} says “${f.details.from}”, this line counts in ${wantedUnit(f, t)}; ${came(f)} was read as ${amount(f.details.value, wantedUnit(f, t))}. Check it, and set ${setBack(f.details)}`
      : f.details.isSign === true
        ? `${came(f)} names the currency but not its size; it was read as ${amount(f.details.value, wantedUnit(f, t))}. Check the unit; leave it if it is right`
        : `${came(f)} was read as ${amount(f.details.value, wantedUnit(f, t))}; the target counts in ${wantedUnit(f, t)}. Check that the same thing was counted`,
  "unit-converted": (f, t) =>
    `${came(f)} was converted to ${amount(f.details.value, wantedUnit(f, t))}. Nothing to do if that is right`,
  "read-as": (f) => {
    const figure = amount(f.details.value, f.details.unit);
    if (f.details.why === "mark") {
      return `${came(f)} was read as ${figure} without its “${f.details.mark ?? ""}”. Nothing to do if that is right`;
    }
    if (f.details.why === "direction") {
      return `${came(f)} goes the other way than the target asks and was read as ${figure}. Nothing to do if that is right`;
    }
    return f.details.why === "spoken"
      ? `${came(f)} was read as ${figure}, as people say it. Nothing to do if that is right`
      : `${came(f)} was read as ${figure} without the 0 before it. Correct it if a digit or a decimal point is missing`;
  },
  "note-beside": (f) =>
    f.details.otherYear !== undefined
      ? `${came(f)} names ${f.details.otherYear} in brackets, which is not this period; it was not taken. Type this period's figure`
      : `${came(f)} was read as ${amount(f.details.value, f.details.unit)}; “${f.details.note}” is taken for a remark that does not change it. Check that it is this period's figure; nothing to do if it is`,
  "percent-ambiguous": (f) =>
    `${came(f)} could be ${f.details.asRatio}% or ${f.details.asPercent}%. Type it again with the % sign`,
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
    const { value, unit, direction, meant, slip, date, whole, explained } = f.details;
    const far = direction === "large" ? "far above" : "far below";
    if (date !== null && !explained) {
      return `${came(f)} looks like a date (${date}) rather than a value. Check it. If the value is right, write in 未达标原因 (reason) on what it rests`;
    }
    if (whole !== null && !explained) {
      return `${came(f)} is no less than the ${amount(whole, unit)} asked of all bureaus together and looks like the total; this bureau's share is ${amount(f.expected)}. Give only your own. If the value is right, write in 未达标原因 (reason) on what it rests`;
    }
    const correction =
      meant === null
        ? "Check the unit and the decimal point"
        : slip === null
          ? `Check the unit; if ${amount(meant, unit)} was meant, correct it`
          : `Check the unit; if it was typed in ${slip}, it should be ${amount(meant, unit)}: correct it`;
    const advice = explained
      ? "未达标原因 (reason) says on what it rests, so it is judged as typed"
      : `${correction}. If the value is right, write in 未达标原因 (reason) on what it rests`;
    return `${came(f)}, read as ${amount(value, unit)}, is ${far} the target${f.expected === null ? "" : ` of ${amount(f.expected)}`}. ${advice}`;
  },
  "reason-required": ({ details }) => {
    const part = (header: string, given: string | null): string[] =>
      given === null
        ? []
        : [`${header} ${given === "" ? "is still blank" : `only says “${given}”`}`];
    const lacking = [
      ...part("未达标原因 (reason)", details.reason),
      ...part("下一步措施 (measures)", details.measures),
    ].join(" and ");
    const head = details.dips ? "Below the level to be kept" : "The target is missed";
    return `${head}; ${lacking}. Say what is short and what will be done`;
  },
  "evidence-required": (f) => {
    const given = f.received === null ? "still blank" : `only “${f.received}”`;
    return `A person judges this and 佐证材料 (evidence) is ${given}. Name the file, document number or address`;
  },
  decreased: (f) =>
    `${came(f)} is less than last period${f.expected === null ? "" : ` (${amount(f.expected.replace("≥ ", ""))})`}. A running total should not fall: check it`,
  "same-metric-differs": (f) =>
    `The same metric as ${f.details.other}: ${amount(f.received)} here, ${amount(f.expected)} there. Check both and make them equal`,
  "parts-differ": (f) =>
    `${f.details.of === "plan" ? (f.bureau === null ? "The figures asked of" : `The shares of ${f.bureau} in`) : "The values of"} ${listTexts(f.details.parts, ", ")} add up to ${amount(f.received)}, ${f.details.complete ? "not to" : "more than"} the total of ${amount(f.expected)}. ${f.details.of === "plan" ? "They are used as the document has them; check them" : "Nothing was changed; check them"}`,
  "increase-inconsistent": (f) =>
    `Total ${amount(f.details.totalValue)} less the increase ${amount(f.details.increaseValue)} (${f.details.increase}) gives a baseline of ${amount(f.received)}; ${f.details.basis === "plan" ? "the plan states" : "last period gave"} ${amount(f.expected)}. Check both`,
  "formula-in-entry": (f) =>
    `The cell holds a formula (=${f.details.formula})${f.received === null ? "" : `; its result is “${f.received}”`}${f.details.changes ? ", another one every time it is opened" : ""}. A plain value is safer`,
  "shown-differs": (f, t) => {
    const { shown, kept, isConditional, unsure, oddFormat, symbolFont, isRepeated } = f.details;
    if (isRepeated) {
      return `The cell is aligned to fill: where its column has room it shows ${came(f)} several times over. It holds ${kept}, which was not taken. Set its horizontal alignment to General and ${inUnit(t)}`;
    }
    if (oddFormat !== undefined) {
      return `The number format (${oddFormat}) is none, so nobody can tell what the cell shows. It holds ${kept}, which was not taken. Set the cell to the General format and ${inUnit(t)}`;
    }
    if (symbolFont !== undefined) {
      return `${came(f)} is written in a font of symbols (${symbolFont}), and shows pictures instead. The cell holds ${kept}, which was not taken. Use an ordinary font and ${inUnit(t)}`;
    }
    if (unsure === "unseen" || unsure === "struck") {
      const may = { unseen: "hide", struck: "strike out" }[unsure];
      return `A conditional format may ${may} what stands here: its formula cannot be worked out, so nobody can tell what is seen. The cell holds ${kept}, which was not taken. Clear the conditional format of the cell and ${inUnit(t)}`;
    }
    const format = unsure === "shown" ? "may show" : "shows";
    const seen = isConditional
      ? `is what a conditional format ${format}`
      : "is what the cell shows";
    const advice = isConditional
      ? "Clear the conditional format of the cell"
      : "Set the cell to the General format";
    return `${came(f)} ${seen}, read as ${shown}, but it holds ${kept}: nobody can tell which is meant. ${advice} and ${inUnit(t)}`;
  },
  "rounding-hides": (f) =>
    `${came(f)} is rounded by the display: the cell holds ${f.details.kept}, and the two lie on either side of the target${f.expected === null ? "" : ` ${amount(f.expected)}`}. The stored number is judged; nothing to do`,
} satisfies Partial<FindingSentences>;
