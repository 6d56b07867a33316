export { englishSaving } from "./en-US";
export type { SavingTexts } from "./texts";
export { chineseSaving } from "./zh-CN";
