/**
 * One target of a plan: what is to be reached, and what its values can be at all.
 *
 * @example possibleRange(合格率) // => { minimum: 0, maximum: 100 }
 */
export { asAskedIn, atLast, isAskedIn } from "./asked-in";
export { type Comparator, COMPARATORS, type Limits } from "./comparator";
export { FREQUENCIES, type Frequency, isDueIn } from "./frequency";
export {
  defaultJointRule,
  isCooperating,
  isCounted,
  JOINT_RULES,
  type JointFacts,
  type JointRule,
  leadsOf,
  type ResponsibleBureau,
} from "./joint-rule";
export { isNumericKind, KINDS, type NumericKind, TARGET_KINDS, type TargetKind } from "./kind";
export {
  addsUp,
  asAskedOf,
  asWhole,
  type DatedLimits,
  hasCompletion,
  includesThreshold,
  isNumeric,
  isPercentage,
  isShare,
  isWholeNumber,
  type Milestone,
  type NumericTarget,
  type PossibleRange,
  type QualitativeTarget,
  shapeOf,
  type Target,
  unitOf,
} from "./target";
