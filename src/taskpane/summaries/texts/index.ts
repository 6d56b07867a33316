export { englishSummaries } from "./en-US";
export type { SummariesTexts } from "./texts";
export { chineseSummaries } from "./zh-CN";
