export { englishProgress } from "./en-US";
export type { ProgressTexts } from "./texts";
export { chineseProgress } from "./zh-CN";
