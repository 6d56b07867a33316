export { englishCollect } from "./en-US";
export type { CollectTexts } from "./texts";
export { chineseCollect } from "./zh-CN";
