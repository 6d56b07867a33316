/** What is fetched when the step 回收 is first opened: the step without its words. */
export { collectPart } from "./collect";
