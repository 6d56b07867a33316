/** What is fetched when somebody first wants summaries of single bureaus: the part without its words. */
export { summariesPart } from "./summaries";
