export { buildNotebookSheet, Notebook, PeriodRulings, readNotebook } from "./notebook";
