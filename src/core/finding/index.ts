export {
  finding,
  type Finding,
  FINDING_SEVERITIES,
  type FindingCode,
  type FindingFacts,
  type Severity,
} from "./finding";
export type {
  DecisionProblemCode,
  PlacedProblem,
  PlanProblemCode,
  Problem,
  ProblemCode,
} from "./problem";
export { brokenRule, problemOf } from "./schema-problem";
