export { english } from "./en-US";
export { type Language, LANGUAGES } from "./language";
export { messagesFor } from "./locales";
export type { Messages } from "./messages";
export { chinese } from "./zh-CN";
