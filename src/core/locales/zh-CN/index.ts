import type { ShownProblem } from "../../finding";
import type { Messages } from "../messages";
import {
  type FindingSentences,
  type ProblemSentences,
  sayBookNote,
  sayFinding,
  sayProblem,
} from "../sentence";
import { COLLECTION_SENTENCES } from "./collection-findings";
import { FILE_SENTENCES } from "./file-findings";
import { FORM_SENTENCES } from "./form-findings";
import { DIVISION_SENTENCES } from "./division-findings";
import { PLAN_SENTENCES } from "./plan-findings";
import { BOOK_NOTES, BOOK_WORDING } from "./plan-book";
import { PROBLEM_SENTENCES } from "./problems";
import { SEEN_SENTENCES } from "./seen-findings";
import { chineseTerms } from "./terms";
import { VALUE_SENTENCES } from "./value-findings";

export { chineseTerms } from "./terms";

const FINDING_SENTENCES: FindingSentences = {
  ...VALUE_SENTENCES,
  ...FORM_SENTENCES,
  ...SEEN_SENTENCES,
  ...FILE_SENTENCES,
  ...COLLECTION_SENTENCES,
  ...PLAN_SENTENCES,
  ...DIVISION_SENTENCES,
};

const BOOK_SENTENCES: ProblemSentences = { ...PROBLEM_SENTENCES, ...BOOK_WORDING };

/** 中文用语：短、具体、点明位置和下一步。 */
export const chinese: Messages = {
  ...chineseTerms,
  finding(finding, target) {
    return sayFinding(FINDING_SENTENCES, finding, target);
  },
  problem: (problem) => withFound(sayProblem(PROBLEM_SENTENCES, problem), problem),
  bookProblem: (problem) => withFound(sayProblem(BOOK_SENTENCES, problem), problem),
  bookNote: (note) => sayBookNote(BOOK_NOTES, note),
};

function withFound(sentence: string, { received = null, example = null }: ShownProblem): string {
  const found = received === null ? "" : `（现为 ${received}）`;
  return `${sentence}${found}${example === null ? "" : `，例如 ${example}`}`;
}
