export { englishKit } from "./en-US";
export type { KitTexts } from "./texts";
export { chineseKit } from "./zh-CN";
