import type { DraftWords } from "./draft-sentences";
import { ENGLISH_DRAFT } from "./en-US/draft-doubts";
import type { Language } from "./language";
import { CHINESE_DRAFT } from "./zh-CN/draft-doubts";

const LISTS: Readonly<Record<Language, DraftWords>> = {
  "zh-CN": CHINESE_DRAFT,
  "en-US": ENGLISH_DRAFT,
};

/**
 * The sentences about drafts in a language; apart from the messages, so that whoever only reads forms does without them.
 *
 * @example draftWordsFor("zh-CN").place(place) // => "表1第3行“量化指标”"
 */
export function draftWordsFor(language: Language): DraftWords {
  return LISTS[language];
}
