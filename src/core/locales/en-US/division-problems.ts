import type { DivisionProblemCode } from "../../finding";
import { listTexts } from "../filed-words";
import type { ProblemSentences } from "../sentence";

/** What is wrong with a division among districts. */
export const DIVISION_PROBLEMS: ProblemSentences<DivisionProblemCode> = {
  "divided-twice": ({ target }) => `${target} is divided twice`,
  "each-only": ({ why }) =>
    `${{ words: "words", rank: "ranks", range: "ranges" }[why]} neither add up nor have an average: the rule has to be each`,
  "share-needed": () => "under the rule sum every district needs a figure",
  "range-kept": () => "a range is the same for every district: leave it out",
  "weight-needed": () => "under the rule weighted every district needs a weight above 0",
  "only-for-weighted": () => "weights go with the rule weighted, and only with it",
  "no-districts-column": () =>
    "has no header row: a column 区县 (or 单位, 责任单位, 地区) is needed, and one for each target beside it. split --template makes an empty one",
  "no-measure": ({ headers }) =>
    `no column is a target of the plan${headers.length === 0 ? "" : ` (headers: ${listTexts(headers, ", ")})`}. A header begins with the id, such as 3.1 省高端品牌培育（个）`,
  "not-divided": ({ target }) => `${target} falls to nobody`,
  "unknown-measure": ({ header }) =>
    `the header ${header} is no target of the plan. It has to begin with an id, such as 3.1 省高端品牌培育（个）`,
  "measure-twice": ({ header }) => `two columns have the header ${header}`,
  "merged-share": () =>
    "cells of several districts are merged, nobody can tell whose figure it is: unmerge them",
  "unit-of-other-kind": ({ unit, wanted }) =>
    `the header's unit is ${unit}, the target's is ${wanted}: one does not convert into the other`,
  "printed-total-differs": ({ printed, sum }) =>
    `the sheet says a total of ${printed}, the districts add up to ${sum}. Check which is right`,
};
