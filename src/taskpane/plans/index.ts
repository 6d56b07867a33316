/** Plans as the pane gets them: those that come with the program and are fetched when chosen, and those of a file. */
export { fetchPlan } from "./later-plans";
export type { PlanFileMistake, PlanFileReading } from "./plan-file-reading";
export { readPlanFile } from "./read-plan-file";
export { remarksOf } from "./list-remarks";
export { worthTelling } from "./worth-telling";
