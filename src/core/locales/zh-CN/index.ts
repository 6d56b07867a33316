import type { Messages } from "../messages";
import { type FindingSentences, sayFinding, sayProblem } from "../sentence";
import { COLLECTION_SENTENCES } from "./collection-findings";
import { FILE_SENTENCES } from "./file-findings";
import { FORM_SENTENCES } from "./form-findings";
import { PLAN_SENTENCES } from "./plan-findings";
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
};

/** 中文用语：短、具体、点明位置和下一步。 */
export const chinese: Messages = {
  ...chineseTerms,
  finding(finding, target) {
    return sayFinding(FINDING_SENTENCES, finding, target);
  },
  problem: (problem) => {
    const { received = null, example = null } = problem;
    const found = received === null ? "" : `（现为 ${received}）`;
    return `${sayProblem(PROBLEM_SENTENCES, problem)}${found}${example === null ? "" : `，例如 ${example}`}`;
  },
};
