/** What reads annexes and makes plans of them, fetched when the first is read. */
export { readFiles, readPasted, readSelected } from "./read-annexes";
export { listLeft, resumeReview, toKeptReview } from "./kept-review";
export { answerDoubt, beginReview, countTargets, planOf } from "./review";
