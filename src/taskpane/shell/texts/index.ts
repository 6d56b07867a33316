export { englishTexts } from "./en-US";
export type { ShellTexts } from "./texts";
export { chineseTexts } from "./zh-CN";
