/** What is fetched when the step 进度 is first opened: the step without its words. */
export { progressPart } from "./progress";
