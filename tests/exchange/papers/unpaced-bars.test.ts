import { DEFAULT_LIGHTS } from "../../../src/core";
import { buildReport, standProgress } from "../../../src/exchange";
import { figure, secondPlan } from "../../fixtures/second-plan";
import { periodOf } from "../../sheets/seed-plan";
import { cellOf } from "./standing";

const BUREAU = "甲局";
const PLAN = secondPlan({
  period: { from: 2024, to: 2026 },
  bureaus: [BUREAU],
  rows: [
    {
      cells: [
        {
          bureaus: [{ name: BUREAU, role: null }],
          targets: [
            { id: "1.1", name: "园区", ...figure("level", ">=", 100, "个"), deadline: null },
            {
              id: "1.2",
              name: "企业",
              ...figure("level", ">=", 300, "家"),
              deadline: "2026-12-31",
            },
          ],
        },
      ],
    },
  ],
});

/** At the end of 2025: of 1.1 no document says by when, of 1.2 two thirds are due. */
const progress = standProgress({
  ...{ plan: PLAN, period: periodOf("2025"), earlier: [], lights: DEFAULT_LIGHTS },
  reading: {
    ...{ plan: PLAN.id, planHash: PLAN.hash, period: "2025", asOf: "2026-01-20", baselines: [] },
    targets: [
      { id: "1.1", value: cellOf(40), verdict: "未定时限", remark: "" },
      { id: "1.2", value: cellOf(90), verdict: "推进中", remark: "" },
    ],
    bureaus: [
      {
        ...{ bureau: BUREAU, status: "returned", statusWords: "已报", due: null, owed: "" },
        ...{ isWaiting: false },
        lines: ["1.1", "1.2"].map((id) => ({ id, verdict: "", reason: "", measures: "" })),
      },
    ],
  },
});

test("how far something without a deadline is gets drawn in the pattern that the legend calls 不计进度, and nothing is due", () => {
  const charts = buildReport(progress, "zh-CN").blocks.flatMap((block) =>
    block.kind === "chart" ? [block] : [],
  );
  const chart = charts.find(({ caption }) => caption === "完成率和应完成的比例");
  expect(
    chart?.bars.map(({ text, mark, parts }) => [
      text,
      mark === null,
      ...parts.map(({ amount, pattern }) => `${pattern} ${amount}`),
    ]),
  ).toEqual([
    ["40.0% 不计进度", true, "dots 0.4"],
    ["30.0% 红 严重滞后", false, "cross 0.3"],
  ]);
  expect(chart?.legend).toContainEqual({ pattern: "dots", text: "不计进度" });
});
