/**
 * A plan as its file states it, checked, and the targets in it.
 *
 * @example targetsOf(plan, "市科技局") // => its targets, in the order of the annex
 */
export { compilePlan, type JointRules, jointRulesOf, withJointRules } from "./compile-plan";
export { compileTarget, type TargetPlace } from "./compile-target";
export { fingerprint, hashJson } from "./fingerprint";
export { parsePlan } from "./parse-plan";
export type { CrossRule, Disagreement, SourceDocument } from "./plan-fields";
export { PlanFile } from "./plan-file";
export { type IndicatorCell, type Plan, type Row, targetsOf } from "./plan-model";
export { TargetFile } from "./target-file";
