/** The step 进度: how the plan stands by what was collected or checked. Fetched when it is first opened. */
export { progressPart, type ProgressPart, type ProgressStep } from "./part";
export type { ProgressSlot, ProgressTold } from "./state";
export { chineseProgress, englishProgress, type ProgressTexts } from "./texts";
