export { type Language, LANGUAGES } from "./language";
export {
  asNumeric,
  asWhole,
  hasCompletion,
  isPercentage,
  isRate,
  isShare,
  isWholeNumber,
  type NumericTarget,
  possibleRange,
} from "./target-value";
export { Comparator, Day, JointRule, Target, TargetKind, Text } from "./target";
