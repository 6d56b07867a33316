/** Plans as the pane gets them: those that come with the program and are fetched when chosen, and those of a file. */
export { fetchPlan } from "./later-plans";
export { type PlanFileMistake, type PlanFileReading, readPlanFile } from "./read-plan-file";
