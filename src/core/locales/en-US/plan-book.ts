import type { PlanBookProblemCode } from "../../finding";
import { listTexts } from "../filed-words";
import type { BookNoteSentences, ProblemSentences } from "../sentence";

/** What is wrong with a plan workbook; sheet and cell stand before it. Words of the sheets stay as they are. */
export const PLAN_BOOK_PROBLEMS: ProblemSentences<PlanBookProblemCode> = {
  "missing-sheet": ({ sheet }) =>
    `there is no sheet ${sheet}. A plan workbook has at least 计划 and 指标; zerenbiao plan template PLAN.xlsx makes a blank one to fill in`,
  "missing-heading": ({ headings, row }) =>
    row === null
      ? `no row of headings was found; it should have ${headings.join(", ")}, in these words`
      : `row ${row} has the headings, but not ${headings.join(", ")}. Write them in the words of the sheet 说明`,
  "unknown-heading": ({ words, near }) =>
    words === ""
      ? "this column has something in it, but no heading. Write one, or take it out"
      : near === null
        ? `${words} is not known. If the document prints such a column, add it to the sheet 印出的列; if it is a note of your own, move it to another sheet`
        : `${words} is not known; is it ${near}? Take it out if not`,
  "heading-twice": ({ cells }) =>
    `the same thing stands in two places (${cells.join(", ")}), and nobody can say which counts. Take one out`,
  "not-a-figure": () => "should be a number; its unit goes into the column 单位",
  "not-a-bare-figure": () =>
    "should be the number alone: 以上, 不超过, 前, 左右 go into the column 比较, the upper end of a range into 区间上端",
  "not-a-year": () => "should be a year, in four digits",
  "two-readings": ({ stored }) =>
    `the cell holds ${stored}, but shows something else. Clear its format and type the number again`,
  "error-value": () => "the formula has no result. Type what belongs here",
  "unseen-text": () =>
    "there is something in this cell that nobody can see (white, tiny, or hidden by a format). Make it visible, or take it out",
  "marked-figure": () =>
    "raised, lowered or struck-out characters beside the figure leave two readings. Type it again",
  "one-for-several": ({ cells }) =>
    `is part of the merged cells ${cells}; every target needs its own. Unmerge them`,
  "no-day-named": ({ words }) =>
    `${words} names no day by which it is due. Clear the cell and write ${words} under 时间节点 (add the column where there is none): it is printed as it stands, reported and never judged. If there is a last day, write year, month and day`,
  "malformed-place": () =>
    "the program writes this as 行3格1项2. Clear the cell, and the line follows the one above it",
  "says-otherwise": ({ cell, other }) =>
    `belongs together with ${cell}, which says ${other}. Keep one of them, or make them the same; if it is a cell of its own, write its 原文 on this line and clear 位置`,
  "example-changed": () =>
    "序号 says 例, as in the example, but the line was changed. If it is a target of yours, write its own 序号 or clear it; if not, delete the row",
  "open-doubt": ({ doubt }) =>
    `this doubt is not settled: ${doubt}. Choose under 处理; write 照此 to take the cells as they are, 已改 once you have corrected them`,
  "unfit-handling": ({ choices }) =>
    `settles nothing. It should be ${choices.join(", ")}; write 照此 to take the cells as they are, 已改 once you have corrected them`,
};

/** What may be wrong with any plan, in the words of the sheets. */
export const BOOK_WORDING: Partial<ProblemSentences> = {
  "missing-field": ({ choices }) =>
    `cannot be left blank${choices.length === 0 ? "" : `; it is one of ${choices.join(", ")}`}`,
  "empty-text": () => "cannot be left blank",
  "malformed-day": () =>
    "is no day that exists. Write year, month and day; leave it blank where the document says nothing",
  "too-few": () => "needs at least one line",
  "malformed-plan-id": () =>
    "takes small letters, figures and hyphens only; left blank, it is made up",
  "malformed-target-id": () =>
    "takes letters and figures, with points or hyphens between them; left blank, it is made up",
  "none-for-qualitative": () =>
    "the kind is 定性, so this stays blank; change 类型 if there is a figure",
  "needed-for-numeric": () => "is needed unless 类型 is 定性; a task without a figure is 定性",
  "outside-bounds": () => "lies outside 最小值 and 最大值 of its own line",
  "comparator-of-ranks": () => "前N位 goes with 位次, and 位次 with 前N位 only",
  "comparator-of-caps": () => "类型 is 上限, so 比较 is 不超过≤ or 低于<",
  "upper-of-ranges": () => "the upper end goes with 区间, and 区间 needs one",
  "upper-not-above": () => "the upper end must be above 目标值",
  "bounds-reversed": () => "最小值 is above 最大值",
  "unit-of-rates": () => "类型 is 增长率, so the unit is %, ‰ or 个百分点",
  "only-for-rates": () => "goes with 增长率 only",
  "only-for-about": () => "goes with 左右 only",
  "milestone-too-late": ({ period }) =>
    `${period} does not end before the target's own 时限 and needs no line in 节点`,
  "shares-need-sum": () => "a target that is divided has 合成方式 相加, and is no 区间",
  "share-of-stranger": ({ bureau }) =>
    `${bureau} does not answer for this target; check its name, or the bureaus on 指标`,
  "period-reversed": () => "终止年份 is before 起始年份",
  "valid-before-issued": () => "is before 印发日期",
  "unknown-column": ({ header }) => `the sheet 印出的列 has no heading ${header}`,
  "unlisted-bureau": ({ bureau }) =>
    `${bureau} is not on the sheet 单位名录. Correct it, or add a line there; a name for several bureaus goes to 统称`,
  "foreign-fragment": () =>
    "should be copied word for word from 原文 of its cell; left blank, it is the whole of it",
  "unknown-source": ({ document }) => `the sheet 出处 has no ${document}`,
  "idle-bureau": ({ bureau }) => `${bureau} answers for nothing. Correct it, or take the line out`,
  "not-an-increase": ({ target }) => `类型 of ${target} is not 新增`,
  "not-a-level": ({ target }) => `类型 of ${target} is not 水平`,
};

/** How the workbook was read, and what was made up; none of it stops the plan. */
export const BOOK_NOTES: BookNoteSentences = {
  "id-made": ({ id }) => `had no number, and is ${id}`,
  "choice-applied": ({ field, chosen }) => `done as 处理 says: ${field}, ${chosen}`,
  "plan-id-made": ({ id }) => `had no id, and is ${id}`,
  "source-made": ({ title }) => `no source document was named; it is taken to be ${title}`,
  "place-made": ({ place }) => `had no place in the source; it is written down as ${place}`,
  "whole-text": () => "had no words of its own; the whole of 原文 stands for it",
  "kind-made": ({ kind }) => `had no kind, and is ${kind}`,
  "bureaus-gathered": ({ names }) =>
    `单位名录 is blank; ${names.length} bureaus were listed as 指标 names them: ${listTexts(names, ", ")}. List them in 单位名录 if a name is wrong`,
  "short-name": ({ name }) => `is short for ${name}`,
  "day-read": ({ day }) => `was taken for ${day}`,
  "example-left-out": () => "the example; left out",
  "hidden-rows": () => "these rows are hidden, and count all the same",
  "hidden-columns": () => "these columns are hidden, and count all the same",
  "hidden-sheet": () => "this sheet is hidden, and counts all the same",
  formulas: () => "formulas, read as the results they show",
  "struck-out": () => "characters that are struck out or cannot be seen were left out",
  "under-merge": () => "merged into another cell; what is left under it was not read",
  reordered: ({ heading }) =>
    `the lines stand in another order than ${heading} says, which counts. Clear the column ${heading} to change the order`,
};
