/**
 * The workbook in which a person decides (待裁定): one line for every open question, what may be chosen, and who chose it and why;
 * and how it is read again.
 *
 * @example buildQuestions(book) // => a WorkbookSpec: 待裁定, _meta
 */

export { type AskedQuestion, type OfferedChoice, type QuestionsBook } from "./question";
export { buildQuestions, QUESTIONS_FORMAT } from "./questions-sheet";
export { isQuestionsBook, readQuestions, type QuestionsReading } from "./read-questions";
