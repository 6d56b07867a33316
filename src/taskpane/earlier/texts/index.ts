export { englishEarlier } from "./en-US";
export type { EarlierTexts } from "./texts";
export { chineseEarlier } from "./zh-CN";
