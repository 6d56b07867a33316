export { builtInPlans, DEFAULT_PLAN_ID, findBuiltInPlan } from "./built-in-plans";
export { checkJointRule, type JointProblem, type JointRules, withJointRules } from "./joint-rules";
export { planOf } from "./plan-choice";
export { fingerprint, hashPlan, type KnownPlan, knowPlan } from "./plan-hash";
