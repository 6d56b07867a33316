/**
 * A plan as its file states it, checked, and the targets in it.
 *
 * @example targetsOf(plan, "市科技局") // => its targets, in the order of the annex
 */
export { findBureau, knownNames, listAbbreviated } from "./bureau-names";
export { canonicalPlan, canonicalPlanFile } from "./canonical-plan";
export { compilePlan } from "./compile-plan";
export { compileTarget, type TargetPlace } from "./compile-target";
export { fingerprint, hashJson } from "./fingerprint";
export {
  asksTheSame,
  bureauNamer,
  listTargetChanges,
  presumeSuccessors,
  type TargetChange,
} from "./plan-changes";
export {
  isMeasuredFromBaseline,
  type JointRules,
  jointRulesOf,
  planIn,
  type SkippedTarget,
  skippedOf,
  withBaselines,
  withJointRules,
  withoutTargets,
} from "./plan-in-use";
export { countKnownTargets, keepTargetIds } from "./keep-target-ids";
export { parsePlan, writePath } from "./parse-plan";
export { COLUMN_CONTENTS, type Measure, type PlanFile } from "./plan-file";
export {
  type BureauFacts,
  type BureauGroup,
  type BureauNaming,
  type Column,
  type GivenBaseline,
  type GivenBaselines,
  type IndicatorCell,
  type Plan,
  type PrintedBureau,
  type PrintedWords,
  type Row,
  targetsOf,
} from "./plan-model";
export type { CrossRule, Disagreement, SourceDocument } from "./plan-parts";
export type { TargetFile } from "./target-file";
