/** What the lines of a plan are called together: figures alone, or tasks without a figure among them. */
export const NOUN_OF_FIGURES = "量化指标";
export const NOUN_OF_TASKS = "目标任务";
