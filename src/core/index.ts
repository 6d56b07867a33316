export { BLANK_CELL, type CellContent, type NumberFormatClass, type ReportedCell } from "./cell";
export { checkLine, explains, type Entry, type LinePlace, type ReportedLine } from "./check";
export { crossCheck, type ValuesByTarget } from "./cross-check";
export { Big, formatFigure, toDecimal } from "./decimal";
export {
  finding,
  FINDING_SEVERITIES,
  type Finding,
  type FindingCode,
  type FindingFacts,
  type Severity,
} from "./finding";
export { LANGUAGES, type Language } from "./language";
export { chinese, english, messagesFor, type Messages } from "./messages";
export { parseNumeral, type Numeral } from "./numeral";
export { DEFAULT_LIGHTS, paceOf, type Light, type LightLimits, type Pace } from "./pace";
export { daysBetween, endsAtOrAfter, isDay, parsePeriod, type ReportingPeriod } from "./period";
export {
  parsePlan,
  Plan,
  type CrossRule,
  type Disagreement,
  type IndicatorCell,
  type PlanProblem,
  type ResponsibleBureau,
  type Row,
  type SourceDocument,
} from "./plan";
export { findTarget, listTargets, listTargetsOf, type PlannedTarget } from "./planned-target";
export { Comparator, JointRule, Target, TargetKind } from "./target";
export { readValue, type Reading } from "./quantity";
export {
  asNumeric,
  hasCompletion,
  isPercentage,
  isShare,
  isWholeNumber,
  possibleRange,
  type NumericTarget,
} from "./target-value";
export { foldTyped, isNothing, NOTHING_MARKS } from "./typed-text";
export { convert, isSameUnit, parseUnit, unitsAtEnd, type Dimension, type Unit } from "./unit";
export { completionOf, isDip, judgeTarget, reaches, VERDICTS, type Verdict } from "./verdict";
