/**
 * One line that is filled in: the table of its columns, its words, rules, formulas and colours. Forms and the tracking table
 * share it.
 *
 * @example verdictFormula(超过6000亿元, { value: "G2", reason: "J2", unit: "E2" }, period, "2") // => the formula of 判定
 */

export {
  ALIGNMENTS,
  composeEntryCells,
  type EntryCells,
  HEAD_HEIGHT,
  HEAD_STYLE,
  LINE_SIZES,
  type LineCell,
  lineStyle,
} from "./entry-cells";
export {
  ANSWER_FIELDS,
  type AnswerField,
  byHeader,
  byKey,
  ENTRY_COLUMNS,
  ENTRY_FIELDS,
  ENTRY_HEADERS,
  entryColumn,
  type EntryField,
  type EntryHeader,
  FIRST_ENTRY_ROW,
  QUALITATIVE_CHOICES,
  SHARED_COLUMNS,
  TARGET_FIELDS,
  type TargetField,
  TEXT_COLUMNS,
  type TextField,
  TYPED_COLUMNS,
  WORDING_FIELDS,
} from "./entry-columns";
export { listEntryFormats, tint } from "./entry-formats";
export {
  chooseLayout,
  columnIn,
  type FormLayout,
  LAYOUT_WORDS,
  wordAboveText,
  type LayoutColumn,
  type LayoutHeader,
  type LayoutKind,
  layoutKind,
  placesIn,
  SCHEDULE_HEADER,
} from "./form-layout";
export { type FormLine, isFilledIn } from "./entry-line";
export { type EntryPlaces, FORM_PLACES } from "./entry-places";
export { listEntryRules } from "./entry-rules";
export { layOutWords, type LineWords } from "./entry-words";
export { exampleValue } from "./example-value";
export { figureCell, figureFormat } from "./figure-cell";
export { previousCell } from "./previous-cell";
export {
  CHECK_UNIT,
  completionFormula,
  COOPERATING_WORDS,
  CURRENT_FORMULAS,
  type FormulaVersion,
  type JudgedCells,
  SHARE_WORDS,
  verdictFormula,
} from "./formulas";
export { describeTarget } from "./target-words";
export { type JointWords, OFFICE_WORDS, VALIDATION_LIMITS } from "./validation";
export {
  type LineWording,
  scheduleInWords,
  wordingsOfLine,
  wordLine,
  wordShortLine,
} from "./wording";
