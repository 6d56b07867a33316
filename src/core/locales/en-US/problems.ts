import type { DecisionProblemCode, PlanProblemCode } from "../../finding";
import { listTexts } from "../filed-words";
import type { ProblemSentences } from "../sentence";
import { DIVISION_PROBLEMS } from "./division-problems";
import { FIELD_PROBLEMS } from "./field-problems";
import { PLAN_BOOK_PROBLEMS } from "./plan-book";

/** What is wrong with a plan file; where, stands before it. */
const PLAN_PROBLEMS: ProblemSentences<PlanProblemCode> = {
  "blank-ends": () => "has blanks at an end",
  "malformed-plan-id": () => "must be like jinan-brand-2020",
  "malformed-target-id": () => "must be like 17.2",
  "malformed-checksum": () => "must be a sha256 in 64 hexadecimal digits",
  "malformed-period": () => "is no reporting period such as 2023, 2023H1, 2023Q3 or 2023-09",
  "none-for-qualitative": () => "a qualitative target has none",
  "needed-for-numeric": () => "is needed unless the kind is qualitative",
  "unit-of-ranks": () => "位 goes with the kind rank, and only with it",
  "fraction-of-count": ({ unit }) => `${unit} is counted in whole numbers`,
  "rank-below-one": () => "a rank is 1 or more",
  "outside-bounds": () => "lies outside the target's own bounds",
  "not-additive": () => "ranks, percentages, scores, prices and factors do not add up",
  "comparator-of-ranks": () => "rank<= goes with the kind rank, and only with it",
  "comparator-of-caps": () => "a cap is <= or <",
  "upper-of-ranges": () => "goes with the comparator range, and only with it",
  "upper-not-above": () => "must be above the threshold",
  "bounds-reversed": () => "minimum is above maximum",
  "unit-of-rates": () => "the unit of a rate is %, ‰ or 个百分点",
  "only-for-rates": () => "goes with the kind rate, and only with it",
  "only-for-about": () => "goes with the comparator about, and only with it",
  "milestone-twice": ({ period }) => `${period} stands twice`,
  "milestone-too-late": ({ period }) => `${period} does not end before the target's own deadline`,
  "shares-need-sum": () => "shares go with the joint rule sum, and with no range",
  "share-twice": ({ bureau }) => `${bureau} has two shares`,
  "share-of-stranger": ({ bureau }) => `${bureau} does not answer for this cell`,
  "period-reversed": () => "to is before from",
  "valid-before-issued": () => "is before issuedOn",
  "repeated-source": () => "a source's id stands twice",
  "repeated-bureau": () => "a bureau is listed twice",
  "repeated-row": ({ number }) => `${number} stands twice`,
  "repeated-column": ({ header }) => `two columns have the header ${header}`,
  "unknown-column": ({ header }) => `no column has the header ${header}`,
  "repeated-group": ({ group }) => `the group ${group} is defined twice`,
  "repeated-unit": ({ unit }) => `the unit ${unit} is declared twice`,
  "name-taken": ({ name }) => `${name} is the name of another bureau or group`,
  "unlisted-bureau": ({ bureau }) => `${bureau} is not among the plan's bureaus`,
  "repeated-in-cell": ({ bureau }) => `${bureau} stands twice in one cell`,
  "repeated-target": ({ target }) => `${target} stands twice`,
  "foreign-fragment": () => "is not part of the cell's text",
  "deadline-before-plan": () => "is before the plan begins",
  "unknown-source": ({ document }) => `${document} is not a source`,
  "idle-bureau": ({ bureau }) => `${bureau} answers for nothing`,
  "unknown-target": ({ target }) => `no target ${target}`,
  "target-named-twice": () => "names one target twice",
  "units-differ": ({ targets }) =>
    `units differ: ${listTexts(targets, ", ")}. These can be checked against each other in one unit only`,
  "not-an-increase": ({ target }) => `${target} is not an increase`,
  "not-a-level": ({ target }) => `${target} is not a level`,
  "unknown-built-in": ({ plan }) => `no built-in plan ${plan}`,
  "another-plan": ({ found, wanted }) => `is ${found}, not ${wanted}`,
};

/** What is wrong with a decisions file. */
const DECISION_PROBLEMS: ProblemSentences<DecisionProblemCode> = {
  "not-a-list": ({ under, isSingle }) =>
    under !== null
      ? `has to be a list. The decisions stand under “${under}”: keep only the brackets [ ] and what is in them`
      : isSingle
        ? "has to be a list. A single decision needs brackets [ ] around it too"
        : 'has to be a list such as [{ "target": "3.1", "value": 25, "reason": "by phone", "by": "Zhang San", "on": "2022-01-20" }]',
  "decided-twice": ({ about, name, other }) =>
    `${about} ${name} is decided twice, and otherwise in ${other}; keep one`,
  "choice-needed": () => "the line is filled in, but 处理 is blank; choose one, or clear the line",
  "not-offered": ({ typed, choices }) => `“${typed}” is not offered; choose ${choices.join(", ")}`,
  "value-needed": ({ choice }) => `“${choice}” needs a value under 填数`,
  "value-unwanted": ({ choice }) => `“${choice}” takes no value; leave 填数 blank, or choose 另填`,
  "question-lost": () =>
    "the hidden 标识 of this line is gone, so nobody knows what it decides; make the workbook again with zerenbiao decide",
  "supersedes-itself": ({ file }) => `${file} cannot supersede itself`,
  "not-answering": ({ bureau, target }) => `${bureau} does not answer for ${target}`,
};

export const PROBLEM_SENTENCES: ProblemSentences = {
  ...PLAN_PROBLEMS,
  ...PLAN_BOOK_PROBLEMS,
  ...DECISION_PROBLEMS,
  ...DIVISION_PROBLEMS,
  ...FIELD_PROBLEMS,
};
