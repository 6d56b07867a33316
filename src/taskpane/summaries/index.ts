/** Summaries of single bureaus, of the tracking table or of what came back. Fetched when somebody first wants one. */
export type { SummariesActions } from "./actions";
export { summariesPart, type SummariesPart, type SummariesStep } from "./part";
export type { SummariesAsked, SummariesDoor, SummariesSlot, SummariesTold } from "./state";
export { chineseSummaries, englishSummaries, type SummariesTexts } from "./texts";
