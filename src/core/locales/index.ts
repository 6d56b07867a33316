export { english } from "./en-US";
export { messagesFor } from "./locales";
export type { Messages } from "./messages";
export { chinese } from "./zh-CN";
