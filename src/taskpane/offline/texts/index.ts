export { englishOffline } from "./en-US";
export type { OfflineTexts } from "./texts";
export { chineseOffline } from "./zh-CN";
