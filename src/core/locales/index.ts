/**
 * All sentences of the domain, by language.
 *
 * @example messagesFor("zh-CN").verdicts["not-met"] // => "未达标"
 */
export { cutText } from "./cut-text";
export type { DraftWords } from "./draft-sentences";
export { draftWordsFor } from "./draft-words";
export { english } from "./en-US";
export { ENGLISH_DRAFT as englishDraft } from "./en-US/draft-doubts";
export { listTexts, MOST_LISTED, sidesInWords, signatureOf } from "./filed-words";
export { type Language, LANGUAGES } from "./language";
export { messagesFor } from "./locales";
export type { Messages, Terms } from "./messages";
export { chinese, chineseTerms } from "./zh-CN";
export { CHINESE_DRAFT as chineseDraft, chineseNotes } from "./zh-CN/draft-doubts";
export { chineseFieldNotes, type NotedFields } from "./zh-CN/field-notes";
