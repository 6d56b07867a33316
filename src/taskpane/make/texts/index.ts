export { englishMake } from "./en-US";
export type { MakeTexts } from "./texts";
export { chineseMake } from "./zh-CN";
