export { type Comparator, COMPARATORS, type Limits } from "./comparator";
export { JOINT_RULES, type JointRule } from "./joint-rule";
export { isNumericKind, KINDS, type NumericKind, TARGET_KINDS, type TargetKind } from "./kind";
export {
  addsUp,
  asWhole,
  hasCompletion,
  includesThreshold,
  isNumeric,
  isPercentage,
  isShare,
  isWholeNumber,
  type NumericTarget,
  type PossibleRange,
  type QualitativeTarget,
  type ResponsibleBureau,
  shapeOf,
  type Target,
  unitOf,
} from "./target";
