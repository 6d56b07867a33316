/** The step 生成: a form for every bureau, and the ledger of what went out. */
export { createMakeActions, type MakeActions } from "./actions";
export { askMake } from "./question";
export {
  nothingMade,
  unsentBureaus,
  type MakeProblem,
  type MakeQuestion,
  type MakeState,
} from "./state";
export { chineseMake, englishMake, type MakeTexts } from "./texts";
export { makeView } from "./view/make";
