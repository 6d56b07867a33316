/** The values of an earlier period (上期值), for forms and for the collection. */
export { createEarlierActions, type EarlierActions } from "./actions";
export type { EarlierFileProblem, EarlierState } from "./state";
export { chineseEarlier, englishEarlier, type EarlierTexts } from "./texts";
export { earlierView } from "./view";
