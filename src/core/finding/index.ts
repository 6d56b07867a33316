/**
 * What is wrong, as data: findings about values and files, problems of plans and decisions. Their sentences stand in locales.
 *
 * @example finding("percent-format", { target: "1.2", received: "96%", expected: "亿元" })
 */
export { type CodeTraits, FINDING_CODES, type FindingCode, type Severity } from "./codes";
export type { MissingPart, PartTrouble } from "./division-facts";
export type {
  AskedBy,
  ChangedFact,
  ConflictSide,
  Damage,
  EntryChange,
  ExceededLimit,
  FactChange,
  FindingDoubt,
  Handover,
  KeptAnswer,
  NamedCells,
  PlanChange,
  Signature,
  UnreadReason,
  UnusedReason,
} from "./fact-kinds";
export type { DetailedCode, FindingDetails } from "./facts";
export {
  asksForAction,
  cellsMeantBy,
  finding,
  type Finding,
  type FindingFacts,
  isBlankLine,
  isWorthALook,
  nameCells,
  weigh,
} from "./finding";
export { kindOfFile, type OtherFileKind } from "./other-files";
export { type BookNote, type BookNoteCode, type BookPlace, PLAN_BOOK } from "./plan-book";
export type {
  DecisionProblemCode,
  DivisionProblemCode,
  PlacedProblem,
  PlanBookProblemCode,
  PlanProblemCode,
  Problem,
  ProblemCode,
  SchemaProblemCode,
  ShownProblem,
  ValueType,
} from "./problem";
export { brokenRule, type KeyedProblem, placeIssue, problemOf } from "./schema-problem";
