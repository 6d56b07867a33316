export { englishInsert } from "./en-US";
export type { InsertTexts } from "./texts";
export { chineseInsert } from "./zh-CN";
