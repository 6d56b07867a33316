/** What is fetched when the step 计划 is first opened: the step without its words. */
export { annexPart } from "./annex";
