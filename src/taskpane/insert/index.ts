/** The step 插入: a table is put into the workbook. */
export { createInsertActions, type InsertActions } from "./actions";
export { askInsert } from "./question";
export { NOT_INSERTED, type InsertQuestion, type InsertState } from "./state";
export { chineseInsert, englishInsert, type InsertTexts } from "./texts";
export { insertView } from "./view/insert";
