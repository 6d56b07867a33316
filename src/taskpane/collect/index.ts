/** The step 回收: what came back is taken in, and the summary made of it. Fetched when it is first opened. */
export { collectPart, type CollectPart, type CollectStep } from "./part";
export { chineseCollect, englishCollect, type CollectTexts } from "./texts";
export type { CollectAsked, CollectSlot, CollectTold } from "./state";
