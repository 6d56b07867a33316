export { builtInPlans, DEFAULT_PLAN_ID, findBuiltInPlan } from "./built-in-plans";
export { checkJointRule, isJointRule, type JointProblem } from "./joint-rules";
export { planOf } from "./plan-choice";
