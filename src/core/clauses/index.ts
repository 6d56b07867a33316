/**
 * What a cell of an annex says, read as targets: every figure in a target or doubted, every character accounted for.
 *
 * @example readClause("到2022年，培育品牌300个").targets[0]?.threshold // => 300
 */
export {
  type ClauseComparator,
  type ClauseContext,
  type ClauseKind,
  type ClausePart,
  type ClauseReading,
  type ClauseTarget,
  type Doubt,
  type DoubtCode,
  type DoubtSeverity,
  type Milestone,
  type Span,
} from "./clause";
export { wholeMeasure } from "./measure-words";
export { LONGEST_CLAUSE, readClause } from "./read-clause";
