/** The workbook of what there is to decide (待裁定): made, and read again when it is filled in. Fetched when it is wanted. */
export { listQuestions } from "../../../exchange";
export { buildQuestions, isQuestionsBook, readQuestions } from "../../../sheets";
