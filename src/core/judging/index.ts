/**
 * What a value means: reached or not, how much is done, what goes with what.
 *
 * @example judgeTarget(超过6000亿元, new Big(6000), parsePeriod("2022")) // => "not-met" (超过 excludes 6000)
 */

export { checkLine, type Entry, explains, type LinePlace, type ReportedLine } from "./check-line";
export { crossCheck, crossCheckOwn, type ValuesByTarget } from "./cross-check";
export { eachText, ENTRY_TEXTS, type EntryText, TYPED_WORDS, type TypedWords } from "./entry-texts";
export { findExchangedTexts } from "./exchanged-texts";
export { judgeAgain } from "./judge-again";
export {
  DEFAULT_LIGHTS,
  type Light,
  type LightLimits,
  lightOf,
  LIGHTS,
  type Pace,
  type PacedPlan,
  paceOf,
} from "./pace";
export { type Gap, gapOf, type Remaining, remainingOf } from "./remaining";
export { findShiftedColumn, type JudgedLine } from "./shifted-column";
export {
  completionOf,
  completionScale,
  type CompletionScale,
  isDip,
  judgeTarget,
  mayDip,
  reaches,
  type Verdict,
  VERDICTS,
} from "./verdict";
