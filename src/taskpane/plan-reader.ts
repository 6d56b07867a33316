// what reads plan files is fetched when one is opened
export { readPlanFile } from "./plans";
