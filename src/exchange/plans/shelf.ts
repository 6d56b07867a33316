/** A built-in plan by its names alone: what a list needs before the plan itself is there. */
export interface ShelvedPlan {
  readonly id: string;
  readonly title: string;
}

/** The built-in plans, in the order in which they are listed. */
export const PLAN_SHELF: readonly ShelvedPlan[] = [
  { id: "jinan-brand-2020", title: "济南市深入实施品牌战略三年行动计划（2020—2022年）" },
  {
    id: "jinan-brand-tasks-2020",
    title: "济南市深入实施品牌战略三年行动计划（2020—2022年）重点任务",
  },
  {
    id: "jinan-brand-press-2020",
    title: "品牌价值总额超6000亿!2022年济南将培育山东省高端产品品牌300个",
  },
  { id: "shandong-brand-2015", title: "2015年山东名牌战略推进工作方案" },
  {
    id: "qingdao-youpin-2023",
    title: "青岛市人民政府关于实施“青岛优品”工程推动经济社会高质量发展的意见",
  },
  {
    id: "jinan-road-safety-2020",
    title: "济南市人民政府办公厅关于构建道路交通安全治理一体化工作体系的意见",
  },
];
