import {
  childPlanFile,
  type DivisionFile,
  type DivisionRule,
  parsePlan,
  type Plan,
} from "../../../src/core";
import { figure, secondPlan } from "../../fixtures/second-plan";

/** A plan of a city with a sum, a level that each has to reach, a percentage, a rank, a range, a cap and a task. */
export const CITY = secondPlan({
  id: "city-plan",
  title: "某市三年行动计划",
  documentNumber: "某政〔2020〕7号",
  period: { from: 2020, to: 2022 },
  leadOffice: "市考核办",
  bureaus: ["市商务局", "市科技局"],
  rows: [
    {
      number: 1,
      cells: [
        {
          text: "培育品牌300个，合格率达到96%以上，居全省前8位，10—20家，能耗不超过150万吨，做好宣传。",
          bureaus: [{ name: "市商务局", role: null }],
          targets: [
            {
              id: "1.1",
              name: "培育品牌",
              ...figure("level", ">=", 300, "个"),
              fragment: "培育品牌300个",
            },
            {
              id: "1.2",
              name: "合格率",
              ...figure("level", ">=", 96, "%"),
              fragment: "合格率达到96%以上",
            },
            {
              id: "1.3",
              name: "全省位次",
              ...figure("rank", "rank<=", 8, "位"),
              fragment: "居全省前8位",
            },
            {
              id: "1.4",
              name: "企业",
              ...figure("level", "range", 10, "家"),
              upper: 20,
              fragment: "10—20家",
            },
            {
              id: "1.5",
              name: "能耗",
              ...figure("cap", "<=", 150, "万吨"),
              fragment: "能耗不超过150万吨",
            },
            { id: "1.6", name: "宣传", fragment: "做好宣传" },
          ].map((target) => ({ deadline: "2022-12-31", ...target })),
        },
      ],
    },
    {
      number: 2,
      cells: [
        {
          text: "引进人才90人。",
          bureaus: [
            { name: "市商务局", role: null },
            { name: "市科技局", role: null },
          ],
          targets: [
            {
              ...{ id: "2.1", name: "引进人才", ...figure("level", ">=", 90, "人") },
              ...{ deadline: "2022-12-31", jointRule: "sum", fragment: "引进人才90人" },
              shares: [{ bureau: "市商务局", threshold: 40 }],
            },
          ],
        },
      ],
    },
  ],
});

/** What each district gets of one target: a figure, or a figure and its weight. */
export type Shares = Readonly<Record<string, number | null | readonly [number | null, number]>>;

export function divided(target: string, rule: DivisionRule, shares: Shares) {
  return {
    ...{ target, rule },
    shares: Object.entries(shares).map(([district, share]) =>
      share === null || typeof share === "number"
        ? { district, threshold: share }
        : { district, threshold: share[0], weight: share[1] },
    ),
  };
}

export function divisionOf(
  targets: DivisionFile["targets"],
  more: Partial<DivisionFile> = {},
): DivisionFile {
  return { format: "zerenbiao-division", formatVersion: 1, plan: CITY.id, targets, ...more };
}

/** The plan that districts are asked by. */
export function childPlan(division: DivisionFile): Plan {
  const parsed = parsePlan(childPlanFile(CITY, division));
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.plan;
}
