export {
  CrossRule,
  Disagreement,
  IndicatorCell,
  parsePlan,
  Plan,
  type PlanProblem,
  ResponsibleBureau,
  Row,
  SourceDocument,
} from "./plan";
export { findTarget, listTargets, listTargetsOf, type PlannedTarget } from "./planned-target";
