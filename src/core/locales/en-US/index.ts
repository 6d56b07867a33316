import { englishDay, MONTHS } from "./day";
import { includesThreshold, isNumeric, shapeOf } from "../../target";
import { formatFigure } from "../../unit";
import type { ShownProblem } from "../../finding";
import type { Messages } from "../messages";
import {
  type FindingSentences,
  type ProblemSentences,
  sayBookNote,
  sayFinding,
  sayProblem,
} from "../sentence";
import { COLLECTION_SENTENCES } from "./collection-findings";
import { FILE_SENTENCES } from "./file-findings";
import { FORM_SENTENCES } from "./form-findings";
import { DIVISION_SENTENCES } from "./division-findings";
import { PLAN_SENTENCES } from "./plan-findings";
import { BOOK_NOTES, BOOK_WORDING } from "./plan-book";
import { PROBLEM_SENTENCES } from "./problems";
import { SEEN_SENTENCES } from "./seen-findings";
import { VALUE_SENTENCES } from "./value-findings";

const FINDING_SENTENCES: FindingSentences = {
  ...VALUE_SENTENCES,
  ...FORM_SENTENCES,
  ...SEEN_SENTENCES,
  ...FILE_SENTENCES,
  ...COLLECTION_SENTENCES,
  ...PLAN_SENTENCES,
  ...DIVISION_SENTENCES,
};

const BOOK_SENTENCES: ProblemSentences = { ...PROBLEM_SENTENCES, ...BOOK_WORDING };

/** Plain, short English; the names of sheets, columns and targets stay as the workbook has them. */
export const english: Messages = {
  language: "en-US",
  severities: { error: "error", warning: "warning", info: "note" },
  lights: { green: "on pace", yellow: "behind", red: "far behind" },
  colours: { green: "green", yellow: "yellow", red: "red" },
  verdicts: {
    met: "met",
    "not-met": "not met",
    "reached-early": "reached early",
    "in-progress": "in progress",
    unverified: "to be verified",
    "no-data": "blank",
    "needs-person": "needs a person",
    "cannot-judge": "cannot judge",
    "no-deadline": "no deadline",
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
  day: englishDay,
  finding(finding, target) {
    return sayFinding(FINDING_SENTENCES, finding, target);
  },
  problem: (problem) => withFound(sayProblem(PROBLEM_SENTENCES, problem), problem),
  bookProblem: (problem) => withFound(sayProblem(BOOK_SENTENCES, problem), problem),
  bookNote: (note) => sayBookNote(BOOK_NOTES, note),
};

function withFound(sentence: string, { received = null, example = null }: ShownProblem): string {
  const found = received === null ? "" : ` (found ${received})`;
  return `${sentence}${found}${example === null ? "" : `; for example ${example}`}`;
}
