/** The step 校验: what is wrong with a table or with files, and where. */
export { createCheckActions, type CheckActions } from "./actions";
export { NOT_CHECKED, type CheckProblem, type CheckState } from "./state";
export { chineseCheck, englishCheck, type CheckTexts } from "./texts";
export { checkView } from "./view/check";
