export {
  finding,
  type Finding,
  FINDING_SEVERITIES,
  type FindingCode,
  type FindingFacts,
  type Severity,
} from "./finding";
