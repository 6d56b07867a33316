/**
 * Plans as one works with them: the built-in ones, their hash, joint rules that differ from the file.
 *
 * @example findBuiltInPlan("jinan-brand-2020")?.bureaus.length // => 9
 */

export {
  builtInPlanIds,
  builtInPlans,
  DEFAULT_PLAN_ID,
  findBuiltInPlan,
  firstPlan,
} from "./built-in-plans";
export { checkJointRule, isJointRule, type JointProblem } from "./joint-rules";
export { planOf } from "./plan-choice";
export { PLAN_SHELF, type ShelvedPlan } from "./shelf";
