/** The step 计划: which plan is in use, and another read from an annex, reviewed and taken. Fetched when it is first opened. */
export { annexPart, type AnnexPart, type AnnexStep } from "./part";
export type { AnnexAsked, AnnexSlot, AnnexTold } from "./state";
export { chineseAnnex, englishAnnex, type AnnexTexts } from "./texts";
