/**
 * How a plan stands, by a consolidated workbook: pace, what is missing, who owes what, what has to be seen to.
 *
 * @example countProgress(standProgress(input).targets).lights // => { green: 31, yellow: 6, red: 2 }
 */
export {
  type Concern,
  CONCERN_COLOURS,
  type ConcernColour,
  listConcerns,
  NEAR_DAYS,
} from "./concerns";
export {
  type BureauProgress,
  type BureauStanding as BureauLineStanding,
  countProgress,
  type EarlierValue,
  type Explained,
  type OwedTarget,
  type Progress,
  type ProgressCounts,
  type Standing,
  type TargetProgress,
  type ToldBaseline,
} from "./progress";
export { isIn, markOf, PROGRESS_GROUPS, type ProgressGroup } from "./groups";
export {
  type BaselineProblem,
  baselinesOfJson,
  baselinesOfTable,
  type BaselinesReading,
} from "./read-baselines";
export { type ProgressInput, standProgress } from "./stand-progress";
export { type ProgressNow, standCollection, standEntries, type StandingNow } from "./stand-now";
