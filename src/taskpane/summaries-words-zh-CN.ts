/** What is said in Chinese while summaries are made. */
export { chineseSummaries } from "./summaries";
