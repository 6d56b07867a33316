export { englishAnnex } from "./en-US";
export type { AnnexTexts, HeadFact } from "./texts";
export { chineseAnnex } from "./zh-CN";
