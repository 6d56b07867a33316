/** What every step is built of: buttons, choices, files a person picks, findings in words. */
export { buttonView } from "./button";
export { boxView, choicesView, type Choice } from "./choices";
export { dropHandlers } from "./dropped";
export { GLYPHS, groupOf, GROUPS, type FindingFilter, type FindingGroup } from "./finding-groups";
export { MAXIMUM_TEXT_BYTES, readJson } from "./json-file";
export {
  chooseFile,
  pickedFiles,
  takeFiles,
  type NamedFile,
  type PickedFile,
} from "./picked-files";
export { readPicked } from "./read-picked";
export { sayingView } from "./saying";
export { joinSentences, splitAdvice, type Advice } from "./sentences";
export { chineseKit, englishKit, type KitTexts } from "./texts";
export { count } from "./texts/count";
export { tellProblems } from "./told-problems";
