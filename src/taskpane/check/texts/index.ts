export { englishCheck } from "./en-US";
export type { CheckTexts } from "./texts";
export { chineseCheck } from "./zh-CN";
