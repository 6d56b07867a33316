/**
 * A second level: a target divided among districts (目标分解), the plan that these are asked by, and what they report brought together
 * again.
 *
 * @example divideTarget(target, { target: "3.1", rule: "sum", shares }, null).standing // => "exact"
 */
export {
  childPlanFile,
  childTargetId,
  DIVIDED_PLAN,
  listDistricts,
  rulesAmongDistricts,
} from "./child-plan";
export { type DividedRules, tellLostRules } from "./divided-rules";
export {
  compareParts,
  type DistrictPart,
  type DividedTarget,
  divideTarget,
  type DivisionStanding,
  listDivisionRemarks,
  showFigure,
} from "./divided-target";
export {
  DIVISION_RULES,
  type DistrictShare,
  type DivisionFile,
  type DivisionRule,
  parseDivision,
  type TargetDivision,
} from "./division-file";
export { defaultDivisionRule, listDivisionProblems, whyNotBy } from "./division-rules";
export { type MatrixMeasure, matrixOf } from "./matrix";
export { type ReportedPart, riseValue, type Risen } from "./rise";
