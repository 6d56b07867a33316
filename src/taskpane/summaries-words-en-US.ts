/** What is said in English while summaries are made. */
export { englishSummaries } from "./summaries";
