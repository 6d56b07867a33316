/**
 * Papers about how a plan stands: the report, and letters that are ready but for what a person has to judge.
 *
 * @example buildReminder(progress, { office: "市政府办公厅" }) // => 催报通知, or null where nobody owes anything
 */
export { buildBulletin } from "./bulletin";
export { type OfficeFacts, type OfficeProblem, parseOfficeFacts } from "./office";
export { type ProgressBasis, tellProgress } from "./progress-book";
export { buildReminder } from "./reminder";
export { buildReport } from "./report";
export { needsAttention } from "./report-tables";
export { buildSupervisions, type Supervision } from "./supervision";
export { englishBaselineProblem } from "./en-baselines";
export { englishReport } from "./en-report";
export { dueOf, percentOf, targetWithUnit, withUnit } from "./figures";
export type { ReportWords } from "./report-words";
export { chineseBaselineProblem } from "./zh-baselines";
export { chineseReport } from "./zh-report";
